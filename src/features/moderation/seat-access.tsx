import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { AccessAnswer } from '../../protocol/api.ts';
import { dashedPassCode } from '../../protocol/join-code.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PersonalWay } from '../../ui/personal-way.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useKeptWords } from '../../words/kept.ts';
import { useWords } from '../../words/words.ts';
import { ErasePerson } from './erase-person.tsx';
import type { NamedSeat } from './named-seat.ts';

/** What the relay does with a seat's devices. Reasons are keys of `ui.refusals`. */
export interface SeatDeeds {
  readonly lock: (seat: SeatId) => Promise<Result<null, string>>;
  /** Erases the person behind the seat for good. */
  readonly erase: (seat: SeatId) => Promise<Result<null, string>>;
  readonly giveAccess: (seat: SeatId) => Promise<Result<AccessAnswer, string>>;
}

interface SeatAccess {
  readonly lock: (seat: NamedSeat) => void;
  readonly give: (seat: NamedSeat) => void;
  /** Asks whether this person is to be erased. */
  readonly erase: (seat: NamedSeat) => void;
  /** What came to nothing last, in a sentence. */
  readonly trouble: { readonly seat: SeatId; readonly text: string } | null;
}

const SeatAccessContext = createContext<SeatAccess | null>(null);

/** Null where nobody may do that: then the menus do not offer it. */
export const useSeatAccess = (): SeatAccess | null => useContext(SeatAccessContext);

interface Given extends NamedSeat {
  readonly way: AccessAnswer;
}

interface ProviderProps {
  readonly deeds: SeatDeeds;
  readonly children: ReactNode;
}

/** Lets every list below lock seats and give new access; shows the new way in a dialog of its own. */
export function SeatAccessProvider({ deeds, children }: ProviderProps) {
  const words = useWords();
  const { access } = words;
  const kept = useKeptWords();
  const announce = useAnnounce();
  const [given, setGiven] = useState<Given | null>(null);
  const [leaving, setLeaving] = useState<NamedSeat | null>(null);
  const [isErasing, setErasing] = useState(false);
  const [trouble, setTrouble] = useState<SeatAccess['trouble']>(null);
  const value = useMemo((): SeatAccess => {
    const fail = ({ seatId, label }: NamedSeat, reason: string) =>
      setTrouble({ seat: seatId, text: access.failed(label, refusalText(words, reason)) });
    const lock = async (seat: NamedSeat) => {
      setTrouble(null);
      const locked = await deeds.lock(seat.seatId);
      if (locked.ok) announce(access.lockedNow(seat.label));
      else fail(seat, locked.reason);
    };
    const give = async (seat: NamedSeat) => {
      setTrouble(null);
      const way = await deeds.giveAccess(seat.seatId);
      if (way.ok) setGiven({ ...seat, way: way.value });
      else fail(seat, way.reason);
    };
    return { lock: (seat) => void lock(seat), give: (seat) => void give(seat), erase: setLeaving, trouble };
  }, [deeds, announce, access, words, trouble]);
  const erase = async (seat: NamedSeat) => {
    setTrouble(null);
    setErasing(true);
    const erased = await deeds.erase(seat.seatId);
    setErasing(false);
    setLeaving(null);
    if (erased.ok) announce(kept.person.done(seat.label));
    else setTrouble({ seat: seat.seatId, text: access.failed(seat.label, refusalText(words, erased.reason)) });
  };
  return (
    <SeatAccessContext value={value}>
      {children}
      <ErasePerson
        seat={leaving}
        busy={isErasing}
        onErase={(seat) => void erase(seat)}
        onClose={() => setLeaving(null)}
      />
      <Dialog
        title={given === null ? '' : access.giveTo(given.label)}
        isOpen={given !== null}
        onClose={() => setGiven(null)}
        wide
      >
        {given !== null && (
          <>
            <p>{access.giveText}</p>
            <PersonalWay url={given.way.url} code={dashedPassCode(given.way.code)} label={access.qr(given.label)} />
          </>
        )}
      </Dialog>
    </SeatAccessContext>
  );
}
