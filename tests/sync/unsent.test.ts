import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { countReceipt, countWrite, freshReceipts, isSettled, missChange } from '../../src/sync/receipts.ts';
import { type Extent, extentOf, isUnsent, noExtent, packExtent, unpackExtent } from '../../src/sync/unsent.ts';

test('an extent comes back from the device as it was kept', () => {
  const doc = new Y.Doc();
  doc.getMap('a').set('x', 1);
  doc.getText('t').insert(0, 'hallo');
  doc.getText('t').delete(1, 2);
  const extent = extentOf(doc);
  expect(extent.deleted).toBe(2);
  expect(unpackExtent(packExtent(extent))).toEqual(extent);
});

test('nothing known, or nothing readable, is nothing acknowledged', () => {
  expect(unpackExtent(null)).toEqual(noExtent);
  expect(unpackExtent({ vector: Uint8Array.from([255, 255]), deleted: 3 })).toEqual(noExtent);
});

test('a mere deletion is unsent, although no clock shows it', () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'hallo');
  const acknowledged = extentOf(doc);
  doc.getText('t').delete(0, 1);
  expect(isUnsent(extentOf(doc), acknowledged)).toBe(true);
});

/* One tablet against one relay, as pure steps: the same bookkeeping as DocumentCopy, with a network that may fail anywhere. */
type Step =
  | { readonly do: 'write' | 'erase'; readonly key: number }
  | { readonly do: 'other'; readonly key: number }
  | { readonly do: 'connect' | 'cut' | 'deliver' | 'receipt' | 'reload' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('write' as const, 'erase' as const, 'other' as const), key: fc.nat(4) }),
  fc.record({ do: fc.constantFrom('connect' as const, 'cut' as const, 'reload' as const) }),
  fc.record({ do: fc.constantFrom('deliver' as const, 'receipt' as const) }),
);

class Meeting {
  readonly relay = new Y.Doc();
  doc = new Y.Doc();
  receipts = freshReceipts;
  isConnected = false;
  /** Frames on their way, oldest first, and how many of this connection the relay has on disk. */
  line: Uint8Array[] = [];
  taken = 0;
  isAcknowledged = true;
  noted: Extent = noExtent;

  constructor() {
    this.relay.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.isConnected && origin !== 'tablet') Y.applyUpdate(this.doc, update, 'relay');
    });
    this.listen();
  }

  listen(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'disk') return;
      if (origin !== 'relay') {
        if (this.isConnected) this.send(update, false);
        else this.receipts = missChange(this.receipts);
        this.isAcknowledged = isSettled(this.receipts);
      }
      this.note();
    });
  }

  send(frame: Uint8Array, isStep2: boolean): void {
    this.line.push(frame);
    this.receipts = countWrite(this.receipts, isStep2);
  }

  note(): void {
    if (this.isAcknowledged) this.noted = unpackExtent(packExtent(extentOf(this.doc)));
  }

  take(next: Step): void {
    const map = this.doc.getMap('m');
    if (next.do === 'write') map.set(`k${next.key}`, this.doc.store.clients.size);
    else if (next.do === 'erase') map.delete(`k${next.key}`);
    else if (next.do === 'other') this.relay.getMap('m').set(`o${next.key}`, next.key);
    else this[next.do]();
  }

  connect(): void {
    if (this.isConnected) return;
    this.isConnected = true;
    this.receipts = freshReceipts;
    this.line = [];
    this.taken = 0;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.relay), 'relay');
    this.send(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.relay)), true);
  }

  cut(): void {
    this.isConnected = false;
    this.line = [];
  }

  deliver(): void {
    const frame = this.isConnected ? this.line.shift() : undefined;
    if (frame === undefined) return;
    Y.applyUpdate(this.relay, frame, 'tablet');
    this.taken += 1;
  }

  receipt(): void {
    if (!this.isConnected) return;
    this.receipts = countReceipt(this.receipts, this.taken);
    if (isSettled(this.receipts)) this.isAcknowledged = true;
    this.note();
  }

  reload(): void {
    this.cut();
    const disk = Y.encodeStateAsUpdate(this.doc);
    this.doc = new Y.Doc();
    this.listen();
    Y.applyUpdate(this.doc, disk, 'disk');
    this.isAcknowledged = !isUnsent(extentOf(this.doc), this.noted);
    this.receipts = freshReceipts;
  }

  /** Whether the relay really has everything that is in this tablet. */
  relayHasAll(): boolean {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.relay));
    const before = JSON.stringify(extentToJson(extentOf(copy)));
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
    return before === JSON.stringify(extentToJson(extentOf(copy)));
  }
}

const extentToJson = ({ clocks, deleted }: Extent) => [[...clocks].sort(([a], [b]) => a - b), deleted];

const seed = Date.now() % 2 ** 31;

test(`whatever is edited, cut, receipted and reloaded, „on the server“ is only said when it is true (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const meeting = new Meeting();
      for (const next of steps) {
        meeting.take(next);
        if (meeting.isAcknowledged) expect(meeting.relayHasAll()).toBe(true);
      }
    }),
    { seed, numRuns: 400 },
  );
});

test(`after a quiet connection everything is said to be on the server (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const meeting = new Meeting();
      for (const next of steps) meeting.take(next);
      meeting.take({ do: 'connect' });
      while (meeting.line.length > 0) meeting.take({ do: 'deliver' });
      meeting.take({ do: 'receipt' });
      expect(meeting.isAcknowledged).toBe(true);
      meeting.take({ do: 'reload' });
      expect(meeting.isAcknowledged).toBe(true);
    }),
    { seed, numRuns: 200 },
  );
});
