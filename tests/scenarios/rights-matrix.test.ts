import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdate } from '../../server/frames.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { placeSeat, putGroup } from '../../src/documents/plan/groups-edit.ts';
import type { GroupId, SeatId, SpaceId } from '../../src/domain/ids.ts';
import { type Role, roles } from '../../src/domain/session/role.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { stateOf } from '../support/inspection.ts';
import { openSession, seatRow, sessionOf, startTestRelay, type TestRelay } from '../support/relay.ts';
import { dial, isOf } from '../support/relay-client.ts';
import { askAll } from '../support/relay-room.ts';

/** w: reads and writes, r: reads only, l: not yet, may come later, -: never. */
type Cell = 'w' | 'r' | 'l' | '-';
type Table = Readonly<Record<string, string>>;

/* Written by hand from the table of documents, so that it can contradict the rule it checks. The roles stand in the
   order of `columns`; every scene names what differs in it. */
const columns = ['moderator', 'scribe', 'office', 'author', 'participant', 'guest', 'projector', 'reader'];
const plain: Table = {
  'session/S/plan': '             w r r - r r r -',
  'session/S/proposals': '        w r w - r r r -',
  'session/S/tally': '            r r r - r r r -',
  'session/S/desk': '             r - r - - - - -',
  'session/S/minutes': '          w w w - l l l -',
  'session/S/record': '           w w w - r r r -',
  'session/S/group/team': '       w l l - l l l -',
  'session/S/group/others': '     w l l - l l l -',
  'session/S/seat/ME': '          w w w - w w w -',
  'session/S/seat/somebody': '    - - - - - - - -',
  'session/other/plan': '         - - - - - - - -',
  'session/other/group/team': '   - - - - - - - -',
  'session/other/minutes': '      - - - - - - - -',
  'session/other/seat/ME': '      - - - - - - - -',
  'space/county/register': '      r - w r - - - r',
  'space/county/results': '       r - r r - - - r',
  'space/county/notebook/own': '  - - - w - - - -',
  'space/county/notebook/els': '  - - - - - - - -',
  'space/county/photos/own': '    - - - w - - - -',
  'space/county/photos/els': '    - - - - - - - -',
  'space/county/submissions/own': 'r - w w - - - -',
  'space/county/submissions/els': 'r - w r - - - -',
  'space/other/register': '       - - - - - - - -',
  'space/other/notebook/own': '   - - - - - - - -',
};
const scenes: Readonly<
  Record<string, { readonly set: (plan: Y.Doc, seats: readonly SeatId[]) => void; differs: Table }>
> = {
  'nothing decided yet': { set: () => undefined, differs: {} },
  'everybody sits in the group': {
    set: (plan, seats) => {
      for (const seat of seats) placeSeat(plan, seat, team);
    },
    differs: { 'session/S/group/team': 'w w w - w w w -' },
  },
  'the sheet is opened': {
    set: (plan) => putGroup(plan, { id: team, opened: true }),
    differs: { 'session/S/group/team': 'w r r - r r r -' },
  },
  'everybody sits in the opened group': {
    set: (plan, seats) => {
      putGroup(plan, { id: team, opened: true });
      for (const seat of seats) placeSeat(plan, seat, team);
    },
    differs: { 'session/S/group/team': 'w w w - w w w -' },
  },
  'the minutes are approved': {
    set: (plan) => setFacts(plan, { minutesApproved: true }),
    differs: { 'session/S/minutes': 'w w w - r r r -' },
  },
};

const team = 'team' as GroupId;
const county = 'county' as SpaceId;
const seatOf = (role: Role): SeatId => `${role}-seat` as SeatId;
const markOf = (role: Role): string => `von ${role} `;
const cellOf = (cells: string, role: Role): Cell => cells.trim().split(' ')[columns.indexOf(role)] as Cell;

/** What a client may write into a document of this kind at all, with a mark to find it by. */
const markIn = (document: string, mark: string): Uint8Array => {
  const kind = document.split('/')[2];
  return encodeUpdate(
    stateOf((doc) => {
      if (kind === 'plan') doc.getMap('session').set('title', mark);
      else if (kind === 'proposals') doc.getMap('profiles').set(mark, true);
      else if (kind === 'record') doc.getMap('points').set(mark, true);
      else if (kind === 'seat') doc.getMap('done').set('round', mark);
      else if (kind === 'group') doc.getText('text').insert(0, mark);
      else if (kind === 'submissions') doc.getMap('acts').set(mark, true);
      else if (kind === 'photos') doc.getMap('photos').set(mark, true);
      else if (kind === 'register') doc.getMap('space').set('title', mark);
      else if (kind === 'tally' || kind === 'desk') doc.getMap('rounds').set('round', mark);
      else doc.getText('text/entry').insert(0, mark);
    }),
  );
};

const setUp = async (set: (plan: Y.Doc, seats: readonly SeatId[]) => void) => {
  const relay = await startTestRelay();
  const session = sessionOf(await openSession(relay));
  const seats = roles.map(seatOf);
  await relay.storage.putSeats(roles.map((role) => seatRow(session, seatOf(role), role)));
  const plan = stateOf((doc) => {
    for (const id of [team, 'others' as GroupId]) putGroup(doc, { id, name: id, opened: false, order: id });
    set(doc, seats);
  });
  const at = (document: string, role: Role) => document.replace('/S/', `/${session}/`).replace('ME', seatOf(role));
  const known = stateOf((doc) => doc.getMap('known').set('known', 'before'));
  const documents = new Set(Object.keys(plain).flatMap((document) => roles.map((role) => at(document, role))));
  await relay.storage.append({
    changes: [...documents].flatMap((document) => [
      { kind: 'append' as const, document, update: known },
      ...(document === `session/${session}/plan` ? [{ kind: 'append' as const, document, update: plan }] : []),
    ]),
    ledgers: new Map(),
  });
  const tokenOf = (role: Role): string => {
    const group = role === 'author' ? ('own' as GroupId) : null;
    const principal = { session, space: county, seat: seatOf(role), role, group };
    return relay.plenum.keyring.issue(principal, 1, Date.now()).token;
  };
  return { relay, at, tokenOf, documents };
};

interface Visitor {
  readonly token: string;
  readonly mark: string;
}

/** What the relay lets this token do there, seen from outside. */
const tryOut = async (relay: TestRelay, document: string, { token, mark }: Visitor): Promise<Cell | string> => {
  const socket = await dial({ url: relay.url, document, token }, 'plenum.v1');
  if (socket.isOpen) socket.send(askAll);
  const first = await Promise.race([socket.heard(isOf('step2'), `${document} is read`), socket.closed()]);
  if ('code' in first) {
    if (socket.messages.length > 0) return `closed with ${first.code} after something was told`;
    return first.code === closeCodes.notYet ? 'l' : first.code === closeCodes.forbidden ? '-' : String(first.code);
  }
  const copy = new Y.Doc();
  Y.applyUpdate(copy, first.bytes);
  if (copy.getMap('known').get('known') !== 'before') return 'read something else';
  socket.send(markIn(document, mark));
  const second = await Promise.race([socket.heard(isOf('receipt'), 'it is written'), socket.closed()]);
  socket.close();
  if ('code' in second) return second.code === closeCodes.forbidden ? 'r' : String(second.code);
  return socket.messages.some(isOf('refusal')) ? 'wrote something else' : 'w';
};

describe('every role, every document, over the wire', () => {
  test.each(Object.entries(scenes))('%s: the relay allows exactly what stands in the table', async (_, scene) => {
    const { relay, at, tokenOf, documents } = await setUp(scene.set);
    const table: Table = { ...plain, ...scene.differs };
    const allowed = new Map<string, readonly string[]>();
    for (const role of roles) {
      const visitor = { token: tokenOf(role), mark: markOf(role) };
      const names = Object.keys(table);
      const found = await Promise.all(names.map((name) => tryOut(relay, at(name, role), visitor)));
      const wanted = names.map((name) => cellOf(table[name] ?? '', role));
      expect([role, Object.fromEntries(names.map((name, index) => [name, found[index]]))]).toEqual([
        role,
        Object.fromEntries(names.map((name, index) => [name, wanted[index]])),
      ]);
      for (const [index, name] of names.entries())
        if (wanted[index] === 'w') allowed.set(at(name, role), [...(allowed.get(at(name, role)) ?? []), markOf(role)]);
    }
    // On the disk stands what the table allows somebody to write, and nothing of anybody else.
    for (const document of documents) {
      const { updates } = await relay.storage.loadDocument(document);
      const bytes = Buffer.concat(updates).toString('latin1');
      const marks = roles.map(markOf).filter((mark) => bytes.includes(mark));
      expect([document, marks]).toEqual([document, allowed.get(document) ?? []]);
    }
  });
});
