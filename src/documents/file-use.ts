import type * as Y from 'yjs';
import { filesOf } from '../domain/attachment/attachment.ts';
import type { FileId } from '../domain/ids.ts';
import { readAttachments } from './plan/attachments.ts';
import { readCards } from './seat/cards.ts';
import { readFigures } from './space/register-sources.ts';
import { readBoardFacts } from './tally/boards.ts';

/** The files that a document of this kind speaks of; what was removed from it speaks of nothing. */
export const filesUsedIn = (kind: string, doc: Y.Doc): ReadonlySet<FileId> => {
  switch (kind) {
    case 'plan':
      return new Set(filesOf(readAttachments(doc)));
    case 'seat':
      return new Set(readCards(doc).flatMap(({ photo }) => (photo === undefined ? [] : [photo.file])));
    case 'tally':
      return new Set(
        [...readBoardFacts(doc).values()].flatMap(({ cards }) =>
          cards.flatMap(({ photo }) => (photo === undefined ? [] : [photo.file])),
        ),
      );
    case 'proposals':
    case 'register':
      return new Set(readFigures(doc).sources.flatMap(({ file }) => file?.file ?? []));
    default:
      return new Set();
  }
};
