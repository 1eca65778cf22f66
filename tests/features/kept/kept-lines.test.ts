import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { compareKept } from '../../../src/documents/kept-work.ts';
import { putAgendaItem, setFacts } from '../../../src/documents/plan/edit.ts';
import { putProposal, removeProposal } from '../../../src/documents/proposals/edit.ts';
import { putEntry } from '../../../src/documents/record/minutes.ts';
import { putJudgement } from '../../../src/documents/seat/document.ts';
import type { AgendaItemId, EntryId, ProposalId, RoundId } from '../../../src/domain/ids.ts';
import { keptLines } from '../../../src/features/kept/kept-lines.ts';
import { keptFieldWords as words } from '../../../src/words/kept-fields.de.ts';
import { keptFieldWords as english } from '../../../src/words/kept-fields.en.ts';
import { proposalsWords } from '../../../src/words/proposals.de.ts';

const [p1, item, entry] = ['p1', 'item', 'entry'] as unknown as readonly [ProposalId, AgendaItemId, EntryId];

const linesOf = (write: (doc: Y.Doc) => void, writeNow: (doc: Y.Doc) => void = () => undefined, spoken = words) => {
  const [kept, present] = [new Y.Doc(), new Y.Doc()];
  write(kept);
  writeNow(present);
  return keptLines(compareKept(kept, present), {
    words: spoken,
    proposalFields: proposalsWords.fields,
    nameOf: (id) => (id === p1 ? 'Frühe Hilfen' : ''),
    untitled: 'Ohne Titel',
    printScores: (judgement) => judgement.kind,
  });
};

test('a proposal is one line with all its fields in words, wherever these lie', () => {
  const lines = linesOf((doc) =>
    putProposal(doc, { id: p1, title: 'Frühe Hilfen', problem: 'Wartezeiten', costPerYear: 12, order: 'A' }),
  );
  expect(lines).toEqual([
    {
      id: 'profiles/p1',
      what: 'Vorschlag: Frühe Hilfen',
      kept: 'Titel: Frühe Hilfen\nProblem und Bedarf: Wartezeiten\nKosten pro Jahr (€): 12',
      present: null,
    },
  ]);
});

test('only what is otherwise is told, beside what stands there now', () => {
  const lines = linesOf(
    (doc) => putProposal(doc, { id: p1, title: 'Neu', problem: 'Dasselbe' }),
    (doc) => putProposal(doc, { id: p1, title: 'Alt', problem: 'Dasselbe' }),
  );
  expect(lines).toMatchObject([{ kept: 'Titel: Neu', present: 'Titel: Alt' }]);
});

test('facts of the session, agenda items, minutes and removals have words in both languages', () => {
  const write = (doc: Y.Doc) => {
    setFacts(doc, { place: 'Saal', wall: 'auto' });
    putAgendaItem(doc, { id: item, title: 'Ankommen', minutes: 5 });
    putEntry(doc, { id: entry, text: 'Ein Satz' });
    removeProposal(doc, p1);
  };
  const said = (spoken = words) => linesOf(write, undefined, spoken).map(({ what, kept }) => [what, kept]);
  expect(said()).toEqual([
    ['Angaben zur Sitzung', 'Ort: Saal'],
    ['Angaben zur Sitzung', 'Einstellung geändert'],
    ['Punkt im Ablauf', 'Titel: Ankommen\nMinuten: 5'],
    ['Eintrag im Protokoll', 'Text: Ein Satz'],
    ['Vorschlag: Frühe Hilfen', 'entfernt'],
  ]);
  expect(said(english)).toContainEqual(['Agenda item', 'Title: Ankommen\nMinutes: 5']);
});

test('a judgement stands under the title of its proposal, and a very long text is cut', () => {
  const [judged] = linesOf((doc) => putJudgement(doc, 'item-r1' as RoundId, p1, { kind: 'abstained' }));
  expect(judged).toMatchObject({ what: 'Frühe Hilfen', kept: 'abstained', present: null });
  const [long] = linesOf((doc) => putProposal(doc, { id: p1, problem: 'x'.repeat(5_000) }));
  expect(long?.kept).toMatch(/^Problem und Bedarf: x{400} …$/);
});
