import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { shareWork } from '../../src/app/carry-work.ts';
import { checkReady } from '../../src/app/check-ready.ts';
import { createCell } from '../../src/device/watched.ts';
import { putNotebookNote } from '../../src/documents/notebook-document.ts';
import type { GroupId, NotebookNoteId, SpaceId } from '../../src/domain/ids.ts';
import { readWork } from '../../src/sync/carried-work.ts';
import type { OpenDocument } from '../../src/sync/open-document.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';

afterEach(() => vi.unstubAllGlobals());

const [space, group] = ['space' as SpaceId, 'group' as GroupId];

/** A group's work with one note, as far as handing over and getting ready look at it. */
const workOf = (saving: 'onServer' | 'notSaved', isRead = true): GroupWork => {
  const doc = new Y.Doc();
  putNotebookNote(doc, { id: 'note' as NotebookNoteId, text: 'Der letzte Bus' });
  const document = { name: { kind: 'notebook', space, group }, doc, access: 'write' } as unknown as OpenDocument;
  return {
    group,
    documents: [document],
    status: createCell({ isRead }),
    saving: createCell({ kind: saving }),
  } as unknown as GroupWork;
};

test('the share sheet is given the same file that is saved, and a device without one offers none', async () => {
  vi.stubGlobal('navigator', {});
  expect(shareWork(space, workOf('onServer'), { title: 'Jugend', isForOffice: false })).toBeNull();
  vi.stubGlobal('navigator', { canShare: () => false });
  expect(shareWork(space, workOf('onServer'), { title: 'Jugend', isForOffice: false })).toBeNull();

  const shared: File[] = [];
  const share = async ({ files }: { readonly files: readonly File[] }) => void shared.push(...files);
  vi.stubGlobal('navigator', { canShare: ({ files }: { files: unknown[] }) => files.length === 1, share });
  shareWork(space, workOf('onServer'), { title: 'Fokusgruppe Jugend', isForOffice: false })?.();
  const [file] = shared;
  expect(file?.name).toBe('Fokusgruppe-Jugend.plenum-work');
  const read = readWork(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer()));
  expect(read.ok && [read.value.space, read.value.group, [...read.value.documents.keys()]]).toEqual([
    space,
    group,
    ['notebook'],
  ]);
});

/** A device before a day without a network. */
interface DeviceWish {
  readonly app?: boolean;
  readonly persisted?: boolean;
  /** What becomes of asking; missing: this browser does not say. */
  readonly permission?: PermissionState;
  readonly clock?: number | null;
}

const deviceOf = (wish: DeviceWish) => {
  const { app = true, persisted = true, permission, clock = 0 } = wish;
  let isKept = persisted;
  vi.stubGlobal('navigator', {
    serviceWorker: { controller: app ? {} : null },
    storage: {
      persisted: async () => isKept,
      persist: async () => {
        isKept ||= permission === 'granted';
        return isKept;
      },
    },
    permissions: {
      query: async () => {
        if (permission === undefined) throw new TypeError('unknown name');
        return { state: permission };
      },
    },
  });
  vi.stubGlobal('fetch', async () => {
    if (clock === null) throw new TypeError('no network');
    return new Response('', { headers: { date: new Date(clock).toUTCString() } });
  });
};

test.each([
  ['everything is ready', {}, 'onServer', true, {}],
  ['the app is not kept', { app: false }, 'onServer', true, { app: 'bad' }],
  [
    'nobody has decided whether the browser may clear it away',
    { persisted: false, permission: 'prompt' },
    'onServer',
    true,
    { storage: 'bad' },
  ],
  ['this browser does not say whether that was decided', { persisted: false }, 'onServer', true, { storage: 'bad' }],
  [
    'it was refused that the browser keeps it',
    { persisted: false, permission: 'denied' },
    'onServer',
    true,
    { storage: 'refused' },
  ],
  ['the browser keeps it when it is asked', { persisted: false, permission: 'granted' }, 'onServer', true, {}],
  ['what was typed is not on the device', {}, 'notSaved', true, { work: 'bad' }],
  ['a report is missing', {}, 'onServer', false, { sources: 'bad' }],
  ['the clock is an hour wrong', { clock: 3_600_000 }, 'onServer', true, { clock: 'bad' }],
  ['without a network nobody knows the time', { clock: null }, 'onServer', true, { clock: 'unknown' }],
] as const)('before a day without a network: %s', async (_, device, saving, hasReports, odd) => {
  deviceOf(device);
  const good = { app: 'good', work: 'good', sources: 'good', storage: 'good', clock: 'good' };
  expect(
    await checkReady(
      workOf(saving),
      () => 0,
      async () => hasReports,
    ),
  ).toEqual({ ...good, ...odd });
});
