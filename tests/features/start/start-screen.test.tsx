// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { SpaceId } from '../../../src/domain/ids.ts';
import type { OnlyHere } from '../../../src/domain/only-here.ts';
import { accepted, type Result, refused } from '../../../src/domain/result.ts';
import type { KnownSession, NewSession, StartDeeds } from '../../../src/features/start/start-deeds.ts';
import { StartScreen } from '../../../src/features/start/start-screen.tsx';
import { draw } from '../../ui/draw.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const known: KnownSession = {
  id: 'abc/seat',
  session: 'abc',
  seat: 'seat',
  title: 'Steuerungsgruppe',
  role: 'moderator',
  practice: false,
  local: false,
  date: '2027-05-13',
};

function createOffice() {
  const opened: NewSession[] = [];
  const ways: string[] = [];
  const forgotten: string[] = [];
  const saved: string[] = [];
  const here: { parts: readonly OnlyHere[] } = { parts: [] };
  const answers = { open: accepted('/s/new/prepare') as Result<string, string> };
  const deeds: StartDeeds = {
    openSession: async (wanted) => {
      opened.push(wanted);
      return answers.open;
    },
    openExample: async () => accepted('/s/example/lead'),
    resetExample: async (id) => accepted(`/s/fresh-after-${id}/lead`),
    onlyHereOf: async () => here.parts,
    saveSession: async (id) => {
      saved.push(id);
      return true;
    },
    forgetSession: async (id) => {
      forgotten.push(id);
    },
    goTo: (path) => ways.push(path),
  };
  return { deeds, opened, ways, forgotten, saved, here, answers };
}

const screen = (deeds: StartDeeds, sessions: readonly KnownSession[] = []) => (
  <StartScreen deeds={deeds} counties={[]} sessions={sessions} today="2027-05-13" />
);

test('a session is opened with its title and today as date', async () => {
  const { deeds, opened, ways } = createOffice();
  const drawing = await draw(screen(deeds));
  await drawing.type(drawing.find('input', 'Titel der Sitzung'), ' Steuerungsgruppe ');
  await drawing.click(drawing.find('button', 'Sitzung eröffnen'));
  expect(opened).toEqual([{ title: 'Steuerungsgruppe', date: '2027-05-13', key: '', here: false }]);
  expect(ways).toEqual(['/s/new/prepare']);
  await drawing.remove();
});

test('a session without a title is not opened', async () => {
  const { deeds, opened } = createOffice();
  const drawing = await draw(screen(deeds));
  await drawing.click(drawing.find('button', 'Sitzung eröffnen'));
  expect(opened).toEqual([]);
  expect(drawing.text()).toContain('Bitte geben Sie der Sitzung einen Titel.');
  await drawing.remove();
});

test('the key is asked for where the server wants one, and the title stays', async () => {
  const { deeds, opened, answers, ways } = createOffice();
  answers.open = refused('forbidden');
  const drawing = await draw(screen(deeds));
  await drawing.type(drawing.find('input', 'Titel der Sitzung'), 'Steuerungsgruppe');
  await drawing.click(drawing.find('button', 'Sitzung eröffnen'));
  await drawing.type(drawing.find('input', 'Schlüssel zum Eröffnen'), 'geheim');
  answers.open = accepted('/s/new/prepare');
  await drawing.click(drawing.find('button', 'Sitzung eröffnen'));
  expect(opened.at(-1)).toEqual({ title: 'Steuerungsgruppe', date: '2027-05-13', key: 'geheim', here: false });
  expect(ways).toEqual(['/s/new/prepare']);
  await drawing.remove();
});

test('a code leads to the session and the example opens by one tap', async () => {
  const { deeds, ways } = createOffice();
  const drawing = await draw(screen(deeds));
  await drawing.type(drawing.find('input', 'Code der Sitzung'), 'k7q 4mx');
  await drawing.click(drawing.find('button', 'Weiter'));
  await drawing.click(drawing.find('button', 'Beispiel öffnen'));
  expect(ways).toEqual(['/join/K7Q4MX', '/s/example/lead']);
  await drawing.remove();
});

test('a link that is pasted where a code is asked for leads in, as do the twelve letters of a personal code', async () => {
  for (const [typed, way] of [
    ['https://plenum.example/#/join/aB-3_x', '/join/aB-3_x'],
    ['k7q4-mxac-defg', '/join/K7Q4MXACDEFG'],
  ] as const) {
    const { deeds, ways } = createOffice();
    const drawing = await draw(screen(deeds));
    await drawing.type(drawing.find('input', 'Code der Sitzung'), typed);
    await drawing.click(drawing.find('button', 'Weiter'));
    expect(ways).toEqual([way]);
    await drawing.remove();
  }
});

test.each([
  ['moderator', '#/s/abc/lead'],
  ['office', '#/s/abc/prepare'],
  ['projector', '#/s/abc/wall'],
  ['participant', '#/s/abc'],
  ['guest', '#/s/abc'],
] as const)('who comes back as %s goes on at %s', async (role, href) => {
  const drawing = await draw(screen(createOffice().deeds, [{ ...known, role }]));
  expect(drawing.find('a', 'Weiter: Steuerungsgruppe').getAttribute('href')).toBe(href);
  expect(drawing.text()).toContain('13. Mai 2027');
  await drawing.remove();
});

test('practice that is led here begins anew with one tap; nothing else does', async () => {
  const { deeds, ways } = createOffice();
  const practice = { ...known, id: 'p', practice: true, role: 'moderator' } as const;
  const real = { ...known, practice: false, role: 'moderator' } as const;
  const drawing = await draw(screen(deeds, [practice, real, { ...practice, id: 'q', role: 'participant' }]));
  await drawing.click(drawing.find('button', 'Neu beginnen'));
  expect(ways).toEqual(['/s/fresh-after-p/lead']);
  await drawing.remove();
});

/** Presses the bin; what asks comes with a part of its own. */
const removes = async (drawing: Awaited<ReturnType<typeof draw>>) => {
  await drawing.click(drawing.find('button', 'Von diesem Gerät entfernen'));
  await act(async () => {
    await import('../../../src/ui/removal.tsx');
    await vi.advanceTimersByTimeAsync(500);
  });
};

test('removing a session can be undone, and is done when nobody takes it back', async () => {
  vi.useFakeTimers();
  const { deeds, forgotten } = createOffice();
  const drawing = await draw(screen(deeds, [known]));
  await removes(drawing);
  await drawing.click(drawing.find('button', 'Rückgängig'));
  await act(async () => vi.advanceTimersByTimeAsync(60_000));
  expect(forgotten).toEqual([]);
  await removes(drawing);
  await act(async () => vi.advanceTimersByTimeAsync(8_000));
  expect(forgotten).toEqual(['abc/seat']);
  await drawing.remove();
});

test('D360 what only this device has of a session is named, can be saved, and goes only when somebody says so a second time', async () => {
  vi.useFakeTimers();
  const { deeds, forgotten, saved, here } = createOffice();
  here.parts = [
    { part: 'seat', count: 1 },
    { part: 'files', count: 2 },
  ];
  const drawing = await draw(screen(deeds, [known]));
  const press = (name: string) => drawing.click(drawing.find('button', name));
  await removes(drawing);
  expect(drawing.text()).toContain('Einschätzungen und Antworten');
  expect(drawing.text()).toContain('2 Fotos oder Dokumente');
  expect(drawing.text()).toContain('bringt alles davon zurück');
  await act(async () => vi.advanceTimersByTimeAsync(60_000));
  expect(forgotten).toEqual([]);
  await press('Behalten');
  await removes(drawing);
  await press('Als Datei sichern');
  expect(saved).toEqual(['abc/seat']);
  expect(drawing.text()).toContain('Downloads');
  expect(forgotten).toEqual([]);
  await press('Trotzdem entfernen');
  expect(forgotten).toEqual(['abc/seat']);
  await drawing.remove();
});

test('D360 what is written while the time to undo runs stops the removing, too', async () => {
  vi.useFakeTimers();
  const { deeds, forgotten, here } = createOffice();
  const drawing = await draw(screen(deeds, [known]));
  await removes(drawing);
  here.parts = [{ part: 'whole', count: 1 }];
  await act(async () => vi.advanceTimersByTimeAsync(8_000));
  expect(drawing.text()).toContain('Dies ist die einzige Kopie');
  expect(forgotten).toEqual([]);
  await drawing.remove();
});

test('leaving the screen before the time is up removes nothing', async () => {
  vi.useFakeTimers();
  const { deeds, forgotten } = createOffice();
  const drawing = await draw(screen(deeds, [known]));
  await removes(drawing);
  expect(drawing.text()).toContain('wird von diesem Gerät entfernt');
  await drawing.remove();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(forgotten).toEqual([]);
});

test('a county in which this device has a place is one tap away, before everything else', async () => {
  const counties = [{ id: 'k' as SpaceId, title: 'Landkreis Musterland' }];
  const { deeds } = createOffice();
  const drawing = await draw(<StartScreen deeds={deeds} counties={counties} sessions={[known]} today="2027-05-13" />);
  const [first] = drawing.findAll('.plenum-start a, .plenum-start button');
  expect([first?.textContent, first?.getAttribute('href')]).toEqual(['Landkreis Musterland', '#/space/k']);
  await drawing.remove();
});

test('who was just in a session finds the way back to it before anything else on the page', async () => {
  const { deeds } = createOffice();
  const seat: KnownSession = { ...known, id: 'abc/own', role: 'participant' };
  const drawing = await draw(
    <StartScreen deeds={deeds} counties={[]} back={seat} sessions={[known, seat]} today="2027-05-13" />,
  );
  const [first] = drawing.findAll('a, button, input');
  expect(first?.textContent).toContain('Zurück zur Sitzung „Steuerungsgruppe“');
  expect(first?.getAttribute('href')).toBe('#/s/abc');
  await drawing.redraw(screen(deeds, [known]));
  expect(drawing.text()).not.toContain('Zurück zur Sitzung');
  await drawing.remove();
});
