import type { Indicator, IndicatorCross } from '../../domain/indicators/indicator-cross.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../words/format.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useCrossWords } from './cross-words.ts';

/** The picture as a table: every finding with its exact place. */
export function CrossTable({ cross }: { readonly cross: IndicatorCross }) {
  const words = useIndicatorsWords();
  const { decimal } = useFormat();
  const { halfName, placedBy } = useCrossWords(cross);
  const { table } = words;
  const of = (say: (place: NonNullable<Indicator['place']>) => string) => (row: Indicator) =>
    row.place === null ? words.noPlace : say(row.place);
  return (
    <DataTable
      caption={`${table.caption}. ${placedBy}`}
      columns={[
        { id: 'number', title: table.number, numeric: true, cell: ({ number }: Indicator) => number },
        { id: 'title', title: table.title, names: true, cell: ({ title }: Indicator) => title },
        {
          id: 'addressee',
          title: table.addressee,
          cell: ({ addressee }: Indicator) =>
            words.letters(words.addressees[addressee].letter, words.addressees[addressee].name),
        },
        { id: 'half', title: table.half, cell: of(halfName) },
        {
          id: 'importance',
          title: table.importance,
          numeric: true,
          cell: of(({ importance }) => decimal(Math.abs(importance))),
        },
        { id: 'influence', title: table.influence, numeric: true, cell: of(({ influence }) => decimal(influence)) },
      ]}
      rows={cross.indicators}
      rowKey={({ id }) => id}
    />
  );
}
