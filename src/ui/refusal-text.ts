import type { Words } from '../words/words.ts';

/** The sentence for a refused act; a reason that is newer than this app gets a general one. */
export function refusalText({ ui }: Words, reason: string): string {
  return ui.refusals[reason] ?? ui.refusalUnknown;
}
