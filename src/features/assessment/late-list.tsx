import { type LateDecision, lateKey } from '../../domain/session/session.ts';
import type { LateEntry } from '../../domain/teller/desk.ts';
import { Button } from '../../ui/button.tsx';
import { useRoundsWords } from '../../words/rounds.ts';

/** `isWithheld`: it was admitted, and its notes wait, because whoever wrote them would be known. */
export type LateLine = LateEntry & { readonly isWithheld?: boolean };

export interface LateListProps {
  readonly late: readonly LateLine[];
  readonly nameOf: (entry: Pick<LateEntry, 'seat' | 'round'>) => string;
  readonly onDecide: (key: string, decision: LateDecision) => void;
}

function Late({ late, nameOf, onDecide }: LateListProps) {
  const { panel } = useRoundsWords();
  const undecided = late.filter(({ decision }) => decision === 'undecided').length;
  const said = (proposals: number, notes: number) =>
    [proposals > 0 || notes === 0 ? panel.lateEntry(proposals) : '', notes > 0 ? panel.lateNotes(notes) : '']
      .filter(Boolean)
      .join(', ');
  return (
    <div>
      <details className="plenum-late" open={undecided > 0}>
        <summary>{panel.late(late.length)}</summary>
        {undecided > 0 && <p className="plenum-muted">{panel.lateHint}</p>}
        <ul>
          {late.map(({ round, seat, number, proposals, notes, decision, isWithheld = false }) => {
            const key = lateKey(round, seat, number);
            return (
              <li key={key}>
                <span className="plenum-late-name">
                  {nameOf({ seat, round })} <span className="plenum-muted">{said(proposals, notes)}</span>
                </span>
                {decision === 'undecided' ? (
                  <span className="plenum-row">
                    <Button compact onClick={() => onDecide(key, 'admitted')}>
                      {panel.admit}
                    </Button>
                    <Button compact onClick={() => onDecide(key, 'refused')}>
                      {panel.refuse}
                    </Button>
                  </span>
                ) : (
                  <span className="plenum-muted">
                    {isWithheld && notes > 0 && decision === 'admitted'
                      ? panel.withheld(notes)
                      : panel.decision[decision]}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </div>
  );
}

/** What arrived after closing: listed, never silently counted. A decision is final. */
export function LateList(props: LateListProps) {
  return props.late.length === 0 ? null : <Late {...props} />;
}
