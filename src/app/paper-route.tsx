import { useState } from 'react';
import { putJudgement, setDone } from '../documents/seat-document.ts';
import { criteriaOf, type Judgement } from '../domain/assessment/assessment.ts';
import type { ProposalId, SeatId } from '../domain/ids.ts';
import { namedProposals } from '../domain/proposal/named-proposal.ts';
import { defaultPerspectives } from '../domain/session/perspective.ts';
import { type StagedRound, stagedRounds } from '../domain/session/stage.ts';
import { FormsNone } from '../features/without-device/forms-none.tsx';
import { PaperForm, type TypedForm } from '../features/without-device/paper-form.tsx';
import { PaperScreen } from '../features/without-device/paper-screen.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import type { ProxySeats } from '../sync/proxy-seats.ts';
import { openLead } from '../sync/session-lead.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { perspectiveText } from '../ui/refusal-text.ts';
import { useUndo } from '../ui/undo-bar.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../words/without-device.ts';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { BackToLead } from './back-to-lead.tsx';
import { HandedGate } from './handed-gate.tsx';
import { SaveTrouble } from './save-status.tsx';
import { SessionGate } from './session-gate.tsx';

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

/** The round that forms belong to now: the one on the form, otherwise the newest of the meeting. */
export const roundOfForms = (rounds: readonly StagedRound[], wanted: string | undefined, current: string | null) =>
  rounds.find(({ wish }) => wish.id === wanted) ??
  rounds.filter(({ wish }) => wish.item === current).at(-1) ??
  rounds.at(-1) ??
  null;

function Paper({ session, proxies, round: wanted, first }: PaperProps) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const round = roundOfForms(stagedRounds(plan.rounds, tally), wanted, plan.current);
  if (round === null) return <FormsNone leadHref={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))} />;
  return <Forms key={round.wish.id} session={session} proxies={proxies} round={round} first={first} />;
}

function Forms({ session, proxies, round, first }: Omit<PaperProps, 'round'> & { readonly round: StagedRound }) {
  const words = useWords();
  const withoutDevice = useWithoutDeviceWords();
  const { paper } = withoutDevice;
  const plan = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const list = useSnapshot(proxies.list).filter(({ via }) => via === 'paper');
  const sheets = useSnapshot(proxies.sheets);
  const [number, setNumber] = useState<number | null>(first);
  const [notKept, setNotKept] = useState(false);
  const { offer, bar } = useUndo(words.agenda.undo);
  const { id, proposals: asked } = round.wish;
  const said = (seat: SeatId | undefined): ReadonlyMap<ProposalId, Judgement> =>
    (seat === undefined ? undefined : sheets.get(seat)?.judgements.get(id)) ?? new Map();
  const known = list.find((row) => row.number === number);
  const write = (seat: SeatId, judgements: TypedForm['judgements'], done: boolean) =>
    proxies.edit(seat, (doc) =>
      doc.transact(() => {
        for (const [proposal, judgement] of judgements) putJudgement(doc, id, proposal, judgement);
        setDone(doc, id, done);
      }),
    );
  const save = async (form: TypedForm) => {
    const perspective = form.perspective === '' ? null : form.perspective;
    const before = said(known?.seatId);
    const row = known ?? (await proxies.add({ via: 'paper', number: form.number, perspective }));
    setNotKept(row === null);
    if (row === null) return;
    await proxies.whenRead(row.seatId);
    if (known !== undefined) await proxies.amend(row.seatId, perspective);
    write(row.seatId, form.judgements, true);
    setNumber(null);
    offer(paper.saved(form.number), () => {
      write(
        row.seatId,
        new Map(asked.map((proposal) => [proposal, before.get(proposal) ?? null])),
        known !== undefined,
      );
      // A seat that a slip of the keyboard has made does not count.
      if (known === undefined) void proxies.remove(row.seatId);
    });
  };
  const perspectives = defaultPerspectives.map((key) => ({ key, label: perspectiveText(words, key) }));
  return (
    <>
      <PaperScreen
        rows={list
          .filter(({ seatId }) => sheets.get(seatId)?.done.has(id) === true)
          .map((row) => ({
            number: row.number,
            perspective: row.perspective === null ? null : perspectiveText(words, row.perspective),
            judged: said(row.seatId).size,
          }))}
        total={asked.length}
        isClosed={round.fact !== null && round.fact.state !== 'open'}
        notKept={notKept}
        form={
          number === null ? null : (
            <PaperForm
              key={number}
              number={number}
              isKnown={known !== undefined && sheets.get(known.seatId)?.done.has(id) === true}
              perspective={known?.perspective ?? ''}
              perspectives={perspectives}
              proposals={namedProposals(proposals).filter(({ proposal }) => asked.includes(proposal))}
              criteria={criteriaOf(plan.criteria, round.wish)}
              before={said(known?.seatId)}
              onSave={(form) => void save(form)}
              onCancel={() => setNumber(null)}
            />
          )
        }
        onNumber={setNumber}
      />
      {bar}
    </>
  );
}
