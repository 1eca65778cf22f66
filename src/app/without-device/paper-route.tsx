import { putJudgement } from '../../documents/seat/document.ts';
import { criteriaOf, type Judgement } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { type StagedRound, stagedRounds } from '../../domain/session/stage.ts';
import { FormsNone } from '../../features/without-device/forms-none.tsx';
import { PaperForm } from '../../features/without-device/paper-form.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { AppFrame } from '../app-frame.tsx';
import { BackToLead } from '../lead/back-to-lead.tsx';
import { SaveTrouble } from '../save-status.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { useOfferedGroups } from '../session/use-offered-groups.ts';
import { HandedGate } from './handed-gate.tsx';
import { ballotOfForms, PaperBallot } from './paper-ballot.tsx';
import { boardOfForms, PaperBoard } from './paper-board.tsx';
import { PaperForms } from './paper-forms.tsx';
import { useReconcile } from './use-reconcile.ts';

interface PaperRouteProps {
  readonly session: string;
  /** From the code on the form; without it the newest round. */
  readonly round?: string;
  readonly form?: string;
}

export function PaperRoute({ session, round, form }: PaperRouteProps) {
  const { paper } = useWithoutDeviceWords();
  return (
    <HandedGate session={session}>
      <SessionGate session={session} page="paper" openLead={openLead}>
        {(opened) => (
          <AppFrame title={paper.title} actions={<BackToLead session={session} />} layout="wide">
            <SaveTrouble session={opened} />
            {opened.proxies !== null && (
              <Paper session={opened} proxies={opened.proxies} round={round} first={Number(form ?? 0) || null} />
            )}
          </AppFrame>
        )}
      </SessionGate>
    </HandedGate>
  );
}

interface PaperProps {
  readonly session: OpenSession;
  readonly proxies: ProxySeats;
  readonly round: string | undefined;
  readonly first: number | null;
}

/**
 * The round that forms belong to now: the one on the form, otherwise the newest of the meeting. One that came in a file is
 * counted nowhere any more, so nothing is typed into it.
 */
export const roundOfForms = (all: readonly StagedRound[], wanted: string | undefined, current: string | null) => {
  const rounds = all.filter(({ fact }) => fact?.provenance?.fromFile !== true);
  return (
    rounds.find(({ wish }) => wish.id === wanted) ??
    rounds.filter(({ wish }) => wish.item === current).at(-1) ??
    rounds.at(-1) ??
    null
  );
};

function Paper({ session, proxies, round: wanted, first }: PaperProps) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const groups = useOfferedGroups(session);
  useReconcile(session, proxies, 'paper');
  const ballot = ballotOfForms(plan, wanted);
  if (ballot !== null) {
    const fact = tally.ballots.get(ballot.item) ?? null;
    return <PaperBallot key={ballot.item} proxies={proxies} groups={groups} wish={ballot} fact={fact} first={first} />;
  }
  const board = boardOfForms(plan, wanted);
  if (board !== null) {
    const fact = tally.boards.get(board.item) ?? null;
    return <PaperBoard key={board.item} proxies={proxies} groups={groups} wish={board} fact={fact} first={first} />;
  }
  const round = roundOfForms(stagedRounds(plan.rounds, tally), wanted, plan.current);
  if (round === null) return <FormsNone leadHref={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))} />;
  return <Forms key={round.wish.id} session={session} proxies={proxies} groups={groups} round={round} first={first} />;
}

interface FormsProps extends Omit<PaperProps, 'round'> {
  readonly round: StagedRound;
  readonly groups: readonly string[];
}

function Forms({ session, proxies, groups, round, first }: FormsProps) {
  const { paper } = useWithoutDeviceWords();
  const { criteria } = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const { id, proposals: asked } = round.wish;
  return (
    <PaperForms<ProposalId, Judgement>
      proxies={proxies}
      groups={groups}
      kind={{
        id,
        read: ({ judgements }) => judgements.get(id),
        put: (doc, proposal, judgement) => putJudgement(doc, id, proposal, judgement),
      }}
      first={first}
      total={asked.length}
      isClosed={round.fact !== null && round.fact.state !== 'open'}
      late={paper.late}
      form={({ frame, ...open }) => (
        <PaperForm
          {...frame}
          {...open}
          proposals={namedProposals(proposals).filter(({ proposal }) => asked.includes(proposal))}
          criteria={criteriaOf(criteria, round.wish)}
        />
      )}
    />
  );
}
