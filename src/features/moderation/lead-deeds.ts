import type * as Y from 'yjs';
import { turnPage } from '../../documents/plan/attachments.ts';
import { setFacts, setSpent, setStanding } from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { extendTimer, pauseTimer, resumeTimer, startTimer } from '../../domain/agenda/timer.ts';
import type { AgendaItemId, ProposalId, SeatId } from '../../domain/ids.ts';
import type { Standing } from '../../domain/session/role.ts';
import { type Door, mostPlaces } from '../../domain/session/session.ts';
import type { WallView } from '../../domain/session/wall-look.ts';

/** What the cockpit can do to the plan. `now` is the relay's clock. Those that can be undone answer with the way back. */
export interface LeadDeeds {
  /** The item and its clock in one change, so that no screen ever shows one without the other. */
  readonly startItem: (item: AgendaItem, now: number) => () => void;
  /** Starts the clock of the item that runs, for example after somebody stopped it. */
  readonly startClock: (now: number) => void;
  readonly pause: (now: number) => void;
  readonly resume: (now: number) => void;
  readonly extend: (minutes: number) => void;
  /** Nobody can enter anything until `release`. A second moderator who holds as well does not move the beginning. */
  readonly hold: (now: number) => void;
  readonly release: () => void;
  readonly present: (proposal: ProposalId | null) => void;
  readonly setDoor: (door: Door) => void;
  /** So many more people may come by the code. */
  readonly addPlaces: (more: number) => () => void;
  readonly setWall: (wall: WallView) => void;
  /** Turns to a page of the slides of this item. */
  readonly turn: (item: AgendaItemId, page: number) => void;
  readonly setStanding: (seat: SeatId, standing: Standing | null) => () => void;
}

/**
 * That an item has run is kept when it begins (SPEC D351), so that no clock decides it. Where a running meeting has no such
 * sign an older app has begun it: of what lies before, nobody knows, and none of it is called passed over.
 */
const keepCourse = (doc: Y.Doc, next: AgendaItemId, now: number): void => {
  const { current, timer, spent, agenda } = readPlan(doc);
  const place = agenda.findIndex(({ id }) => id === current);
  if (place >= 0 && spent.size === 0) for (const { id } of agenda.slice(0, place)) setSpent(doc, id, 0);
  const left = agenda[place];
  const more = timer.kind === 'idle' ? 0 : Math.max(0, now - timer.startedAt);
  if (left !== undefined) setSpent(doc, left.id, (spent.get(left.id) ?? 0) + more);
  if (next !== current && !spent.has(next)) setSpent(doc, next, 0);
};

const startItem = (doc: Y.Doc, item: AgendaItem, now: number): (() => void) => {
  const { current, timer, presented, wall, spent, ended } = readPlan(doc);
  doc.transact(() => {
    keepCourse(doc, item.id, now);
    // Who begins an item after the end goes on with the meeting.
    setFacts(doc, {
      current: item.id,
      timer: startTimer(item.minutes, now),
      presented: null,
      wall: 'auto',
      wallPhoto: null,
      ended: false,
    });
  });
  return () => {
    // Only the own step is taken back: a second moderator may have gone on meanwhile.
    if (readPlan(doc).current !== item.id) return;
    doc.transact(() => {
      setFacts(doc, { current, timer, presented, wall, ended });
      for (const id of new Set([item.id, current])) if (id !== null) setSpent(doc, id, spent.get(id) ?? null);
    });
  };
};

const startClock = (doc: Y.Doc, now: number): void => {
  const { agenda, current } = readPlan(doc);
  const minutes = agenda.find(({ id }: { readonly id: AgendaItemId }) => id === current)?.minutes;
  if (minutes !== undefined) setFacts(doc, { timer: startTimer(minutes, now) });
};

/** Binds the deeds to a plan document. */
export const createLeadDeeds = (doc: Y.Doc): LeadDeeds => ({
  startItem: (item, now) => startItem(doc, item, now),
  startClock: (now) => startClock(doc, now),
  pause: (now) => setFacts(doc, { timer: pauseTimer(readPlan(doc).timer, now) }),
  resume: (now) => setFacts(doc, { timer: resumeTimer(readPlan(doc).timer, now) }),
  extend: (minutes) => setFacts(doc, { timer: extendTimer(readPlan(doc).timer, minutes) }),
  hold: (now) => {
    if (readPlan(doc).heldAt === null) setFacts(doc, { heldAt: now });
  },
  release: () => setFacts(doc, { heldAt: null }),
  present: (proposal) => setFacts(doc, { presented: proposal }),
  setDoor: (door) => setFacts(doc, { door }),
  addPlaces: (more) => {
    const { places } = readPlan(doc);
    setFacts(doc, { places: Math.min(mostPlaces, places + more) });
    return () => setFacts(doc, { places });
  },
  setWall: (wall) => setFacts(doc, { wall, wallPhoto: null }),
  turn: (item, page) => turnPage(doc, item, page),
  setStanding: (seat, standing) => {
    const before = readPlan(doc).standings.get(seat) ?? null;
    setStanding(doc, seat, standing);
    return () => setStanding(doc, seat, before);
  },
});
