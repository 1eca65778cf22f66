import { type Series, seriesLine, timesWithout } from '../../domain/space/sources.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useFormat } from '../../words/format.ts';
import { useSourcesWords } from '../../words/sources.ts';
import './sources.css';

/** Narrow: beside a judgement on a tablet, and on a phone, its figures are still read. */
const box = { width: 320, height: 170, left: 72, right: 14, top: 16, bottom: 34 } as const;

/** The line alone: on paper its values stand below it. */
export function SeriesDrawing({ series }: { readonly series: Series }) {
  const format = useFormat();
  const { places, low, high, measured, expected } = seriesLine(series.points);
  const at = (index: number) => {
    const { x = 0, y } = places[index] ?? {};
    return [
      box.left + x * (box.width - box.left - box.right),
      box.height - box.bottom - (y ?? 0) * (box.height - box.top - box.bottom),
    ] as const;
  };
  const lineOf = (through: readonly number[]) => through.map((index) => at(index).join(',')).join(' ');
  const [first, last] = [places[0], places.at(-1)];
  const scale = [high, low].map((value) => ({ value, y: value === high ? box.top : box.height - box.bottom }));
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {scale.map(({ value, y }) => (
        <g key={value}>
          <path className="plenum-series-rule" d={`M${box.left} ${y}H${box.width - box.right}`} />
          <text className="plenum-series-scale" x={box.left - 12} y={y + 6}>
            {format.decimal(value)}
          </text>
        </g>
      ))}
      {measured.map((piece) => (
        <polyline key={piece[0]} className="plenum-series-line" points={lineOf(piece)} />
      ))}
      {expected.map((piece) => (
        <polyline key={piece[0]} className="plenum-series-line" data-expected points={lineOf(piece)} />
      ))}
      {places.map(({ y: height, point }, index) => {
        if (height === null) return null;
        const [x, y] = at(index);
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place in the line
            key={index}
            className="plenum-series-dot"
            data-expected={point.isForecast || undefined}
            cx={x}
            cy={y}
            r={4}
          />
        );
      })}
      <text className="plenum-series-when" x={box.left} y={box.height - 8}>
        {first?.point.when}
      </text>
      <text className="plenum-series-when" data-last x={box.width - box.right} y={box.height - 8}>
        {last?.point.when}
      </text>
    </svg>
  );
}

/** A small series as a line with its unit, what is expected dashed; the table beside it says the same. */
export function SeriesPicture({ series, source }: { readonly series: Series; readonly source: string }) {
  const words = useSourcesWords();
  const format = useFormat();
  const { places, expected } = seriesLine(series.points);
  const missing = timesWithout(series.points);
  return (
    <figure className="plenum-series">
      <figcaption>
        <strong>{series.title}</strong> <span className="plenum-muted">{words.in(series.unit)}</span>
      </figcaption>
      <SeriesDrawing series={series} />
      {source !== '' && <p className="plenum-muted">{words.from(source)}</p>}
      {missing.length > 0 && <p className="plenum-muted">{words.gap(format.list(missing))}</p>}
      {expected.length > 0 && <p className="plenum-muted">{words.dashed(series.forecastBy || words.nobody)}</p>}
      <Fold summary={words.table(series.title)}>
        <DataTable
          caption={words.table(series.title)}
          captionHidden
          columns={[
            {
              id: 'when',
              title: words.columns.when,
              cell: ({ point }: (typeof places)[number]) => point.when,
              names: true,
            },
            {
              id: 'value',
              title: series.unit || words.columns.value,
              cell: ({ point }) => (point.value === null ? words.noValue : format.decimal(point.value, 6)),
              numeric: true,
            },
            {
              id: 'kind',
              title: words.columns.kind,
              cell: ({ point }) => (point.isForecast ? words.expected : words.measured),
            },
          ]}
          rows={places}
          rowKey={({ x }) => String(x)}
        />
      </Fold>
    </figure>
  );
}
