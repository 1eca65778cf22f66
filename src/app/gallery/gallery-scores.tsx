import { useState } from 'react';
import type { Judgement } from '../../domain/assessment/assessment.ts';
import { gridPicture } from '../../domain/grid/grid.ts';
import { phoneSpace, tabletSpace } from '../../domain/grid/grid-space.ts';
import type { NoteId, ProposalId, RoundId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { AgreementList } from '../../features/assessment/agreement-list.tsx';
import { GridPicture } from '../../features/assessment/grid-picture.tsx';
import { GridTable } from '../../features/assessment/grid-table.tsx';
import { type EarlierJudgement, JudgeCard } from '../../features/assessment/judge-card.tsx';
import { NoteFields } from '../../features/assessment/note-fields.tsx';
import { OwnList } from '../../features/assessment/own-list.tsx';
import { ProfileFacts, ProfileHead } from '../../features/assessment/profile-card.tsx';
import { rankSource } from '../../features/assessment/rank-source.ts';
import '../../features/assessment/round-result.css';
import '../../features/assessment/score-screen.css';
import { RankingRule, RankingTable } from '../../features/assessment/wall-ranking.tsx';
import { Card } from '../../ui/card.tsx';
import { axes, criteria, crowded, revealedRound, sampleProposals, scattered } from './gallery-round.ts';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const scored = (x: number, y: number): Judgement => ({
  kind: 'scored',
  values: Object.fromEntries([
    [axes.x, x],
    [axes.y, y],
  ]),
});
const proposals = sampleProposals(12);
const named = namedProposals(proposals);

interface State {
  readonly name: string;
  readonly judgement?: Judgement;
  readonly earlier?: EarlierJudgement;
  readonly others?: readonly Judgement[];
  readonly news?: string;
  readonly onField?: boolean;
}

const states: readonly State[] = [
  { name: 'empty' },
  { name: 'earlier round', judgement: scored(7, 4), earlier: { judgement: scored(3, 9), label: words.round } },
  { name: 'cannot tell', judgement: { kind: 'abstained' } },
  { name: 'other device, offline', judgement: scored(2, 2), others: [scored(9, 9)], news: words.sentence },
  { name: 'on the field', judgement: scored(7, 4), onField: true },
];

const notes = (['strength', 'condition'] as const).map((kind, index) => ({
  id: `note${index}` as NoteId,
  round: 'round1' as RoundId,
  proposal: 'p1' as ProposalId,
  kind,
  text: words.sentence,
  order: String(index),
}));

function Scoring({ name, judgement, earlier = undefined, others = [], news, onField = false }: State) {
  const [said, setSaid] = useState<Judgement | null>(judgement ?? null);
  const [proposal] = proposals;
  if (proposal === undefined) return null;
  return (
    <div className="plenum-gallery-wall" data-gallery={`score-${name}`}>
      <div className="plenum-score-cards">
        <ProfileHead proposal={proposal} number={earlier === undefined ? null : 1} place={3} total={12} />
        <JudgeCard
          criteria={criteria}
          axes={axes}
          onField={{ on: onField, toggle: nothing }}
          judgement={said ?? undefined}
          earlier={earlier ?? null}
          others={others}
          round={words.round}
          promises={[words.sentence]}
          news={news ?? null}
          onJudge={setSaid}
          notes={<NoteFields notes={notes} onNote={nothing} onRemove={nothing} />}
        />
        <ProfileFacts proposal={proposal} />
      </div>
    </div>
  );
}

/** The picture of so many proposals with what stands beside it. */
function Picture({ count }: { readonly count: number }) {
  const many = sampleProposals(count);
  const fact = revealedRound(many, count === 40 ? crowded(count) : scattered(count));
  const picture = gridPicture({ fact, criteria, axes, proposals: many });
  if (picture === null || fact.state !== 'revealed') return null;
  const source = rankSource({ fact, criteria, proposals: many, voices: { kind: 'all' } });
  return (
    <Card heading={`${words.results}: ${count}`} className="plenum-gallery-wall" data-gallery={`grid-${count}`}>
      <GridPicture picture={picture} space={tabletSpace(count)} chosen={many[0]?.id ?? null} own={{ x: 3, y: 8 }} />
      <GridPicture picture={picture} space={phoneSpace(count)} />
      <AgreementList picture={picture} named={new Set()} />
      <RankingRule source={source} />
      <RankingTable source={source} reasons />
      <GridTable picture={picture} round={words.round} />
    </Card>
  );
}

/** Scoring in its states, what one has said oneself, and the result with one, twelve and forty proposals. */
export function GalleryScores() {
  const judgements = new Map(
    named.slice(0, 6).map(({ proposal }, index) => [proposal, states[index % 3]?.judgement ?? scored(5, 5)] as const),
  );
  return (
    <>
      {states.map((state) => (
        <Scoring key={state.name} {...state} />
      ))}
      <Card heading={words.own}>
        <OwnList
          proposals={named}
          criteria={criteria}
          judgements={judgements}
          late={new Set(proposals.slice(1, 3).map(({ id }) => id))}
          onChoose={nothing}
        />
      </Card>
      {[1, 12, 40].map((count) => (
        <Picture key={count} count={count} />
      ))}
    </>
  );
}
