import type { Profile } from '../../domain/proposal/proposal.ts';
import { newerVersionOf } from '../../domain/space/newer-version.ts';
import { type FrozenProposal, type Submission, sittingOf } from '../../domain/space/submission.ts';
import { Badge } from '../../ui/badge.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useFormat } from '../../words/format.ts';
import { useQuestionText } from '../../words/notebook.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { useResultsWords } from '../../words/results.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';

/** Number, status and version of what was handed in. */
export function SubmissionHead({
  submission,
  group = '',
}: {
  readonly submission: Submission;
  readonly group?: string;
}) {
  const words = useSubmissionsWords();
  const { verdict } = useResultsWords();
  const { number, status, versions } = submission;
  const decided = sittingOf(submission).verdict;
  const newer = newerVersionOf(submission);
  return (
    <p className="plenum-submissions-head">
      <Badge>{decided === null ? words.statuses[status] : verdict[decided]}</Badge>
      {number !== null && <strong>{words.number(number)}</strong>}
      {number === null && status !== 'returned' && <strong>{words.numberFollows}</strong>}
      {newer !== null && <Badge>{words.newer[newer]}</Badge>}
      <span className="plenum-muted">{[words.version(versions.length), group].filter(Boolean).join(' · ')}</span>
    </p>
  );
}

/** Figures and lines of a profile, in the order in which they are asked for; what is empty is left out. */
function useFigureLines(): (profile: Profile) => readonly (readonly [term: string, text: string])[] {
  const { fields, horizons, kinds } = useProposalsWords();
  const format = useFormat();
  return (profile) => {
    const number = (value: number | null) => (value === null ? '' : format.decimal(value, 2));
    const euro = (value: number | null) => (value === null ? '' : format.euro(value));
    const { indicator, baseline, target, targetYear } = profile;
    const span = [number(baseline), number(target)].filter(Boolean).join(' → ');
    const measured = [indicator, span, targetYear === null ? '' : String(targetYear)].filter(Boolean).join(' · ');
    const lines = [
      [fields.kind, profile.kind === 'unknown' ? '' : kinds[profile.kind]],
      [fields.targetGroupSize, number(profile.targetGroupSize)],
      [fields.staff, number(profile.staff)],
      [fields.costPerYear, euro(profile.costPerYear)],
      [fields.costOnce, euro(profile.costOnce)],
      [fields.funding, profile.funding],
      [fields.horizon, profile.horizon === 'unknown' ? '' : horizons[profile.horizon]],
      [fields.strategicGoal, profile.strategicGoal],
      [fields.budget, profile.budget],
      [fields.indicator, measured],
      [fields.addressees, profile.addressees],
    ] as const;
    return lines.filter(([, text]) => text.trim() !== '');
  };
}

/** What is frozen with a version: who, for whom, what, and what the guideline was answered. */
export function FrozenFacts({ content }: { readonly content: FrozenProposal }) {
  const words = useSubmissionsWords();
  const questionText = useQuestionText();
  const { fields: labels } = useProposalsWords();
  const format = useFormat();
  const figureLines = useFigureLines();
  const { group, profile, guideline } = content;
  const recognition = words.recognition[group.recognition];
  const texts = (['plainWords', 'targetGroup', 'problem', 'measure', 'effects', 'insteadOf'] as const).filter(
    (field) => profile[field] !== '',
  );
  const origin = (['developedBy', 'basedOn', 'onBehalfOf'] as const)
    .filter((field) => profile[field] !== '')
    .map((field) => words.provenance[field](profile[field]));
  return (
    <>
      <p className="plenum-muted">
        {words.whenHandedIn}{' '}
        {[
          group.name,
          group.decidedOn === '' ? recognition : words.recognisedOn(recognition, format.date(group.decidedOn)),
          ...profile.fields,
        ].join(' · ')}
      </p>
      {origin.length > 0 && <p>{origin.join(' ')}</p>}
      <dl className="plenum-submissions-facts">
        {texts.map((field) => (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd>{profile[field]}</dd>
          </div>
        ))}
        {figureLines(profile).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {profile.evidence.length > 0 && (
        <ul className="plenum-submissions-sources" aria-label={words.sources}>
          {profile.evidence.map(({ fact, source, page, asOf }) => (
            <li key={`${fact} ${source} ${page}`}>
              {fact} <cite className="plenum-muted">({[source, page, asOf].filter(Boolean).join(', ')})</cite>
            </li>
          ))}
        </ul>
      )}
      {guideline.length > 0 && (
        <Fold summary={words.guideline}>
          <dl className="plenum-submissions-facts">
            {guideline.map(({ question, asked, is, text }) => (
              <div key={question}>
                <dt>{questionText(question, asked)}</dt>
                <dd>{is === 'waived' ? words.waived(text) : text}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </>
  );
}
