import type { Profile } from '../../domain/proposal/proposal.ts';
import type { Assessed } from '../../domain/space/session-result.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { Said, Scores, Verdict } from './session-results.tsx';

interface SpeakingNoteProps {
  readonly number: string | null;
  /** As the register calls it. */
  readonly group: string;
  readonly profile: Profile;
  /** Null: no session has assessed it yet. */
  readonly last: Assessed | null;
  readonly backHref: string;
}

/** One page for whoever presents a proposal in a body: what, for whom, what it costs, what the steering group says. */
export function SpeakingNote({ number, group, profile, last, backHref }: SpeakingNoteProps) {
  const { note } = useLifelineWords();
  const format = useFormat();
  const { staff, costPerYear, costOnce } = profile;
  const means = [
    staff !== null && note.staff(format.decimal(staff, 2)),
    costPerYear !== null && note.perYear(format.euro(costPerYear)),
    costOnce !== null && note.once(format.euro(costOnce)),
  ].filter((part) => part !== false);
  const lines: readonly (readonly [label: string, text: string])[] = [
    [note.what, profile.plainWords || profile.measure],
    [note.why, profile.problem],
    [note.whom, profile.targetGroup],
    [note.effects, profile.effects],
    [note.means, means.join(', ')],
    [note.insteadOf, profile.insteadOf],
    [note.resolution, profile.resolution],
  ];
  return (
    <article className="plenum-space plenum-space-note">
      <div className="plenum-row" data-print="hide">
        <ButtonLink href={backHref} icon="arrow-left">
          {note.back}
        </ButtonLink>
        <PrintButton>{note.print}</PrintButton>
      </div>
      <p className="plenum-muted">{[number, group].filter(Boolean).join(' · ')}</p>
      <h1>{profile.title}</h1>
      <dl className="plenum-space-note-lines">
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        {last !== null && (
          <div>
            <dt>{note.assessed}</dt>
            <dd>
              <Verdict outcome={last.outcome} />
              <Scores rounds={last.outcome.rounds.slice(-1)} />
              <Said outcome={last.outcome} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}
