/**
 * Makes seats in bulk: `npm run --silent invite -- --session <id> --role participant --count 500` prints one JSON
 * object with `seatId` and `token` per line. Works while the relay runs: it looks a seat up when its token arrives.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createId, parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import { accepted, type Result, refused } from '../../src/domain/result.ts';
import type { Role } from '../../src/domain/session/role.ts';
import { invitedRoles } from '../../src/protocol/api.ts';
import { limits } from '../../src/protocol/limits.ts';
import { readConfig } from '../config.ts';
import { openKeyring } from '../keyring.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import type { RosterRow, Storage } from '../storage/storage.ts';

interface Wish {
  readonly session: SessionId;
  readonly role: Role;
  readonly count: number;
}

const usage = 'npm run --silent invite -- --session <id> --role participant --count 500';

const readWish = (args: readonly string[]): Result<Wish, string> => {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { session: text, role: text, count: text } });
    const session = parseId<SessionId>(values.session);
    const role = invitedRoles.find((known) => known === (values.role ?? 'participant'));
    const count = Number(values.count ?? 1);
    if (session === null || role === undefined || !Number.isInteger(count) || count < 1) return refused(usage);
    return accepted({ session, role, count });
  } catch {
    return refused(usage);
  }
};

const random = (length: number): Uint8Array => randomBytes(length);

const invite = async (storage: Storage, { session, role, count }: Wish): Promise<Result<readonly string[], string>> => {
  const found = await storage.findSession(session);
  if (found === null || found === 'erased') return refused('there is no such session in this data folder');
  const free = limits.seats - (await storage.listRoster(session)).length;
  if (count > free) return refused(`this session has room for ${free} more seats`);
  const keyring = await openKeyring(storage, { random, clock: Date.now });
  const now = Date.now();
  const rows = Array.from(
    { length: count },
    (): RosterRow => ({
      session,
      seat: createId<SeatId>(random),
      role,
      name: null,
      perspective: null,
      generation: 1,
      locked: false,
      joinedAt: now,
    }),
  );
  await storage.putSeats(rows);
  return accepted(
    rows.map(({ seat, generation }) => {
      const principal = { session, space: null, seat, role, group: null };
      return JSON.stringify({ seatId: seat, token: keyring.issue(principal, generation, now).token });
    }),
  );
};

const main = async (): Promise<Result<readonly string[], string>> => {
  const wish = readWish(process.argv.slice(2));
  const config = readConfig(process.env);
  if (!wish.ok) return wish;
  if (!config.ok) return config;
  const storage = createSqliteStorage(join(config.value.data, 'plenum.sqlite'));
  try {
    return await invite(storage, wish.value);
  } finally {
    await storage.close();
  }
};

const invited = await main();
if (invited.ok) process.stdout.write(`${invited.value.join('\n')}\n`);
else {
  console.error(invited.reason);
  process.exitCode = 1;
}
