import type { ReactNode } from 'react';
import type { Act, Earlier } from '../../domain/space/submission.ts';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useResultsWords } from '../../words/results.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';

/** What an act says beside its name. */
function useActText() {
  const words = useSubmissionsWords();
  const { presentedBy, carried } = useLifelineWords();
  const { verdict } = useResultsWords();
  return ({ deed }: Pick<Act, 'deed'>): string => {
    switch (deed.kind) {
      case 'handedIn':
        return '';
      case 'takenIn':
        return [words.takenIn(deed.year), deed.late ? words.late : '', deed.text].filter(Boolean).join(', ');
      case 'moved':
      case 'heard':
        return [
          deed.kind === 'moved' && deed.verdict !== undefined && verdict[deed.verdict],
          deed.presentedBy === '' ? '' : presentedBy(deed.presentedBy),
          deed.kind === 'moved' && deed.carried && carried,
          deed.text,
        ]
          .filter(Boolean)
          .join(', ');
      default:
        return [deed.version !== undefined && words.ofNewer, deed.text].filter(Boolean).join(': ');
    }
  };
}

/** Who presented it is named where it holds, and not once more where it was put right: it may have been the wrong name. */
const unnamed = ({ deed }: Earlier): Pick<Act, 'deed'> => ({ deed: { ...deed, presentedBy: '' } });

interface TrailProps {
  readonly trail: readonly Act[];
  /** What can be done about an entry, below it. */
  readonly deedOf?: ((act: Act) => ReactNode) | undefined;
}

/** The way of a proposal: every act with its date and role, the first one first. What was corrected stays to be read. */
export function Trail({ trail, deedOf }: TrailProps) {
  const words = useSubmissionsWords();
  const format = useFormat();
  const textOf = useActText();
  const nameOf = ({ deed }: Pick<Act, 'deed'>) =>
    deed.kind === 'heard' ? words.heard : words.statuses[deed.kind === 'moved' ? deed.status : deed.kind];
  // Where it was and on which day comes before who wrote it down when.
  const sittingOf = ({ deed }: Pick<Act, 'deed'>): readonly string[] =>
    deed.kind === 'moved' || deed.kind === 'heard'
      ? [deed.body, deed.on === '' ? '' : format.date(deed.on)].filter((part) => part !== '')
      : [];
  return (
    <ol className="plenum-submissions-trail" aria-label={words.trail}>
      {trail.map((act) => (
        <li key={act.id}>
          {act.earlier?.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said before has its place and nothing else
            <p key={place} className="plenum-muted">
              <del>{[nameOf(one), ...sittingOf(one), textOf(unnamed(one))].filter(Boolean).join(' · ')}</del>{' '}
              {words.correctedOn(format.date(one.correctedAt))}
            </p>
          ))}
          <p>
            <strong>{[nameOf(act), ...sittingOf(act)].join(' · ')}</strong>{' '}
            <span className="plenum-muted">
              {sittingOf(act).length > 0 ? words.notedOn(format.date(act.at)) : format.date(act.at)} ·{' '}
              {act.role === 'office' || act.role === 'author' ? words.roles[act.role] : words.roles.other}
            </span>
          </p>
          {textOf(act) !== '' && <p>{textOf(act)}</p>}
          {deedOf?.(act)}
        </li>
      ))}
    </ol>
  );
}
