import { filesOf } from '../attachment/attachment.ts';
import type { FileId } from '../ids.ts';
import type { Source } from '../space/sources.ts';
import type { Tally } from '../teller/tally.ts';
import type { Plan } from './session.ts';

/**
 * The files of everything that everybody may be shown: what hangs on items, photos on cards that were told, and the reports
 * that proposals on the table cite.
 */
export const shownFiles = (
  { attachments }: Pick<Plan, 'attachments'>,
  { boards }: Pick<Tally, 'boards'>,
  sources: readonly Pick<Source, 'file'>[],
): ReadonlySet<FileId> =>
  new Set([
    ...filesOf(attachments),
    ...[...boards.values()].flatMap(({ cards }) => cards.flatMap(({ photo }) => photo?.file ?? [])),
    ...sources.flatMap(({ file }) => file?.file ?? []),
  ]);
