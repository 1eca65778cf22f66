import { memo, useMemo, useState } from 'react';
import type { Standing } from '../../domain/session/role.ts';
import type { Plan } from '../../domain/session/session.ts';
import { seeks } from '../../domain/words-sought.ts';
import { spacedCode } from '../../protocol/join-code.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useModerationWords } from '../../words/moderation.ts';
import { usePeopleWords } from '../../words/people.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import type { LeadDeeds } from './lead-deeds.ts';
import './room-card.css';
import { RoomList } from './room-list.tsx';
import { type NamedRow, type RoomRow, roomOrder } from './room-order.ts';
import { RoomStaff, type StaffRow } from './room-staff.tsx';

/** Where the session lies: only on a server people can come to it. `toServer`: one may take it, `here`: none ever will. */
export type SessionHome = 'server' | 'toServer' | 'here';

interface RoomCardProps {
  readonly rows: readonly RoomRow[];
  readonly staff?: readonly StaffRow[];
  /** Where the list of people is kept. */
  readonly peopleHref?: string;
  /** Where code and links are renewed or withdrawn. */
  readonly invitationHref: string;
  readonly plan: Pick<Plan, 'door' | 'wall' | 'places'> & Partial<Pick<Plan, 'ended'>>;
  /** How many sit here with a device of their own. */
  readonly taken?: number;
  readonly code: string | null;
  readonly home?: SessionHome;
  readonly deeds: Pick<LeadDeeds, 'setDoor' | 'addPlaces' | 'setStanding' | 'setWall'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

/** How many of those the room waits for are listed at once; the door and the code stay within reach below. */
const mostListed = 10;

interface FoldProps {
  readonly title: string;
  readonly rows: readonly NamedRow[];
  readonly roundOpen: boolean;
  readonly onCount: (row: NamedRow, counts: boolean) => void;
  readonly note?: string;
  readonly allAway?: boolean;
}

/** Among more than this somebody is looked for. */
const many = 40;

/** Hundreds of rows cost nothing until somebody wants to see them. */
function Fold({ title, rows, note, ...list }: FoldProps) {
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const { room } = useModerationWords();
  if (rows.length === 0) return null;
  const fits = seeks(rows.length > many ? sought : '');
  return (
    <div className="plenum-room-fold">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {title} – {open ? room.hide : room.show}
      </button>
      {open && note !== undefined && <p className="plenum-muted plenum-small">{note}</p>}
      {open && rows.length > many && <TextField label={room.search} value={sought} onChange={setSought} />}
      {open && <RoomList rows={rows.filter(({ label, about }) => fits(`${label} ${about ?? ''}`))} {...list} />}
    </div>
  );
}

/** What a change of counting means for this role: no exception at all is the rule that goes with it. */
const standingFor = ({ role }: NamedRow, counts: boolean): Standing | null => {
  if (role === 'guest') return counts ? 'counted' : null;
  return counts ? null : 'excluded';
};

function Door({ plan, deeds }: Pick<RoomCardProps, 'plan' | 'deeds'>) {
  const { room } = useModerationWords();
  const open = plan.door === 'open';
  return (
    <>
      <Button block onClick={() => deeds.setDoor(open ? 'closed' : 'open')}>
        {open ? room.closeDoor : room.openDoor}
      </Button>
      {!open && <p className="plenum-small">{room.doorClosed}</p>}
    </>
  );
}

function Code({ plan, code, deeds }: Pick<RoomCardProps, 'plan' | 'code' | 'deeds'>) {
  const { room } = useModerationWords();
  const shown = plan.wall === 'welcome';
  if (code === null) return null;
  return (
    <div className="plenum-room-code">
      <p>
        {room.code} <b>{spacedCode(code)}</b>
      </p>
      <Button compact kind="tertiary" icon="screen" onClick={() => deeds.setWall(shown ? 'auto' : 'welcome')}>
        {shown ? room.hideCode : room.showCode}
      </Button>
    </div>
  );
}

/** So many more than are taken can come after one tap: also where people came past the code, by a link. */
const placesLeft = 20;

/** Nobody is turned away silently: as soon as the code opens for no more, it is said where it can be changed. */
function Full({
  plan,
  taken,
  deeds,
  onUndoable,
}: Pick<RoomCardProps, 'plan' | 'deeds' | 'onUndoable'> & { readonly taken: number }) {
  const { room } = useModerationWords();
  const morePlaces = placesLeft + taken - plan.places;
  const make = () => onUndoable(room.placesNow(plan.places + morePlaces), deeds.addPlaces(morePlaces));
  return (
    <Notice
      kind="warning"
      title={room.full(plan.places)}
      quiet
      actions={
        <Button compact icon="plus" onClick={make}>
          {room.morePlaces(morePlaces)}
        </Button>
      }
    >
      <p>{room.fullText}</p>
    </Notice>
  );
}

/** Drawn when the room changes, not with every second of the clock: a list of hundreds would eat the tablet's battery. */
export const RoomCard = memo(function RoomCard({
  rows,
  staff = [],
  peopleHref,
  invitationHref,
  plan,
  taken = 0,
  code,
  home = 'server',
  deeds,
  onUndoable,
}: RoomCardProps) {
  const moderation = useModerationWords();
  const people = usePeopleWords();
  const withoutDevice = useWithoutDeviceWords();
  const { room } = moderation;
  const order = useMemo(() => roomOrder(rows, room.nameless), [rows, room]);
  const { missing, away, settled, absent, guests, excluded, present, uncounted, roundOpen } = order;
  const onCount = (row: NamedRow, counts: boolean) => {
    const undo = deeds.setStanding(row.seatId, standingFor(row, counts));
    onUndoable(counts ? room.nowCounted(row.label) : room.nowExcluded(row.label), undo);
  };
  // Who is let in or left out moves to another list, and takes the menu along.
  const list = { roundOpen, onCount };
  const empty = missing.length + away.length + settled.length + absent.length + guests.length + excluded.length === 0;
  return (
    <Card className="plenum-room" heading={room.title(present, uncounted)}>
      {taken >= plan.places && code !== null && (
        <Full plan={plan} taken={taken} deeds={deeds} onUndoable={onUndoable} />
      )}
      {empty && (
        <p className="plenum-muted">
          {room.empty}. {home === 'server' ? room.emptyText : withoutDevice.begin}
        </p>
      )}
      {missing.length > 0 && (
        <section aria-label={room.missing}>
          <p className="plenum-muted plenum-small">{room.missing}</p>
          <RoomList rows={missing.slice(0, mostListed)} {...list} />
          <Fold title={room.further(missing.length - mostListed)} rows={missing.slice(mostListed)} {...list} />
        </section>
      )}
      {roundOpen && missing.length === 0 && settled.length > 0 && away.length === 0 && <p>{room.allFinished}</p>}
      {away.length > 0 && (
        <section aria-label={room.away}>
          <p className="plenum-muted plenum-small">{room.away}</p>
          <RoomList rows={away} allAway {...list} />
        </section>
      )}
      <Fold title={roundOpen ? room.finished(settled.length) : room.present(settled.length)} rows={settled} {...list} />
      <Fold title={room.absent(absent.length)} rows={absent} allAway {...list} />
      <Fold title={room.guests(guests.length)} rows={guests} note={room.guestsText} {...list} />
      <Fold title={room.excluded(excluded.length)} rows={excluded} {...list} />
      <RoomStaff rows={staff} />
      {peopleHref !== undefined && (
        <ButtonLink block href={peopleHref}>
          {people.title}
        </ButtonLink>
      )}
      {home === 'server' ? (
        <>
          {!plan.ended && <Door plan={plan} deeds={deeds} />}
          <div className="plenum-room-links">
            <ButtonLink compact kind="tertiary" href={invitationHref}>
              {room.links}
            </ButtonLink>
          </div>
          <Code plan={plan} code={code} deeds={deeds} />
        </>
      ) : (
        <p className="plenum-muted plenum-small">{room.noServer[home]}</p>
      )}
    </Card>
  );
});
