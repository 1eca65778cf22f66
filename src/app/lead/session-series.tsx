import { useMemo } from 'react';
import type { Device } from '../../device/device.ts';
import { accepted, refused } from '../../domain/result.ts';
import { offerOf, type SeriesDeeds, takeOverEarlier } from '../../features/open-points/series-deeds.ts';
import { SeriesPanel } from '../../features/open-points/series-panel.tsx';
import { archiveLimits } from '../../protocol/archive.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import { readEarlierFile, readEarlierSession } from '../../sync/earlier-session.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { useDevice } from '../device-context.tsx';
import { usePoints } from '../session/use-points.ts';
import { earlierSeats } from './earlier-seats.ts';

const bytesOf = (file: File): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null, // The file was moved, or the stick was pulled out.
  );

type Named = (session: { readonly title: string; readonly date: string }) => string;

function seriesDeeds(device: Device, session: OpenSession, named: Named): SeriesDeeds {
  const documents = () => ({ plan: session.edit.plan((doc) => doc), record: session.edit.record((doc) => doc) });
  return {
    readSession: async (key) => {
      const seat = device.sessions.getSnapshot().find((row) => row.key === key);
      if (seat === undefined) return refused('gone');
      const found = await readEarlierSession({ environment: browserEnvironment(), device }, seat, named);
      return accepted({ ...found, name: named(found) });
    },
    readFile: async (file) => {
      if (file.size > archiveLimits.fileBytes) return refused('tooLarge');
      const bytes = await bytesOf(file);
      if (bytes === null) return refused('gone');
      const found = await readEarlierFile(bytes, globalThis.crypto.subtle, named);
      return found.ok ? accepted({ ...found.value, name: named(found.value) }) : found;
    },
    offerOf: (found) => offerOf(documents(), found),
    take: (taking) => takeOverEarlier(documents(), taking),
  };
}

/** „Fortsetzung von …“ in the preparation. */
export function SessionSeries({ session }: { readonly session: OpenSession }) {
  const { series } = useOpenPointsWords();
  const format = useFormat();
  const device = useDevice();
  const rows = useSnapshot(device.sessions);
  const { continues } = useSnapshot(session.plan);
  // Watched, so that the record lies open before something is compared with it.
  usePoints(session);
  const named = useMemo<Named>(
    () =>
      ({ title, date }) =>
        series.named(title, date === '' ? '' : format.date(date)),
    [series, format],
  );
  const deeds = useMemo(() => seriesDeeds(device, session, named), [device, session, named]);
  const earlier = earlierSeats(rows, session.sessionId);
  return (
    <SeriesPanel
      continues={continues}
      sessions={earlier.map((row) => ({ key: row.key, name: named(row) }))}
      deeds={deeds}
    />
  );
}
