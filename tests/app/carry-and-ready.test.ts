import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openWork, packFor, shareWork } from '../../src/app/county/carry-work.ts';
import { checkReady } from '../../src/app/county/check-ready.ts';
import { createCell } from '../../src/device/watched.ts';
import { putNotebookNote } from '../../src/documents/space/notebook.ts';
import type { GroupId, NotebookNoteId, SpaceId } from '../../src/domain/ids.ts';
import { isWork, readWork, workAsText } from '../../src/sync/carried-work.ts';
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

const wish = {
  title: 'Fokusgruppe Jugend',
  at: new Date(2027, 1, 3, 20, 31).getTime(),
  isForOffice: false,
  says: 'Bitte in Plenum öffnen: Notizbuch, „Datei öffnen“.',
};
const shareOf = (saveAs: (file: File) => void = () => undefined) =>
  shareWork(space, workOf('onServer'), { ...wish, save: saveAs });

/** A browser whose sheet is asked with these files and ends like this. */
const sheet = (ends: (files: readonly File[]) => Promise<void>) =>
  vi.stubGlobal('navigator', {
    canShare: ({ files }: { readonly files: unknown[] }) => files.length === 1,
    share: async ({ files }: { readonly files: readonly File[] }) => ends(files),
  });

test('P185 what goes through the share sheet has a name and a kind that every browser shares, and is the work itself', async () => {
  const shared: File[] = [];
  sheet(async (files) => void shared.push(...files));
  expect(await shareOf()?.()).toBe('shared');
  const [file] = shared;
  // Chromium shares what is on its list, and asks for both of them.
  expect([file?.name, file?.type]).toEqual(['fokusgruppe-jugend-2027-02-03-20-31-00.plenum-work.txt', 'text/plain']);
  // Who opens it in an editor or a mail programme reads what to do with it.
  expect((await file?.text())?.startsWith(wish.says)).toBe(true);
  const read = readWork(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer()));
  expect(read.ok && [read.value.space, read.value.group, [...read.value.documents.keys()]]).toEqual([
    space,
    group,
    ['notebook'],
  ]);
});

test('a notebook that is opened where archives are opened is known as one, as a file and as a text', async () => {
  const file = packFor(space, workOf('onServer'), { isForOffice: false });
  for (const one of [file, new TextEncoder().encode(workAsText(file, 'Hallo'))]) expect(isWork(one)).toBe(true);
  expect(isWork(new TextEncoder().encode('PK und anderes'))).toBe(false);
});

test('a device that shares no such file offers no sheet', () => {
  vi.stubGlobal('navigator', {});
  expect(shareOf()).toBeNull();
  vi.stubGlobal('navigator', { canShare: () => false });
  expect(shareOf()).toBeNull();
});

test.each([
  // Who closes the sheet has changed their mind; a sheet that is open already is still there.
  ['AbortError', 'closed', 0],
  ['InvalidStateError', 'closed', 0],
  ['NotAllowedError', 'saved', 1],
  ['DataError', 'saved', 1],
  ['TypeError', 'saved', 1],
] as const)('a share sheet that ends with %s: %s', async (fault, became, files) => {
  const saved: File[] = [];
  sheet(() => Promise.reject(fault === 'TypeError' ? new TypeError('no') : new DOMException('no', fault)));
  expect(await shareOf((file) => void saved.push(file))?.()).toBe(became);
  expect(saved.map(({ name }) => name)).toEqual(
    Array.from({ length: files }, () => 'fokusgruppe-jugend-2027-02-03-20-31-00.plenum-work'),
  );
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
  ['the clock is an hour wrong', { clock: 3_600_000 }, 'onServer', true, { clock: 'bad', clockAhead: -3_600_000 }],
  ['without a network nobody knows the time', { clock: null }, 'onServer', true, { clock: 'unknown' }],
] as const)('before a day without a network: %s', async (_, device, saving, hasReports, odd) => {
  deviceOf(device);
  const good = { app: 'good', work: 'good', sources: 'good', storage: 'good', clock: 'good', clockAhead: 0 };
  expect(
    await checkReady(
      workOf(saving),
      () => 0,
      async () => hasReports,
    ),
  ).toEqual({ ...good, ...odd });
});

test('a browser that asks the person is not waited for: the check says that it asks', async () => {
  vi.useFakeTimers();
  deviceOf({ persisted: false });
  const unanswered = Promise.withResolvers<boolean>();
  vi.spyOn(navigator.storage, 'persist').mockReturnValue(unanswered.promise);
  const checked = checkReady(
    workOf('onServer'),
    () => 0,
    async () => true,
  );
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await checked).toMatchObject({ storage: 'asking', work: 'good' });
  vi.useRealTimers();
});

test('a file that is empty, or that the disk does not give, is answered with a word of its own and changes nothing', async () => {
  const work = workOf('onServer');
  const before = Y.encodeStateAsUpdate((work.documents[0] as OpenDocument).doc);
  const lost = new File(['x'], 'x.plenum-work');
  vi.spyOn(lost, 'arrayBuffer').mockRejectedValue(new DOMException('moved', 'NotFoundError'));
  expect(await openWork(space, [work], new File([], 'leer.plenum-work'))).toEqual({ is: 'empty' });
  expect(await openWork(space, [work], lost)).toEqual({ is: 'gone' });
  expect(await openWork(space, [work], new File([packFor(space, work, wish)], 'x.plenum-work'))).toMatchObject({
    is: 'nothingNew',
  });
  const letter = new File(['%PDF-1.7 Sozialbericht'.repeat(40)], 'bericht.pdf');
  expect(await openWork(space, [work], letter)).toEqual({ is: 'notOurs' });
  expect(Y.encodeStateAsUpdate((work.documents[0] as OpenDocument).doc)).toEqual(before);
});
