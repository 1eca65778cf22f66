import type * as Y from 'yjs';
import { parseFileId, parseId, type SeriesId, type SourceId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { areas } from '../../domain/proposal/proposal.ts';
import {
  longestFileName,
  mostPoints,
  type Series,
  type SeriesPoint,
  type Source,
  type SourceFile,
} from '../../domain/space/sources.ts';
import { type Fields, readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asNumber, asOneOf, asText, asWhole, isRecord } from '../parse.ts';

const sources = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('sources');
const series = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('series');

/** Reports and figures of a county, both in order (SPEC D206). */
export interface Figures {
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
}

const placeOf = (fields: Fields) => ({
  area: asOneOf(fields.get('area'), areas, 'unknown'),
  areaName: asText(fields.get('areaName')),
  order: asText(fields.get('order')),
});

/** The reports and series of a register; values that are no figures are left out (SPEC D206, D405). */
export const readFigures = (doc: Y.Doc): Figures => ({
  sources: inOrder(
    [...readTable(sources(doc))].map(
      ([id, fields]): Source => ({
        id: id as SourceId,
        title: asText(fields.get('title')),
        link: asText(fields.get('link')),
        file: readSourceFile(fields.get('file')),
        page: asText(fields.get('page')),
        asOf: asText(fields.get('asOf')),
        ...placeOf(fields),
      }),
    ),
  ),
  series: inOrder(
    [...readTable(series(doc))].map(
      ([id, fields]): Series => ({
        id: id as SeriesId,
        title: asText(fields.get('title')),
        unit: asText(fields.get('unit')),
        points: readPoints(fields.get('points')),
        source: parseId<SourceId>(fields.get('source')),
        forecastBy: asText(fields.get('forecastBy')),
        ...placeOf(fields),
      }),
    ),
  ),
});

/** A file is one value: of two that were put there at once one holds whole. */
const readSourceFile = (value: unknown): SourceFile | null => {
  const said = isRecord(value) ? value : {};
  const [file, bytes] = [parseFileId(said['file']), asWhole(said['bytes'], 1, mostFileBytes)];
  const name = asText(said['name']).slice(0, longestFileName);
  return file === null || bytes === null ? null : { file, name, bytes };
};

/** No file of ours is as large. */
const mostFileBytes = 1_000_000_000;

const readPoints = (value: unknown): readonly SeriesPoint[] =>
  (Array.isArray(value) ? value.slice(0, mostPoints) : []).filter(isRecord).flatMap((said): readonly SeriesPoint[] => {
    const figure = asNumber(said['value']);
    // Nothing in place of a figure is a time without a value; anything else is no figure at all.
    return figure === null && said['value'] !== null
      ? []
      : [{ when: asText(said['when']), value: figure, isForecast: said['isForecast'] === true }];
  });

/** Adds a report or changes one. */
export const putSource = (doc: Y.Doc, { id, file, ...fields }: Partial<Source> & Pick<Source, 'id'>): void =>
  doc.transact(() =>
    writeFields(sources(doc), id, {
      ...fields,
      ...(file !== undefined && { file: file === null ? null : { ...file } }),
    }),
  );

/** Adds a series or changes one. Its values are one value: of two tables pasted at once one holds whole. */
export const putSeries = (doc: Y.Doc, { id, points, ...fields }: Partial<Series> & Pick<Series, 'id'>): void =>
  doc.transact(() =>
    writeFields(series(doc), id, {
      ...fields,
      ...(points !== undefined && { points: points.map((point) => ({ ...point })) }),
    }),
  );

/** Takes a report out for everybody; series that name it stay. */
export const dropSource = (doc: Y.Doc, id: SourceId): void => removeEntry(sources(doc), id);
/** Brings a report back that was taken out. */
export const bringSourceBack = (doc: Y.Doc, id: SourceId): void => restoreEntry(sources(doc), id);

/** Takes a series out for everybody. */
export const dropSeries = (doc: Y.Doc, id: SeriesId): void => removeEntry(series(doc), id);
/** Brings a series back that was taken out. */
export const bringSeriesBack = (doc: Y.Doc, id: SeriesId): void => restoreEntry(series(doc), id);
