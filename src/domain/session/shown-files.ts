import { filesOf } from '../attachment/attachment.ts';
import type { FileId } from '../ids.ts';
import type { Tally } from '../teller/tally.ts';
import type { Plan } from './session.ts';

/** The files of everything that everybody may be shown: what hangs on items, and photos on cards that were told. */
export const shownFiles = (
  { attachments }: Pick<Plan, 'attachments'>,
  { boards }: Pick<Tally, 'boards'>,
): ReadonlySet<FileId> =>
  new Set([
    ...filesOf(attachments),
    ...[...boards.values()].flatMap(({ cards }) => cards.flatMap(({ photo }) => photo?.file ?? [])),
  ]);
