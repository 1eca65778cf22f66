import './ballot.css';
import type { ReactNode } from 'react';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ViaLine } from '../../ui/via-line.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import type { BallotDeeds } from './ballot-deeds.ts';

interface BallotPanelProps {
  readonly title: string;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  readonly deeds: BallotDeeds;
  /** What is said while there is nothing to answer. */
  readonly none: string;
  /** How it begins, where a kind has a way of its own. */
  readonly beginning?: ReactNode;
  /** What can be set and entered, folded. */
  readonly settings: ReactNode;
  /** The result, as soon as it is told. */
  readonly children: ReactNode;
}

type BeginningProps = Pick<BallotPanelProps, 'wish' | 'deeds' | 'none'>;

/** Before anybody has answered: the two ways of doing it, each with what it means. */
function Beginning({ wish, deeds, none }: BeginningProps) {
  const words = useBallotWords().panel;
  if (wish.questions.length === 0) return <p>{none}</p>;
  if (wish.wish !== null) return <p>{words.waiting}</p>;
  return (
    <>
      <Button kind="primary" onClick={() => deeds.begin(true)}>
        {words.cover}
      </Button>
      <p className="plenum-muted">{words.coverText}</p>
      <Button onClick={() => deeds.begin(false)}>{words.live}</Button>
      <p className="plenum-muted">{words.liveText}</p>
    </>
  );
}

const stateOf = ({ state, covered }: BallotFact): 'covered' | 'live' | 'closed' | 'shown' => {
  if (state === 'open') return covered ? 'covered' : 'live';
  return state === 'closed' && covered ? 'closed' : 'shown';
};

function Steps({ fact, deeds }: { readonly fact: BallotFact; readonly deeds: BallotDeeds }) {
  const words = useBallotWords().panel;
  const { state, covered, late } = fact;
  const mayShow = state === 'closed' && covered;
  return (
    <>
      <p>{words.state[stateOf(fact)]}</p>
      {late > 0 && (
        <p className="plenum-ballot-late">
          {words.late(late)} {state === 'closed' && words.lateReopen}
        </p>
      )}
      <div className="plenum-row">
        {state === 'open' && (
          <Button kind="primary" onClick={() => deeds.move('closed')}>
            {words.close}
          </Button>
        )}
        {mayShow && (
          <Button kind="primary" onClick={() => deeds.move('shown')}>
            {words.show}
          </Button>
        )}
        {state === 'closed' && <Button onClick={() => deeds.move('open')}>{words.reopen}</Button>}
      </div>
    </>
  );
}

/** A ballot in the cockpit: begin, how many have answered, end, show. What its kind adds stands below. */
export function BallotPanel(props: BallotPanelProps) {
  const { title, wish, fact, deeds, none, beginning, settings, children } = props;
  const words = useBallotWords();
  const guests = fact === null || fact.guests === 0 ? '' : `, ${words.guests(fact.guests)}`;
  return (
    <Card
      heading={title}
      aside={fact === null ? undefined : `${words.answered(fact.people, fact.base)}${guests}`}
      className="plenum-ballot-panel"
    >
      {fact !== null && <Steps fact={fact} deeds={deeds} />}
      <ViaLine fact={fact} />
      {fact === null && (beginning ?? <Beginning wish={wish} deeds={deeds} none={none} />)}
      {children}
      {settings}
    </Card>
  );
}
