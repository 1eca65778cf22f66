import type { ReactNode } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Decision } from '../../domain/results/decision.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useResultsWords } from '../../words/results.ts';
import { useNextMeeting } from '../../words/use-next-meeting.ts';
import { DecisionList } from './decision-list.tsx';

interface ResultsScreenProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  /** What is talked about now; null: nothing, or the list as a whole. */
  readonly presented: ProposalId | null;
  /** After the end the screen says thank you. */
  readonly ended: boolean;
  readonly nextDate: string;
  readonly nextTime?: string;
  /** Null as long as the minutes are not approved. */
  readonly minutesHref: string | null;
  /** The way to the picture that the talk is about. */
  readonly door?: ReactNode;
}

/** Results on a participant's device: filling up during the meeting, and what remains when it is over. */
export function ResultsScreen({
  proposals,
  decisions,
  presented,
  ended,
  nextDate,
  nextTime = '',
  minutesHref,
  door,
}: ResultsScreenProps) {
  const { list, ending } = useResultsWords();
  const nextMeeting = useNextMeeting();
  return (
    <section className="plenum-decisions-screen" data-state={ended ? 'ended' : 'running'}>
      <h1>{ended ? ending.thanks : list.title}</h1>
      <p>{ended ? ending.thanksText : list.text}</p>
      {ended && nextDate !== '' && <p>{ending.next(nextMeeting(nextDate, nextTime))}</p>}
      {ended && minutesHref === null && <p>{ending.whereResults}</p>}
      <div className="plenum-row">
        {minutesHref !== null && (
          <ButtonLink kind="primary" href={minutesHref}>
            {ending.readMinutes}
          </ButtonLink>
        )}
        {door}
      </div>
      <DecisionList proposals={proposals} decisions={decisions} presented={ended ? null : presented} />
    </section>
  );
}
