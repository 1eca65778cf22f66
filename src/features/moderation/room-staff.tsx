import { useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import type { Role } from '../../domain/session/role.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { useWords } from '../../words/words.ts';
import { SeatMenu, SeatState } from './seat-menu.tsx';

/** Somebody who leads, writes minutes, administers or projects. */
export interface StaffRow {
  readonly seatId: SeatId;
  readonly name: string | null;
  readonly role: Role;
  readonly locked: boolean;
  /** The seat of this very device: nobody locks themselves out. */
  readonly own: boolean;
}

/** Those who do not take part, folded away: for the day a laptop is lost. */
export function RoomStaff({ rows }: { readonly rows: readonly StaffRow[] }) {
  const { access, ui } = useWords();
  const moderation = useModerationWords();
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <div className="plenum-room-fold">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {access.staff(rows.length)} – {open ? moderation.room.hide : moderation.room.show}
      </button>
      {open && <p className="plenum-muted plenum-small">{access.staffText}</p>}
      {open && (
        <ul className="plenum-room-list">
          {rows.map(({ seatId, name, role, locked, own }) => {
            const label = name?.trim() || ui.roles[role];
            return (
              <li key={seatId}>
                <span className="plenum-room-name">
                  {label}
                  {label !== ui.roles[role] && <span className="plenum-room-about">{ui.roles[role]}</span>}
                  {own && <span className="plenum-room-about">{access.own}</span>}
                  {locked && <span className="plenum-room-about">{access.locked}</span>}
                </span>
                {!own && <SeatState seat={{ seatId, label, locked }} />}
                {!own && <SeatMenu seat={{ seatId, label, locked }} />}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
