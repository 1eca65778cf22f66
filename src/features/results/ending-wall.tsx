import './ending-wall.css';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn, verdictCounts } from '../../domain/results/decision.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useNextMeeting } from '../../words/use-next-meeting.ts';

interface EndingWallProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  /** ISO 8601 date, or empty. */
  readonly nextDate: string;
  readonly nextTime?: string;
  readonly minutesApproved: boolean;
}

/** So many names stand in one column; of more only the numbers are read from the last row. */
const namesOnWall = 10;

/** What goes into the focus, by name. */
function InFocus({ proposals, decisions }: Pick<EndingWallProps, 'proposals' | 'decisions'>) {
  const words = useDecidingWords();
  const focus = namedProposals(proposals).filter(({ proposal }) => decisionOn(decisions, proposal).verdict === 'focus');
  const more = focus.length - namesOnWall;
  if (focus.length === 0) return null;
  return (
    <section className="plenum-ewall-focus">
      <h2>{words.wall.inFocus}</h2>
      <ol>
        {focus.slice(0, namesOnWall).map(({ proposal, number, shortTitle }) => (
          <li key={proposal}>
            <NumberDisc value={number} /> {shortTitle}
          </li>
        ))}
      </ol>
      {more > 0 && <p>{words.thoughts.more(more)}</p>}
    </section>
  );
}

/** The meeting is over: thanks, what was decided, when it goes on. Nothing counts any more. */
export function EndingWall({ proposals, decisions, nextDate, nextTime = '', minutesApproved }: EndingWallProps) {
  const words = useDecidingWords();
  const nextMeeting = useNextMeeting();
  const counts = verdictCounts(proposals, decisions);
  return (
    <div className="plenum-ewall" data-focus={counts.some(({ verdict }) => verdict === 'focus') || undefined}>
      <div className="plenum-ewall-words">
        <h1>{words.ending.thanks}</h1>
        <p>{words.wall.ended}</p>
        {counts.length > 0 && (
          <dl>
            {counts.map(({ verdict, count }) => (
              <div key={verdict ?? 'open'} data-verdict={verdict ?? 'open'}>
                <dt>{verdict === null ? words.wall.stillOpen : words.verdict[verdict]}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="plenum-ewall-next">
          {nextDate !== '' && (
            <p>
              <b>{words.ending.next(nextMeeting(nextDate, nextTime))}</b>
            </p>
          )}
          <p>
            {minutesApproved
              ? words.wall.minutesReady
              : words.wall[counts.length > 0 ? 'minutesFollow' : 'minutesOnly']}
          </p>
        </div>
      </div>
      <InFocus proposals={proposals} decisions={decisions} />
    </div>
  );
}
