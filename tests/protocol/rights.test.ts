import { describe, expect, it } from 'vitest';
import type { AgendaItemId, GroupId, SeatId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import { type Role, roles } from '../../src/domain/session/role.ts';
import type { DocumentName } from '../../src/protocol/document-name.ts';
import {
  type Access,
  type Facts,
  factsOf,
  may,
  mayInvite,
  mayLater,
  noFacts,
  type Principal,
} from '../../src/protocol/rights.ts';

const session = 's1' as SessionId;
const space = 'c1' as SpaceId;
const group = 'g1' as GroupId;
const own = 'own' as SeatId;

const principal = (role: Role, changes: Partial<Principal> = {}): Principal => ({
  session,
  space,
  seat: own,
  role,
  group: role === 'author' ? group : null,
  ...changes,
});

/** Every document, written out a second time by hand: role → access, from the table of the architecture. */
type Table = Readonly<Record<Role, Access>>;
const all = (access: Access, except: Partial<Table> = {}): Table => ({
  moderator: access,
  scribe: access,
  office: access,
  author: 'none',
  participant: access,
  guest: access,
  projector: access,
  reader: 'none',
  ...except,
});
const onlySpace = { scribe: 'none', participant: 'none', guest: 'none', projector: 'none' } as const;

const names = {
  plan: { kind: 'plan', session },
  proposals: { kind: 'proposals', session },
  tally: { kind: 'tally', session },
  desk: { kind: 'desk', session },
  minutes: { kind: 'minutes', session },
  record: { kind: 'record', session },
  group: { kind: 'group', session, group },
  ownSeat: { kind: 'seat', session, seat: own },
  otherSeat: { kind: 'seat', session, seat: 'other' as SeatId },
  register: { kind: 'register', space },
  results: { kind: 'results', space },
  ownNotebook: { kind: 'notebook', space, group },
  otherNotebook: { kind: 'notebook', space, group: 'g2' as GroupId },
  ownPhotos: { kind: 'photos', space, group },
  otherPhotos: { kind: 'photos', space, group: 'g2' as GroupId },
  ownSubmissions: { kind: 'submissions', space, group },
  otherSubmissions: { kind: 'submissions', space, group: 'g2' as GroupId },
} as const satisfies Record<string, DocumentName>;
type Name = keyof typeof names;

const without: Readonly<Record<Name, Table>> = {
  plan: all('read', { moderator: 'write' }),
  proposals: all('read', { moderator: 'write', office: 'write' }),
  tally: all('read'),
  desk: all('none', { moderator: 'read', office: 'read' }),
  minutes: all('none', { moderator: 'write', scribe: 'write', office: 'write' }),
  record: all('read', { moderator: 'write', scribe: 'write', office: 'write' }),
  group: all('none', { moderator: 'write' }),
  ownSeat: all('write'),
  otherSeat: all('none'),
  register: all('read', { ...onlySpace, office: 'write', author: 'read', reader: 'read' }),
  results: all('read', { ...onlySpace, author: 'read', reader: 'read' }),
  ownNotebook: all('none', { author: 'write' }),
  otherNotebook: all('none'),
  ownPhotos: all('none', { author: 'write' }),
  otherPhotos: all('none'),
  ownSubmissions: all('none', { moderator: 'read', office: 'write', author: 'write' }),
  otherSubmissions: all('none', { moderator: 'read', office: 'write', author: 'read' }),
};

const scenes: readonly (readonly [string, Facts, Partial<Record<Name, Table>>])[] = [
  ['no facts', noFacts, {}],
  ['own small group', { ...noFacts, members: new Map([[group, new Set([own])]]) }, { group: all('write') }],
  ['opened group', { ...noFacts, opened: new Set([group]) }, { group: all('read', { moderator: 'write' }) }],
  [
    'approved minutes',
    { ...noFacts, minutesApproved: true },
    { minutes: all('read', { moderator: 'write', scribe: 'write', office: 'write' }) },
  ],
];

const cases = scenes.flatMap(([scene, facts, changes]) =>
  (Object.keys(names) as Name[]).flatMap((name) =>
    roles.map((role) => [role, name, scene, facts, (changes[name] ?? without[name])[role]] as const),
  ),
);

describe('rights', () => {
  it.each(cases)('P2 %s with %s and %s', (role, name, _scene, facts, access) => {
    expect(may(principal(role), names[name], facts)).toBe(access);
  });

  it.each(cases)('P3 %s of another session and space with %s and %s has none', (role, name, _scene, facts) => {
    const stranger = principal(role, { session: 's2' as SessionId, space: 'c2' as SpaceId });
    expect(may(stranger, names[name], facts)).toBe('none');
    expect(mayLater(stranger, names[name])).toBe(false);
  });

  it.each(roles)('P4 %s never opens another seat, whatever the facts', (role) => {
    for (const [, facts] of scenes) expect(may(principal(role), names.otherSeat, facts)).toBe('none');
  });

  it('P2 fails closed for a role and a document that nobody knows', () => {
    expect(may(principal('king' as Role), names.plan, noFacts)).toBe('none');
    expect(may(principal('moderator'), { kind: 'secret', session } as unknown as DocumentName, noFacts)).toBe('none');
  });

  it.each(roles)('P155 %s may do with the pictures of a group what they may do with its notebook', (role) => {
    for (const of of [group, 'g2' as GroupId])
      expect(may(principal(role), { kind: 'photos', space, group: of }, noFacts)).toBe(
        may(principal(role), { kind: 'notebook', space, group: of }, noFacts),
      );
  });

  it('P5 takes the facts from the plan', () => {
    const plain = { name: '', place: '', former: new Set<SeatId>(), begun: false, into: null, order: '' };
    const team = { ...plain, id: group, members: new Set([own]), opened: false };
    const opened = { ...team, id: 'g2' as GroupId, members: new Set<SeatId>(), opened: true };
    expect(factsOf({ groups: [team, opened], dissolved: [], minutesApproved: true })).toEqual({
      members: new Map([
        [group, new Set([own])],
        [opened.id, new Set()],
      ]),
      opened: new Set([opened.id]),
      minutesApproved: true,
    });
  });

  it('P5 who left a sheet that was begun may still bring what they wrote; who took a group over has its sheet', () => {
    const plain = { name: '', place: '', begun: true, opened: false, order: '' };
    const left = 'left' as SeatId;
    const into = 'g2' as GroupId;
    const host = { ...plain, id: into, members: new Set([own]), former: new Set<SeatId>(), into: null };
    const gone = { ...plain, id: group, members: new Set<SeatId>(), former: new Set([left]), into };
    const rightsOf = factsOf({ groups: [host], dissolved: [gone], minutesApproved: false });
    const access = (seat: SeatId, of: GroupId) =>
      may(principal('participant', { seat }), { kind: 'group', session, group: of }, rightsOf);
    expect([access(own, into), access(own, group)]).toEqual(['write', 'write']);
    expect([access(left, into), access(left, group)]).toEqual(['none', 'write']);
  });

  it('P5 names are read by everybody only where that was agreed: in groups, in a round, nowhere else', () => {
    const [sits, speaks] = ['sits', 'speaks'] as [SeatId, SeatId];
    const plain = {
      name: '',
      place: '',
      begun: false,
      opened: false,
      order: '',
      former: new Set<SeatId>(),
      into: null,
    };
    const plan = (groupsNamed: boolean, named: boolean) => ({
      groups: [{ ...plain, id: group, members: new Set([sits]) }],
      ...{ dissolved: [], minutesApproved: false, groupsNamed },
      turns: [{ item: 'item' as AgendaItemId, named, turns: [{ seat: speaks, number: 1, did: null, order: '' }] }],
    });
    const namesIn = (groupsNamed: boolean, named: boolean) => [...(factsOf(plan(groupsNamed, named)).named ?? [])];
    expect(namesIn(false, false)).toEqual([]);
    expect(namesIn(true, false)).toEqual([sits]);
    expect(namesIn(false, true)).toEqual([speaks]);
    expect(namesIn(true, true)).toEqual([sits, speaks]);
  });

  it('P2 roster, links and the list of people are for who moderates and for the office', () => {
    expect(roles.filter(mayInvite)).toEqual(['moderator', 'office']);
  });

  it('P2 tells what may come later from what never will', () => {
    expect(mayLater(principal('participant'), names.group)).toBe(true);
    expect(mayLater(principal('participant'), names.minutes)).toBe(true);
    expect(mayLater(principal('participant'), names.otherSeat)).toBe(false);
    expect(mayLater(principal('participant'), names.desk)).toBe(false);
    expect(mayLater(principal('participant', { session: 's2' as SessionId }), names.group)).toBe(false);
    expect(mayLater(principal('reader'), names.group)).toBe(false);
  });
});
