import { readPlan } from '../documents/plan/read.ts';
import { readProposals } from '../documents/proposals/document.ts';
import { readMinutes } from '../documents/record/minutes.ts';
import { readSeat } from '../documents/seat/document.ts';
import { readDesk } from '../documents/tally/desk.ts';
import { readTally } from '../documents/tally/document.ts';
import type { GroupId, SeatId, SessionId } from '../domain/ids.ts';
import type { Role } from '../domain/session/role.ts';
import { type DocumentName, parseName } from '../protocol/document-name.ts';
import { type Access, type Facts, may, noFacts } from '../protocol/rights.ts';

/** The documents of a session that screens work with, each with the function that reads it. */
export const sessionReaders = {
  plan: readPlan,
  proposals: readProposals,
  tally: readTally,
  desk: readDesk,
  seat: readSeat,
  minutes: readMinutes,
} as const;

/** The record is read by screens that load later, with a function of their own. */
export type SharedDocument = keyof typeof sessionReaders | 'record';
/** A document of a session by what its name ends with; a small group's sheet is one of as many as there are groups. */
export type SessionDocument = SharedDocument | `group/${string}`;

/** The sheet of a small group. */
export const sheetOf = (group: GroupId): SessionDocument => `group/${group}`;
/** All of them but the sheets of small groups, of which there are as many as groups. */
export const sessionDocuments: readonly SharedDocument[] = [
  'plan',
  'proposals',
  'tally',
  'desk',
  'seat',
  'minutes',
  'record',
];

/** Who has the session on this device. */
export interface Holder {
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  readonly role: Role;
}

/** The full name. What is no name of a document is a fault of ours and thrown. */
export const nameOf = (kind: SessionDocument, { sessionId, seatId }: Holder): DocumentName => {
  const name = parseName(`session/${sessionId}/${kind === 'seat' ? `seat/${seatId}` : kind}`);
  if (name === null) throw new Error(`no document is called ${kind}`);
  return name;
};

/** What the seat may do with it, by the same rule that the relay applies; `facts` are those of the plan. */
export const accessTo = (kind: SessionDocument, holder: Holder, facts: Facts): Access => {
  const { sessionId: session, seatId: seat, role } = holder;
  return may({ session, seat, role, space: null, group: null }, nameOf(kind, holder), facts);
};

const assessing: ReadonlySet<Role> = new Set(['participant', 'guest']);

/**
 * What is opened at once. Who does not assess has a seat's document too, but it costs a socket and stays empty; the
 * minutes are the scribe's work, everybody else opens them when they are looked at, and the record when a screen shows it.
 */
export const isNeededAtOnce = (kind: SharedDocument, holder: Holder): boolean => {
  if (accessTo(kind, holder, noFacts) === 'none') return false;
  if (kind === 'minutes' || kind === 'record') return kind === 'minutes' && holder.role === 'scribe';
  return kind !== 'seat' || assessing.has(holder.role);
};
