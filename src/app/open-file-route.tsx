import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { accepted, refused } from '../domain/result.ts';
import type { ArchiveDeeds } from '../features/start/archive-deeds.ts';
import { ArchiveScreen } from '../features/start/archive-screen.tsx';
import { archiveLimits } from '../protocol/archive.ts';
import { browserEnvironment } from '../sync/browser.ts';
import { placeSession } from '../sync/place-session.ts';
import { type Archive, readArchive } from '../sync/read-archive.ts';
import { pathTo } from '../ui/address.ts';
import { useArchiveWords } from '../words/archive.ts';
import { AppFrame } from './app-frame.tsx';
import { askToKeep } from './ask-to-keep.ts';
import { useDevice } from './device-context.tsx';
import { StorageNotice } from './storage-notice.tsx';

const bytesOf = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // The file was moved, or the stick was pulled out.
  }
};

function useArchiveDeeds(): ArchiveDeeds {
  const device = useDevice();
  const [, goTo] = useLocation();
  const archive = useRef<Archive | null>(null);
  return useMemo(
    () => ({
      read: async (file) => {
        archive.current = null;
        if (file.size > archiveLimits.fileBytes) return refused('tooLarge');
        const bytes = await bytesOf(file);
        if (bytes === null) return refused('gone');
        const result = await readArchive(bytes, globalThis.crypto.subtle);
        if (!result.ok) return result;
        archive.current = result.value;
        const { manifest, contents } = result.value;
        const { title, date } = manifest.session;
        return accepted({ title, date, savedAt: Date.parse(manifest.savedAt), ...contents });
      },
      open: async () => {
        if (archive.current === null) return refused('gone');
        const placed = await placeSession(browserEnvironment(), device, archive.current);
        if (!placed.ok) return placed;
        askToKeep();
        return accepted(pathTo.sessionPage(placed.value, 'lead'));
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
