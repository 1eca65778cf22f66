import { describe, expect, it } from 'vitest';
import { groupWorkSheet } from '../../../src/domain/export/group-work-export.ts';
import { joinedSheets, nextToReport } from '../../../src/domain/groups/group-work.ts';
import { findPlaces } from '../../../src/domain/groups/making.ts';
import { reportPages, rowPages } from '../../../src/domain/groups/report-pages.ts';
import { sheetLines, tellingLines, toggleConclusion, weighableLines } from '../../../src/domain/groups/sheet-lines.ts';
import type { GroupId, QuestionId, SeatId } from '../../../src/domain/ids.ts';
import type { SmallGroup } from '../../../src/domain/session/small-group.ts';
import { seededNumbers } from '../../support/chance.ts';

const groups = ['a', 'b', 'c'].map(
  (id): SmallGroup => ({
    id: id as GroupId,
    name: id,
    place: '',
    members: new Set(),
    former: new Set(),
    begun: true,
    opened: false,
    into: null,
    order: id,
  }),
);

describe('reports', () => {
  it.each([
    [null, 1, 'a'],
    ['a', 1, 'b'],
    ['c', 1, null],
    ['b', -1, 'a'],
    ['a', -1, null],
    ['gone', 1, 'a'],
    ['gone', -1, null],
  ] as const)('after %s by %i comes %s', (from, step, next) => {
    expect(nextToReport(groups, from as GroupId | null, step)).toBe(next);
  });

  it('a group reports for those who joined it: both answers, one below the other', () => {
    const [one, two] = ['q1', 'q2'] as unknown as readonly [QuestionId, QuestionId];
    const joined = joinedSheets([
      new Map([[one, 'a']]),
      new Map([
        [one, 'b'],
        [two, 'c'],
      ]),
    ]);
    expect([...joined]).toEqual([
      [one, 'a\nb'],
      [two, 'c'],
    ]);
  });
});

describe('the lines of an answer', () => {
  it('are conclusions where they begin with an arrow, however it was typed', () => {
    expect(sheetLines('eins\n\n→ zwei\n->drei\n  ->  \nvier -> fünf')).toEqual([
      { text: 'eins', concluded: false },
      { text: 'zwei', concluded: true },
      { text: 'drei', concluded: true },
      { text: 'vier -> fünf', concluded: false },
    ]);
  });

  it('are weighed by what each answer tells first, the same words once', () => {
    const answers = ['Wir beraten.\n→ Busse am Abend', 'Ein Arzt im Ort\nBusse am Abend', ''];
    expect(weighableLines(answers)).toEqual(['Busse am Abend', 'Ein Arzt im Ort']);
  });

  it('are told by their conclusions, and all of them where there is none', () => {
    expect(tellingLines('eins\n→ zwei').map(({ text }) => text)).toEqual(['zwei']);
    expect(tellingLines('eins\nzwei').map(({ text }) => text)).toEqual(['eins', 'zwei']);
  });

  it.each([
    ['eins\nzwei', 0, '→ eins\nzwei'],
    ['eins\nzwei', 4, '→ eins\nzwei'],
    ['eins\nzwei', 5, 'eins\n→ zwei'],
    ['eins\nzwei', 9, 'eins\n→ zwei'],
    ['eins\n→ zwei', 9, 'eins\nzwei'],
    ['-> eins', 2, 'eins'],
    ['', 0, '→ '],
  ])('of %j a mark at %i makes %j', (answer, place, wanted) => {
    expect(toggleConclusion(answer, place)).toBe(wanted);
  });
});

const seeds = Array.from({ length: 60 }, (_, index) => 500 + index);

describe('pages of the wall', () => {
  it.each(seeds)('seed %i: every line is shown once, in order, and no page is fuller than the wall', (seed) => {
    const chance = seededNumbers(seed);
    const space = { letters: 80, lines: 13.5 };
    const blocks = Array.from({ length: 1 + Math.floor(chance() * 8) }, (_, block) => ({
      heading: 'F'.repeat(1 + Math.floor(chance() * 160)),
      lines: Array.from({ length: Math.floor(chance() * 9) }, (_, line) => ({
        text: `${block}/${line} ${'x'.repeat(Math.floor(chance() * 300))}`,
        concluded: false,
      })),
    }));
    const pages = reportPages(blocks, space);
    expect(pages.flat().flatMap(({ lines }) => lines)).toEqual(blocks.flatMap(({ lines }) => lines));
    for (const page of pages) {
      const height = page.reduce(
        (sum, { heading, lines }) =>
          sum +
          Math.ceil(heading.length / (space.letters * 0.85)) * 1.9 +
          lines.reduce((all, { text }) => all + Math.ceil(text.length / space.letters) + 0.3, 0),
        0,
      );
      expect(height).toBeLessThanOrEqual(space.lines + 1e-9);
    }
  });

  it('a line longer than the wall is cut, and says so', () => {
    const [[block] = []] = reportPages([{ heading: 'Frage', lines: [{ text: 'x'.repeat(5_000), concluded: true }] }], {
      letters: 80,
      lines: 13.5,
    });
    expect(block?.lines[0]?.text).toMatch(/ …$/);
    expect(block?.lines[0]?.text.length).toBeLessThan(800);
  });

  it('rows stay whole: a page has as many as fit, and one at least', () => {
    expect(rowPages([1, 1, 9, 1, 1], (height) => height, { columns: 2, lines: 5 })).toEqual([[1, 1], [9, 1], [1]]);
    expect(rowPages([], () => 1, { columns: 2, lines: 5 })).toEqual([[]]);
  });
});

describe('finding places', () => {
  const person = (name: string, perspective: string) => ({ seat: name as SeatId, perspective });
  const people = [person('a', 'x'), person('b', 'y'), person('c', 'x'), person('d', 'y')];

  it('keeps a pair together when its group is dropped', () => {
    const fixed = new Map([
      ['a' as SeatId, 0],
      ['b' as SeatId, 1],
    ]);
    const places = findPlaces({ people, groups: 2, seed: 1, fixed }, (seat) => (seat > 'b' ? 'pair' : null));
    expect(places.map((seats) => seats.includes('c' as SeatId) === seats.includes('d' as SeatId))).toEqual([
      true,
      true,
    ]);
    expect(places.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('the table has a row per question and a column per group, with the marks of conclusions', () => {
  const [one, two] = ['q1', 'q2'] as unknown as readonly [QuestionId, QuestionId];
  const asked = [
    { id: one, text: 'Was hilft?', order: 'A' },
    { id: two, text: 'Was fehlt?', order: 'B' },
  ];
  const written = [
    { name: 'Gruppe 1', sheet: new Map([[one, 'Busse\n-> Räume']]) },
    { name: 'Gruppe 2', sheet: new Map() },
  ];
  expect(groupWorkSheet(asked, written, 'Frage')).toEqual([
    ['Frage', 'Gruppe 1', 'Gruppe 2'],
    ['Was hilft?', 'Busse\n→ Räume', ''],
    ['Was fehlt?', '', ''],
  ]);
});
