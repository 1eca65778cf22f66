import type { ReactNode } from 'react';
import type { NoteKind } from '../../domain/assessment/note.ts';
import { openDecision, verdicts } from '../../domain/results/decision.ts';
import type { Thought } from '../../domain/results/finding.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import { EndingWall } from '../../features/results/ending-wall.tsx';
import { NotesWall } from '../../features/results/notes-wall.tsx';
import { PollWall } from '../../features/results/poll-wall.tsx';
import { ResultsWall } from '../../features/results/results-wall.tsx';
import { samplePoll } from './gallery-poll.ts';
import { sampleProposals } from './gallery-round.ts';
import { galleryWords as words } from './gallery-words.ts';

const twelve = sampleProposals(12);
const forty = sampleProposals(40);

const sixLong = Array.from({ length: 6 }, () => words.long);
const poll = (more: Partial<PollPicture>, answers: readonly string[] = [words.short, words.low, words.high]) => (
  <PollWall poll={samplePoll(more, answers)} />
);

const thoughts = (kind: NoteKind, count: number, text: string): readonly Thought[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `t${index}`,
    kind,
    text,
    count: index === 0 ? 4 : 1,
    accepted: index === 1,
    notes: [],
    finding: null,
  }));

const decided = (proposals: typeof twelve) =>
  new Map(
    proposals.map(({ id }, index) => [
      id,
      { ...openDecision, verdict: index % 5 === 4 ? null : (verdicts[[0, 0, 1, 2][index % 5] ?? 3] ?? null) },
    ]),
  );

const ending = (proposals: typeof twelve, nextDate: string) => (
  <EndingWall proposals={proposals} decisions={decided(proposals)} nextDate={nextDate} minutesApproved={false} />
);

const assessed = [
  `${words.short}, 24`,
  `${words.stations[0]?.label ?? ''}: 7 (0–10)`,
  `${words.stations[1]?.label ?? ''}: 4,5 (0–10)`,
  words.sentence,
];
const focus = { ...openDecision, verdict: 'focus' as const };

const notes = (count: number, text: string, more: Partial<Parameters<typeof NotesWall>[0]> = {}) => {
  const thoughtsOf = {
    strength: thoughts('strength', count, text),
    weakness: thoughts('weakness', count, text),
    condition: [],
  };
  return <NotesWall title={words.long} number={7} thoughts={thoughtsOf} decision={openDecision} {...more} />;
};

/** Straw polls, notes and decisions on the wall: open, shown, held back, very long, forty proposals. */
export const resultScenes: Readonly<Record<string, () => ReactNode>> = {
  poll: () => poll({}),
  'poll-shown': () => poll({ state: 'shown', counts: [0, 19, 7] }),
  'poll-withheld': () => poll({ state: 'shown' }),
  'poll-long': () => poll({}, sixLong),
  'poll-long-shown': () => poll({ state: 'shown', counts: [0, 19, 7, 0, 0, 0] }, sixLong),
  'notes-covered': () => <NotesWall title={words.short} number={7} thoughts={null} decision={openDecision} />,
  'notes-none': () => notes(0, '', { title: words.short, assessed }),
  'notes-none-decided': () => notes(0, '', { assessed, decision: focus }),
  'notes-decided': () => notes(3, words.sentence, { assessed, decision: { ...focus, objections: 'raised' } }),
  'notes-long-decided': () => notes(9, words.long, { assessed, decision: focus }),
  notes: () => notes(3, words.sentence),
  'notes-long': () => notes(9, words.long),
  'results-none': () => <ResultsWall proposals={[]} decisions={new Map()} />,
  'results-12': () => <ResultsWall proposals={twelve} decisions={decided(twelve)} />,
  'results-40': () => <ResultsWall proposals={forty} decisions={decided(forty)} />,
  'ended-empty': () => ending([], ''),
  'ended-12': () => ending(twelve, '2027-11-04'),
  'ended-40': () => ending(forty, '2027-11-04'),
};
