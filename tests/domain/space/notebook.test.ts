import { expect, it } from 'vitest';
import type { FieldId, FileId, MeetingId, NotebookNoteId } from '../../../src/domain/ids.ts';
import {
  draftedFrom,
  everyNote,
  loosePhotos,
  type Meeting,
  meetingNow,
  type NotebookNote,
  notesInFields,
  notesThatFit,
  secondsLeft,
  stepsBeside,
  tagsIn,
  tagsOf,
} from '../../../src/domain/space/notebook.ts';

const note = (id: string, change: Partial<NotebookNote>): NotebookNote => ({
  id: id as NotebookNoteId,
  kind: 'idea',
  text: '',
  tags: [],
  field: null,
  meeting: null,
  draft: null,
  photo: null,
  at: 0,
  ...change,
});

it.each([
  ['', []],
  ['Wohnen, #jung;  zwei   Worte ,,Wohnen', ['Wohnen', 'jung', 'zwei Worte']],
  [
    Array.from({ length: 30 }, (_, index) => `t${index}`).join(','),
    Array.from({ length: 12 }, (_, index) => `t${index}`),
  ],
])('reads the tags of %j', (typed, tags) => {
  expect(tagsOf(typed)).toEqual(tags);
});

it('narrows notes down by kind, tag, field of action and every word', () => {
  const notes = [
    note('a', { text: 'Kleine Wohnungen', tags: ['wohnen'], field: 'housing' as FieldId }),
    note('b', { kind: 'quote', text: 'Wir suchen seit Jahren', tags: ['wohnen', 'alt'] }),
    note('c', { text: 'Bus am Abend' }),
  ];
  const ids = (change: Partial<typeof everyNote>) =>
    notesThatFit(notes, { ...everyNote, ...change }).map(({ id }) => id);
  expect(ids({})).toEqual(['a', 'b', 'c']);
  expect(ids({ kind: 'quote' })).toEqual(['b']);
  expect(ids({ tag: 'wohnen' })).toEqual(['a', 'b']);
  expect(ids({ field: 'housing' as FieldId })).toEqual(['a']);
  expect(ids({ words: 'WOHN klein' })).toEqual(['a']);
  expect(ids({ words: 'alt' })).toEqual(['b']);
  expect(tagsIn(notes)).toEqual(['alt', 'wohnen']);
});

it('tells how long a step still has, and which ones are beside it', () => {
  const meeting = {
    id: 'm' as MeetingId,
    startedAt: 0,
    step: 'impulse',
    stepStartedAt: 60_000,
    endedAt: null,
  } as const;
  expect([secondsLeft(meeting, 60_000), secondsLeft(meeting, 60_000 + 9.5 * 60_000)]).toEqual([600, 30]);
  expect(secondsLeft(meeting, 60_000 + 3 * 3_600_000)).toBe(600 - 3 * 3_600);
  // A clock that ticks once a second may still stand before the press; nobody has more than the whole step.
  expect(secondsLeft(meeting, 59_200)).toBe(600);
  expect(stepsBeside('impulse')).toEqual({ before: null, after: 'round' });
  expect(stepsBeside('draft')).toEqual({ before: 'condense', after: null });
});

const begun = (id: string, change: Partial<Meeting> = {}): Meeting => ({
  ...{ id: id as MeetingId, startedAt: 0, step: 'impulse', stepStartedAt: 0, endedAt: null },
  ...change,
});
const hour = 3_600_000;

it('D385 a meeting that two have begun without hearing of one another is one, in the furthest step', () => {
  const vera = begun('vera', { startedAt: 5, stepStartedAt: 5 });
  const tom = begun('tom', { startedAt: 9, step: 'round', stepStartedAt: 700 });
  const ute = begun('ute', { startedAt: 2 * hour, step: 'round', stepStartedAt: 2 * hour });
  for (const all of [
    [vera, tom, ute],
    [ute, tom, vera],
    [tom, vera, ute],
  ])
    expect(meetingNow(all)).toEqual({ ...vera, step: 'round', stepStartedAt: 700, together: ['vera', 'tom', 'ute'] });
  // Whoever ends it apart does not end it for those who go on.
  expect(meetingNow([{ ...vera, endedAt: 3 * hour }, ute])?.endedAt).toBeNull();
  expect(
    meetingNow([
      { ...vera, endedAt: 3 * hour },
      { ...ute, endedAt: 2.5 * hour },
    ])?.endedAt,
  ).toBe(3 * hour);
});

it.each([
  ['was over before', begun('old', { endedAt: 4 })],
  ['was forgotten last week', begun('old', { startedAt: -7 * 24 * hour })],
])('D385 another meeting that %s is not the same one', (_what, old) => {
  expect(meetingNow([old, begun('new', { startedAt: 5 })])).toMatchObject({ id: 'new', together: ['new'] });
  expect(meetingNow([])).toBeNull();
});

it('D311 a note stays with its field of action when that is merged into another', () => {
  const field = (id: string, mergedInto: string | null) => ({
    ...{ id: id as FieldId, name: id, former: [], mergedInto: mergedInto as FieldId | null, order: id },
  });
  const fields = [field('housing', 'building'), field('building', null)];
  const notes = [note('a', { field: 'housing' as FieldId }), note('b', {}), note('c', { field: 'gone' as FieldId })];
  const inBuilding = { ...everyNote, field: 'building' as FieldId };
  expect(notesInFields(notes, fields).map((one) => one.field)).toEqual(['building', null, 'gone']);
  expect(notesThatFit(notesInFields(notes, fields), inBuilding).map(({ id }) => id)).toEqual(['a']);
});

it('D315 a picture that no note names is told of; one that a note names is not', () => {
  const [named, loose] = ['a', 'b'].map((letter) => letter.repeat(64)) as unknown as [FileId, FileId];
  const notes = [note('a', { photo: { file: named, width: 4, height: 3, says: '' } }), note('b', {})];
  expect(loosePhotos({ notes }, new Set([named, loose]))).toEqual([loose]);
  expect(loosePhotos({ notes }, new Set([named]))).toEqual([]);
});

it.each([
  ['observation', 'problem'],
  ['need', 'problem'],
  ['quote', 'problem'],
  ['idea', 'measure'],
] as const)('D380 a note of kind %s becomes the %s of a draft', (kind, field) => {
  expect(draftedFrom({ kind, text: 'Der Bus\nfährt' })).toEqual({ [field]: 'Der Bus\nfährt' });
});

it('D380 a figure becomes a figure of the draft whose source is still to be said; one that is longer than a line stays whole', () => {
  const evidence = [{ fact: '40 von 100 warten', source: '', page: '', asOf: '' }];
  expect(draftedFrom({ kind: 'figure', text: ' 40 von 100\nwarten ' })).toEqual({ evidence });
  const long = 'Zahl '.repeat(80);
  expect(draftedFrom({ kind: 'figure', text: long })).toEqual({ problem: long });
  expect(draftedFrom({ kind: 'figure', text: ' ' })).toEqual({});
});
