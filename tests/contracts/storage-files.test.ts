import { describe, expect, test } from 'vitest';
import type { ArrivedFile } from '../../server/storage/file-storage.ts';
import { nobody, type Storage } from '../../server/storage/storage.ts';
import { type FileId, parseId, type SeatId, type SessionId, type SpaceId } from '../../src/domain/ids.ts';
import { emptyLedger } from '../../src/domain/teller/ledger.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import { seatRow } from '../support/relay.ts';
import { candidates } from '../support/storage-candidates.ts';

const [session, other] = ['meeting', 'other'].map((id) => parseId<SessionId>(id)) as [SessionId, SessionId];
const [anna, berta] = ['anna', 'berta'].map((id) => parseId<SeatId>(id)) as [SeatId, SeatId];
const [photo, slides] = ['a', 'b'].map((letter) => letter.repeat(64)) as unknown as [FileId, FileId];
const plan = `session/${session}/plan`;
const sheet = (seat: SeatId): string => `session/${session}/seat/${seat}`;

const file = (change: Partial<ArrivedFile> = {}): ArrivedFile => ({
  owner: session,
  file: photo,
  type: 'image/jpeg',
  bytes: 3,
  parts: 2,
  hanging: { document: sheet(anna), seat: anna, at: 5 },
  ...change,
});

let arrivals = 0;
const keep = async (storage: Storage, kept: ArrivedFile, ...parts: readonly (readonly number[])[]): Promise<void> => {
  arrivals += 1;
  for (const [index, part] of parts.entries())
    await storage.putFilePart(`arrival-${arrivals}`, index, Uint8Array.from(part));
  await storage.keepFile(`arrival-${arrivals}`, kept);
};

const partsOf = async (storage: Storage, which: FileId, of: SessionId = session): Promise<readonly number[][]> =>
  Promise.all([0, 1, 2].map(async (part) => [...((await storage.readFilePart(of, which, part)) ?? [-1])]));

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('keeps a file in parts, knows what it is and where it hangs', async () => {
    const { storage, reopened } = await fresh();
    await keep(storage, file(), [1, 2], [3]);
    const again = await reopened();
    const { hanging, ...row } = file();
    expect(await again.findFile(session, photo)).toEqual({ ...row, hangings: [hanging] });
    expect(await partsOf(again, photo)).toEqual([[1, 2], [3], [-1]]);
    expect(await again.listFiles(session)).toEqual([{ ...row, hangings: [hanging] }]);
    expect(await again.listFileOwners()).toEqual([session]);
    expect([await again.findFile(other, photo), await again.findFile(session, slides)]).toEqual([null, null]);
  });

  test('what is just arriving is no file, and leaves nothing when it comes to nothing', async () => {
    const { storage, reopened } = await fresh();
    for (const arrival of ['one', 'two', 'three']) await storage.putFilePart(arrival, 0, Uint8Array.of(1));
    expect([await storage.listFiles(session), await storage.listFileOwners()]).toEqual([[], []]);
    await storage.dropArrival('one');
    const again = await reopened();
    await again.keepFile('two', file({ parts: 1 }));
    expect((await partsOf(again, photo))[0]).toEqual([1]);
    await again.dropArrival(null);
    expect((await again.findFile(session, photo))?.bytes).toBe(3);
    await again.putFilePart('three', 0, Uint8Array.of(9));
    await again.keepFile('three', file({ file: slides, parts: 1 }));
    expect((await partsOf(again, slides))[0]).toEqual([9]);
  });

  test('the same file of a session is kept once and hangs in several places, in another session it is another', async () => {
    const { storage, reopened } = await fresh();
    const hangings = [anna, berta].map((seat, at) => ({ document: sheet(seat), seat, at }));
    for (const hanging of [...hangings, ...hangings]) await keep(storage, file({ hanging }), [1, 2], [3]);
    await keep(storage, file({ owner: other }), [1, 2], [3]);
    const again = await reopened();
    expect((await again.findFile(session, photo))?.hangings).toEqual(hangings);
    await again.takeDown(session, sheet(anna), [photo, slides]);
    expect((await again.findFile(session, photo))?.hangings).toEqual(hangings.slice(1));
    await again.takeDown(session, sheet(berta), [photo]);
    expect(await again.findFile(session, photo)).toBeNull();
    expect(await partsOf(again, photo)).toEqual([[-1], [-1], [-1]]);
    expect(await partsOf(again, photo, other)).toEqual([[1, 2], [3], [-1]]);
  });

  test('when a file was last found to be spoken of is noted where it hangs, and nowhere else', async () => {
    const { storage, reopened } = await fresh();
    const hangings = [anna, berta].map((seat, at) => ({ document: sheet(seat), seat, at }));
    for (const hanging of hangings) await keep(storage, file({ hanging }), [1, 2], [3]);
    await keep(storage, file({ owner: other }), [1, 2], [3]);
    const there = (await storage.findFile(other, photo))?.hangings;
    await storage.noteSpokenOf(session, sheet(anna), [photo, slides], 9);
    const again = await reopened();
    const told = (await again.findFile(session, photo))?.hangings ?? [];
    expect(new Map(told.map(({ document, at }) => [document, at]))).toEqual(
      new Map([
        [sheet(anna), 9],
        [sheet(berta), 1],
      ]),
    );
    expect((await again.findFile(other, photo))?.hangings).toEqual(there);
  });

  test('files of a space go with it, and those of a session of the same id stay', async () => {
    const { storage, reopened } = await fresh();
    const space = parseId<SpaceId>('meeting') as SpaceId;
    const hanging = { document: `space/${space}/register`, seat: anna, at: 5 };
    await storage.createSpace({ space, title: 'Landkreis', key: 'k', createdAt: 1 }, []);
    await keep(storage, file({ owner: filesOfSpace(space), hanging }), [1, 2], [3]);
    await keep(storage, file(), [1, 2], [3]);
    expect((await storage.listFileOwners()).toSorted()).toEqual([session, filesOfSpace(space)]);
    await storage.eraseSpace(space);
    const again = await reopened();
    expect(await again.listFileOwners()).toEqual([session]);
    expect(await again.findFile(filesOfSpace(space), photo)).toBeNull();
    expect((await partsOf(again, photo))[0]).toEqual([1, 2]);
  });

  test('files go with their session', async () => {
    const { storage, reopened } = await fresh();
    for (const id of [session, other]) {
      await storage.createSession({ session: id, title: 'Titel', practice: false, createdAt: 1 }, [], []);
      await keep(storage, file({ owner: id }), [1, 2], [3]);
    }
    await storage.eraseSession(session);
    const again = await reopened();
    expect([await again.findFile(session, photo), await again.readFilePart(session, photo, 0)]).toEqual([null, null]);
    expect(await again.listFileOwners()).toEqual([other]);
  });

  test('files go with their person, but for what hangs on the plan', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession(
      { session, title: 'Titel', practice: false, createdAt: 1 },
      [],
      [seatRow(session, 'anna')],
    );
    const sheetOfGroup = `session/${session}/group/g1`;
    await keep(storage, file(), [1, 2], [3]);
    await keep(storage, file({ hanging: { document: sheet(berta), seat: berta, at: 6 } }), [1, 2], [3]);
    await keep(storage, file({ file: slides, hanging: { document: plan, seat: anna, at: 7 } }), [4]);
    const third = 'c'.repeat(64) as FileId;
    await keep(storage, file({ file: third, hanging: { document: sheetOfGroup, seat: anna, at: 8 } }), [5]);
    await storage.eraseSeat({ session, seat: anna, ledger: emptyLedger });
    const again = await reopened();
    expect((await again.listFiles(session)).map((row) => [row.file, row.hangings])).toEqual([
      [photo, [{ document: sheet(berta), seat: berta, at: 6 }]],
      [slides, [{ document: plan, seat: nobody, at: 7 }]],
    ]);
    expect(await again.readFilePart(session, third, 0)).toBeNull();
  });
});
