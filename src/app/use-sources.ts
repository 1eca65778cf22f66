import { useMemo } from 'react';
import {
  bringSeriesBack,
  bringSourceBack,
  dropSeries,
  dropSource,
  putSeries,
  putSource,
} from '../documents/register-sources.ts';
import { createId, type SeriesId, type SourceId } from '../domain/ids.ts';
import { keyBetween } from '../domain/order.ts';
import type { SourcesCardProps } from '../features/space/sources-card.tsx';
import type { OpenSpace } from '../sync/open-space.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';

const nowhere = { area: 'unknown', areaName: '' } as const;

/** Reports and figures of a space, and what can be done with them from this device. */
export function useSources(space: OpenSpace): SourcesCardProps {
  const { random } = useDevice();
  const figures = useSnapshot(space.figures);
  const deeds = useMemo<SourcesCardProps['deeds']>(() => {
    if (!space.mayEdit) return null;
    const { edit } = space;
    const last = (table: 'sources' | 'series') =>
      keyBetween(space.figures.getSnapshot()[table].at(-1)?.order || null, null);
    return {
      addSource: (title) => {
        const id = createId<SourceId>(random);
        edit((doc) => putSource(doc, { id, title, link: '', page: '', asOf: '', ...nowhere, order: last('sources') }));
      },
      changeSource: (source) => edit((doc) => putSource(doc, source)),
      removeSource: (id) => {
        edit((doc) => dropSource(doc, id));
        return () => edit((doc) => bringSourceBack(doc, id));
      },
      addSeries: (wanted) => {
        const id = createId<SeriesId>(random);
        const rest = { ...nowhere, source: null, forecastBy: '', order: last('series') };
        edit((doc) => putSeries(doc, { id, ...wanted, ...rest }));
      },
      changeSeries: (series) => edit((doc) => putSeries(doc, series)),
      removeSeries: (id) => {
        edit((doc) => dropSeries(doc, id));
        return () => edit((doc) => bringSeriesBack(doc, id));
      },
    };
  }, [space, random]);
  return { ...figures, deeds };
}
