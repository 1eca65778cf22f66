import './ballot.css';
import './votes.css';
import type { ReactNode } from 'react';
import type { BallotFact } from '../../domain/ballot/ballot.ts';
import { ViaLine } from '../../ui/via-line.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import type { ThesisScreenProps } from './thesis-screen.tsx';

/** What every ballot on a tablet is given. */
export type VoteScreenProps = ThesisScreenProps;

interface AnswerFrameProps {
  readonly screen: VoteScreenProps;
  /** Whether this person has answered anything: then it is said where it is stored. */
  readonly answered: boolean;
  /** What happens to the answer, said before it is given. */
  readonly terms?: string;
  readonly answering: (fact: BallotFact) => ReactNode;
  readonly result: (fact: BallotFact) => ReactNode;
  /** Below it all. */
  readonly children?: ReactNode;
}

/** A ballot on the tablet around what its kind asks: waiting, answering, closed, shown, and who only watches. */
export function AnswerFrame({ screen, answered, terms, answering, result, children }: AnswerFrameProps) {
  const words = useBallotWords().screen;
  const votes = useVotesWords();
  const { title, fact, layer, connected, late } = screen;
  const isOpen = fact?.state === 'open';
  return (
    <section className="plenum-activity plenum-ballot" data-state={fact?.state ?? 'waiting'}>
      <h1>{title}</h1>
      {late && fact !== null && !isOpen && <p className="plenum-ballot-late">{words.late}</p>}
      {fact === null && <p>{words.soon}</p>}
      {isOpen && layer === 'none' && <p>{words.watching}</p>}
      {isOpen && layer !== 'none' && (
        <>
          <p>
            {terms ?? (fact.covered ? votes.covered : words.open)} {layer === 'guest' && words.guest}
          </p>
          {answering(fact)}
          <p className="plenum-muted" role="status">
            {answered && (connected ? words.saved : words.offline)}
          </p>
        </>
      )}
      {fact !== null && !isOpen && <p>{fact.counts === null ? words.closed : words.ended}</p>}
      {fact !== null && (fact.counts !== null || fact.state === 'shown') && result(fact)}
      <ViaLine fact={fact} />
      {children}
    </section>
  );
}
