import { useState } from 'react';
import type { PollId, ProposalId } from '../domain/ids.ts';
import { emptyProfile, type Proposal } from '../domain/proposal/proposal.ts';
import { type Decision, openDecision } from '../domain/results/decision.ts';
import type { PollPicture } from '../domain/results/poll.ts';
import { DecisionList } from '../features/results/decision-list.tsx';
import { PollScreen } from '../features/results/poll-screen.tsx';
import { Card } from '../ui/card.tsx';
import { Choice } from '../ui/choice.tsx';
import { galleryWords as words } from './gallery-words.ts';

const proposals = ['p1', 'p2'].map(
  (id): Proposal => ({ ...emptyProfile, id: id as ProposalId, order: id, title: words.long }),
);
const decided: Decision = {
  ...openDecision,
  verdict: 'notFocus',
  reason: words.sentence,
  change: words.long,
  changedBy: words.short,
  minority: words.sentence,
  minorityBy: words.short,
};

const poll = (more: Partial<PollPicture>): PollPicture => ({
  wish: {
    id: 'poll' as PollId,
    item: null,
    proposal: null,
    question: words.sentence,
    answers: [words.short, words.long, words.round],
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

/** What is decided and asked, in its states: being asked, closed, shown, withheld; decided and open. */
export function GalleryResults() {
  const [chosen, setChosen] = useState<number | null>(null);
  const [answer, setAnswer] = useState<'a' | 'b' | null>(null);
  const screens = [
    poll({}),
    poll({ state: 'closed' }),
    poll({ state: 'shown', counts: [0, 19, 7] }),
    poll({ state: 'shown' }),
  ];
  return (
    <Card heading={words.results}>
      <Choice
        legend={words.short}
        options={[
          { value: 'a', label: words.short },
          { value: 'b', label: words.long },
        ]}
        chosen={answer}
        onChoose={setAnswer}
      />
      {screens.map((one, index) => (
        <PollScreen
          key={`${one.state}-${one.counts === null}`}
          poll={{ ...one, wish: { ...one.wish, id: `poll${index}` as PollId } }}
          chosen={chosen}
          layer="counted"
          connected
          onVote={setChosen}
        />
      ))}
      <DecisionList proposals={proposals} decisions={new Map([['p1' as ProposalId, decided]])} />
    </Card>
  );
}
