import type { FieldId, MeetingId, NotebookNoteId } from '../../domain/ids.ts';
import type { Profile, ProfileLine, ProfileText } from '../../domain/proposal/proposal.ts';
import type { GuidelineAnswer } from '../../domain/space/guideline.ts';
import type { MeetingStep, NotebookNote, NoteKind } from '../../domain/space/notebook.ts';

/** Takes a deed back. */
export type TakeBack = () => void;

/** What was changed in a text on a screen that showed `before`. */
export interface TextEdit {
  readonly before: string;
  readonly after: string;
}

/** What the members of a group do with notes and meetings. */
export interface NoteDeeds {
  /** Begins a note that is written on in place; what is typed is kept from its first letter on. */
  readonly add: (note: {
    readonly kind: NoteKind;
    readonly field: FieldId | null;
    readonly text: string;
  }) => NotebookNoteId;
  readonly editText: (id: NotebookNoteId, edit: TextEdit) => void;
  /** Somebody has read what two wrote in it at once. */
  readonly markRead: (id: NotebookNoteId) => void;
  readonly change: (id: NotebookNoteId, change: Partial<Pick<NotebookNote, 'kind' | 'field' | 'draft'>>) => void;
  readonly setTags: (id: NotebookNoteId, tags: readonly string[]) => void;
  readonly remove: (id: NotebookNoteId) => TakeBack;
  readonly beginMeeting: () => void;
  /** Two devices may have begun it, each for itself: what is done to it is done to all of these. */
  readonly moveMeeting: (together: readonly MeetingId[], step: MeetingStep) => void;
  readonly endMeeting: (together: readonly MeetingId[]) => void;
  /** It was ended too early. */
  readonly resumeMeeting: (together: readonly MeetingId[]) => void;
  /** Begins a draft, from a note or empty, and goes to it. */
  readonly beginDraft: (note: NotebookNote | null) => void;
}

/** What they do with one draft. */
export interface DraftDeeds {
  readonly editText: (field: ProfileText, edit: TextEdit) => void;
  /** Somebody has read what two wrote in it at once. */
  readonly markRead: (field: ProfileText) => void;
  readonly writeLine: (field: ProfileLine, line: string) => void;
  readonly change: (change: Partial<Profile>) => void;
  readonly answer: (answer: GuidelineAnswer) => void;
  readonly link: (note: NotebookNoteId) => void;
  readonly unlink: (note: NotebookNoteId) => void;
  readonly handIn: () => void;
}
