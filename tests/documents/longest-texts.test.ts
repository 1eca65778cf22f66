import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editAnswer } from '../../src/documents/group-sheet/document.ts';
import { packDocument } from '../../src/documents/packed.ts';
import { putRow } from '../../src/documents/plan/ballots.ts';
import { putAnswerPart } from '../../src/documents/record/answers.ts';
import { editEntryText, putEntry } from '../../src/documents/record/minutes.ts';
import {
  editDraftText,
  editNotebookNote,
  putNotebookNote,
  writeDraftLine,
} from '../../src/documents/space/notebook.ts';
import { longestTitle } from '../../src/domain/ballot/ballot.ts';
import { longestAnswerText } from '../../src/domain/groups/group-work.ts';
import type { AgendaItemId, EntryId, NotebookNoteId, ProposalId, QuestionId, RowId } from '../../src/domain/ids.ts';
import { longestEntry } from '../../src/domain/minutes/entry.ts';
import { longestProfileLine, longestProfileText } from '../../src/domain/proposal/proposal.ts';
import { longestAnswerPart } from '../../src/domain/questions/question.ts';
import { longestNote } from '../../src/domain/space/notebook.ts';
import { exchange } from '../support/documents.ts';

const typed = (after: string) => ({ before: '', after });
const [note, draft, entry] = ['note', 'draft', 'entry'] as unknown as [NotebookNoteId, ProposalId, EntryId];

const writers: readonly (readonly [where: string, longest: number, write: (doc: Y.Doc, text: string) => void])[] = [
  ['a note', longestNote, (doc, text) => putNotebookNote(doc, { id: note, text })],
  ['a note, key by key', longestNote, (doc, text) => editNotebookNote(doc, note, typed(text))],
  ['a text of a draft', longestProfileText, (doc, text) => editDraftText(doc, draft, 'problem', typed(text))],
  ['a line of a draft', longestProfileLine, (doc, text) => writeDraftLine(doc, draft, 'title', text)],
  ['an entry of the minutes', longestEntry, (doc, text) => putEntry(doc, { id: entry, text })],
  ['an entry, key by key', longestEntry, (doc, text) => editEntryText(doc, entry, typed(text))],
  ['an answer to a question', longestAnswerPart, (doc, text) => putAnswerPart(doc, 'q' as RowId, 'a', text)],
  ['an answer on a sheet', longestAnswerText, (doc, text) => editAnswer(doc, 'q' as QuestionId, typed(text))],
  ['a row of the groups', longestTitle, (doc, text) => putRow(doc, 'item' as AgendaItemId, 'a', text)],
];

test.each(writers)(
  'D32 what is too long for %s ends before an emoji, not in it, and says the same on every device',
  (_where, longest, write) => {
    const [doc, other] = [new Y.Doc(), new Y.Doc()];
    write(doc, `${'a'.repeat(longest - 1)}😀`);
    exchange(doc, other);
    expect(packDocument(other)).toEqual(packDocument(doc));
    expect(JSON.stringify(packDocument(doc))).toContain('a'.repeat(longest - 1));
  },
);
