import { noteKinds } from '../domain/assessment/note.ts';
import type { FindingId, ProposalId } from '../domain/ids.ts';
import type { Finding } from '../domain/results/finding.ts';
import { inFieldsNow } from '../domain/space/chosen-proposals.ts';
import { type Assessed, assessmentsOf } from '../domain/space/session-result.ts';
import { parseNumber, shownOf } from '../domain/space/submission.ts';
import { ProfilePages } from '../features/assessment/profile-pages.tsx';
import type { SheetAssessment } from '../features/assessment/profile-sheet.tsx';
import { CitedSeries } from '../features/space/cited-series.tsx';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDecidingWords } from '../words/deciding.ts';
import { useFormat } from '../words/format.ts';
import { useProfileWords } from '../words/profile.ts';
import { useSpaceSessionsWords } from '../words/space-sessions.ts';
import { useSubmissionsWords } from '../words/submissions.ts';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { openReport, spaceFiles } from './space-files.ts';
import type { WorkProps } from './work-frame.tsx';

/** What the last round says that came back from a session; nobody types it. */
function useAssessmentBlock() {
  const { assessment } = useWords();
  const { sheet } = useProfileWords();
  const { results } = useSpaceSessionsWords();
  const format = useFormat();
  return ({ outcome }: Assessed): SheetAssessment | null => {
    const last = outcome.rounds.at(-1);
    if (last === undefined) return null;
    const { dimensions, abstained, number } = last;
    const voices = Math.max(0, ...dimensions.map(({ n }) => n));
    const levels = ['apart', 'partly', 'agreed'] as const;
    const level = levels.find((one) => dimensions.some(({ measures }) => measures?.agreement === one));
    return {
      round: sheet.voices(assessment.round(number), voices),
      values: dimensions.map(({ name, n, min, max, measures }) =>
        measures === null ? results.few(name, n) : sheet.median(name, format.decimal(measures.median), `${min}–${max}`),
      ),
      agreement: [
        sheet.agreement(level === undefined ? assessment.tooFew : assessment.level[level]),
        abstained > 0 && sheet.abstained(abstained),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
}

const findingsOf = (proposal: ProposalId, { outcome }: Assessed): readonly Finding[] =>
  noteKinds.flatMap((kind) =>
    outcome.notes[kind].map((text, place) => ({
      id: `${kind}${place}` as FindingId,
      proposal,
      kind,
      text,
      notes: [],
      accepted: true,
      order: '',
    })),
  );

/** A proposal as one page, with what the last session made of it. */
export function SpaceProfile({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const { sheet } = useProfileWords();
  const { numberFollows } = useSubmissionsWords();
  const deciding = useDecidingWords();
  const format = useFormat();
  const blockOf = useAssessmentBlock();
  const figures = useSnapshot(space.figures);
  const last = assessmentsOf(useSnapshot(space.results), proposal).at(-1) ?? null;
  const submission = useSnapshot(work.submissions).find((one) => one.proposal === proposal);
  const { fields } = useSnapshot(space.register);
  const found = submission === undefined ? null : shownOf(submission);
  const content = found && inFieldsNow(found, fields);
  if (submission === undefined || content === null) return <NotFoundScreen />;
  const verdict = last?.outcome.verdict ?? null;
  const meeting = [last?.result.title, last?.result.date ? format.date(last.result.date) : ''].filter(Boolean);
  return (
    <AppFrame title={sheet.title} layout="wide">
      <ProfilePages
        sheets={[
          {
            proposal: { ...content.profile, id: proposal, order: '' },
            number: parseNumber(submission.number)?.number ?? numberFollows,
            meeting: meeting.join(' · '),
            findings: last === null ? [] : findingsOf(proposal, last),
            assessment: last === null ? null : blockOf(last),
            verdict: verdict === null ? '' : sheet.decided(deciding.verdict[verdict]),
          },
        ]}
        isOne
        backHref={hrefTo(pathTo.groupWay(space.spaceId, work.group, proposal))}
      />
      <CitedSeries
        {...figures}
        evidence={content.profile.evidence}
        open={(source) => openReport(spaceFiles.getSnapshot(), source)}
      />
    </AppFrame>
  );
}
