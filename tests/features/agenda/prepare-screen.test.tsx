// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { putRound } from '../../../src/documents/plan-edit.ts';
import { readPlan } from '../../../src/documents/plan-read.ts';
import { roundIdOf } from '../../../src/domain/ids.ts';
import { createAgendaDeeds } from '../../../src/features/agenda/agenda-deeds.ts';
import type { Invitation } from '../../../src/features/agenda/invitation-card.tsx';
import { PrepareScreen } from '../../../src/features/agenda/prepare-screen.tsx';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { draw } from '../../ui/draw.tsx';

const invitation: Invitation = {
  code: 'K7Q4MX',
  links: { participant: 'https://plenum.example/#/join/p', moderator: 'https://plenum.example/#/join/m' },
};

const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createAgendaDeeds(doc, seededBytes(3));
  const plan = watchDocument(doc, readPlan);
  const Screen = (props: { readonly invitation: Invitation | null; readonly onRenew?: () => Promise<boolean> }) => (
    <PrepareScreen
      plan={plan.use()}
      deeds={deeds}
      leadHref="#/lead"
      proposals={<p>Vorschläge</p>}
      proposalCount={0}
      {...props}
    />
  );
  return { doc, deeds, plan, Screen };
};

describe('the preparation', () => {
  test('a session without a title says so, and every letter of a new one is in the plan', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen invitation={null} />);
    expect(drawing.text()).toContain('Bitte geben Sie der Sitzung einen Titel.');
    await drawing.type(drawing.find('input', 'Titel der Sitzung'), 'Steuerungsgruppe');
    expect(plan.now().title).toBe('Steuerungsgruppe');
    expect(drawing.text()).not.toContain('Bitte geben Sie der Sitzung einen Titel.');
    await drawing.remove();
  });

  test('the agenda comes from the template with its sum and its end', async () => {
    const { deeds, Screen } = setUp();
    deeds.setFacts({ startsAt: '14:00' });
    const drawing = await draw(<Screen invitation={null} />);
    await drawing.click(drawing.find('button', 'Ablauf aus der Vorlage'));
    expect(drawing.text()).toContain('210 Minuten geplant, Ende 17:30 Uhr');
    await drawing.type(drawing.find('input', 'Minuten für „Pause“'), '30');
    expect(drawing.text()).toContain('225 Minuten geplant, Ende 17:45 Uhr');
    await drawing.remove();
  });

  test('minutes that are no number are named and change nothing', async () => {
    const { deeds, plan, Screen } = setUp();
    deeds.addItem({ title: 'Pause', minutes: 15, activity: 'break' });
    const drawing = await draw(<Screen invitation={null} />);
    await drawing.type(drawing.find('input', 'Minuten für „Pause“'), '15-20');
    expect(drawing.text()).toContain('Bitte eine ganze Zahl von 0 bis 600.');
    expect(plan.now().agenda[0]?.minutes).toBe(15);
    await drawing.remove();
  });

  test('what arrives from others does not move the text under the finger', async () => {
    const { deeds, Screen } = setUp();
    const item = deeds.addItem({ title: 'Begrüßung', minutes: 15, activity: 'talk' });
    const drawing = await draw(<Screen invitation={null} />);
    const field = drawing.find('input', 'Titel des Punktes') as HTMLInputElement;
    await drawing.type(field, 'Willkommen und');
    await act(async () => deeds.changeItem(item, { title: 'Anderes' }));
    expect(field.value).toBe('Willkommen und');
    await drawing.remove();
  });

  test('once a round has been opened the dimensions are text, and the reason is said', async () => {
    const { doc, deeds, Screen } = setUp();
    deeds.takeCriteria();
    const drawing = await draw(<Screen invitation={null} />);
    expect(drawing.findAll('#prepare-criteria input').length).toBeGreaterThan(0);
    await act(async () => {
      const item = deeds.addItem({ title: 'E', minutes: 5, activity: 'assessment' });
      putRound(doc, { id: roundIdOf(item, 1), item, number: 1, proposals: [], criteria: [], wish: 'open' });
    });
    expect(drawing.findAll('#prepare-criteria input')).toEqual([]);
    expect(drawing.text()).toContain('Eine Runde ist schon eröffnet.');
    await drawing.remove();
  });
});

describe('the invitation', () => {
  test('waits for the server without pretending', async () => {
    const { Screen } = setUp();
    const drawing = await draw(<Screen invitation={null} />);
    expect(drawing.text()).toContain('Die Einladung kommt vom Server');
    await drawing.remove();
  });

  test('shows the code in two halves and never a link that lets somebody lead', async () => {
    const { Screen } = setUp();
    const drawing = await draw(<Screen invitation={invitation} />);
    expect(drawing.text()).toContain('K7Q\u00a04MX');
    expect(drawing.page.innerHTML).not.toContain('#/join/m');
    await drawing.remove();
  });

  test('without a clipboard the link is shown to be copied by hand', async () => {
    const { Screen } = setUp();
    const drawing = await draw(<Screen invitation={invitation} />);
    await drawing.click(drawing.find('button', 'Link für die zweite Moderation kopieren'));
    expect((drawing.find('input', 'Link für die zweite Moderation') as HTMLInputElement).value).toContain('#/join/m');
    await drawing.remove();
  });

  test.each([
    [true, 'Der neue Link gilt ab jetzt.'],
    [false, 'Der bisherige Link gilt weiter.'],
  ])('a renewal that succeeds (%s) says what holds now', async (success, sentence) => {
    const { Screen } = setUp();
    const onRenew = vi.fn(async () => success);
    const drawing = await draw(<Screen invitation={invitation} onRenew={onRenew} />);
    expect(drawing.text()).toContain('Erneuern sperrt den bisherigen Link.');
    await drawing.click(drawing.find('button', 'Link zum Mitmachen erneuern'));
    expect(onRenew).toHaveBeenCalledWith('participant');
    expect(drawing.text()).toContain(sentence);
    await drawing.remove();
  });

  test('the overview names what is still open, and only that', async () => {
    const { deeds, Screen } = setUp();
    const drawing = await draw(<Screen invitation={invitation} />);
    expect(drawing.find('.plenum-prepare-steps button', 'Ablauf').textContent).toContain('noch offen');
    expect(drawing.find('.plenum-prepare-steps button', 'Einladung').textContent).toBe('Einladung');
    await act(async () => deeds.setFacts({ title: 'Steuerungsgruppe' }));
    expect(drawing.find('.plenum-prepare-steps button', 'Termin').textContent).toBe('Termin');
    await drawing.remove();
  });
});
