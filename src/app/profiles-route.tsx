import { complete } from '../domain/assessment/assessment.ts';
import { gridPicture } from '../domain/grid/grid.ts';
import type { ProposalId } from '../domain/ids.ts';
import { numbersOf } from '../domain/proposal/named-proposal.ts';
import { decisionOn } from '../domain/results/decision.ts';
import type { Plan } from '../domain/session/session.ts';
import { stagedRounds } from '../domain/session/stage.ts';
import type { Tally } from '../domain/teller/tally.ts';
import { ProfilePages } from '../features/assessment/profile-pages.tsx';
import type { SheetAssessment } from '../features/assessment/profile-sheet.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { openLead } from '../sync/session-lead.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDecidingWords } from '../words/deciding.ts';
import { useFormat } from '../words/format.ts';
import { useProfileWords } from '../words/profile.ts';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { SessionGate } from './session-gate.tsx';
import { useWayHref } from './use-way-href.ts';

interface ProfilesRouteProps {
  readonly session: string;
  /** One of them; all without it. */
  readonly proposal?: string | undefined;
}

export function ProfilesRoute({ session, proposal }: ProfilesRouteProps) {
  return (
    <SessionGate session={session} page="prepare" openLead={openLead}>
      {(opened) => <Profiles session={opened} proposal={proposal} />}
    </SessionGate>
  );
}

/** What the last round that was shown as a whole says of a proposal, in words. */
function useAssessmentOf(plan: Plan, tally: Tally) {
  const { assessment } = useWords();
  const { sheet } = useProfileWords();
  const format = useFormat();
  const shown = stagedRounds(plan.rounds, tally).filter(({ fact }) => complete(fact) !== null);
  return (proposal: ProposalId, proposals: Parameters<typeof gridPicture>[0]['proposals']): SheetAssessment | null => {
    const last = shown.findLast(({ fact }) => complete(fact)?.results.has(proposal));
    if (last === undefined) return null;
    const picture = gridPicture({ ...plan, fact: last.fact, proposals });
    const point = picture?.points.find((one) => one.proposal === proposal);
    if (picture === null || point === undefined) return null;
    const values = [
      [picture.y, point.y] as const,
      [picture.x, point.x] as const,
      ...picture.further.map((criterion, index) => [criterion, point.further[index] ?? null] as const),
    ];
    const level = point.level === null ? assessment.tooFew : assessment.level[point.level];
    return {
      round: sheet.voices(assessment.round(last.wish.number), point.n),
      values: values.flatMap(([{ name, scale }, measures]) =>
        measures === null ? [] : [sheet.median(name, format.decimal(measures.median), `${scale.min}–${scale.max}`)],
      ),
      agreement: [
        sheet.agreement(level),
        point.discuss && assessment.discuss,
        point.abstained > 0 && sheet.abstained(point.abstained),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
}

function Profiles({ session, proposal }: Omit<ProfilesRouteProps, 'session'> & { readonly session: OpenSession }) {
  const { sheet } = useProfileWords();
  const deciding = useDecidingWords();
  const format = useFormat();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const findings = useSnapshot(session.findings);
  const assessmentOf = useAssessmentOf(plan, tally);
  const wayOf = useWayHref(session);
  const numbers = numbersOf(proposals);
  const meeting = [plan.title, plan.date === '' ? '' : format.date(plan.date)].filter(Boolean).join(' · ');
  const sheets = proposals
    .filter(({ id }) => proposal === undefined || id === proposal)
    .map((one) => {
      const { verdict } = decisionOn(plan.decisions, one.id);
      return {
        proposal: one,
        number: numbers.get(one.id) ?? null,
        meeting,
        findings,
        assessment: assessmentOf(one.id, proposals),
        verdict: verdict === null ? '' : sheet.decided(deciding.verdict[verdict]),
      };
    });
  const only = proposal === undefined ? undefined : sheets[0];
  return (
    <AppFrame title={proposal === undefined ? sheet.titleAll : sheet.title} layout="wide">
      <ProfilePages
        sheets={sheets}
        isOne={proposal !== undefined}
        backHref={hrefTo(pathTo.sessionPage(session.sessionId, 'prepare'))}
        wayHref={only === undefined ? null : (wayOf?.(only.proposal.id) ?? null)}
      />
    </AppFrame>
  );
}
