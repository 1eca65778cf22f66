import { expect, test } from 'vitest';
import { type Committed, GroupJournal } from '../../server/journal.ts';
import { DiskFull, type DocumentChange } from '../../server/storage/storage.ts';
import { parseId, type SessionId } from '../../src/domain/ids.ts';
import { emptyLedger } from '../../src/domain/teller/ledger.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

const change = (document: string): DocumentChange => ({ kind: 'append', document, update: Uint8Array.of(1) });

/** A room that writes down what the journal asks of it. */
const createWitness = (document: string) => {
  const heard: string[] = [];
  const room: Committed = {
    integrate: () => {
      heard.push('integrate');
      return change(document);
    },
    settle: () => heard.push('settle'),
    leaveLog: () => undefined,
    fail: () => heard.push('fail'),
  };
  return { room, heard };
};

test('changes of all rooms in one turn are one commit, and settle only after it', async () => {
  const storage = createHeldStorage();
  storage.hold();
  const journal = new GroupJournal({ storage, onFault: () => undefined });
  const [a, b] = [createWitness('session/a/plan'), createWitness('session/b/plan')];
  journal.mark(a.room);
  journal.mark(b.room);
  await until(() => storage.waiting() === 1, 'the commit is under way');
  expect([a.heard, b.heard]).toEqual([['integrate'], ['integrate']]);
  storage.release();
  await journal.drained();
  expect([a.heard, b.heard]).toEqual([
    ['integrate', 'settle'],
    ['integrate', 'settle'],
  ]);
  expect(storage.batches.map(({ changes }) => changes.length)).toEqual([2]);
});

test('what comes while a commit is under way waits for the next one', async () => {
  const storage = createHeldStorage();
  storage.hold();
  const journal = new GroupJournal({ storage, onFault: () => undefined });
  const [a, b] = [createWitness('session/a/plan'), createWitness('session/b/plan')];
  journal.mark(a.room);
  await until(() => storage.waiting() === 1, 'the commit is under way');
  journal.mark(b.room);
  const drained = journal.drained();
  expect(b.heard).toEqual([]);
  storage.release();
  await drained;
  expect(b.heard).toEqual(['integrate', 'settle']);
  expect(storage.batches).toHaveLength(2);
});

test('a commit that fails settles nobody, and the next one works', async () => {
  const storage = createHeldStorage();
  const faults: unknown[] = [];
  const journal = new GroupJournal({ storage, onFault: (fault) => faults.push(fault) });
  const { room, heard } = createWitness('session/a/plan');
  storage.breakOnce();
  journal.mark(room);
  await journal.drained();
  expect(heard).toEqual(['integrate', 'fail']);
  expect(faults).toHaveLength(1);
  journal.mark(room);
  await journal.drained();
  expect(heard).toEqual(['integrate', 'fail', 'integrate', 'settle']);
});

test('a ledger is in the same commit as the documents marked with it', async () => {
  const storage = createHeldStorage();
  const journal = new GroupJournal({ storage, onFault: () => undefined });
  const session = parseId<SessionId>('meeting') as SessionId;
  journal.remember(session, emptyLedger);
  journal.mark(createWitness('session/meeting/tally').room);
  await journal.drained();
  expect(storage.batches).toHaveLength(1);
  expect(storage.batches[0]?.ledgers.get(session)).toBe(emptyLedger);
  expect(storage.batches[0]?.changes).toHaveLength(1);
});

test('waiting for what is under way ends even while more keeps coming', async () => {
  const storage = createHeldStorage();
  const journal = new GroupJournal({ storage, onFault: () => undefined });
  let goesOn = true;
  const restless: Committed = {
    integrate: () => change('session/a/plan'),
    settle: () => {
      if (goesOn) journal.mark(restless);
    },
    leaveLog: () => undefined,
    fail: () => undefined,
  };
  journal.mark(restless);
  await journal.drained();
  goesOn = false;
  await until(() => storage.batches.length > 0, 'something was committed');
});

test('a room that stumbles over its own commit does not keep the others from theirs', async () => {
  const storage = createHeldStorage();
  const faults: unknown[] = [];
  const journal = new GroupJournal({ storage, onFault: (fault) => faults.push(fault) });
  const [bad, good] = [createWitness('session/a/plan'), createWitness('session/b/plan')];
  const stumble = () => {
    throw new Error('a fault of ours');
  };
  journal.mark({ ...bad.room, settle: stumble });
  journal.mark(good.room);
  await journal.drained();
  expect([bad.heard, good.heard, faults.length]).toEqual([['integrate', 'fail'], ['integrate', 'settle'], 1]);
});

/** A room that would like to put its whole document in place of its log. */
const createCompacting = (document: string) => {
  const witness = createWitness(document);
  const room: Committed = {
    ...witness.room,
    integrate: () => ({ kind: 'replace', document, state: new Uint8Array(9), update: Uint8Array.of(1) }),
    leaveLog: () => witness.heard.push('leaves its log'),
  };
  return { room, heard: witness.heard };
};

test('where the disk has no room for a whole document, what people wrote is written without it', async () => {
  const storage = createHeldStorage();
  const journal = new GroupJournal({ storage, onFault: () => undefined });
  const { room, heard } = createCompacting('session/a/plan');
  storage.breakOnce(new DiskFull());
  journal.mark(room);
  await journal.drained();
  expect(heard).toEqual(['leaves its log', 'settle']);
  expect(storage.batches.map(({ changes }) => changes)).toEqual([[change('session/a/plan')]]);
});

test('where the disk is busy or broken, nothing is asked of it a second time: less would not help', async () => {
  const storage = createHeldStorage();
  const journal = new GroupJournal({ storage, onFault: () => undefined });
  const { room, heard } = createCompacting('session/a/plan');
  storage.breakOnce();
  journal.mark(room);
  await journal.drained();
  expect(heard).toEqual(['fail']);
  expect(storage.batches).toEqual([]);
});
