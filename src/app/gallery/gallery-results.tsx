import { useState } from 'react';
import type { PollId, ProposalId } from '../../domain/ids.ts';
import { emptyProfile, type Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, openDecision } from '../../domain/results/decision.ts';
import { DecisionList } from '../../features/results/decision-list.tsx';
import { PollScreen } from '../../features/results/poll-screen.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { samplePoll } from './gallery-poll.ts';
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

/** What is decided and asked, in its states: being asked, closed, shown, withheld; decided and open. */
export function GalleryResults() {
  const [chosen, setChosen] = useState<number | null>(null);
  const [answer, setAnswer] = useState<'a' | 'b' | null>(null);
  const screens = [
    samplePoll({}),
    samplePoll({ state: 'closed' }),
    samplePoll({ state: 'shown', counts: [0, 19, 7] }),
    samplePoll({ state: 'shown' }),
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
