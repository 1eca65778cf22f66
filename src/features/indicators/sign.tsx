import { textWidth } from '../../domain/grid/label-text.ts';
import type { Addressee } from '../../domain/indicators/indicator-cross.ts';
import { pictureColours, pictureFont } from '../../ui/picture-colours.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';

interface SignLook {
  /** Drawn around 0, inside a circle of radius 1. */
  readonly path: string;
  readonly fill: string;
  readonly ink: string;
  /** How far below the middle the number stands, and how much width it has there. */
  readonly middle: number;
  readonly width: number;
}

const { ink, paper, point } = pictureColours;

/**
 * Who is addressed by shape, colour and letter: each of them alone is enough. Written out, because the same drawing is
 * saved as a file; all numbers have 7:1 on their sign, and in grey the signs still differ by shape and letter.
 */
const looks: Readonly<Record<Addressee, SignLook>> = {
  politics: {
    path: 'M-.92 0a.92 .92 0 1 0 1.84 0a.92 .92 0 1 0 -1.84 0Z',
    fill: point,
    ink: paper,
    middle: 0,
    width: 1.72,
  },
  administration: { path: 'M-.71 -.7H.71V.7H-.71Z', fill: ink, ink: paper, middle: 0, width: 1.36 },
  municipalities: { path: 'M0 -1L.78 -.28V.62H-.78V-.28Z', fill: '#ffe08a', ink, middle: 0.16, width: 1.48 },
  focusGroups: { path: 'M0 -1L1 0L0 1L-1 0Z', fill: '#8fcfae', ink, middle: 0, width: 1.46 },
  all: {
    path: 'M-.46 -.88H.46V-.46H.88V.46H.46V.88H-.46V.46H-.88V-.46H-.46Z',
    fill: paper,
    ink,
    middle: 0,
    width: 1.66,
  },
};

interface SignProps {
  readonly addressee: Addressee;
  readonly number: number | null;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly size: number;
  readonly chosen?: boolean;
}

/** Number and letter in the shape of who is addressed; drawn with attributes only. */
export function Sign({ addressee, number, x, y, r, size, chosen = false }: SignProps) {
  const { letter } = useIndicatorsWords().addressees[addressee];
  const look = looks[addressee];
  const text = number === null ? '' : `${number}${letter}`;
  const fit = Math.min(size, (size * look.width * r) / Math.max(1, textWidth(text, size)));
  return (
    <g transform={`translate(${x} ${y})`}>
      {chosen && <circle r={r + 7} fill="none" stroke={ink} strokeWidth="5" />}
      <path
        d={look.path}
        transform={`scale(${r})`}
        fill={look.fill}
        stroke={look.ink === ink ? ink : paper}
        strokeWidth={2.5 / r}
        strokeLinejoin="round"
      />
      <text
        y={look.middle * r + fit * 0.35}
        textAnchor="middle"
        fontFamily={pictureFont}
        fontSize={fit}
        fontWeight="600"
        fill={look.ink}
      >
        {text}
      </text>
    </g>
  );
}

interface SignIconProps {
  readonly addressee: Addressee;
  /** Only where the sign is large enough for it. */
  readonly number?: number | null;
}

/** The same sign in a line of text; silent, because the words beside it say who is meant. */
export function SignIcon({ addressee, number = null }: SignIconProps) {
  return (
    <svg className="plenum-cross-sign" viewBox="-40 -40 80 80" aria-hidden="true">
      <Sign addressee={addressee} number={number} x={0} y={0} r={38} size={30} />
    </svg>
  );
}

/** „7P“ beside its shape: as large as the text around it. */
export function SignMark({ addressee, number }: SignIconProps & { readonly number: number }) {
  const { letter } = useIndicatorsWords().addressees[addressee];
  return (
    <span className="plenum-cross-mark">
      <SignIcon addressee={addressee} />
      <b>
        {number}
        {letter}
      </b>
    </span>
  );
}
