import { useMemo } from 'react';
import { useLocation } from 'wouter';
import {
  answerGuideline,
  editDraftText,
  editNotebookNote,
  markTextRead,
  putDraft,
  putMeeting,
  putNotebookNote,
  readNotebook,
  sayOfPhoto,
  setTags,
  writeDraftLine,
} from '../../documents/space/notebook.ts';
import {
  bringDraftBack,
  bringLeftoverBack,
  bringNotebookNoteBack,
  dropDraft,
  dropLeftover,
  dropNotebookNote,
  putLeftoverBack,
} from '../../documents/space/notebook-removal.ts';
import { dropPhoto, putPhoto, readPhotoBytes } from '../../documents/space/photos.ts';
import { handIn } from '../../documents/space/submissions.ts';
import {
  type ActId,
  createId,
  type FieldId,
  type FileId,
  type MeetingId,
  type NotebookNoteId,
  type ProposalId,
} from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { emptyProfile, type Profile, type Proposal } from '../../domain/proposal/proposal.ts';
import { suggestShortTitle } from '../../domain/proposal/short-title.ts';
import {
  draftedFrom,
  type Meeting,
  meetingNow,
  type Notebook,
  type NotebookNote,
} from '../../domain/space/notebook.ts';
import type { RegisteredField, RegisteredGroup } from '../../domain/space/register.ts';
import type { FrozenProposal } from '../../domain/space/submission.ts';
import type { SmallPhoto } from '../../features/files/shrink-photo.ts';
import type { LeftoverDeeds } from '../../features/notebook/leftovers-card.tsx';
import type { DraftDeeds, NoteDeeds } from '../../features/notebook/notebook-deeds.ts';
import type { SessionStatus } from '../../sync/desktop.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { Home } from '../../sync/session-home.ts';
import { pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

/** What they do with the picture of a note. */
export interface PhotoOfNote {
  readonly add: (id: NotebookNoteId, photo: SmallPhoto) => void;
  /** What it shows. */
  readonly say: (id: NotebookNoteId, says: string) => void;
  /** Takes it off this note, and out for the whole group where no other note has the same; what it answers brings it back. */
  readonly remove: (note: NotebookNote) => () => void;
}

/** Pictures go for good, and lie in memory only as long as the removal can be taken back. */
export const photoOfNote = ({ editNotebook, photos }: Pick<GroupWork, 'editNotebook' | 'photos'>): PhotoOfNote => {
  /** Pictures lie by their content: two notes with the same one share it. */
  const isElsewhere = (id: NotebookNoteId, file: FileId): boolean =>
    editNotebook((doc) => readNotebook(doc).notes.some((note) => note.id !== id && note.photo?.file === file));
  const takeOut = ({ id, photo }: NotebookNote): (() => void) => {
    if (photo === null || photos === null || isElsewhere(id, photo.file)) return () => undefined;
    const bytes = photos.edit((doc) => readPhotoBytes(doc, photo.file));
    photos.edit((doc) => dropPhoto(doc, photo.file));
    return () => {
      if (bytes !== null) photos.edit((doc) => putPhoto(doc, bytes));
    };
  };
  return {
    add: (id, { bytes, width, height }) => {
      // The note may have been taken out while its picture was looked at: then that goes to nobody.
      if (!editNotebook((doc) => readNotebook(doc).notes.some((note) => note.id === id))) return;
      const file = photos?.edit((doc) => putPhoto(doc, new Uint8Array(bytes)));
      if (file !== undefined)
        editNotebook((doc) => putNotebookNote(doc, { id, photo: { file, width, height, says: '' } }));
    },
    say: (id, says) =>
      editNotebook((doc) => {
        const photo = readNotebook(doc).notes.find((note) => note.id === id)?.photo;
        if (photo !== undefined && photo !== null) sayOfPhoto(doc, id, photo.file, says.trim());
      }),
    remove: (note) => {
      const { id, photo } = note;
      const putBack = takeOut(note);
      editNotebook((doc) => putNotebookNote(doc, { id, photo: null }));
      return () => {
        putBack();
        editNotebook((doc) => putNotebookNote(doc, { id, photo }));
      };
    },
  };
};

interface Place {
  readonly spaceId: string;
  readonly work: GroupWork;
  readonly notebook: Notebook;
  readonly fields: readonly RegisteredField[];
  /** The one field of action that the group works in: a new note is about it until somebody says otherwise. Null: there are several, or none. */
  readonly ownField: FieldId | null;
}

/**
 * Whether everything of the group that the relay has is here: a picture lies in another document than its note, and may come
 * before it. Without a relay there is nothing to wait for.
 */
export const isAllHere = (home: Home, remote: SessionStatus['remote']['kind']): boolean =>
  home === 'device' || remote === 'online';

const sizeOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<{ width: number; height: number } | null> =>
  createImageBitmap(new Blob([bytes])).catch(() => null);

/** What is done with what others have taken out while somebody wrote in it, and with pictures that no note names. */
export function useLeftoverDeeds({ editNotebook: edit, photos, home, status }: GroupWork): LeftoverDeeds {
  const { random, now } = useDevice();
  const mayDropPhotos = isAllHere(useSnapshot(home), useSnapshot(status).remote.kind);
  return useMemo(
    () => ({
      ...leftoverDeeds({ editNotebook: edit, photos }, () => createId<NotebookNoteId>(random), now),
      ...(!mayDropPhotos && { dropPhoto: null }),
    }),
    [edit, photos, random, now, mayDropPhotos],
  );
}

/** The same over any work. */
export const leftoverDeeds = (
  { editNotebook: edit, photos }: Pick<GroupWork, 'editNotebook' | 'photos'>,
  newId: () => NotebookNoteId,
  now: () => number,
): LeftoverDeeds => {
  const bytesOf = (file: FileId) => photos?.edit((doc) => readPhotoBytes(doc, file)) ?? null;
  return {
    bringBack: (leftover) => edit((doc) => bringLeftoverBack(doc, leftover, now())),
    drop: (leftover) => {
      const parts = edit((doc) => dropLeftover(doc, leftover));
      return () => edit((doc) => putLeftoverBack(doc, leftover, parts));
    },
    keepPhoto: async (file) => {
      const bytes = bytesOf(file);
      const size = bytes === null ? null : await sizeOf(bytes);
      if (size === null) return false;
      const photo = { file, width: size.width, height: size.height, says: '' };
      const note = { kind: 'observation', field: null, meeting: null, draft: null } as const;
      edit((doc) => putNotebookNote(doc, { id: newId(), ...note, photo, at: now() }));
      return true;
    },
    dropPhoto: (file) => {
      const bytes = bytesOf(file);
      photos?.edit((doc) => dropPhoto(doc, file));
      return () => bytes !== null && photos?.edit((doc) => putPhoto(doc, bytes));
    },
  };
};

/** Takes a draft out, and back in. */
export const removeDraftOf =
  ({ editNotebook }: Pick<GroupWork, 'editNotebook'>) =>
  (id: ProposalId) => {
    const removed = editNotebook((doc) => dropDraft(doc, id));
    return () => editNotebook((doc) => removed !== null && bringDraftBack(doc, removed));
  };

/** What is done to a meeting is done to each of those that were begun as one. */
const changeMeetings = (
  { editNotebook: edit }: Pick<GroupWork, 'editNotebook'>,
  together: readonly MeetingId[],
  change: Partial<Meeting>,
): void =>
  edit((doc) =>
    doc.transact(() => {
      for (const id of together) putMeeting(doc, { ...change, id });
    }),
  );

/** What the members of a group do with notes and meetings. */
export function useNoteDeeds({ spaceId, work, notebook, fields, ownField }: Place): NoteDeeds {
  const { random, now } = useDevice();
  const [, goTo] = useLocation();
  const { editNotebook: edit, group } = work;
  const newest = meetingNow(notebook.meetings);
  const meeting = newest?.endedAt === null ? newest.id : null;
  const lastOrder = notebook.drafts.at(-1)?.order ?? null;
  return useMemo(
    () => ({
      add: (note) => {
        const id = createId<NotebookNoteId>(random);
        const field = note.field ?? ownField;
        edit((doc) => putNotebookNote(doc, { id, ...note, field, meeting, draft: null, photo: null, at: now() }));
        return id;
      },
      editText: (id, change) => edit((doc) => editNotebookNote(doc, id, change)),
      markRead: (id) => edit((doc) => markTextRead(doc, { id, field: 'text' })),
      change: (id, change) => edit((doc) => putNotebookNote(doc, { id, ...change })),
      setTags: (id, tags) => edit((doc) => setTags(doc, id, tags, () => createId<never>(random))),
      remove: (id) => {
        const note = work.notebook?.getSnapshot().notes.find((one) => one.id === id);
        const putBack = note === undefined || note.photo === null ? () => undefined : photoOfNote(work).remove(note);
        const removed = edit((doc) => dropNotebookNote(doc, id));
        return () => {
          edit((doc) => removed !== null && bringNotebookNoteBack(doc, removed, () => createId<never>(random)));
          putBack();
        };
      },
      beginMeeting: () => {
        const at = now();
        const begun = { startedAt: at, step: 'impulse', stepStartedAt: at, endedAt: null } as const;
        edit((doc) => putMeeting(doc, { id: createId<MeetingId>(random), ...begun }));
      },
      moveMeeting: (together, step) => changeMeetings(work, together, { step, stepStartedAt: now() }),
      endMeeting: (together) => changeMeetings(work, together, { endedAt: now() }),
      resumeMeeting: (together) => changeMeetings(work, together, { endedAt: null }),
      beginDraft: (note) => {
        const id = createId<ProposalId>(random);
        const field = fields.find((one) => one.id === (note === null ? ownField : note.field));
        edit((doc) => {
          putDraft(doc, {
            ...emptyProfile,
            id,
            ...(note !== null && draftedFrom(note)),
            fields: field === undefined ? [] : [field.name],
            order: keyBetween(lastOrder || null, null),
          });
          if (note !== null) putNotebookNote(doc, { id: note.id, draft: id });
        });
        goTo(pathTo.groupDraft(spaceId, group, id));
      },
    }),
    [work, edit, group, random, now, goTo, spaceId, meeting, lastOrder, fields, ownField],
  );
}

/** What is frozen when a draft is handed in now. */
export const frozenOf = (
  draft: Proposal,
  { guideline }: Pick<Notebook, 'guideline'>,
  group: RegisteredGroup,
): FrozenProposal => {
  const { id, order: _order, ...profile } = draft;
  const handed: Profile = {
    ...profile,
    origin: group.name,
    originKind: group.kind,
    shortTitle: profile.shortTitle || suggestShortTitle(profile.title),
  };
  const { name, kind, recognition, decidedOn } = group;
  return {
    proposal: id,
    profile: handed,
    group: { name, kind, recognition, decidedOn },
    guideline: guideline.get(id) ?? [],
  };
};

/** What they do with one draft. */
export function useDraftDeeds(work: GroupWork, id: ProposalId, freeze: () => FrozenProposal): DraftDeeds {
  const { random, now } = useDevice();
  const { editNotebook: edit, editSubmissions } = work;
  return {
    editText: (field, change) => edit((doc) => editDraftText(doc, id, field, change)),
    markRead: (field) => edit((doc) => markTextRead(doc, { id, field })),
    writeLine: (field, line) => edit((doc) => writeDraftLine(doc, id, field, line)),
    change: (change) => edit((doc) => putDraft(doc, { id, ...change })),
    answer: (answer) => edit((doc) => answerGuideline(doc, id, answer)),
    link: (note) => edit((doc) => putNotebookNote(doc, { id: note, draft: id })),
    unlink: (note) => edit((doc) => putNotebookNote(doc, { id: note, draft: null })),
    handIn: () =>
      void editSubmissions((doc) => handIn(doc, freeze(), { id: createId<ActId>(random), at: now(), role: 'author' })),
  };
}
