import type { PollId } from '../../domain/ids.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import { galleryWords as words } from './gallery-words.ts';

/** A straw poll that runs, or in another of its states. */
export const samplePoll = (
  more: Partial<PollPicture>,
  answers: readonly string[] = [words.short, words.long, words.round],
): PollPicture => ({
  wish: {
    id: 'poll' as PollId,
    item: null,
    proposal: null,
    question: words.sentence,
    answers,
    kind: 'covered',
    wish: 'open',
    hands: [],
    order: 'V',
  },
  state: 'open',
  base: 26,
  voted: 12,
  counts: null,
  ...more,
});
