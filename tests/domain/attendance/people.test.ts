import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceByPerspective } from '../../../src/domain/attendance/attendance.ts';
import {
  entriesOf,
  mergeEntries,
  type Person,
  type PersonEntry,
  personFields,
  readPeople,
  removalOf,
  returnOf,
} from '../../../src/domain/attendance/people.ts';
import { readPeopleLines } from '../../../src/domain/attendance/people-lines.ts';
import type { PersonId } from '../../../src/domain/ids.ts';

const [p1, p2] = ['p1', 'p2'] as [PersonId, PersonId];
const ines = entriesOf(p1, { name: 'Ines Beispiel', organisation: 'Kreistag', perspective: 'politics' }, 10);

describe('the list of people', () => {
  test('is read back as it was written, by name; a line without a name is nobody', () => {
    const entries = mergeEntries(ines, entriesOf(p2, { name: 'Ada Muster' }, 11), entriesOf('p3' as PersonId, {}, 1));
    expect(readPeople(entries)).toEqual([
      { id: p2, name: 'Ada Muster', organisation: '', perspective: null, state: 'invited', representedBy: '' },
      {
        id: p1,
        name: 'Ines Beispiel',
        organisation: 'Kreistag',
        perspective: 'politics',
        state: 'invited',
        representedBy: '',
      },
    ]);
  });

  test('two who write different fields at once both keep theirs; of one field the last write wins, however it arrives', () => {
    const one = entriesOf(p1, { state: 'excused' }, 20);
    const two = entriesOf(p1, { organisation: 'Stadt', state: 'present' }, 19);
    for (const order of [
      [one, two],
      [two, one],
    ])
      expect(readPeople(mergeEntries(ines, ...order))).toMatchObject([{ organisation: 'Stadt', state: 'excused' }]);
  });

  test('of a removed line nothing is left, whatever is written to it at the same time, until it is taken back whole', () => {
    const [person] = readPeople(ines);
    if (person === undefined) throw new Error('one person expected');
    const removed = mergeEntries(ines, removalOf(p1, 20), entriesOf(p1, { organisation: 'Stadt' }, 30));
    expect(removed).toEqual(removalOf(p1, 20));
    expect(readPeople(mergeEntries(removed, returnOf(person, 40)))).toEqual([person]);
  });

  test('merging comes to the same in any order and when it is repeated', () => {
    const entry = fc.record({
      person: fc.constantFrom(p1, p2),
      field: fc.constantFrom(...personFields),
      value: fc.constantFrom('', 'yes', 'a', 'b'),
      at: fc.nat(4),
    });
    const sorted = (entries: readonly PersonEntry[]) => entries.map((one) => JSON.stringify(one)).toSorted();
    void fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (a, b) => {
        const both = sorted(mergeEntries(a, b));
        expect(sorted(mergeEntries(b, a))).toEqual(both);
        expect(sorted(mergeEntries(mergeEntries(a, b), mergeEntries(a, b)))).toEqual(both);
      }),
    );
  });

  test('is counted by perspective, in the order in which they are offered', () => {
    const people: readonly Pick<Person, 'perspective' | 'state'>[] = [
      { perspective: null, state: 'present' },
      { perspective: 'Jugendrat', state: 'present' },
      { perspective: 'providers', state: 'excused' },
      { perspective: 'politics', state: 'represented' },
      { perspective: 'politics', state: 'present' },
      { perspective: 'politics', state: 'invited' },
    ];
    const none = { present: 0, represented: 0, excused: 0 };
    expect(attendanceByPerspective(people)).toEqual([
      { perspective: 'politics', invited: 3, present: 1, represented: 1, excused: 0 },
      { ...none, perspective: 'providers', invited: 1, excused: 1 },
      { ...none, perspective: 'Jugendrat', invited: 1, present: 1 },
      { ...none, perspective: null, invited: 1, present: 1 },
    ]);
    expect(attendanceByPerspective([])).toEqual([]);
  });
});

describe('lines', () => {
  const keys: Readonly<Record<string, string>> = { politik: 'politics', träger: 'providers' };
  const read = (text: string, present: readonly Pick<Person, 'name' | 'organisation'>[] = []) =>
    readPeopleLines(text, present, (word) => keys[word.toLowerCase()] ?? word);

  test.each([
    ['Ines Beispiel', { name: 'Ines Beispiel', organisation: '', perspective: null }],
    [
      'Beispiel, Ines; Kreistag ;Politik',
      { name: 'Beispiel, Ines', organisation: 'Kreistag', perspective: 'politics' },
    ],
    ['Ada\tHaus Nord\tTräger', { name: 'Ada', organisation: 'Haus Nord', perspective: 'providers' }],
    ['"Ada"; "Haus Nord"; Jugendrat', { name: 'Ada', organisation: 'Haus Nord', perspective: 'Jugendrat' }],
    ['Ada;;', { name: 'Ada', organisation: '', perspective: null }],
    [`Ada;;${'x'.repeat(70)}`, { name: 'Ada', organisation: '', perspective: null }],
  ])('„%s" is understood', (line, person) => {
    expect(read(line)).toEqual({ people: [person], known: 0 });
  });

  test('empty lines are nothing, and nobody is taken in twice', () => {
    const { people, known } = read('Ada; Haus Nord\n\n ; \r\nIda\nADA;haus nord\nIda', [
      { name: 'ida', organisation: '' },
    ]);
    expect([people.map(({ name }) => name), known]).toEqual([['Ada'], 3]);
  });
});
