import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  answerGuideline,
  editDraftText,
  putDraft,
  readNotebook,
  writeDraftLine,
} from '../../../src/documents/space/notebook.ts';
import {
  bringDraftBack,
  bringLeftoverBack,
  draftFromVersion,
  dropDraft,
  dropLeftover,
  hadOf,
  keepWhole,
} from '../../../src/documents/space/notebook-removal.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Proposal } from '../../../src/domain/proposal/proposal.ts';
import { exchange } from '../../support/documents.ts';

/* A draft that one scribe takes out while others write in it. */

const draft = 'draft' as ProposalId;
const full: Proposal = {
  ...emptyProfile,
  id: draft,
  order: 'a',
  title: 'KANARIE',
  targetGroup: 'Kinder im Norden',
  problem: 'In den Ferien fehlt Betreuung.',
  measure: 'Ein Bus holt die Kinder.',
  staff: 2,
  horizon: 'medium',
};
const answer = { question: 'practice', asked: '', is: 'answered', text: 'Gespräche in drei Kitas' } as const;

const notebook = (): Y.Doc => {
  const doc = new Y.Doc();
  putDraft(doc, full);
  answerGuideline(doc, draft, answer);
  return doc;
};
const scribes = () => {
  const docs = [notebook(), new Y.Doc(), new Y.Doc()] as const;
  exchange(...docs);
  return docs;
};
const hears = (doc: Y.Doc, other: Y.Doc): void => {
  const [before, had] = [readNotebook(doc), hadOf(doc)];
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  keepWhole(doc, before, had);
};
const carried = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');
const keptIn = (doc: Y.Doc) => [...doc.getMap('profiles').keys()].filter((key) => key.includes('/whole/'));
const types = (doc: Y.Doc, field: 'problem' | 'measure', act: (text: string) => string): void => {
  const before = readNotebook(doc).drafts[0]?.[field] ?? '';
  editDraftText(doc, draft, field, { before, after: act(before) });
};

it.each([
  ['the writer first', [1, 0, 1, 0]],
  ['the remover first', [0, 1, 0, 1]],
] as const)('D382 a draft that one took out while the other wrote in it comes back whole: %s', (_who, order) => {
  const docs = scribes();
  dropDraft(docs[0], draft);
  types(docs[1], 'problem', (text) => `${text} Im Norden ganz.`);
  writeDraftLine(docs[1], draft, 'indicator', 'Plätze');
  for (const who of order) hears(docs[who] as Y.Doc, docs[1 - who] as Y.Doc);
  hears(docs[2], docs[0]);
  for (const doc of docs) {
    const [leftover, ...others] = readNotebook(doc).leftovers;
    expect(others).toEqual([]);
    for (const part of [full.title, `${full.problem} Im Norden ganz.`, full.measure, answer.text, 'Plätze'])
      expect(leftover?.text).toContain(part);
  }
  for (const leftover of readNotebook(docs[2]).leftovers) bringLeftoverBack(docs[2], leftover, 9);
  exchange(...docs);
  for (const doc of docs) {
    const { drafts, guideline, leftovers } = readNotebook(doc);
    expect(drafts).toEqual([{ ...full, problem: `${full.problem} Im Norden ganz.`, indicator: 'Plätze' }]);
    expect([guideline.get(draft), leftovers]).toEqual([[answer], []]);
    expect(keptIn(doc)).toEqual([]);
  }
});

it('D382 what two wrote into a draft that a third took out is all there', () => {
  const [gone, one, two] = scribes();
  dropDraft(gone, draft);
  types(one, 'problem', (text) => `Vera: ${text}`);
  types(two, 'measure', (text) => `${text} Tom auch.`);
  for (const doc of [one, two]) hears(doc, gone);
  for (let round = 0; round < 2; round += 1)
    for (const doc of [one, two]) {
      hears(gone, doc);
      hears(doc, gone);
    }
  for (const leftover of readNotebook(gone).leftovers) bringLeftoverBack(gone, leftover, 9);
  const [back] = readNotebook(gone).drafts;
  expect(back?.problem).toContain(`Vera: ${full.problem}`);
  expect(back?.measure).toContain(`${full.measure} Tom auch.`);
  expect(back?.title).toBe(full.title);
});

it('D298 D382 a draft into which nobody wrote leaves none of its words, and neither does one that was taken out for good', () => {
  const [gone, reader, writer] = scribes();
  dropDraft(gone, draft);
  hears(reader, gone);
  expect([readNotebook(reader).leftovers, carried(reader).includes('KANARIE')]).toEqual([[], false]);
  types(writer, 'problem', (text) => `${text}!`);
  hears(writer, gone);
  hears(gone, writer);
  const [leftover] = readNotebook(gone).leftovers;
  if (leftover === undefined) throw new Error('it stands apart');
  hears(reader, writer);
  dropLeftover(gone, leftover);
  for (const one of [reader, writer]) hears(one, gone);
  exchange(gone, reader, writer);
  for (const doc of [gone, reader, writer]) {
    expect(readNotebook(doc).leftovers).toEqual([]);
    expect(carried(doc)).not.toContain('KANARIE');
  }
});

it('D298 D382 whoever took a draft out and takes that back has it once, with what was written meanwhile', () => {
  const [gone, writer] = scribes();
  const removed = dropDraft(gone, draft);
  types(writer, 'problem', (text) => `${text} Im Norden ganz.`);
  hears(writer, gone);
  hears(gone, writer);
  if (removed === null) throw new Error('it was there');
  bringDraftBack(gone, removed);
  exchange(gone, writer);
  for (const doc of [gone, writer]) {
    expect(readNotebook(doc).leftovers).toEqual([]);
    expect(readNotebook(doc).drafts[0]).toMatchObject({ title: full.title, measure: full.measure });
    expect(readNotebook(doc).drafts[0]?.problem).toContain('Im Norden ganz.');
    expect(keptIn(doc)).toEqual([]);
  }
});

it('D298 a draft that is gone is written on from what was handed in, under the same number', () => {
  const [gone, other] = scribes();
  const { id: proposal, order: _order, ...profile } = full;
  const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'forming', decidedOn: '' } as const;
  dropDraft(gone, draft);
  draftFromVersion(gone, { proposal, profile, group, guideline: [answer] }, 'b');
  exchange(gone, other);
  for (const doc of [gone, other]) {
    const { drafts, guideline } = readNotebook(doc);
    expect([drafts, guideline.get(draft)]).toEqual([[{ ...full, order: 'b' }], [answer]]);
  }
});

const step = fc.record({ is: fc.constantFrom('write', 'write', 'drop', 'hear'), who: fc.nat(2), from: fc.nat(2) });

it('D382 whatever three scribes do to one draft without a network, no word is gone that its remover had not read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const docs = scribes();
      const words: string[] = [];
      const read = new Set<string>();
      for (const [index, { is, who, from }] of steps.entries()) {
        const doc = docs[who] as Y.Doc;
        const [shown] = readNotebook(doc).drafts;
        if (is === 'hear') hears(doc, docs[from] as Y.Doc);
        else if (shown === undefined) continue;
        else if (is === 'write') {
          const word = `wort${index};`;
          types(doc, index % 3 === 0 ? 'measure' : 'problem', (text) =>
            index % 2 === 0 ? `${text}${word}` : `${word}${text}`,
          );
          words.push(word);
        } else {
          for (const word of words) if (`${shown.problem}${shown.measure}`.includes(word)) read.add(word);
          dropDraft(doc, draft);
        }
      }
      for (let round = 0; round < 3; round += 1)
        for (const doc of docs) for (const other of docs) if (doc !== other) hears(doc, other);
      for (const doc of docs) {
        const { drafts, leftovers } = readNotebook(doc);
        const seen = [...drafts.map((one) => `${one.problem}\n${one.measure}`), ...leftovers.map(({ text }) => text)];
        expect(words.filter((word) => !read.has(word) && !seen.join('\n').includes(word))).toEqual([]);
        for (const leftover of leftovers) bringLeftoverBack(doc, leftover, 9);
        const [back] = readNotebook(doc).drafts;
        const whole = `${back?.problem}\n${back?.measure}`;
        expect(words.filter((word) => !read.has(word) && !whole.includes(word))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
