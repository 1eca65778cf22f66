import { useState } from 'react';
import type { ProxyRow } from '../device/proxies.ts';
import { putJudgement, setDone } from '../documents/seat-document.ts';
import type { Judgement } from '../domain/assessment/assessment.ts';
import type { ProposalId, RoundId, SeatId } from '../domain/ids.ts';
import type { TypedForm } from '../features/without-device/paper-form.tsx';
import type { ProxySeats } from '../sync/proxy-seats.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';

type Judgements = ReadonlyMap<ProposalId, Judgement>;
const nothing: Judgements = new Map();

/** Writes a form's line by line; null takes a judgement back. */
const write = (proxies: ProxySeats, seat: SeatId, round: RoundId, form: Pick<TypedForm, 'judgements'>, done: boolean) =>
  proxies.edit(seat, (doc) =>
    doc.transact(() => {
      for (const [proposal, judgement] of form.judgements) putJudgement(doc, round, proposal, judgement);
      setDone(doc, round, done);
    }),
  );

/** The forms of one round as they lie on this device, and what can be done with them. Each answer takes it back. */
export function usePaperForms(proxies: ProxySeats, round: RoundId) {
  const list = useSnapshot(proxies.list).filter(({ via }) => via === 'paper');
  const sheets = useSnapshot(proxies.sheets);
  const [notKept, setNotKept] = useState(false);
  const said = (row: ProxyRow | undefined): Judgements =>
    (row === undefined ? undefined : sheets.get(row.seatId)?.judgements.get(round)) ?? nothing;
  const isDone = (row: ProxyRow | undefined): boolean =>
    row !== undefined && sheets.get(row.seatId)?.done.has(round) === true;

  const save = async (form: TypedForm, known: ProxyRow | undefined): Promise<(() => void) | null> => {
    const perspective = form.perspective === '' ? null : form.perspective;
    const before = said(known);
    const row = known ?? (await proxies.add({ via: 'paper', number: form.number, perspective }));
    setNotKept(row === null);
    if (row === null) return null;
    await proxies.whenRead(row.seatId);
    if (known !== undefined) await proxies.amend(row.seatId, perspective);
    write(proxies, row.seatId, round, form, true);
    const asked = [...form.judgements.keys()];
    return () => {
      const judgements = new Map(asked.map((proposal) => [proposal, before.get(proposal) ?? null]));
      write(proxies, row.seatId, round, { judgements }, isDone(known));
      // A seat that a slip of the keyboard has made does not count.
      if (known === undefined) void proxies.remove(row.seatId);
      else void proxies.amend(row.seatId, known.perspective);
    };
  };
  const remove = (row: ProxyRow): (() => void) => {
    const form = { number: row.number, perspective: row.perspective ?? '', judgements: said(row) };
    void proxies.remove(row.seatId);
    return () => void save(form, undefined);
  };
  return { list, said, isDone, notKept, save, remove };
}
