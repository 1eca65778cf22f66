import { lazy, Suspense, useEffect, useRef } from 'react';
import './score-screen.css';
import type { ProposalId } from '../../domain/ids.ts';
import { useWords } from '../../words/words.ts';
import { ClosedRound } from './closed-round.tsx';
import { Reading } from './reading.tsx';
import type { ScoreScreenProps } from './score-sheet.ts';
import { Scoring } from './scoring.tsx';

// The picture is large and nobody sees it before the reveal: it comes while people are still judging.
const fetchResult = () => import('./round-result.tsx');
const RoundResult = lazy(async () => ({ default: (await fetchResult()).RoundResult }));

type Stage = 'waiting' | 'open' | 'closed' | 'soon' | 'revealed';

function stageOf({ round, fact }: ScoreScreenProps): Stage {
  if (round === null || fact === null) return 'waiting';
  if (fact.state !== 'closed') return fact.state;
  return fact.revealsAt === null ? 'closed' : 'soon';
}

/**
 * Tells those who do not see it that the round has moved on. Of how things stand at the beginning only an open round is
 * told: this screen is fetched when it is needed, and the round may have opened before it was there.
 */
function useAnnouncedStage(props: ScoreScreenProps, stage: Stage) {
  const { say, round: roundName } = useWords().assessment;
  const number = props.round?.number ?? 0;
  const { announce } = props;
  const told = useRef(stage === 'open' ? '' : `${number} ${stage}`);
  useEffect(() => {
    const now = `${number} ${stage}`;
    if (told.current === now) return;
    told.current = now;
    if (stage === 'open') announce(say.opened(roundName(number)));
    if (stage === 'closed') announce(say.closed);
    if (stage === 'soon') announce(say.soon);
    if (stage === 'revealed') announce(say.revealed(roundName(number)));
  }, [stage, number, announce, say, roundName]);
}

const noMarks: ReadonlySet<ProposalId> = new Set();

/**
 * A participant's assessment, whatever the round is doing: reading before it opens, scoring, what was said when it is
 * closed, the result. Shows facts of the relay; a tablet that has not heard of the closing goes on scoring, and what it
 * writes is kept and shown as late.
 */
export function ScoreScreen(props: ScoreScreenProps) {
  const { assessment } = useWords();
  const { round, fact, layer } = props;
  const stage = stageOf(props);
  useAnnouncedStage(props, stage);
  useEffect(() => void fetchResult().catch(() => undefined), []);
  // In an open round nothing is late yet.
  const late = fact === null || fact.state === 'open' ? noMarks : props.late;
  return (
    <div className="plenum-score" data-stage={stage}>
      {(round === null || fact === null || (fact.state === 'open' && layer === 'none')) && <Reading {...props} />}
      {round !== null && fact?.state === 'open' && layer !== 'none' && (
        <Scoring key={round.id} {...props} round={round} late={late} />
      )}
      {round !== null && fact?.state === 'closed' && <ClosedRound {...props} round={round} fact={fact} late={late} />}
      {round !== null && fact?.state === 'revealed' && (
        <Suspense fallback={<p role="status">{assessment.result.loading}</p>}>
          <RoundResult {...props} round={round} late={late} />
        </Suspense>
      )}
    </div>
  );
}
