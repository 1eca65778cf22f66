import type { Table } from '../../domain/paper/pages.ts';
import type { Dossier } from '../../domain/space/dossier.ts';
import type { CitedSource } from '../../domain/space/dossier-sources.ts';

import { type DossierBlock, type DossierWords, heading, items, lines, rows, text } from './dossier-blocks.ts';

/** Pages by their numbers alone, „S. 4, 12“; what is written otherwise as it is. */
const placesText = (places: readonly string[], own: DossierWords['own']): string => {
  const pages = places.filter((place) => /^\d+$/u.test(place));
  const others = places.filter((place) => !pages.includes(place));
  return [...(pages.length === 0 ? [] : [own.sources.pages(pages.join(', '))]), ...others].join(', ');
};

const citedText = ({ proposals, fields }: CitedSource, own: DossierWords['own']): string =>
  [
    ...proposals.map(({ by, places }) => own.sources.by(by, placesText(places, own))),
    ...fields.map(({ by, places }) => own.sources.by(own.sources.field(by), placesText(places, own))),
  ].join('; ');

/** Each series with its picture, what the picture says in words, and its values. */
export const series = ({ series: all }: Dossier, { own: { series: own, ...rest }, format }: DossierWords) =>
  all.flatMap(({ one, source }): readonly DossierBlock[] => {
    const name = one.unit === '' ? one.title : own.named(one.title, one.unit);
    const table: Table = {
      name,
      columns: [
        { title: own.columns.when, width: 60 },
        { title: one.unit || own.columns.value, width: 60 },
        { title: own.columns.kind, width: 58 },
      ],
    };
    const cells = one.points.map(({ when, value, isForecast }) => [
      when,
      value === null ? own.noValue : format.decimal(value, 6),
      isForecast ? own.expected : own.measured,
    ]);
    const isExpected = one.points.some(({ isForecast }) => isForecast);
    const citing = citedText(source, { ...rest, series: own });
    return [
      heading(2, name, { isListed: false }),
      { kind: 'figure', id: one.id },
      text(lines([own.from(source.title), own.cited(citing), isExpected && own.dashed(one.forecastBy || own.nobody)])),
      ...rows(table, cells),
    ];
  });

export const sources = ({ cited }: Dossier, { own }: DossierWords, isPartly: boolean): readonly DossierBlock[] => {
  const { columns } = own.sources;
  const table: Table = {
    name: own.sources.title,
    columns: [
      { title: columns.source, width: 78 },
      { title: columns.asOf, width: 30 },
      { title: columns.cited, width: 70 },
    ],
  };
  const cells = cited.sources.map((one) => [lines([one.title, one.link]), one.asOf.join('\n'), citedText(one, own)]);
  return [
    ...(cells.length === 0 && !isPartly ? [text(own.sources.none)] : rows(table, cells)),
    ...(isPartly ? [text(own.sources.partly)] : []),
    ...(cited.unsourced === 0 ? [] : [text(own.sources.unsourced(cited.unsourced))]),
  ];
};

export const files = (
  { cited }: Dossier,
  { own: { files: own, sources: said }, format }: DossierWords,
  isPartly: boolean,
): readonly DossierBlock[] => {
  const all = cited.sources.flatMap(({ title, files: here }) =>
    here.map(({ name, bytes }) => own.file(name, `${format.decimal(Math.max(0.1, bytes / 1_000_000))} MB`, title)),
  );
  return all.length === 0 ? [text(isPartly ? said.partly : own.none)] : items(all);
};
