import { prepareWords } from '../../src/words/prepare.de.ts';
import type { Moderator } from './moderator.ts';

/** An item as it stands in a prepared agenda. */
export interface FiledItem {
  readonly title: string;
  readonly minutes: number;
  /** One of the kinds of activity. */
  readonly kind: string;
}

/** The agenda that was prepared at the desk replaces the one that stands there. */
export async function takesAgenda(who: Moderator, items: readonly FiledItem[]): Promise<void> {
  const buffer = Buffer.from(JSON.stringify({ items }));
  await who.page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'ablauf.json', mimeType: 'application/json', buffer });
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  await who.sees(prepareWords.agenda.fileTaken(items.length, minutes));
}
