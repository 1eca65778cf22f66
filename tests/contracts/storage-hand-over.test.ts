import { describe, expect, test } from 'vitest';
import type { InviteRow } from '../../server/storage/storage.ts';
import { parseId, type SessionId } from '../../src/domain/ids.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import { seatRow } from '../support/relay.ts';
import { candidates } from '../support/storage-candidates.ts';

const session = parseId<SessionId>('meeting') as SessionId;
const other = parseId<SessionId>('other') as SessionId;
const row = (id: SessionId) => ({ session: id, title: 'Titel', practice: false, createdAt: 1 });
const invite = (id: SessionId, secret: string): InviteRow => ({
  secret,
  session: id,
  role: 'participant',
  code: 'ACDEFG',
});
const asks = { proposals: [], criteria: [] };
const ledger: Ledger = {
  rounds: { ['r1' as never]: { state: 'open', openedAt: 5, disclosure: 'covered', asks, told: {} } },
};

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('takes a session from a device with all it has, and again from the same one until something is written', async () => {
    const { storage, reopened } = await fresh();
    const via = { ...seatRow(session, 'anna'), via: 'paper', number: 7 } as const;
    const wish = { row: row(session), key: 'hash', invites: [invite(session, 's')], roster: [via], ledger };
    expect(await storage.handOver(wish)).toBe('opened');
    expect(await storage.handOver({ ...wish, row: row(other), invites: [invite(other, 't')] })).toBe('code-taken');
    expect(await storage.findSession(other)).toBeNull();
    const smaller = { ...wish, roster: [seatRow(session, 'berta')], ledger: emptyLedger, invites: [] };
    expect(await (await reopened()).handOver(smaller)).toBe('again');
    const again = await reopened();
    expect(await again.listRoster(session)).toEqual([seatRow(session, 'berta')]);
    expect(await again.loadLedger(session)).toEqual(emptyLedger);
    expect((await again.listInvites(session)).map(({ secret }) => secret)).toEqual(['s']);
    await again.append({
      changes: [{ kind: 'append', document: `session/${session}/plan`, update: Uint8Array.of(1) }],
      ledgers: new Map(),
    });
    expect(await again.handOver(wish)).toBe('known');
    expect(await again.listRoster(session)).toEqual([seatRow(session, 'berta')]);
    expect(await again.handOver({ ...wish, key: 'another' })).toBe('taken');
    await again.eraseSession(session);
    expect(await again.handOver(wish)).toBe('taken');
  });
});
