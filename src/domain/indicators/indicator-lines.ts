import { atMost } from '../beginning.ts';
import { type Addressee, type CrossPlace, longestIndicator, nearestPlace } from './indicator-cross.ts';

/** A finding as somebody typed or pasted it. */
export interface IndicatorDraft {
  /** Only where the table has a column for it. */
  readonly number: number | null;
  readonly title: string;
  readonly text: string;
  readonly addressee: Addressee;
  readonly place: CrossPlace | null;
}

const columns = ['number', 'title', 'text', 'addressee', 'importance', 'influence'] as const;
type Column = (typeof columns)[number];

/** How the columns are named in tables, German and English. */
const heads: Readonly<Record<Column, RegExp>> = {
  number: /^(nr\.?|nummer|number|no\.?)$/iu,
  title: /^(titel|title|befund|finding)$/iu,
  text: /^(text|erläuterung|explanation)$/iu,
  addressee: /^(adressat(in)?|an wen|addressee|addressed to)$/iu,
  importance: /^(wichtigkeit|bedeutung|importance)$/iu,
  influence: /^(einfluss|beeinflussbar|influence)$/iu,
};

/** Without a head a row says title, text, addressee and the two numbers, as far as it goes. */
const usual: readonly Column[] = ['title', 'text', 'addressee', 'importance', 'influence'];

/** Lists are pasted with numbers of their own in front of the words: „03 Zu wenig Zeit", „3. Zu wenig Zeit". */
const leadingNumber = /^\(?(\d{1,2})[.):]?\s+(?=\D)/u;

const columnsOf = (row: readonly string[]): readonly (Column | null)[] | null => {
  const found = row.map((cell) => columns.find((column) => heads[column].test(cell.trim())) ?? null);
  return found.includes('title') ? found : null;
};

const numberIn = (cell: string): number | null => {
  const text = cell.trim().replace(',', '.').replace('−', '-');
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
};

/** Whether the first row of a table names its columns. */
export const isHead = (row: readonly string[]): boolean => columnsOf(row) !== null;

/**
 * The findings of a table or of plain lines, one a row; rows without a title are none. `addresseeOf` gives who is meant by a
 * word or a letter; who is not known is everybody.
 */
export const readIndicatorRows = (
  rows: readonly (readonly string[])[],
  addresseeOf: (word: string) => Addressee | null,
): readonly IndicatorDraft[] => {
  const head = columnsOf(rows[0] ?? []);
  const order = head ?? usual;
  return rows.slice(head === null ? 0 : 1).flatMap((row): readonly IndicatorDraft[] => {
    const cell = (column: Column): string => (row[order.indexOf(column)] ?? '').trim();
    const own = head === null ? leadingNumber.exec(cell('title')) : null;
    const title = cell('title')
      .slice(own?.[0].length ?? 0)
      .trim();
    if (title === '') return [];
    const [importance, influence] = [numberIn(cell('importance')), numberIn(cell('influence'))];
    const number = own === null ? numberIn(cell('number')) : Number(own[1]);
    return [
      {
        number: number !== null && Number.isInteger(number) && number > 0 && number < 1_000 ? number : null,
        title: atMost(title, longestIndicator.title),
        text: atMost(cell('text'), longestIndicator.text),
        addressee: addresseeOf(cell('addressee')) ?? 'all',
        place: importance === null || influence === null ? null : nearestPlace({ importance, influence }),
      },
    ];
  });
};
