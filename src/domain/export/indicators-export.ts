import { type Addressee, halfOf, type IndicatorCross } from '../indicators/indicator-cross.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of a cross. */
export interface CrossSheetWords {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly addressee: string;
  readonly importance: string;
  readonly influence: string;
  readonly half: string;
  readonly placedBy: string;
  /** Whose estimate it is, in every row: a row may be copied by itself. */
  readonly who: string;
  readonly addresseeOf: (addressee: Addressee) => string;
  readonly halves: IndicatorCross['halves'];
  readonly middle: string;
}

/** A cross, a row per finding in the order of the legend; `readIndicatorRows` reads the table back. */
export const crossSheetRows = ({ indicators }: Pick<IndicatorCross, 'indicators'>, words: CrossSheetWords): Sheet => [
  [
    words.number,
    words.title,
    words.text,
    words.addressee,
    words.importance,
    words.influence,
    words.half,
    words.placedBy,
  ],
  ...indicators.map(({ number, title, text, addressee, place }) => {
    const half = place === null ? null : halfOf(place);
    return [
      number,
      title,
      text,
      words.addresseeOf(addressee),
      place?.importance ?? null,
      place?.influence ?? null,
      place === null ? null : half === null ? words.middle : words.halves[half],
      words.who,
    ];
  }),
];

/** A cross as plain JSON, for other programs; the scales are told, because a number alone says nothing. */
export const crossJson = (
  { placedBy, halves, sentences, indicators }: Pick<IndicatorCross, 'placedBy' | 'halves' | 'sentences' | 'indicators'>,
  title: string,
): unknown => ({
  format: 'plenum-indicator-cross',
  version: 1,
  title,
  placedBy,
  halves,
  sentences,
  scales: { importance: { min: -10, max: 10 }, influence: { min: 0, max: 10 } },
  indicators: indicators.map(({ number, title: name, text, addressee, place }) => ({
    number,
    title: name,
    text,
    addressee,
    place,
  })),
});
