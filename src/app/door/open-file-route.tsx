import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Device } from '../../device/device.ts';
import { accepted, type Result, refused } from '../../domain/result.ts';
import type { ArchiveDeeds } from '../../features/start/archive-deeds.ts';
import { ArchiveScreen } from '../../features/start/archive-screen.tsx';
import { archiveLimits } from '../../protocol/archive.ts';
import { isWorkCopy, readWorkCopy, type WorkCopy } from '../../protocol/work-copy.ts';
import { bringBack } from '../../sync/bring-back.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import { isWork } from '../../sync/carried-work.ts';
import { type County, countyIn, placeCounty } from '../../sync/county-archive.ts';
import { placeSession } from '../../sync/place-session.ts';
import { type Archive, sessionIn } from '../../sync/read-archive.ts';
import { unpackArchive } from '../../sync/unpack-archive.ts';
import { pathTo } from '../../ui/address.ts';
import { useArchiveWords } from '../../words/archive.ts';
import { AppFrame } from '../app-frame.tsx';
import { askToKeep } from '../ask-to-keep.ts';
import { useDevice } from '../device-context.tsx';
import { StorageNotice } from '../storage-notice.tsx';

const bytesOf = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // The file was moved, or the stick was pulled out.
  }
};

const opensCounty = async (device: Device, county: County): Promise<Result<string, string>> => {
  const placed = await placeCounty(browserEnvironment(), device, county);
  return placed.ok ? accepted(pathTo.space(placed.value)) : placed;
};

const opensSession = async (device: Device, archive: Archive): Promise<Result<string, string>> => {
  const placed = await placeSession(browserEnvironment(), device, archive);
  return placed.ok ? accepted(pathTo.sessionPage(placed.value, 'lead')) : placed;
};

const bringsBack = async (device: Device, copy: WorkCopy): Promise<Result<string, string>> => {
  const back = await bringBack(device, copy);
  if (!back.ok) return back;
  return accepted(copy.session === undefined ? pathTo.space(back.value.place) : pathTo.kept());
};

function useArchiveDeeds(): ArchiveDeeds {
  const device = useDevice();
  const [, goTo] = useLocation();
  const archive = useRef<Archive | County | WorkCopy | null>(null);
  return useMemo(
    () => ({
      read: async (file) => {
        archive.current = null;
        if (file.size === 0) return refused('empty');
        if (file.size > archiveLimits.fileBytes) return refused('tooLarge');
        const bytes = await bytesOf(file);
        if (bytes === null) return refused('gone');
        if (isWork(bytes)) return refused('notebook');
        if (isWorkCopy(bytes)) {
          const copy = readWorkCopy(bytes);
          if (copy === null) return refused('damaged');
          archive.current = copy;
          const { savedAt, documents, rescues, files, drafts, reminders, people } = copy;
          const counts = {
            files: files.length,
            drafts: drafts.length,
            reminders: reminders.length,
            people: people.length,
          };
          const inDocuments = (copy.session === undefined ? 0 : documents.length) + rescues.length;
          return accepted({ kind: 'copy', savedAt: Date.parse(savedAt), documents: inDocuments, ...counts });
        }
        const unpacked = await unpackArchive(bytes, globalThis.crypto.subtle);
        if (!unpacked.ok) return unpacked;
        const savedAt = Date.parse(unpacked.value.manifest.savedAt);
        const county = countyIn(unpacked.value);
        if (county !== null) {
          archive.current = county;
          return accepted({ kind: 'county', savedAt, title: county.manifest.space.title, ...county.contents });
        }
        const session = sessionIn(unpacked.value);
        if (session === null) return refused('damaged');
        archive.current = session;
        const { title, date } = session.manifest.session;
        return accepted({ kind: 'session', savedAt, title, date, ...session.contents });
      },
      open: async () => {
        if (archive.current === null) return refused('gone');
        if ('format' in archive.current) return bringsBack(device, archive.current);
        const placed =
          'submissions' in archive.current
            ? await opensCounty(device, archive.current)
            : await opensSession(device, archive.current);
        if (placed.ok) askToKeep();
        return placed;
      },
      goTo,
    }),
    [device, goTo],
  );
}

export function OpenFileRoute() {
  const { open } = useArchiveWords();
  const deeds = useArchiveDeeds();
  return (
    <AppFrame title={open.title}>
      <StorageNotice />
      <ArchiveScreen deeds={deeds} />
    </AppFrame>
  );
}
