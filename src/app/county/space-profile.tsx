import type { ProposalId } from '../../domain/ids.ts';
import { inFieldsNow } from '../../domain/space/chosen-proposals.ts';
import { withOfficial } from '../../domain/space/official.ts';
import { assessmentsOf } from '../../domain/space/session-result.ts';
import { parseNumber, shownOf } from '../../domain/space/submission.ts';
import { ProfilePages } from '../../features/assessment/profile-pages.tsx';
import { CitedSeries } from '../../features/space/cited-series.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useProfileWords } from '../../words/profile.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { AppFrame } from '../app-frame.tsx';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { findingsOf, useAssessmentBlock, useSaidLines, useVerdictLine } from './assessment-block.ts';
import { openReport, spaceFiles } from './space-files.ts';
import type { WorkProps } from './work-frame.tsx';

/** A proposal as one page, with what the last session made of it. */
export function SpaceProfile({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const { sheet } = useProfileWords();
  const { numberFollows } = useSubmissionsWords();
  const verdictLine = useVerdictLine();
  const saidLines = useSaidLines();
  const format = useFormat();
  const blockOf = useAssessmentBlock();
  const figures = useSnapshot(space.figures);
  const results = useSnapshot(space.results);
  const last = assessmentsOf(results, proposal).at(-1) ?? null;
  const submission = useSnapshot(work.submissions).find((one) => one.proposal === proposal);
  const { fields } = useSnapshot(space.register);
  const found = submission === undefined ? null : shownOf(withOfficial(submission, results));
  const content = found && inFieldsNow(found, fields);
  if (submission === undefined || content === null) return <NotFoundScreen />;
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
            verdict: verdictLine(last),
            said: saidLines(last),
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
