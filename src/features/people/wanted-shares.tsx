import { useState } from 'react';
import {
  highestTarget,
  type PerspectiveShare,
  sharesByPerspective,
  type TargetShares,
} from '../../domain/attendance/attendance.ts';
import type { Person } from '../../domain/attendance/people.ts';
import { comparePerspectives, type Perspective } from '../../domain/session/perspective.ts';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOfferedPerspectives, usePerspectiveText } from '../../ui/perspectives.ts';
import { TextField } from '../../ui/text-field.tsx';
import { usePeopleWords } from '../../words/people.ts';

export interface WantedSharesProps {
  readonly people: readonly Person[];
  readonly targets: TargetShares;
  /** Null: who looks may not change what is wanted. */
  readonly onTarget: ((perspective: Perspective, share: number | null) => void) | null;
}

interface TargetFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (share: number | null) => void;
}

/** Empty: no share is wanted. Written when the field is left, so that half a number says nothing. */
function TargetField({ label, value, onCommit }: TargetFieldProps) {
  const text = usePeopleWords().targets;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : String(value));
  const share = Number(shown.trim());
  const wrong = shown.trim() !== '' && !(Number.isInteger(share) && share >= 1 && share <= highestTarget);
  return (
    <TextField
      label={label}
      inputMode="numeric"
      error={wrong ? text.wrong(highestTarget) : undefined}
      value={shown}
      onChange={setDraft}
      onBlur={() => {
        if (wrong) return;
        setDraft(null);
        const next = shown.trim() === '' ? null : share;
        if (draft !== null && next !== value) onCommit(next);
      }}
    />
  );
}

/** Where there are too few of a perspective: how many there are, what is wanted, how many more it would take. */
export function WantedShares({ people, targets, onTarget }: WantedSharesProps) {
  const nameOf = usePerspectiveText();
  const keys = useOfferedPerspectives().map(({ key }) => key);
  const text = usePeopleWords().targets;
  const { begun, shares } = sharesByPerspective(people, targets);
  const short = shares.filter(({ missing }) => missing > 0);
  const said = ({ perspective, count, of, target, missing }: PerspectiveShare) =>
    text.short(perspective === null ? '' : nameOf(perspective), { count, of, target: target ?? 0, missing });
  const present = shares.flatMap(({ perspective }) => (perspective === null ? [] : [perspective]));
  const offered = [...new Set<Perspective>([...keys, ...present])].sort(comparePerspectives);
  return (
    <>
      {short.length > 0 && (
        <Notice kind="warning" quiet title={begun ? text.shortHere : text.shortComing}>
          <ul>
            {short.map((share) => (
              <li key={share.perspective}>{said(share)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {targets.size > 0 && short.length === 0 && <p>{text.enough}</p>}
      {onTarget !== null && (
        <Fold summary={text.title}>
          <p className="plenum-muted">{text.hint}</p>
          <div className="plenum-people-targets">
            {offered.map((perspective) => (
              <TargetField
                key={perspective}
                label={text.field(nameOf(perspective))}
                value={targets.get(perspective) ?? null}
                onCommit={(share) => onTarget(perspective, share)}
              />
            ))}
          </div>
        </Fold>
      )}
    </>
  );
}
