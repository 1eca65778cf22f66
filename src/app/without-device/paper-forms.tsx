import { Fragment, type ReactNode, useState } from 'react';
import type { ProxyRow } from '../../device/proxies.ts';
import type { PaperFrame, TypedForm } from '../../features/without-device/paper-parts.tsx';
import { PaperScreen } from '../../features/without-device/paper-screen.tsx';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { useOfferedPerspectives, usePerspectiveText } from '../../ui/perspectives.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import { type FormKind, usePaperForms } from './use-paper-forms.ts';

/** A number was typed, or a form of the list is taken up again. */
interface Chosen {
  readonly number: number;
  readonly row: ProxyRow | undefined;
}

/** The form of this number, whether it was typed in before or not. */
const numbered = (list: readonly ProxyRow[], number: number): Chosen => ({
  number,
  row: list.find((row) => row.number === number),
});

/** The form that is typed in now: what it says already, and where it goes. */
export interface OpenForm<Key, Said> {
  readonly frame: PaperFrame;
  readonly before: ReadonlyMap<Key, Said>;
  readonly onSave: (form: TypedForm<Key, Said>) => void;
}

interface PaperFormsProps<Key, Said> {
  readonly proxies: ProxySeats;
  /** The groups that are asked about. */
  readonly groups: readonly string[];
  readonly kind: FormKind<Key, Said>;
  /** The number of the form that was scanned. */
  readonly first: number | null;
  /** So many questions stand on a form; null: cards do. */
  readonly total: number | null;
  readonly isClosed: boolean;
  /** What becomes of a form that is typed in after the closing. */
  readonly late: string;
  readonly form: (open: OpenForm<Key, Said>) => ReactNode;
}

/** Forms are typed in, changed and removed, each at a seat of its own that is marked as one of paper. */
export function PaperForms<Key, Said>({ proxies, groups, kind, first, form, ...screen }: PaperFormsProps<Key, Said>) {
  const words = useWords();
  const { paper } = useWithoutDeviceWords();
  const { list, said, worksIn, isDone, notKept, save, remove } = usePaperForms(proxies, kind);
  // Held as it was chosen: a form of the same number that arrives from another laptop does not take what is typed away.
  const [chosen, choose] = useState(first === null ? null : numbered(list, first));
  const { offer, bar } = useUndo(words.agenda.undo);
  const textOf = usePerspectiveText();
  const perspectives = useOfferedPerspectives();
  const typed = list.filter(isDone);
  const onSave = async (one: TypedForm<Key, Said>) => {
    const undo = await save(one, chosen?.row);
    if (undo === null) return;
    choose(null);
    offer(paper.saved(one.number), undo);
  };
  const frameOf = ({ number, row }: Chosen): PaperFrame => ({
    number,
    isKnown: isDone(row),
    perspective: row?.perspective ?? '',
    worksIn: worksIn(row),
    perspectives,
    groups,
    onCancel: () => choose(null),
  });
  return (
    <>
      <PaperScreen
        {...screen}
        notKept={notKept}
        rows={typed.map((row) => ({
          seat: row.seatId,
          number: row.number,
          perspective: row.perspective === null ? null : textOf(row.perspective),
          judged: said(row).size,
          isTwice: typed.some((other) => other !== row && other.number === row.number),
        }))}
        form={
          chosen === null ? null : (
            <Fragment key={chosen.row?.seatId ?? chosen.number}>
              {form({ frame: frameOf(chosen), before: said(chosen.row), onSave: (one) => void onSave(one) })}
            </Fragment>
          )
        }
        onNumber={(number) => choose(numbered(list, number))}
        onChange={(seat) => {
          const row = list.find(({ seatId }) => seatId === seat);
          if (row !== undefined) choose({ number: row.number, row });
        }}
        onRemove={(seat) => {
          const row = list.find(({ seatId }) => seatId === seat);
          if (row !== undefined) offer(paper.removed(row.number), remove(row));
        }}
      />
      {bar}
    </>
  );
}
