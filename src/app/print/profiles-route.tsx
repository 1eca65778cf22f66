import { numbersOf } from '../../domain/proposal/named-proposal.ts';
import { decisionOn } from '../../domain/results/decision.ts';
import { ProfilePages } from '../../features/assessment/profile-pages.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDecidingWords } from '../../words/deciding.ts';
import { useFormat } from '../../words/format.ts';
import { useProfileWords } from '../../words/profile.ts';
import { AppFrame } from '../app-frame.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { useAssessmentOf } from '../session/use-assessment-of.ts';
import { useWayHref } from '../session/use-way-href.ts';

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
