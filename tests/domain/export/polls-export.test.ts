import { expect, it } from 'vitest';
import { type PollWords, pollsJson, pollsSheet } from '../../../src/domain/export/polls-export.ts';
import type { PollId, ProposalId } from '../../../src/domain/ids.ts';
import { type PollFact, type PollKind, type PollWish, pollPicture } from '../../../src/domain/results/poll.ts';
import { shownPolls } from '../../../src/domain/session/stage.ts';

const words: PollWords = {
  question: 'Frage',
  kind: 'Art',
  answer: 'Antwort',
  count: 'Anzahl',
  voted: 'Stimmen',
  base: 'gefragt',
  kinds: { covered: 'verdeckt', open: 'offen', hands: 'Handzeichen' },
};

const wish = (kind: PollKind, hands: readonly number[] = []): PollWish => ({
  id: kind as string as PollId,
  item: null,
  proposal: 'p1' as ProposalId,
  question: 'Noch eine Runde?',
  answers: ['ja', 'nein'],
  kind,
  wish: 'shown',
  hands,
  order: 'a',
});
const fact = (counts: readonly number[] | null): PollFact => ({
  id: 'covered' as PollId,
  state: 'shown',
  asks: { question: 'Noch eine Runde?', answers: ['ja', 'nein'] },
  base: 9,
  voted: 7,
  counts,
});
const source = (polls: Parameters<typeof pollsSheet>[0]['polls']) => ({ polls });

it('tells every answer with its number, and of hands that they were hands', () => {
  const polls = [pollPicture(wish('covered'), fact([4, 3])), pollPicture(wish('hands', [12, 5]), undefined)];
  expect(pollsSheet(source(polls), words).slice(1)).toEqual([
    ['Noch eine Runde?', 'verdeckt', 'ja', 4, 7, 9],
    ['Noch eine Runde?', 'verdeckt', 'nein', 3, 7, 9],
    ['Noch eine Runde?', 'Handzeichen', 'ja', 12, 17, null],
    ['Noch eine Runde?', 'Handzeichen', 'nein', 5, 17, null],
  ]);
  expect(pollsJson(source(polls)).map(({ kind, base, answers }) => [kind, base, answers[0]])).toEqual([
    ['covered', 9, { text: 'ja', count: 4 }],
    ['hands', null, { text: 'ja', count: 12 }],
  ]);
});

it('tells no number that is told to nobody', () => {
  const told = pollsJson(source([pollPicture(wish('covered'), fact(null))]));
  expect(told[0]?.answers.map(({ count }) => count)).toEqual([null, null]);
});

it('takes from a session only what is shown', () => {
  const covered = { ...wish('covered'), id: 'still' as PollId };
  const running = { ...fact(null), id: covered.id, state: 'closed' as const };
  const plan = {
    polls: [covered, wish('hands', [1, 2]), { ...wish('hands'), id: 'later' as PollId, wish: 'open' as const }],
  };
  const shown = shownPolls(plan, { polls: new Map([[covered.id, running]]) });
  expect(shown.map(({ wish: { id } }) => id)).toEqual(['hands']);
});
