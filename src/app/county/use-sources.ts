import { useMemo } from 'react';
import {
  bringSeriesBack,
  bringSourceBack,
  dropSeries,
  dropSource,
  putSeries,
  putSource,
} from '../../documents/space/register-sources.ts';
import { createId, type SeriesId, type SourceId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { longestFileName } from '../../domain/space/sources.ts';
import type { FileOutcome } from '../../features/space/source-file.tsx';
import type { SourcesCardProps } from '../../features/space/sources-card.tsx';
import { typeOf } from '../../protocol/file-kind.ts';
import { limits } from '../../protocol/limits.ts';
import type { FilesStatus } from '../../sync/files-status.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { noFilesStatus } from '../session/session-files.ts';
import { openReport, spaceFiles } from './space-files.ts';

const nowhere = { area: 'unknown', areaName: '' } as const;

/** Keeps the file on this device and lets the report speak of it. */
export const addFile = async ({ edit }: OpenSpace, id: SourceId, file: File): Promise<FileOutcome> => {
  if (file.size > limits.slidesBytes) return 'too-large';
  const bytes = await file.arrayBuffer().catch(() => null);
  const files = spaceFiles.getSnapshot();
  if (bytes === null) return 'unread';
  if (files === null) return 'not-ready';
  if (typeOf(new Uint8Array(bytes, 0, Math.min(12, bytes.byteLength))) !== 'application/pdf') return 'not-pdf';
  const kept = await files.add({ type: 'application/pdf', bytes }, 'register');
  const said = { file: kept.file, name: file.name.slice(-longestFileName), bytes: bytes.byteLength };
  edit((doc) => putSource(doc, { id, file: said }));
  return kept.isStored ? 'kept' : 'memory';
};

/** What is said of the files of this device: what the relay refuses is not on its way. */
export const toldOf = ({ photos, slides, refused }: FilesStatus): Pick<SourcesCardProps, 'waiting' | 'refused'> => ({
  waiting: photos + slides - refused.size,
  refused,
});

/** Reports and figures of a space, and what can be done with them from this device. */
export function useSources(space: OpenSpace): SourcesCardProps {
  const { random } = useDevice();
  const figures = useSnapshot(space.figures);
  const files = useSnapshot(spaceFiles);
  const told = toldOf(useSnapshot(files?.status ?? noFilesStatus));
  const deeds = useMemo<SourcesCardProps['deeds']>(() => {
    if (!space.mayEdit) return null;
    const { edit } = space;
    const last = (table: 'sources' | 'series') =>
      keyBetween(space.figures.getSnapshot()[table].at(-1)?.order || null, null);
    const fileOf = (id: SourceId) => space.figures.getSnapshot().sources.find((one) => one.id === id)?.file ?? null;
    /** Takes the file of a report from this device, unless another one names it, too; what is returned brings it back. */
    const strike = (file: ReturnType<typeof fileOf>) => {
      const bringBack = file === null ? null : spaceFiles.getSnapshot()?.strike(file.file, 'register');
      return () => void bringBack?.();
    };
    const replaceFile = async (id: SourceId, file: File) => {
      const before = fileOf(id);
      const outcome = await addFile(space, id, file);
      if (before?.file !== fileOf(id)?.file) strike(before);
      return outcome;
    };
    return {
      keepReport: async ({ id, title, asOf }, file) => {
        const isKnown = space.figures.getSnapshot().sources.some((one) => one.id === id);
        const outcome = await replaceFile(id, file);
        if (isKnown || (outcome !== 'kept' && outcome !== 'memory')) return outcome;
        edit((doc) => {
          bringSourceBack(doc, id);
          putSource(doc, { id, title, asOf, link: '', page: '', ...nowhere, order: last('sources') });
        });
        return outcome;
      },
      addSource: (title) => {
        const id = createId<SourceId>(random);
        const rest = { link: '', file: null, page: '', asOf: '', ...nowhere };
        edit((doc) => putSource(doc, { id, title, ...rest, order: last('sources') }));
      },
      changeSource: (source) => edit((doc) => putSource(doc, source)),
      removeSource: (id) => {
        const file = fileOf(id);
        edit((doc) => dropSource(doc, id));
        const bringBack = strike(file);
        return () => {
          edit((doc) => bringSourceBack(doc, id));
          bringBack();
        };
      },
      addFile: replaceFile,
      removeFile: (id) => {
        const file = fileOf(id);
        edit((doc) => putSource(doc, { id, file: null }));
        const bringBack = strike(file);
        return () => {
          edit((doc) => putSource(doc, { id, file }));
          bringBack();
        };
      },
      addSeries: (wanted) => {
        const id = createId<SeriesId>(random);
        const rest = { ...nowhere, forecastBy: '', order: last('series') };
        edit((doc) => putSeries(doc, { id, ...wanted, ...rest }));
      },
      changeSeries: (series) => edit((doc) => putSeries(doc, series)),
      removeSeries: (id) => {
        edit((doc) => dropSeries(doc, id));
        return () => edit((doc) => bringSeriesBack(doc, id));
      },
    };
  }, [space, random]);
  const retry = () => void files?.retry();
  return { ...figures, ...told, deeds, open: (source) => openReport(files, source), retry };
}
