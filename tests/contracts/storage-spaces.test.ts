import { describe, expect, test } from 'vitest';
import type { MemberRow, SpaceInviteRow } from '../../server/storage/space-storage.ts';
import {
  type GroupId,
  type ProposalId,
  parseId,
  type SeatId,
  type SessionId,
  type SpaceId,
} from '../../src/domain/ids.ts';
import { candidates } from '../support/storage-candidates.ts';

const county = parseId<SpaceId>('county') as SpaceId;
const other = parseId<SpaceId>('other') as SpaceId;
const youth = parseId<GroupId>('youth') as GroupId;
const row = (space: SpaceId) => ({ space, title: 'Landkreis', key: 'hash', createdAt: 1 });
const link = (secret: string, change: Partial<SpaceInviteRow> = {}): SpaceInviteRow => ({
  secret,
  space: county,
  role: 'office',
  group: null,
  ...change,
});
const member = (seat: string, change: Partial<MemberRow> = {}): MemberRow => ({
  space: county,
  seat: seat as SeatId,
  role: 'office',
  group: null,
  name: null,
  generation: 1,
  locked: false,
  joinedAt: 1,
  ...change,
});

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('knows the sessions of a space, without those that are erased', async () => {
    const { storage, reopened } = await fresh();
    const session = (id: string, change: object = {}) => ({
      session: id as SessionId,
      title: id,
      practice: false,
      createdAt: 1,
      ...change,
    });
    const rows = [session('a', { space: county }), session('b'), session('c', { space: other })];
    for (const one of rows) await storage.createSession(one, [], []);
    await storage.createSession(session('d', { space: county, createdAt: 2 }), [], []);
    await storage.eraseSession('d' as SessionId);
    const again = await reopened();
    expect(await again.listSessionsOf(county)).toEqual([rows[0]]);
    expect(await again.findSession('b' as SessionId)).toEqual(rows[1]);
  });

  test('keeps a space with its links, and its id only once', async () => {
    const { storage, reopened } = await fresh();
    expect(await storage.createSpace(row(county), [link('a'), link('b', { role: 'reader' })])).toBe(true);
    expect(await storage.createSpace({ ...row(county), title: 'Noch einer' }, [link('c')])).toBe(false);
    const again = await reopened();
    expect([await again.findSpace(county), await again.findSpace(other)]).toEqual([row(county), null]);
    expect(await again.listSpaceInvites(county)).toEqual([link('a'), link('b', { role: 'reader' })]);
    expect([await again.findSpaceInvite('b'), await again.findSpaceInvite('c')]).toEqual([
      link('b', { role: 'reader' }),
      null,
    ]);
  });

  test('puts a link in place of the one of the same role and group, and of no other', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSpace(row(county), [link('a')]);
    const author = { role: 'author', group: youth } as const;
    await storage.replaceSpaceInvite(link('b', author));
    await storage.replaceSpaceInvite(link('c', { role: 'author', group: parseId<GroupId>('care') }));
    await storage.replaceSpaceInvite(link('d', author));
    await storage.replaceSpaceInvite(link('e'));
    const again = await reopened();
    const secrets = (await again.listSpaceInvites(county)).map(({ secret }) => secret);
    expect(secrets.sort()).toEqual(['c', 'd', 'e']);
    expect(await again.findSpaceInvite('a')).toBeNull();
  });

  test('keeps members in the order of joining and locks them for good', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSpace(row(county), []);
    await storage.putMember(member('second', { joinedAt: 2, role: 'author', group: youth, name: 'Zweite' }));
    await storage.putMember(member('first'));
    await storage.putMember(member('first', { space: other }));
    expect([
      await storage.lockMember(county, 'first' as SeatId),
      await storage.lockMember(county, 'x' as SeatId),
    ]).toEqual([true, false]);
    // Whoever was just joining with the older tokens does not undo it.
    await storage.putMember(member('first', { name: 'Erste' }));
    const again = await reopened();
    expect(await again.listMembers(county)).toEqual([
      member('first', { name: 'Erste', generation: 2, locked: true }),
      member('second', { joinedAt: 2, role: 'author', group: youth, name: 'Zweite' }),
    ]);
    expect(await again.findMember(other, 'first' as SeatId)).toEqual(member('first', { space: other }));
  });

  test('gives each proposal one number, the next of its year in its space', async () => {
    const { storage, reopened } = await fresh();
    const gives = async (proposal: string, change: { space?: SpaceId; year?: number; after?: number } = {}) => {
      const wish = { space: county, proposal: proposal as ProposalId, year: 2027, after: 0, ...change };
      const { year, number } = await storage.giveNumber(wish);
      return [year, number];
    };
    expect([await gives('a'), await gives('b'), await gives('a', { year: 2028, after: 9 })]).toEqual([
      [2027, 1],
      [2027, 2],
      [2027, 1],
    ]);
    expect([await gives('a', { space: other }), await gives('c', { year: 2028 })]).toEqual([
      [2027, 1],
      [2028, 1],
    ]);
    expect(await gives('d', { after: 7 })).toEqual([2027, 8]);
    const again = await reopened();
    const wish = { space: county, proposal: 'd' as ProposalId, year: 2027, after: 0 };
    expect(await again.giveNumber(wish)).toEqual({ space: county, proposal: 'd', year: 2027, number: 8 });
    await again.eraseSpace(county);
    expect((await again.giveNumber(wish)).number).toBe(1);
  });

  test('removes everything of a space but the fact that it existed', async () => {
    const { storage, reopened } = await fresh();
    for (const space of [county, other]) {
      await storage.createSpace(row(space), [link(`link-${space}`, { space })]);
      await storage.putMember(member('first', { space }));
      const change = { kind: 'append', document: `space/${space}/register`, update: Uint8Array.of(0, 0) } as const;
      await storage.append({ changes: [change], ledgers: new Map() });
    }
    await storage.eraseSpace(county);
    const again = await reopened();
    expect([await again.findSpace(county), await again.findSpace(other)]).toEqual(['erased', row(other)]);
    expect([await again.findSpaceInvite('link-county'), await again.findMember(county, 'first' as SeatId)]).toEqual([
      null,
      null,
    ]);
    const left = await Promise.all(['county', 'other'].map((id) => again.loadDocument(`space/${id}/register`)));
    expect(left.map(({ updates }) => updates.length)).toEqual([0, 1]);
    expect((await again.listErased()).spaces).toEqual([county]);
    expect(await again.createSpace(row(county), [])).toBe(false);
  });
});
