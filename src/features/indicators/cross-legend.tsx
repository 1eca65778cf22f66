import { addressees, type IndicatorCross, quadrants } from '../../domain/indicators/indicator-cross.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useCrossWords } from './cross-words.ts';
import { SignIcon } from './sign.tsx';

interface CrossLegendProps {
  readonly cross: IndicatorCross;
}

/** Whose estimate it is: stands wherever the picture stands. */
export function PlacedBy({ cross }: CrossLegendProps) {
  return <p className="plenum-cross-placed">{useCrossWords(cross).placedBy}</p>;
}

/** What the signs mean; all five, so that the code is the same on every picture. */
export function AddresseeLegend() {
  const words = useIndicatorsWords();
  return (
    <ul className="plenum-cross-legend" aria-label={words.legend}>
      {addressees.map((addressee) => (
        <li key={addressee}>
          <SignIcon addressee={addressee} />
          <span>
            <b>{words.addressees[addressee].letter}</b> {words.addressees[addressee].name}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the distance from the middle line means, and what the simplified view does with it. */
export function useCrossRule({ simple }: Pick<IndicatorCross, 'simple'>): string {
  const words = useIndicatorsWords();
  return simple ? `${words.rule}. ${words.simpleRule}.` : `${words.rule}.`;
}

export function CrossRule({ cross }: CrossLegendProps) {
  return <p>{useCrossRule(cross)}</p>;
}

/** The sentences of the simplified view in words, for sheets that have no room for them. */
export function QuadrantSentences({ cross }: CrossLegendProps) {
  const { quadrant } = useCrossWords(cross);
  const said = cross.simple ? quadrants.filter((one) => cross.sentences[one] !== '') : [];
  if (said.length === 0) return null;
  return (
    <ul className="plenum-cross-sentences">
      {said.map((one) => (
        <li key={one}>
          <strong>{quadrant(one)}:</strong> {cross.sentences[one]}
        </li>
      ))}
    </ul>
  );
}
