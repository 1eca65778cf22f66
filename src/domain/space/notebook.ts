import type { Photo } from '../attachment/attachment.ts';
import { atMost } from '../beginning.ts';
import type { FieldId, FileId, MeetingId, NotebookNoteId, ProposalId } from '../ids.ts';
import { longestProfileLine, type Profile, type ProfileText, type Proposal } from '../proposal/proposal.ts';
import { seeks } from '../words-sought.ts';
import type { GuidelineAnswer } from './guideline.ts';
import { fieldBehind, type RegisteredField } from './register.ts';

/*
 * What a group keeps for itself: notes, meetings, drafts. Nothing of it leaves the group; what is handed in is another
 * document.
 */

/** What a note holds on to. A quote has no name: who said it is nobody's business outside the room. */
export const noteKinds = ['observation', 'need', 'idea', 'figure', 'quote'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** A picture on a note, with what it shows: read out, and there before the picture is. */
export interface NotePhoto extends Photo {
  readonly says: string;
}

/** What somebody of the group has seen, heard or wants, noted for the group alone. */
export interface NotebookNote {
  readonly id: NotebookNoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly tags: readonly string[];
  readonly field: FieldId | null;
  readonly meeting: MeetingId | null;
  /** The draft it has become a part of; null: none. */
  readonly draft: ProposalId | null;
  readonly photo: NotePhoto | null;
  /** Milliseconds since 1970, by the clock of the device. */
  readonly at: number;
}

/** The fixed course of a meeting, in order. */
export const meetingSteps = ['impulse', 'round', 'collect', 'condense', 'draft'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** Planned minutes of each step: an hour and a half in all. */
export const stepMinutes: Readonly<Record<MeetingStep, number>> = {
  impulse: 10,
  round: 15,
  collect: 25,
  condense: 20,
  draft: 20,
};

/** A meeting of the group, in whichever step it is; times are milliseconds since 1970. */
export interface Meeting {
  readonly id: MeetingId;
  readonly startedAt: number;
  readonly step: MeetingStep;
  readonly stepStartedAt: number;
  /** Null: it is going on. */
  readonly endedAt: number | null;
}

/**
 * What somebody wrote into a note or draft while somebody else took it out: its words stand apart until a member brings it
 * back or takes it out for good. Of a draft there may be choices and figures alone: then it has no words.
 */
export type Leftover =
  | { readonly kind: 'note'; readonly id: NotebookNoteId; readonly text: string }
  | { readonly kind: 'draft'; readonly id: ProposalId; readonly text: string };

/**
 * A text in which two have written at one place without seeing one another, and which nobody has read since: what each wrote,
 * apart. Of a note it is its words, of a draft one of its long texts.
 */
export interface UnreadText {
  readonly id: NotebookNoteId | ProposalId;
  readonly field: 'text' | ProfileText;
  readonly parts: readonly string[];
}

/** All that one group has in its notebook. */
export interface Notebook {
  /** The newest first. */
  readonly notes: readonly NotebookNote[];
  /** The newest first. */
  readonly meetings: readonly Meeting[];
  readonly drafts: readonly Proposal[];
  readonly guideline: ReadonlyMap<ProposalId, readonly GuidelineAnswer[]>;
  readonly leftovers: readonly Leftover[];
  readonly unread: readonly UnreadText[];
}

/** Longest text of a note, in letters. */
export const longestNote = 4_000;
/** Bytes of a picture on a note: a flipchart is readable, and one of them goes to the relay as one message. */
export const notePhotoBytes = 150_000;
/**
 * Most pictures of a notebook. All of them are on every device of the group, and in its files; what two scribes have taken
 * without a network goes to the relay in one message.
 */
export const mostNotePhotos = 20;
/** Most tags of one note. */
export const mostTags = 12;
/** Longest tag, in letters. */
export const longestTag = 40;

/**
 * Seconds that are left of the step a meeting is in; below zero: it takes longer than planned. Never more than the step has:
 * a clock that ticks once a second may still stand before the press.
 */
export const secondsLeft = ({ step, stepStartedAt }: Meeting, now: number): number =>
  Math.ceil((stepMinutes[step] * 60_000 - Math.max(0, now - stepStartedAt)) / 1000);

/** A meeting as the group has it: two scribes without a network have begun it twice. */
export interface MeetingNow extends Meeting {
  /** All of them, the first one first; what is done is done to each. */
  readonly together: readonly MeetingId[];
}

/** Longest time between two beginnings of one meeting, in milliseconds: twice as long as it is planned. */
const begunTogether = 3 * 3_600_000;

/**
 * The newest meeting, together with those that were begun while it went on, or it while they did: they are the same one, which
 * two devices began without hearing of one another. It is in the furthest step that was reached, since whoever was there
 * first, and goes on as long as one of them does (SPEC D385).
 */
export const meetingNow = (meetings: readonly Meeting[]): MeetingNow | null => {
  const [first, ...later] = [...meetings].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  if (first === undefined) return null;
  let same: [Meeting, ...Meeting[]] = [first];
  for (const one of later) {
    const isOn = same.some(({ endedAt }) => endedAt === null || endedAt > one.startedAt || endedAt === one.endedAt);
    if (isOn && one.startedAt - same[0].startedAt <= begunTogether) same.push(one);
    else same = [one];
  }
  const ends = same.map(({ endedAt }) => endedAt);
  const isFurther = (a: Meeting, b: Meeting): boolean => {
    const steps = meetingSteps.indexOf(a.step) - meetingSteps.indexOf(b.step);
    return steps > 0 || (steps === 0 && a.stepStartedAt < b.stepStartedAt);
  };
  const { step, stepStartedAt } = same.reduce((furthest, one) => (isFurther(one, furthest) ? one : furthest));
  return {
    ...same[0],
    step,
    stepStartedAt,
    endedAt: ends.includes(null) ? null : Math.max(...ends.map(Number)),
    together: same.map((one) => one.id),
  };
};

/** The steps beside one; null where the course begins or ends. */
export const stepsBeside = (step: MeetingStep): Readonly<Record<'before' | 'after', MeetingStep | null>> => {
  const place = meetingSteps.indexOf(step);
  return { before: meetingSteps[place - 1] ?? null, after: meetingSteps[place + 1] ?? null };
};

/** Tags as somebody types them: parted at commas, without the sign in front, each once. */
export const tagsOf = (typed: string): readonly string[] =>
  [
    ...new Set(
      typed
        .split(/[,;\n]/u)
        .map((tag) =>
          atMost(
            tag
              .replace(/^[\s#]+/u, '')
              .replace(/\s+/gu, ' ')
              .trim(),
            longestTag,
          ),
        )
        .filter((tag) => tag !== ''),
    ),
  ].slice(0, mostTags);

/** Pictures that lie here and that no note names: two scribes have taken one off its notes at once, or its note was thrown away. */
export const loosePhotos = ({ notes }: Pick<Notebook, 'notes'>, here: ReadonlySet<FileId>): readonly FileId[] => {
  const named = new Set(notes.map(({ photo }) => photo?.file));
  return [...here].filter((file) => !named.has(file)).sort();
};

/** The notes that belong to a draft, in their order. */
export const notesOf = ({ notes }: Pick<Notebook, 'notes'>, draft: ProposalId): readonly NotebookNote[] =>
  notes.filter((note) => note.draft === draft);

/**
 * What a draft begins with that is made of this note: an idea is what is proposed, a figure is one of its figures, whose source
 * is still to be said, and what somebody has seen, needs or said is what it is about (SPEC D380). A figure that is longer than a line is
 * told there as well, so that nothing of it is cut.
 */
export const draftedFrom = ({ kind, text }: Pick<NotebookNote, 'kind' | 'text'>): Partial<Profile> => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return {};
  if (kind === 'idea') return { measure: text };
  if (kind === 'figure' && line.length <= longestProfileLine)
    return { evidence: [{ fact: line, source: '', page: '', asOf: '' }] };
  return { problem: text };
};

/** What a list of notes is narrowed down to; null and empty narrow nothing. */
export interface NoteFilter {
  readonly kind: NoteKind | null;
  readonly tag: string;
  readonly field: FieldId | null;
  readonly words: string;
}

/** Narrows nothing down. */
export const everyNote: NoteFilter = { kind: null, tag: '', field: null, words: '' };

/** The notes that fit, in their order. Every word has to be there somewhere, capitals or not. */
export const notesThatFit = (
  notes: readonly NotebookNote[],
  { kind, tag, field, words }: NoteFilter,
): readonly NotebookNote[] => {
  const fits = seeks(words);
  return notes.filter(
    (note) =>
      (kind === null || note.kind === kind) &&
      (tag === '' || note.tags.includes(tag)) &&
      (field === null || note.field === field) &&
      fits(`${note.text} ${note.tags.join(' ')}`),
  );
};

/** The same with each field of action by what it was merged into; one that the county does not know any more stays. */
export const notesInFields = (
  notes: readonly NotebookNote[],
  fields: readonly RegisteredField[],
): readonly NotebookNote[] =>
  notes.map((note) =>
    note.field === null ? note : { ...note, field: fieldBehind(fields, note.field)?.id ?? note.field },
  );

/** Every tag there is, in the order of the alphabet. */
export const tagsIn = (notes: readonly NotebookNote[]): readonly string[] =>
  [...new Set(notes.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'de'));
