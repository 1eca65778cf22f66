// @vitest-environment jsdom
import { act, useSyncExternalStore } from 'react';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/device/database.ts';
import { openPeople } from '../../../src/device/people.ts';
import type { SessionId } from '../../../src/domain/ids.ts';
import { PeopleSection } from '../../../src/features/people/people-section.tsx';
import { type PlaceCard, PlaceCards } from '../../../src/features/people/place-cards.tsx';
import { seededBytes } from '../../support/chance.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const setUp = async () => {
  let time = 0;
  const now = () => {
    time += 1;
    return time;
  };
  const database = await openDatabase({ indexedDB: null, IDBKeyRange: null });
  const list = openPeople({ database, random: seededBytes(9), now }, 's1' as SessionId);
  await list.whenRead;
  const Section = () => {
    const { people, unsent } = useSyncExternalStore(list.subscribe, list.getSnapshot);
    return (
      <PeopleSection
        people={people}
        unsent={unsent}
        deeds={list}
        cardsHref="#/cards"
        targets={new Map([['politics', 50]])}
        onTarget={null}
      />
    );
  };
  return { list, drawing: await draw(<Section />) };
};

const submit = (drawing: Drawing) => drawing.click(drawing.find('button', 'Aufnehmen'));
const field = (drawing: Drawing) => drawing.find('input', 'Person aufnehmen');

const choose = (select: HTMLElement, value: string) =>
  act(async () => {
    (select as HTMLSelectElement).value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

test('one line is one person, with the perspective as people write it; an empty line says what is missing', async () => {
  const { list, drawing } = await setUp();
  await submit(drawing);
  expect(drawing.text()).toContain('Bitte geben Sie einen Namen ein.');
  await drawing.type(field(drawing), 'Ines Beispiel; Kreistag; träger');
  await submit(drawing);
  expect((field(drawing) as HTMLInputElement).value).toBe('');
  expect(list.getSnapshot().people).toMatchObject([
    { name: 'Ines Beispiel', organisation: 'Kreistag', perspective: 'providers', state: 'invited' },
  ]);
  expect(drawing.find('[role=status]', 'aufgenommen').textContent).toBe('1 aufgenommen.');
  await drawing.remove();
});

test('a list pasted into the line is taken in at once, those who stand there already only once', async () => {
  const { list, drawing } = await setUp();
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => 'Ada; Stadt; Politik\nBen\nAda; Stadt' } });
  await act(async () => field(drawing).dispatchEvent(paste));
  expect(list.getSnapshot().people.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  expect(drawing.text()).toContain('2 aufgenommen, 1 stand schon da.');
  await drawing.remove();
});

test('who is excused or represented is noted with one choice, counted by perspective, and a removal is taken back', async () => {
  const { list, drawing } = await setUp();
  await act(async () =>
    list.add([
      { name: 'Ada', perspective: 'politics' },
      { name: 'Ben', perspective: 'politics' },
    ]),
  );
  await choose(drawing.find('select', 'Ada'), 'represented');
  await drawing.type(drawing.find('input', 'Vertreten durch'), 'Cem Muster');
  expect(list.getSnapshot().people[0]).toMatchObject({ state: 'represented', representedBy: 'Cem Muster' });
  const counts = () => drawing.findAll('tbody tr').map((row) => row.textContent);
  expect(counts()).toEqual(['Politik21010100 % (50 %)']);
  await drawing.click(drawing.find('button', 'Ada entfernen'));
  expect(counts()).toEqual(['Politik10000100 % (50 %)']);
  await drawing.click(drawing.find('button', 'Rückgängig'));
  expect(list.getSnapshot().people[0]).toMatchObject({ name: 'Ada', representedBy: 'Cem Muster' });
  await drawing.remove();
});

test('a line is changed in place, and a name is never emptied', async () => {
  const { list, drawing } = await setUp();
  await act(async () => list.add([{ name: 'Ada' }]));
  await drawing.click(drawing.find('button', 'Ada ändern'));
  expect(document.activeElement).toBe(drawing.find('.plenum-person-form input', 'Name'));
  await drawing.type(drawing.find('input', 'Organisation'), 'Stadt');
  await drawing.type(drawing.find('.plenum-person-form input', 'Name'), '');
  expect(drawing.text()).toContain('Bitte geben Sie einen Namen ein.');
  expect(list.getSnapshot().people).toMatchObject([{ name: 'Ada', organisation: 'Stadt' }]);
  await drawing.click(drawing.find('button', 'Fertig'));
  expect(document.activeElement).toBe(drawing.find('button', 'Ada ändern'));
  await drawing.remove();
});

test('cards stand eight or ten on a sheet, and without people there is no sheet', async () => {
  const card = (index: number): PlaceCard => ({
    id: `p${index}` as PlaceCard['id'],
    name: `Person ${index}`,
    organisation: '',
    perspective: 'politics',
    state: 'invited',
    representedBy: '',
    code: 'K7Q4MXACDEFG',
    url: 'https://x/#/join/K7Q4MXACDEFG',
  });
  const cards = Array.from({ length: 11 }, (_, index) => card(index));
  const drawing = await draw(<PlaceCards cards={cards} meeting="Sitzung" backHref="#/people" />);
  const sheets = () =>
    drawing.findAll('.plenum-place-sheet').map((sheet) => sheet.querySelectorAll('.plenum-place-card').length);
  expect(sheets()).toEqual([8, 3]);
  await choose(drawing.find('select'), '10');
  expect(sheets()).toEqual([10, 1]);
  await drawing.redraw(<PlaceCards cards={[]} meeting="Sitzung" backHref="#/people" />);
  expect(sheets()).toEqual([]);
  expect(drawing.text()).toContain('Noch keine Karten');
  await drawing.remove();
});
