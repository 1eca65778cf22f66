// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { putRound } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { roundIdOf } from '../../../src/domain/ids.ts';
import type { Invitation } from '../../../src/features/agenda/invitation-card.tsx';
import { prepareScene } from '../../support/prepare-scene.tsx';
import { until } from '../../support/until.ts';

import { draw } from '../../ui/draw.tsx';

const invitation: Invitation = {
  code: 'K7Q4MX',
  links: { participant: 'https://plenum.example/#/join/p', moderator: 'https://plenum.example/#/join/m' },
};

describe('the preparation', () => {
  test('a session without a title says so, and every letter of a new one is in the plan', async () => {
    const { plan, Screen } = prepareScene();
    const drawing = await draw(<Screen />);
    expect(drawing.text()).toContain('Bitte geben Sie der Sitzung einen Titel.');
    await drawing.type(drawing.find('input', 'Titel der Sitzung'), 'Steuerungsgruppe');
    expect(plan.now().title).toBe('Steuerungsgruppe');
    expect(drawing.text()).not.toContain('Bitte geben Sie der Sitzung einen Titel.');
    await drawing.remove();
  });

  test('the agenda comes from the template with its sum and its end', async () => {
    const { deeds, Screen } = prepareScene();
    deeds.setFacts({ startsAt: '14:00' });
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Ablauf aus der Vorlage'));
    expect(drawing.text()).toContain('210 verplant, Ende 17:30 Uhr');
    await drawing.type(drawing.find('input', 'Minuten für „Pause“'), '30');
    expect(drawing.text()).toContain('225 verplant, Ende 17:45 Uhr');
    await drawing.remove();
  });

  test('a file that is chosen while the template arrives is taken all the same', async () => {
    const { deeds, plan, Screen } = prepareScene();
    const drawing = await draw(<Screen />);
    const chooser = drawing.find('input[type=file][accept*=json]');
    await act(async () => void deeds.takeTemplate());
    const items = [{ title: 'Begrüßung', minutes: 5, activity: 'talk' }];
    const file = new File([JSON.stringify({ format: 'plenum-agenda', version: 1, items })], 'ablauf.json');
    Object.defineProperty(chooser, 'files', { value: [file] });
    Object.defineProperty(chooser, 'value', { value: '', writable: true });
    await act(async () => void chooser.dispatchEvent(new Event('change', { bubbles: true })));
    await act(async () => until(() => plan.now().agenda.length === 1, 'the agenda is that of the file'));
    expect(plan.now().agenda[0]?.title).toBe('Begrüßung');
    await drawing.remove();
  });

  test('minutes that are no number are named and change nothing', async () => {
    const { deeds, plan, Screen } = prepareScene();
    deeds.addItem({ title: 'Pause', minutes: 15, activity: 'break' });
    const drawing = await draw(<Screen />);
    await drawing.type(drawing.find('input', 'Minuten für „Pause“'), '15-20');
    expect(drawing.text()).toContain('Bitte eine ganze Zahl von 0 bis 600.');
    expect(plan.now().agenda[0]?.minutes).toBe(15);
    await drawing.remove();
  });

  test('what arrives from others does not move the text under the finger', async () => {
    const { deeds, Screen } = prepareScene();
    const item = deeds.addItem({ title: 'Begrüßung', minutes: 15, activity: 'talk' });
    const drawing = await draw(<Screen />);
    const field = drawing.find('input', 'Titel des Punktes') as HTMLInputElement;
    await drawing.type(field, 'Willkommen und');
    await act(async () => deeds.changeItem(item, { title: 'Anderes' }));
    expect(field.value).toBe('Willkommen und');
    await drawing.remove();
  });

  test('planned is told against available, also when it is too much', async () => {
    const { deeds, Screen } = prepareScene();
    deeds.setFacts({ startsAt: '14:00', endsAt: '18:00' });
    deeds.takeTemplate();
    const drawing = await draw(<Screen />);
    expect(drawing.text()).toContain('210 verplant / 30 frei von 240 Minuten');
    await act(async () => deeds.setFacts({ endsAt: '17:00' }));
    expect(drawing.text()).toContain('210 verplant / 30 zu viel von 180 Minuten');
    await drawing.remove();
  });

  test('an agenda from a file is taken, and a wrong one is named item by item', async () => {
    const { plan, Screen } = prepareScene();
    const drawing = await draw(<Screen />);
    const choose = async (text: string) => {
      const input = drawing.find('input[type=file]') as HTMLInputElement;
      Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'ablauf.json')] });
      await act(async () => {
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await until(() => drawing.text().includes('Punkt'), 'the file is read');
      });
    };
    await choose('{"items": [["Ohne Minuten"]]}');
    expect(drawing.text()).toContain('Punkt 1 hat keine ganze Minutenzahl von 0 bis 600.');
    expect(plan.now().agenda).toEqual([]);
    await choose('{"start": "15:00", "items": [["Willkommen", 5], ["Einschätzung", 40]]}');
    await act(async () => until(() => plan.now().agenda.length > 0, 'the agenda is taken'));
    expect(plan.now().agenda.map(({ activity }) => activity)).toEqual(['welcome', 'assessment']);
    expect(drawing.text()).toContain('2 Punkte aus der Datei, 45 Minuten.');
    expect(drawing.text()).not.toContain('Der Ablauf wurde nicht übernommen');
    await drawing.remove();
  });

  test('what the meeting says to its agenda is noted with the time, and can be asked again', async () => {
    const { deeds, plan, Screen } = prepareScene();
    deeds.takeTemplate();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Ergänzungen notieren'));
    await drawing.type(drawing.find('.plenum-approval textarea'), 'Bericht aus dem Ausschuss');
    await drawing.click(drawing.find('button', 'Festhalten'));
    expect(plan.now().approval).toEqual({ at: 0, additions: 'Bericht aus dem Ausschuss' });
    expect(drawing.text()).toContain('Bericht aus dem Ausschuss');
    await drawing.click(drawing.find('button', 'Noch einmal fragen'));
    expect(plan.now().approval).toBeNull();
    await drawing.click(drawing.find('button', 'Doch nicht'));
    await drawing.click(drawing.find('button', 'Keine Ergänzungen'));
    expect(plan.now().approval).toEqual({ at: 0, additions: '' });
    await drawing.remove();
  });

  test('once a round has been opened it is said what stays and what may be changed', async () => {
    const { doc, deeds, criteriaDeeds, Screen } = prepareScene();
    criteriaDeeds.takeDefault();
    const drawing = await draw(<Screen />);
    expect(drawing.text()).not.toContain('Eine Runde ist schon eröffnet');
    await act(async () => {
      const item = deeds.addItem({ title: 'E', minutes: 5, activity: 'assessment' });
      const criteria = readPlan(doc).criteria.map(({ id }) => id);
      putRound(doc, { id: roundIdOf(item, 1), item, number: 1, proposals: [], criteria, wish: 'open' });
    });
    expect(drawing.text()).toContain('Sie behält ihre Frage');
    const scales = drawing.findAll('#prepare-further select:disabled');
    expect(scales).toHaveLength(2);
    await drawing.remove();
  });

  test('whoever adds a dimension writes its name next', async () => {
    const { criteriaDeeds, Screen } = prepareScene();
    criteriaDeeds.takeDefault();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Dimension hinzufügen'));
    expect(document.activeElement).toBe(drawing.findAll('.plenum-criterion-head input').at(-1));
    await drawing.remove();
  });

  test('a network without a name is none', async () => {
    const { plan, Screen } = prepareScene();
    const drawing = await draw(<Screen />);
    await drawing.type(drawing.find('input', 'Name des WLAN'), 'Kreishaus');
    await drawing.type(drawing.find('input', 'Passwort'), 'willkommen');
    expect(plan.now().wifi).toEqual({ name: 'Kreishaus', password: 'willkommen' });
    await drawing.type(drawing.find('input', 'Passwort'), '');
    await drawing.type(drawing.find('input', 'Name des WLAN'), '');
    expect(plan.now().wifi).toBeNull();
    await drawing.remove();
  });
});

describe('the invitation', () => {
  test('waits for the server without pretending', async () => {
    const { Screen } = prepareScene();
    const drawing = await draw(<Screen />);
    expect(drawing.text()).toContain('Die Einladung kommt vom Server');
    await drawing.remove();
  });

  test('shows the code in two halves and never a link that lets somebody lead', async () => {
    const { Screen } = prepareScene();
    const drawing = await draw(<Screen invitation={invitation} />);
    expect(drawing.text()).toContain('K7Q\u00a04MX');
    expect(drawing.page.innerHTML).not.toContain('#/join/m');
    await drawing.remove();
  });

  test('without a clipboard the link is shown to be copied by hand', async () => {
    const { Screen } = prepareScene();
    const drawing = await draw(<Screen invitation={invitation} />);
    await drawing.click(drawing.find('button', 'Link für die zweite Moderation kopieren'));
    expect((drawing.find('input', 'Link für die zweite Moderation') as HTMLInputElement).value).toContain('#/join/m');
    await drawing.remove();
  });

  test.each([
    [true, 'Der neue Link gilt ab jetzt.'],
    [false, 'Der bisherige Link gilt weiter.'],
  ])('a renewal that succeeds (%s) says what holds now', async (success, sentence) => {
    const { Screen } = prepareScene();
    const renew = vi.fn(async () => success);
    const drawing = await draw(<Screen invitation={invitation} linkDeeds={{ renew, withdraw: renew }} />);
    expect(drawing.text()).toContain('Erneuern sperrt den bisherigen Link.');
    await drawing.click(drawing.find('button', 'Link zum Mitmachen erneuern'));
    expect(renew).toHaveBeenCalledWith('participant');
    expect(drawing.text()).toContain(sentence);
    await drawing.remove();
  });

  test('a link is blocked on its own, says so with the code that went with it, and a new one can be made', async () => {
    const { Screen } = prepareScene();
    const asked: string[] = [];
    const answering = (deed: string) => async (role: string) => {
      asked.push(`${deed} ${role}`);
      return true;
    };
    const linkDeeds = { renew: answering('renew'), withdraw: answering('withdraw') };
    const drawing = await draw(<Screen invitation={invitation} linkDeeds={linkDeeds} />);
    await drawing.click(drawing.find('button', 'Link zum Mitmachen sperren'));
    expect(drawing.text()).toContain('Der Link ist gesperrt. Wer schon in der Sitzung ist, bleibt drin.');
    const left: Invitation = { code: null, links: { ...invitation.links, participant: null } };
    await drawing.redraw(<Screen invitation={left} linkDeeds={linkDeeds} />);
    expect(drawing.text()).toContain('Zurzeit kommt niemand mit Code oder QR-Code herein.');
    expect(drawing.findAll('.plenum-invitation .plenum-qr, .plenum-invitation-code')).toEqual([]);
    expect(drawing.findAll('[data-withdrawn] button').map((one) => one.textContent)).toEqual(['Neuer Link']);
    await drawing.click(drawing.find('button', 'Link zum Mitmachen: neuen Link erzeugen'));
    expect(asked).toEqual(['withdraw participant', 'renew participant']);
    await drawing.remove();
  });

  test('the overview names what is still open, and only that', async () => {
    const { deeds, Screen } = prepareScene();
    const drawing = await draw(<Screen invitation={invitation} />);
    expect(drawing.find('.plenum-prepare-steps button', 'Ablauf').textContent).toContain('noch offen');
    expect(drawing.find('.plenum-prepare-steps button', 'Einladung').textContent).toBe('Einladung');
    await act(async () => deeds.setFacts({ title: 'Steuerungsgruppe' }));
    expect(drawing.find('.plenum-prepare-steps button', 'Termin').textContent).toBe('Termin');
    await drawing.remove();
  });
});
