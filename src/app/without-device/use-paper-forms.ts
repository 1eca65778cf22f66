import { useState } from 'react';
import type * as Y from 'yjs';
import type { ProxyRow } from '../../device/proxies.ts';
import { setDone } from '../../documents/seat/document.ts';
import { putWorksIn } from '../../documents/seat/works-in.ts';
import type { AgendaItemId, RoundId, SeatId } from '../../domain/ids.ts';
import type { SeatSheet } from '../../domain/session/seat.ts';
import type { TypedForm } from '../../features/without-device/paper-parts.tsx';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** What forms say, and how it lies in a seat's document. */
export interface FormKind<Key, Said> {
  /** The round or the item that is asked about. */
  readonly id: RoundId | AgendaItemId;
  readonly read: (sheet: SeatSheet) => ReadonlyMap<Key, Said> | undefined;
  /** Null takes it back. */
  readonly put: (doc: Y.Doc, key: Key, said: Said | null) => void;
}

/** The forms of one round or ballot as they lie on this device, and what can be done with them. Each answer takes it back. */
export function usePaperForms<Key, Said>(proxies: ProxySeats, { id, read, put }: FormKind<Key, Said>) {
  const list = useSnapshot(proxies.list).filter(({ via }) => via === 'paper');
  const sheets = useSnapshot(proxies.sheets);
  const [notKept, setNotKept] = useState(false);
  const said = (row: ProxyRow | undefined): ReadonlyMap<Key, Said> => {
    const sheet = row === undefined ? undefined : sheets.get(row.seatId);
    return (sheet === undefined ? undefined : read(sheet)) ?? new Map<Key, Said>();
  };
  const isDone = (row: ProxyRow | undefined): boolean =>
    row !== undefined && sheets.get(row.seatId)?.done.has(id) === true;

  const worksIn = (row: ProxyRow | undefined): readonly string[] =>
    (row === undefined ? undefined : sheets.get(row.seatId)?.worksIn) ?? [];

  /** Writes a form line by line. */
  const write = (
    seat: SeatId,
    { said: lines, worksIn: groups }: Pick<TypedForm<Key, Said>, 'said' | 'worksIn'>,
    done: boolean,
  ) =>
    proxies.edit(seat, (doc) =>
      doc.transact(() => {
        for (const [key, one] of lines) put(doc, key, one);
        if (groups.length > 0 || worksIn(list.find(({ seatId }) => seatId === seat)).length > 0)
          putWorksIn(doc, groups);
        setDone(doc, id, done);
      }),
    );
  const save = async (form: TypedForm<Key, Said>, known: ProxyRow | undefined): Promise<(() => void) | null> => {
    const perspective = form.perspective === '' ? null : form.perspective;
    const before = said(known);
    const groupsBefore = worksIn(known);
    const row = known ?? (await proxies.add({ via: 'paper', number: form.number, perspective }));
    setNotKept(row === null);
    if (row === null) return null;
    await proxies.whenRead(row.seatId);
    if (known !== undefined) await proxies.amend(row.seatId, perspective);
    write(row.seatId, form, true);
    const asked = [...form.said.keys()];
    return () => {
      const saidBefore = new Map(asked.map((key) => [key, before.get(key) ?? null]));
      write(row.seatId, { said: saidBefore, worksIn: groupsBefore }, isDone(known));
      // A seat that a slip of the keyboard has made does not count.
      if (known === undefined) void proxies.remove(row.seatId);
      else void proxies.amend(row.seatId, known.perspective);
    };
  };
  const remove = (row: ProxyRow): (() => void) => {
    const form = { number: row.number, perspective: row.perspective ?? '', worksIn: worksIn(row), said: said(row) };
    void proxies.remove(row.seatId);
    return () => void save(form, undefined);
  };
  return { list, said, worksIn, isDone, notKept, save, remove };
}
