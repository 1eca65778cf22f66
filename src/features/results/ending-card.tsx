import type { ReactNode } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import '../../ui/choice.css';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useWords } from '../../words/words.ts';

interface EndingCardProps {
  readonly proposals: readonly Proposal[];
  /** Those of them that nothing was decided about. */
  readonly undecided: readonly Proposal[];
  /** How many notes on each were taken into no profile; missing: none. */
  readonly leftNotes?: ReadonlyMap<ProposalId, number>;
  readonly ended: boolean;
  /** Something else is to be done first; missing: no. */
  readonly waits?: boolean;
  readonly nextDate: string;
  /** Its time of day, where a poll has settled it. */
  readonly nextTime?: string;
  /** Today's goals, and those that were reached. */
  readonly goals: readonly string[];
  readonly reached: readonly string[];
  readonly onReached: (reached: readonly string[]) => void;
  readonly minutesHref: string;
  /** The way to where else the results are now; stands beside the others once it has ended. */
  readonly more?: ReactNode;
  readonly onNextDate: (date: string) => void;
  readonly onEnd: (ended: boolean) => void;
}

/** What is still open is named before the session ends, and stays „offen" in its result. */
function Undecided({ proposals, undecided }: Pick<EndingCardProps, 'proposals' | 'undecided'>) {
  const { ending: words } = useDecidingWords();
  const open = new Set(undecided.map(({ id }) => id));
  if (proposals.length === 0) return null;
  if (open.size === 0) return <p>{words.allDecided}</p>;
  return (
    <>
      <p>
        <strong>{words.undecided(open.size)}.</strong> {words.willBeOpen}
      </p>
      <ul className="plenum-ending-open">
        {namedProposals(proposals)
          .filter(({ proposal }) => open.has(proposal))
          .map(({ proposal, number, title }) => (
            <li key={proposal}>
              {number} {title}
            </li>
          ))}
      </ul>
    </>
  );
}

/** What somebody noted and nobody has taken up is not dropped without a word. */
function LeftNotes({ proposals, leftNotes = noNotes }: Pick<EndingCardProps, 'proposals' | 'leftNotes'>) {
  const { ending: words } = useDecidingWords();
  const named = namedProposals(proposals).filter(({ proposal }) => leftNotes.has(proposal));
  if (named.length === 0) return null;
  return (
    <Fold summary={words.leftNotes([...leftNotes.values()].reduce((sum, count) => sum + count, 0))}>
      <p>{words.leftNotesText}</p>
      <ul className="plenum-ending-open">
        {named.map(({ proposal, number, title }) => (
          <li key={proposal}>
            {number} {title} ({leftNotes.get(proposal)})
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const noNotes: ReadonlyMap<ProposalId, number> = new Map();

function Goals({ goals, reached, onReached }: Pick<EndingCardProps, 'goals' | 'reached' | 'onReached'>) {
  const { ending: words } = useDecidingWords();
  if (goals.length === 0) return null;
  return (
    <fieldset className="plenum-choice">
      <legend>{words.goals}</legend>
      {goals.map((goal) => (
        <label key={goal}>
          <input
            type="checkbox"
            checked={reached.includes(goal)}
            onChange={({ target }) =>
              onReached(goals.filter((one) => (one === goal ? target.checked : reached.includes(one))))
            }
          />
          <span>{goal}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The end of a session: what is open, the next date, and one button; it can be taken back at any time. */
export function EndingCard(props: EndingCardProps) {
  const { ending: words } = useDecidingWords();
  const { agenda } = useWords();
  const { ended, waits = false, nextDate, nextTime = '', minutesHref, more, onNextDate, onEnd } = props;
  return (
    <Card heading={ended ? words.ended : words.title} className="plenum-ending">
      {ended && <p>{words.endedText}</p>}
      <Undecided {...props} />
      <LeftNotes {...props} />
      <Goals {...props} />
      <TextField
        label={words.nextDate}
        hint={nextTime === '' ? undefined : agenda.oClock(nextTime)}
        type="date"
        value={nextDate}
        onChange={onNextDate}
      />
      <div className="plenum-row">
        {ended ? (
          <Button icon="undo" onClick={() => onEnd(false)}>
            {words.reopen}
          </Button>
        ) : (
          <Button kind={waits ? 'secondary' : 'primary'} onClick={() => onEnd(true)}>
            {words.end}
          </Button>
        )}
        <ButtonLink href={minutesHref}>{words.minutes}</ButtonLink>
        {ended && more}
      </div>
    </Card>
  );
}
