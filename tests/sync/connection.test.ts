import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Connection, type ConnectionEvent, nextConnection, offline } from '../../src/sync/connection.ts';

const walk = (...kinds: readonly Exclude<ConnectionEvent['kind'], 'refused'>[]): Connection =>
  kinds.reduce<Connection>((connection, kind) => nextConnection(connection, { kind }), offline);

test.each([
  { events: ['dialled'], ends: 'connecting' },
  { events: ['dialled', 'opened'], ends: 'syncing' },
  { events: ['dialled', 'opened', 'synced'], ends: 'online' },
  { events: ['dialled', 'lost'], ends: 'offline' },
  { events: ['dialled', 'opened', 'synced', 'lost'], ends: 'offline' },
  { events: ['dialled', 'opened', 'synced', 'lost', 'lost', 'dialled'], ends: 'connecting' },
  { events: ['synced'], ends: 'offline' },
] as const)('$events leads to $ends', ({ events, ends }) => {
  expect(walk(...events).kind).toBe(ends);
});

test('a refusal stays until somebody dials again, whatever the closing socket still says', () => {
  const refused = nextConnection(walk('dialled', 'opened'), { kind: 'refused', reason: 'forbidden' });
  expect(refused).toEqual({ kind: 'refused', reason: 'forbidden' });
  for (const kind of ['lost', 'opened', 'synced'] as const) expect(nextConnection(refused, { kind })).toBe(refused);
  expect(nextConnection(refused, { kind: 'dialled' }).kind).toBe('connecting');
});

test('nothing but a synchronisation of an open socket makes it online', () => {
  const kinds = fc.constantFrom('dialled', 'opened', 'synced', 'lost', 'refused');
  fc.assert(
    fc.property(fc.array(kinds), (events) => {
      let connection = offline;
      for (const kind of events) {
        const before = connection.kind;
        connection = nextConnection(connection, kind === 'refused' ? { kind, reason: 'token' } : { kind });
        if (connection.kind === 'online' && before !== 'online') expect([before, kind]).toEqual(['syncing', 'synced']);
      }
    }),
  );
});
