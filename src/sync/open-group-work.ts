import type * as Y from 'yjs';
import { createCell, type Watched } from '../device/watched.ts';
import { readNotebook } from '../documents/space/notebook.ts';
import { readSubmissions } from '../documents/space/submissions.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Notebook } from '../domain/space/notebook.ts';
import type { Submission } from '../domain/space/submission.ts';
import type { DocumentName } from '../protocol/document-name.ts';
import { may, noFacts } from '../protocol/rights.ts';
import { type SessionStatus, unread } from './desktop.ts';
import { type GroupPhotos, watchPhotos } from './group-photos.ts';
import { keepsWhole } from './keeps-whole.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { OpenSpace } from './open-space.ts';
import { type Saving, sumUpSaving } from './saving.ts';
import { watchDocument } from './watch-document.ts';
import { createWorkFile, type WorkFile } from './work-file.ts';

/** What one group works on, as a place of this device sees it: the notebook for its members, what was handed in for all. */
export interface GroupWork {
  readonly group: GroupId;
  /** Null: this place is not one of the group's; the document is not even asked for. */
  readonly notebook: Watched<Notebook> | null;
  /** The pictures of its notes; null like the notebook. */
  readonly photos: GroupPhotos | null;
  readonly submissions: Watched<readonly Submission[]>;
  readonly editNotebook: <Value>(act: (doc: Y.Doc) => Value) => Value;
  readonly editSubmissions: <Value>(act: (doc: Y.Doc) => Value) => Value;
  readonly saving: Watched<Saving>;
  readonly status: Watched<SessionStatus>;
  readonly home: OpenSpace['home'];
  readonly documents: readonly OpenDocument[];
  readonly retry: () => void;
  /** Everything of the group on this device, for saving as a file. */
  readonly exportUnsaved: () => Promise<WorkFile>;
  readonly close: () => Promise<void>;
}

/** The groups of which this place may read what they hand in. */
export const readableGroups = (
  { spaceId, principal }: Pick<OpenSpace, 'spaceId' | 'principal'>,
  groups: readonly GroupId[],
): readonly GroupId[] =>
  groups.filter((group) => may(principal, { kind: 'submissions', space: spaceId, group }, noFacts) !== 'none');

type Opens = Pick<OpenSpace, 'spaceId' | 'seatId' | 'place' | 'principal' | 'home'>;

/** Opens what a place may see of a group's work. Answers at once; what is here and on the relay follows. */
export const openGroupWork = ({ spaceId, seatId, place, principal, home }: Opens, group: GroupId): GroupWork => {
  const open = (kind: 'notebook' | 'photos' | 'submissions'): OpenDocument | null => {
    const name: DocumentName = { kind, space: spaceId, group };
    const access = may(principal, name, noFacts);
    return access === 'none' ? null : openDocument({ ...place, name, access: () => access });
  };
  const submissions = open('submissions');
  if (submissions === null) throw new Error(`a ${principal.role} does not read what groups hand in`);
  const [notebook, photos] = [open('notebook'), open('photos')];
  const documents = [notebook, photos, submissions].filter((one) => one !== null);
  const { saving, status } = watchAll(documents, place.environment.now);
  const dialAgain = home.subscribe(() => {
    for (const one of documents) one.connect();
  });
  const watched = notebook === null ? null : watchDocument(notebook, readNotebook);
  if (notebook !== null && watched !== null) keepsWhole(notebook, watched);
  const writing = (document: OpenDocument | null): OpenDocument => {
    if (document?.access !== 'write') throw new Error(`a ${principal.role} does not write here`);
    return document;
  };
  return {
    group,
    notebook: watched,
    photos: photos === null ? null : watchPhotos(photos),
    submissions: watchDocument(submissions, readSubmissions),
    editNotebook: (act) => act(writing(notebook).doc),
    editSubmissions: (act) => act(writing(submissions).doc),
    saving,
    status,
    home,
    documents,
    retry: () => {
      for (const one of documents) {
        one.retry();
        one.connect();
      }
    },
    exportUnsaved: async () =>
      createWorkFile({ place: { space: spaceId, seat: seatId }, at: place.environment.now(), documents, rescues: [] }),
    close: async () => {
      dialAgain();
      await Promise.all(documents.map((one) => one.close()));
    },
  };
};

/** What is true of all of them together, in the words that screens know. */
const watchAll = (documents: readonly OpenDocument[], now: () => number) => {
  const saving = createCell<Saving>({ kind: 'saving' });
  const status = createCell<SessionStatus>(unread);
  let isRead = false;
  const look = () => {
    const all = documents.map((one) => one.status.getSnapshot());
    const written = documents.flatMap((one, index) => (one.access === 'write' ? (all[index] ?? []) : []));
    saving.set(sumUpSaving(written, saving.getSnapshot(), now()));
    const refused = all.find(({ remote }) => remote.kind === 'refused')?.remote;
    const waiting = all.find(({ remote }) => remote.kind !== 'online')?.remote;
    status.set({
      ...unread,
      isRead,
      remote: refused ?? waiting ?? { kind: 'online' },
      hasRescue: all.some(({ rescued }) => rescued !== null),
    });
  };
  for (const one of documents) one.status.subscribe(look);
  look();
  void Promise.all(documents.map((one) => one.whenRead)).then(() => {
    isRead = true;
    look();
  });
  return { saving, status };
};
