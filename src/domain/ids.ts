declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** One meeting. */
export type SessionId = Branded<'SessionId'>;
/** What is longer than a meeting: a county's cycle, with its groups and sessions. */
export type SpaceId = Branded<'SpaceId'>;
/** One person's place in a session or space, never a name. */
export type SeatId = Branded<'SeatId'>;
/** One line of a session's list of people; whoever it is may have a seat or not. */
export type PersonId = Branded<'PersonId'>;
/** A small group of a session, or a focus group of a space. */
export type GroupId = Branded<'GroupId'>;
/** One field of action of a county. */
export type FieldId = Branded<'FieldId'>;
/** One finding about a field of action, by the administration or from practice. */
export type FieldFindingId = Branded<'FieldFindingId'>;
/** One report or table that figures of a county are looked up in. */
export type SourceId = Branded<'SourceId'>;
/** One small time series of a county. */
export type SeriesId = Branded<'SeriesId'>;
/** One version of a method that a county keeps. */
export type MethodId = Branded<'MethodId'>;
/** One strategic goal of a county. */
export type GoalId = Branded<'GoalId'>;
/** One proposal, the same in every round. */
export type ProposalId = Branded<'ProposalId'>;
/** One item of the agenda. */
export type AgendaItemId = Branded<'AgendaItemId'>;
/** One dimension; scores belong to it. */
export type CriterionId = Branded<'CriterionId'>;
/** One note in a focus group's notebook. */
export type NotebookNoteId = Branded<'NotebookNoteId'>;
/** One meeting of a focus group, in its notebook. */
export type MeetingId = Branded<'MeetingId'>;
/** One version of a proposal as a group has handed it in: the SHA-256 of its content in 64 small hexadecimal letters. */
export type VersionId = Branded<'VersionId'>;
/** One act on a proposal that was handed in: taken in, asked back, returned … */
export type ActId = Branded<'ActId'>;
/** One round of an agenda item, see `roundIdOf`. */
export type RoundId = Branded<'RoundId'>;
/** One note that a person wrote about a proposal; in a seat's own document. */
export type NoteId = Branded<'NoteId'>;
/** What the group says of a proposal: one published note, or several that mean the same. */
export type FindingId = Branded<'FindingId'>;
/** One straw poll. */
export type PollId = Branded<'PollId'>;
/** One numbered finding of an indicator cross. */
export type IndicatorId = Branded<'IndicatorId'>;
/** One card that a person wrote for a board; in a seat's own document. */
export type CardId = Branded<'CardId'>;
/** One open point; the same in every session of a series. */
export type OpenPointId = Branded<'OpenPointId'>;
/** One question: of a ballot (a thesis, for example), of those that small groups answer on their sheets, or of a county's guideline. */
export type QuestionId = Branded<'QuestionId'>;
/** One entry of the minutes. */
export type EntryId = Branded<'EntryId'>;
/** One file: the SHA-256 of its bytes in 64 small hexadecimal letters, so that the same bytes are the same file. */
export type FileId = Branded<'FileId'>;
/** A photo or slides, as they hang on an agenda item. */
export type AttachmentId = Branded<'AttachmentId'>;
/** One unnamed row of a result; says nothing of who is behind it. */
export type RowId = Branded<'RowId'>;

/**
 * Ids are random letters without meaning: at most 64 of `A-Z a-z 0-9 _ -`. No slash and no dot, so that ids can be
 * joined to longer keys and document names; no names, because a key of a shared map can never be erased from it.
 */
const shape = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a text from outside may be used as an id. */
export const isId = (text: unknown): text is string =>
  // Not `constructor` or `__proto__` either: ids are keys of plain objects, and every object knows these.
  typeof text === 'string' && shape.test(text) && !(text in Object.prototype);

/** The text as an id of the wanted kind, or null when its shape is wrong. */
export const parseId = <Id extends Branded<string>>(text: unknown): Id | null => (isId(text) ? (text as Id) : null);

/** The text as a file's id, or null when it is none. */
export const parseFileId = (text: unknown): FileId | null =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? (text as FileId) : null;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Where chance comes from: `length` unpredictable bytes. Handed in, so that the domain itself stays repeatable. */
export type RandomBytes = (length: number) => Uint8Array;

/** The first so many of the alphabet are letters. */
const letters = 52;

/**
 * A new id of at least 128 random bits (22 letters), enough to be made on any device without asking anybody. Each letter
 * takes a byte of its own, so that no byte is split; the first one is a letter, so that no id looks like an option on a
 * command line.
 */
export const createId = <Id extends Branded<string>>(random: RandomBytes): Id =>
  Array.from(random(22), (byte, index) => alphabet[index === 0 ? byte % letters : byte & 63]).join('') as Id;

/** The round of an agenda item: both moderators who open „round 2" at once mean the same round. */
export const roundIdOf = (item: AgendaItemId, number: number): RoundId => `${item}-r${number}` as RoundId;

/** The rehearsal (Probe) of an agenda item: an id of its own kind, so that it is never taken for a round. */
export const rehearsalIdOf = (item: AgendaItemId, number: number): RoundId => `${item}-t${number}` as RoundId;

/** A place kept for whoever gives the talk of an agenda item: moderators who keep one at once mean the same place. */
export const speakerSeatOf = (item: AgendaItemId, number: number): SeatId => `${item}-s${number}` as SeatId;

/** Whether this round is only a rehearsal: outside of results and files, and forgotten when it is over. */
export const isRehearsal = (round: RoundId): boolean => /-t\d+$/.test(round);
