import type { Words } from '../words/words.ts';

/** The sentence for a refused act; a reason that is newer than this app gets a general one. */
export function refusalText({ ui }: Words, reason: string): string {
  return ui.refusals[reason] ?? ui.refusalUnknown;
}

/** A perspective as people read it; one that a county added itself is its own name. */
export function perspectiveText({ ui }: Words, perspective: string): string {
  return ui.perspectives[perspective] ?? perspective;
}
