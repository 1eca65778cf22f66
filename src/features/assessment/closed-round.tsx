import type { RoundFact, RoundWish } from '../../domain/assessment/assessment.ts';
import { criteriaOf } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../words/words.ts';
import { countdownStep, secondsLeft } from './countdown.ts';
import { OwnList } from './own-list.tsx';
import { judgementsOf, type ScoreScreenProps } from './score-sheet.ts';

type ClosedRoundProps = ScoreScreenProps & {
  readonly round: RoundWish;
  readonly fact: Extract<RoundFact, { readonly state: 'closed' }>;
  readonly late: ReadonlySet<ProposalId>;
};

function Countdown({ revealsAt, clockOffset }: { readonly revealsAt: number; readonly clockOffset: number }) {
  const { closed } = useWords().assessment;
  const seconds = secondsLeft(revealsAt, useNow(clockOffset, countdownStep));
  return (
    <div className="plenum-score-countdown">
      <h1>{closed.countdown}</h1>
      <p aria-hidden="true">{Math.min(3, seconds)}</p>
    </div>
  );
}

/** What came late is said where it happened; the same note stands beside the result. */
export function LateNote({ late }: { readonly late: ReadonlySet<ProposalId> }) {
  const { closed } = useWords().assessment;
  if (late.size === 0) return null;
  return (
    <Notice kind="warning" title={closed.lateTitle} quiet>
      <p>{closed.lateText(late.size)}</p>
    </Notice>
  );
}

/** A closed round: the own values can be read and no longer changed. */
export function ClosedRound(props: ClosedRoundProps) {
  const { closed, score } = useWords().assessment;
  const { fact, round, sheet, criteria, proposals, clockOffset, late } = props;
  if (fact.revealsAt !== null) return <Countdown revealsAt={fact.revealsAt} clockOffset={clockOffset} />;
  return (
    <section className="plenum-score-sheet">
      <h1>{closed.title}</h1>
      <p>{closed.text}</p>
      <LateNote late={late} />
      <h2>{score.yours}</h2>
      <OwnList
        proposals={namedProposals(proposals).filter(({ proposal }) => round.proposals.includes(proposal))}
        criteria={criteriaOf(criteria, round)}
        judgements={judgementsOf(sheet, round)}
        late={late}
      />
    </section>
  );
}
