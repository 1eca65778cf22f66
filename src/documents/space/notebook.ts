import type * as Y from 'yjs';
import { longestSays } from '../../domain/attachment/attachment.ts';
import { atMost } from '../../domain/beginning.ts';
import {
  type FieldId,
  type FileId,
  type MeetingId,
  type NotebookNoteId,
  type ProposalId,
  parseId,
} from '../../domain/ids.ts';
import {
  emptyProfile,
  longestProfileLine,
  longestProfileText,
  type ProfileChoice,
  type ProfileLine,
  type ProfileText,
  profileChoices,
  profileDays,
  profileFigures,
  profileLines,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { type GuidelineAnswer, inGuidelineOrder } from '../../domain/space/guideline.ts';
import {
  type Leftover,
  longestNote,
  longestTag,
  type Meeting,
  meetingSteps,
  mostTags,
  type Notebook,
  type NotebookNote,
  type NotePhoto,
  noteKinds,
  type UnreadText,
} from '../../domain/space/notebook.ts';
import { type Fields, readRemoved, readTable, setIfNew, writeFields } from '../field-table.ts';
import { asMoment, asOneOf, asText, isRecord } from '../parse.ts';
import { readPhoto } from '../photo.ts';
import { profileTextOf, proposalRoots, readProposals, readRemovedProposals } from '../proposals/document.ts';
import { putProposal } from '../proposals/edit.ts';
import { markRead, unreadParts } from '../seams.ts';
import { editText, replaceText } from '../text.ts';
import { printAnswer, readAnswer } from './guideline.ts';
import { isBeside, readWholeDrafts, wholeOfDraft } from './whole-drafts.ts';

/* Drafts lie in it as proposals do in a session, under the same roots: what reads and writes those does so here, too. */

/** The tables of a notebook, beside those of its drafts. */
export const notebookTables = (doc: Y.Doc) => ({
  notes: doc.getMap<unknown>('notes'),
  meetings: doc.getMap<unknown>('meetings'),
  guideline: doc.getMap<unknown>('guideline'),
});

/** The words of a note. */
export const noteText = (doc: Y.Doc, id: NotebookNoteId): Y.Text => doc.getText(`text/${id}`);

/** The notebook of a group as plain values (SPEC D187). */
export const readNotebook = (doc: Y.Doc): Notebook => {
  const { notes, meetings, guideline } = notebookTables(doc);
  return {
    notes: [...readTable(notes)]
      .map(([id, fields]) => readNote(doc, id as NotebookNoteId, fields))
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    meetings: [...readTable(meetings)]
      .map(([id, fields]) => readMeeting(id as MeetingId, fields))
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1)),
    drafts: readProposals(doc),
    guideline: new Map([...readTable(guideline)].map(([id, fields]) => [id as ProposalId, readAnswers(fields)])),
    leftovers: readLeftovers(doc),
    unread: readUnread(doc),
  };
};

/** Every text that two have written at once, and that nobody has read since (SPEC D384). */
const readUnread = (doc: Y.Doc): readonly UnreadText[] =>
  [
    { table: notebookTables(doc).notes, texts: ['text'] as const },
    { table: proposalRoots(doc).profiles, texts: profileTexts },
  ].flatMap(({ table, texts }) =>
    // In one order everywhere.
    [...readTable(table)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([key, fields]) =>
        texts.flatMap((field): readonly UnreadText[] => {
          const id = key as UnreadText['id'];
          const parts = unreadParts(textOf(doc, id, field), fields.get(`${readPrefix}${field}`));
          return parts.length === 0 ? [] : [{ id, field, parts }];
        }),
      ),
  );

const readPrefix = 'read/';

/** Somebody has read it: what two wrote stands on lines of its own from now on. */
export const markTextRead = (doc: Y.Doc, { id, field }: Omit<UnreadText, 'parts'>): void =>
  doc.transact(() => {
    const table = field === 'text' ? notebookTables(doc).notes : proposalRoots(doc).profiles;
    const key = `${id}/${readPrefix}${field}`;
    setIfNew(table, key, markRead(textOf(doc, id, field), table.get(key)));
  });

const textOf = (doc: Y.Doc, id: UnreadText['id'], field: UnreadText['field']): Y.Text =>
  field === 'text' ? noteText(doc, id as NotebookNoteId) : profileTextOf(doc, id as ProposalId, field);

/** What was written into what is gone (SPEC D315). */
const readLeftovers = (doc: Y.Doc): readonly Leftover[] => [...leftOfNotes(doc), ...leftOfDrafts(doc)];

const leftOfNotes = (doc: Y.Doc): readonly Leftover[] =>
  [...readRemoved(notebookTables(doc).notes)].flatMap(([key, fields]): readonly Leftover[] => {
    const id = key as NotebookNoteId;
    const tags = readTags(fields).map(([, tag]) => tag);
    const words = wholeOf(fields, noteText(doc, id).toString()).slice(0, longestNote);
    const text = [words, readNotePhoto(fields)?.says, ...tags].filter(Boolean).join(' ');
    return text.trim() === '' ? [] : [{ kind: 'note', id, text }];
  });

/** How the fields begin in which devices have kept the words of a note whole. */
export const wholePrefix = 'whole/';

/** What devices have kept of a note as they had it, each once, in one order everywhere. */
export const wholesIn = (fields: Fields): readonly Readonly<Record<string, unknown>>[] =>
  [...fields]
    .filter(([field]) => field.startsWith(wholePrefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, kept]) => (isRecord(kept) ? [kept] : []));

/**
 * What is read of a note that is gone: what devices have kept whole, and what is left in the document unless one of them had
 * exactly that. When in doubt a word stands there twice; none is missing (SPEC D382).
 */
export const wholeOf = (fields: Fields, left: string): string => {
  if (left.trim() === '') return '';
  const wholes = wholesIn(fields);
  const isKnown = wholes.some((kept) => kept['left'] === left);
  return [...new Set([...wholes.map((kept) => asText(kept['text'])), ...(isKnown ? [] : [left])])].join('\n');
};

const leftOfDrafts = (doc: Y.Doc): readonly Leftover[] => {
  const answers = readTable(notebookTables(doc).guideline);
  const removed = readRemoved(proposalRoots(doc).profiles);
  return readRemovedProposals(doc).flatMap((left): readonly Leftover[] => {
    const written = removed.get(left.id) ?? new Map();
    const wholes = isDraftLeft(doc, left.id, written) ? readWholeDrafts(written) : [];
    const draft = wholeOfDraft(left, written, wholes);
    const { id, title, evidence, fields } = draft;
    const lines = profileLines.flatMap((field) => (field === 'title' ? [] : draft[field]));
    const facts = evidence.map(({ fact, source }) => [fact, source].filter(Boolean).join(' '));
    const kept = wholes.flatMap((whole) => whole.answers.map(({ text }) => text));
    const said = [...new Set([...readAnswers(answers.get(id) ?? new Map()).map(({ text }) => text), ...kept])];
    const words = [title, ...profileTexts.map((field) => draft[field]), ...lines, ...facts, ...fields, ...said];
    const text = words
      .filter((one) => one.trim() !== '')
      .join(' … ')
      .slice(0, longestNote);
    return text === '' && !wordless.some((field) => draft[field] !== emptyProfile[field])
      ? []
      : [{ kind: 'draft', id, text }];
  });
};

/** Whether something that somebody wrote is left in a draft that is gone. */
export const isDraftLeft = (doc: Y.Doc, id: ProposalId, written: Fields): boolean =>
  [...written.keys()].some((field) => !isBeside(field)) ||
  (readTable(notebookTables(doc).guideline).get(id)?.size ?? 0) > 0 ||
  profileTexts.some((field) => profileTextOf(doc, id, field).toString().trim() !== '');

/** What a draft says without words. */
const wordless = [...profileFigures, ...profileDays, ...(Object.keys(profileChoices) as ProfileChoice[])];

const tagPrefix = 'tag/';

/** The tags among the fields of a note, each with the field it stands in. */
export const readTags = (fields: Fields): readonly (readonly [string, string])[] =>
  [...fields].flatMap(([field, tag]) =>
    field.startsWith(tagPrefix) && typeof tag === 'string' && tag !== ''
      ? [[field, tag.slice(0, longestTag)] as const]
      : [],
  );

const readNote = (doc: Y.Doc, id: NotebookNoteId, fields: Fields): NotebookNote => ({
  id,
  kind: asOneOf(fields.get('kind'), noteKinds, 'observation'),
  text: noteText(doc, id).toString().slice(0, longestNote),
  tags: [...new Set(readTags(fields).map(([, tag]) => tag))].sort().slice(0, mostTags),
  field: parseId<FieldId>(fields.get('field')),
  meeting: parseId<MeetingId>(fields.get('meeting')),
  draft: parseId<ProposalId>(fields.get('draft')),
  photo: readNotePhoto(fields),
  at: asMoment(fields.get('at')) ?? 0,
});

/** How the field begins in which stands what a picture shows: whoever types it neither brings it back nor takes it off. */
const saysPrefix = 'says/';

/** Of two pictures at once one holds whole, with its own words (SPEC D277). What earlier versions wrote lies in the picture. */
const readNotePhoto = (fields: Fields): NotePhoto | null => {
  const value = fields.get('photo');
  const photo = readPhoto(value);
  if (photo === null || !isRecord(value)) return null;
  const says = fields.get(`${saysPrefix}${photo.file}`) ?? value['says'];
  return { ...photo, says: asText(says).slice(0, longestSays) };
};

/** The step and since when are one value: of two moves at once one holds whole. */
const readMeeting = (id: MeetingId, fields: Fields): Meeting => {
  const startedAt = asMoment(fields.get('startedAt')) ?? 0;
  const now = fields.get('now');
  const { step, since } = isRecord(now) ? now : {};
  return {
    id,
    startedAt,
    step: asOneOf(step, meetingSteps, 'impulse'),
    stepStartedAt: asMoment(since) ?? startedAt,
    endedAt: asMoment(fields.get('endedAt')),
  };
};

const readAnswers = (fields: Fields): readonly GuidelineAnswer[] =>
  inGuidelineOrder([...fields].flatMap(([question, said]) => readAnswer(question, said, 'answered') ?? []));

/** Adds a note or changes fields of one. Its text is changed where it differs. */
export const putNotebookNote = (
  doc: Y.Doc,
  { id, text, ...fields }: Partial<Omit<NotebookNote, 'tags'>> & Pick<NotebookNote, 'id'>,
): void =>
  doc.transact(() => {
    writeFields(notebookTables(doc).notes, id, fields);
    if (text !== undefined) replaceText(noteText(doc, id), atMost(text, longestNote));
  });

/** Says what the picture of a note shows. */
export const sayOfPhoto = (doc: Y.Doc, id: NotebookNoteId, file: FileId, says: string): void =>
  writeFields(notebookTables(doc).notes, id, { [`${saysPrefix}${file}`]: says });

/** What somebody changed in a text on a screen that showed `before`. */
export interface TextEdit {
  readonly before: string;
  readonly after: string;
}

/** Writes into the text of a note, key by key; what others write in it at the same time stays. */
export const editNotebookNote = (doc: Y.Doc, id: NotebookNoteId, { before, after }: TextEdit): void =>
  editText(noteText(doc, id), before, atMost(after, longestNote));

/** The tags of a note. Each is an entry of its own: what two scribes tag at once is both kept. `newId` names a new one. */
export const setTags = (doc: Y.Doc, id: NotebookNoteId, tags: readonly string[], newId: () => string): void =>
  doc.transact(() => {
    const { notes } = notebookTables(doc);
    const known = readTags(readTable(notes).get(id) ?? new Map());
    for (const [field, tag] of known) if (!tags.includes(tag)) notes.set(`${id}/${field}`, '');
    for (const tag of tags) if (!known.some(([, one]) => one === tag)) notes.set(`${id}/${tagPrefix}${newId()}`, tag);
  });

/** Begins a meeting or moves it on; the step is what both devices see. */
export const putMeeting = (
  doc: Y.Doc,
  { id, step, stepStartedAt, ...fields }: Partial<Meeting> & Pick<Meeting, 'id'>,
): void =>
  doc.transact(() => {
    const { meetings } = notebookTables(doc);
    writeFields(meetings, id, fields);
    if (step !== undefined && stepStartedAt !== undefined)
      setIfNew(meetings, `${id}/now`, { step, since: stepStartedAt });
  });

/** Changes short fields of a draft, or begins one. */
export const putDraft = putProposal;

/** Writes into a long text of a draft, key by key. */
export const editDraftText = (doc: Y.Doc, id: ProposalId, field: ProfileText, { before, after }: TextEdit): void =>
  editText(profileTextOf(doc, id, field), before, atMost(after, longestProfileText));

/** Writes a line of a draft; of two who change the same line at once one holds. */
export const writeDraftLine = (doc: Y.Doc, id: ProposalId, field: ProfileLine, line: string): void =>
  putProposal(doc, { id, [field]: atMost(line, longestProfileLine) });

/** Writes down the answer to one question of the guideline, or why there is none. */
export const answerGuideline = (doc: Y.Doc, id: ProposalId, answer: GuidelineAnswer): void =>
  setIfNew(notebookTables(doc).guideline, `${id}/${answer.question}`, printAnswer(answer));
