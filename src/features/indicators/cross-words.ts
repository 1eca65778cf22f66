import {
  type CrossPlace,
  halfOf,
  type Indicator,
  type IndicatorCross,
  quadrants,
} from '../../domain/indicators/indicator-cross.ts';
import { useFormat } from '../../words/format.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';

/** The words of a cross: its own where the moderator has given some, otherwise the usual ones. */
export function useCrossWords({ placedBy, halves }: Pick<IndicatorCross, 'placedBy' | 'halves'>) {
  const words = useIndicatorsWords();
  const { decimal } = useFormat();
  const names = { upper: halves.upper || words.halves.upper, lower: halves.lower || words.halves.lower };
  const who = placedBy.trim();
  const halfName = (place: CrossPlace): string => {
    const half = halfOf(place);
    return half === null ? words.middle : names[half];
  };
  return {
    halves: names,
    placedBy: who === '' ? words.placedByModeration : words.placedBy(who),
    halfName,
    /** „intern, Wichtigkeit 7,5 von 10“ */
    placeWords: (place: CrossPlace): readonly string[] => [
      words.said.importance(halfName(place), decimal(Math.abs(place.importance))),
      words.said.influence(decimal(place.influence)),
    ],
    quadrant: (quadrant: (typeof quadrants)[number]) => words.quadrants[quadrant](names.upper, names.lower),
  };
}

/** What the picture says, one sentence after the other; who placed the findings always comes with it. */
export function useCrossText(cross: IndicatorCross, title: string): readonly string[] {
  const words = useIndicatorsWords();
  const { placedBy, placeWords, quadrant } = useCrossWords(cross);
  const said = ({ number, title: name, place, addressee }: Indicator): string =>
    place === null
      ? words.said.unplaced(number, name)
      : words.said.point(
          number,
          name,
          [...placeWords(place), words.said.addressee(words.addressees[addressee].name)].join(', '),
        );
  const sentences = cross.simple ? quadrants.filter((one) => cross.sentences[one] !== '') : [];
  return [
    words.said.start(title),
    `${placedBy}.`,
    ...sentences.map((one) => `${quadrant(one)}: ${cross.sentences[one]}`),
    ...cross.indicators.map(said),
  ];
}
