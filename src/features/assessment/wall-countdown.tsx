import { type RoundFact, type RoundWish, soonShown } from '../../domain/assessment/assessment.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../words/words.ts';
import { countdownStep, secondsLeft } from './countdown.ts';

interface CountdownProps {
  readonly round: RoundWish | null;
  readonly fact: RoundFact;
  readonly proposals: readonly Proposal[];
  readonly clockOffset: number;
  readonly revealsAt: number;
}

/** Also says what will be seen, where it is one proposal among others. */
export function Countdown({ clockOffset, round, fact, proposals, revealsAt }: CountdownProps) {
  const { wall } = useWords();
  const seconds = secondsLeft(revealsAt, useNow(clockOffset, countdownStep));
  const soon = round === null ? [] : soonShown(round, fact);
  const isPart = round !== null && round.wish !== 'revealed' && round.proposals.length > 1;
  const single = isPart ? namedProposals(proposals).find(({ proposal }) => proposal === soon[0]) : undefined;
  return (
    <div className="plenum-awall" data-state="countdown">
      <div className="plenum-awall-covered">
        <h1>{wall.countdown}</h1>
        {single !== undefined && (
          <p className="plenum-awall-line">
            {single.number} {single.shortTitle}
          </p>
        )}
        <p className="plenum-awall-huge">{Math.min(3, seconds)}</p>
      </div>
    </div>
  );
}
