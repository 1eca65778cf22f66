import { questionOf } from './board-kinds.ts';
import type { BoardColumns, BoardThought } from './board-thought.ts';

/** From here on two texts are offered as the same thought. Set by hand at examples of two to twelve words. */
const enough = 0.6;

const bigrams = (text: string): ReadonlyMap<string, number> => {
  const letters = text
    .toLocaleLowerCase('de')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = new Map<string, number>();
  for (let index = 0; index + 2 <= letters.length; index += 1) {
    const pair = letters.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
};

const total = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, one) => sum + one, 0);

/** How alike two texts are, from 0 to 1, by their pairs of letters (Dice 1945, Sørensen 1948, on multisets). */
const likeness = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const both = total(a) + total(b);
  return both === 0 ? 0 : (2 * shared) / both;
};

/** Two thoughts that may be the same, the earlier one first. */
export type LikePair = readonly [earlier: BoardThought, later: BoardThought];

/** More than this is not reached by texts of such different length, whatever they say. */
const mostLikeness = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * Math.min(a, b)) / (a + b));

/** Thoughts that may say the same, the most alike first. Only an offer: nobody's words are decided here. */
export const likePairs = (thoughts: readonly BoardThought[]): readonly LikePair[] => {
  const open = thoughts
    .filter(({ struck }) => !struck)
    .map((thought) => ({ thought, pairs: bigrams(thought.text) }))
    .map((one) => ({ ...one, size: total(one.pairs) }));
  const found = open.flatMap((later, index) =>
    open.slice(0, index).flatMap((earlier) => {
      if (mostLikeness(earlier.size, later.size) < enough) return [];
      const alike = likeness(earlier.pairs, later.pairs);
      return alike >= enough ? [{ alike, pair: [earlier.thought, later.thought] as const }] : [];
    }),
  );
  return found.sort((a, b) => b.alike - a.alike).map(({ pair }) => pair);
};

/**
 * What may say the same on a whole board: among the answers to one question, of one option or of two. Pairs that were
 * tied together already are none.
 */
export const likeOnBoard = (columns: BoardColumns): readonly LikePair[] => {
  const byQuestion = Map.groupBy([...columns.values()].flat(), ({ field }) => questionOf(field));
  return [...byQuestion.values()]
    .flatMap((thoughts) => likePairs(thoughts))
    .filter(([a, b]) => !a.links.some(({ kind, id }) => kind === 'same' && id === b.id));
};
