import { fitText, inLines } from '../../domain/grid/label-text.ts';
import { layoutCross } from '../../domain/indicators/cross-layout.ts';
import { wallCross } from '../../domain/indicators/cross-space.ts';
import { addressees, type IndicatorCross, placedIndicators } from '../../domain/indicators/indicator-cross.ts';
import { pictureColours as colours, pictureFont } from '../../ui/picture-colours.ts';
import { PictureSheet, pictureSize as sizes } from '../../ui/picture-file.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { CrossDrawing, crossSheet } from './cross-drawing.tsx';
import { useCrossWords } from './cross-words.ts';
import { Sign } from './sign.tsx';

const top = 130;
const edge = 40;
const below = 70;

interface NamesProps {
  readonly cross: IndicatorCross;
  readonly left: number;
}

/** Signs and titles beside the picture, in one or two columns; as small as it takes to have all of them. */
function Names({ cross: { indicators }, left }: NamesProps) {
  const columns = indicators.length > 15 ? 2 : 1;
  const rows = Math.max(1, Math.ceil(indicators.length / columns));
  const step = Math.min(58, (sizes.height - top - edge) / rows);
  const width = (sizes.width - edge - left) / columns;
  const size = Math.min(columns === 1 ? 26 : 19, step * 0.42);
  return (
    <g fontFamily={pictureFont} fontSize={size} fill={colours.ink}>
      {indicators.map(({ id, addressee, number, title }, index) => {
        const x = left + Math.floor(index / rows) * width;
        const y = top + (index % rows) * step + step / 2;
        const lines = inLines(title, size, width - 70).slice(0, 2);
        return (
          <g key={id}>
            <Sign addressee={addressee} number={number} x={x + 24} y={y} r={Math.min(23, step * 0.44)} size={17} />
            {lines.map((line, place) => (
              <text key={line} x={x + 56} y={y + size * (0.35 + 1.1 * (place - (lines.length - 1) / 2))}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** What the signs mean, in one row below the picture. */
function Legend({ width }: { readonly width: number }) {
  const words = useIndicatorsWords();
  const step = width / addressees.length;
  return (
    <g transform={`translate(${edge} ${sizes.height - 40})`} fontFamily={pictureFont} fontSize="22" fill={colours.ink}>
      {addressees.map((addressee, index) => (
        <g key={addressee}>
          <Sign addressee={addressee} number={null} x={index * step + 24} y={0} r={22} size={22} />
          <text x={index * step + 56} y="8">
            {words.letters(words.addressees[addressee].letter, words.addressees[addressee].name)}
          </text>
        </g>
      ))}
    </g>
  );
}

export interface CrossFileProps {
  readonly cross: IndicatorCross;
  readonly title: string;
  /** Date and the like; whose estimate it is stands there in any case. */
  readonly subtitle: string;
  readonly text: string;
  readonly font?: string;
}

/** The cross as a sheet of its own, with everything that explains it. */
export function CrossFile({ cross, title, subtitle, text, font = '' }: CrossFileProps) {
  const words = useIndicatorsWords();
  const { halves, placedBy } = useCrossWords(cross);
  const layout = layoutCross({ cross, space: wallCross(placedIndicators(cross).length) });
  const sheet = crossSheet(layout);
  const scale = (sizes.height - top - below) / sheet.height;
  const line = [placedBy, subtitle, cross.simple ? words.simpleRule : words.rule].filter(Boolean).join(' · ');
  return (
    <PictureSheet title={title} text={text} font={font}>
      <g fontFamily={pictureFont}>
        <text x={edge} y="62" fontSize="46" fontWeight="600" fill={colours.ink}>
          {fitText(title, 46, sizes.width - 2 * edge)}
        </text>
        <text x={edge} y="106" fontSize="28" fill={colours.ink}>
          {fitText(line, 28, sizes.width - 2 * edge)}
        </text>
      </g>
      <g transform={`translate(${edge} ${top}) scale(${scale})`}>
        <CrossDrawing layout={layout} halves={halves} />
      </g>
      <Legend width={sheet.width * scale} />
      <Names cross={cross} left={edge + sheet.width * scale + 30} />
    </PictureSheet>
  );
}
