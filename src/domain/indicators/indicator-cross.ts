import type { AgendaItemId, IndicatorId } from '../ids.ts';

/** Who is addressed by what was found, in the order of the legend. */
export const addressees = ['politics', 'administration', 'municipalities', 'focusGroups', 'all'] as const;
export type Addressee = (typeof addressees)[number];

/** The halves of the cross, above and below its middle line; each has a name of its own. */
export const crossHalves = ['upper', 'lower'] as const;
export type CrossHalf = (typeof crossHalves)[number];

/** The four fields of the cross, as they are read: from left to right, from top to bottom. */
export const quadrants = ['upperLeft', 'upperRight', 'lowerLeft', 'lowerRight'] as const;
export type Quadrant = (typeof quadrants)[number];

/**
 * Where somebody has put a finding. `importance` is the distance from the middle line, with a sign: positive in the upper
 * half. `influence` says how far the system itself can influence it, from left to right.
 */
export interface CrossPlace {
  readonly importance: number;
  readonly influence: number;
}

/** The ends of the scale of importance. */
export const importanceSpan = { min: -10, max: 10 } as const;
/** The ends of the scale of influence. */
export const influenceSpan = { min: 0, max: 10 } as const;
/** The smallest difference that anybody can say. */
export const placeStep = 0.5;

/** Longest texts, in letters. */
export const longestIndicator = { title: 120, text: 1_000 } as const;
/** Longest words of a cross: more have no room in the picture. */
export const longestCross = { placedBy: 80, half: 32, sentence: 90 } as const;
/** Most findings of one cross; more are not taken over. */
export const mostIndicators = 60;

/** One numbered finding. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly item: AgendaItemId;
  /** Stays, whatever becomes of the others. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly addressee: Addressee;
  /** Null: not placed yet. */
  readonly place: CrossPlace | null;
  readonly order: string;
}

/** The cross of one agenda item. Empty words stand for the usual ones. */
export interface IndicatorCross {
  readonly item: AgendaItemId;
  /** Whose estimate the places are; printed wherever the picture is. */
  readonly placedBy: string;
  readonly halves: Readonly<Record<CrossHalf, string>>;
  readonly sentences: Readonly<Record<Quadrant, string>>;
  /** Whether places are shown in rows; the exact ones stay as they are. */
  readonly simple: boolean;
  /** The finding that everybody looks at; null: none. */
  readonly focus: IndicatorId | null;
  /** In the order of the legend. */
  readonly indicators: readonly Indicator[];
}

/** The cross of an item for which nobody has set anything. */
export const plainCross = (item: AgendaItemId): IndicatorCross => ({
  item,
  placedBy: '',
  halves: { upper: '', lower: '' },
  sentences: { upperLeft: '', upperRight: '', lowerLeft: '', lowerRight: '' },
  simple: false,
  focus: null,
  indicators: [],
});

const stepped = (value: number, { min, max }: { readonly min: number; readonly max: number }): number => {
  const whole = Math.round(Math.min(max, Math.max(min, value)) / placeStep) * placeStep;
  return whole === 0 ? 0 : whole; // Not -0, which would be written differently.
};

/** The nearest place that can be said: inside both scales, in whole steps. */
export const nearestPlace = ({ importance, influence }: CrossPlace): CrossPlace => ({
  importance: stepped(importance, importanceSpan),
  influence: stepped(influence, influenceSpan),
});

/** Where a finding begins that nobody has placed: in the middle of everything. */
export const middlePlace: CrossPlace = { importance: 0, influence: 5 };

/** In which half a place lies; null on the middle line. */
export const halfOf = ({ importance }: CrossPlace): CrossHalf | null =>
  importance === 0 ? null : importance > 0 ? 'upper' : 'lower';

/** The findings that have a place. */
export const placedIndicators = ({
  indicators,
}: Pick<IndicatorCross, 'indicators'>): readonly (Indicator & { readonly place: CrossPlace })[] =>
  indicators.flatMap((indicator) => (indicator.place === null ? [] : [{ ...indicator, place: indicator.place }]));

/** The finding that everybody looks at; null where there is none any more. */
export const focusedOn = ({ indicators, focus }: Pick<IndicatorCross, 'indicators' | 'focus'>): Indicator | null =>
  indicators.find(({ id }) => id === focus) ?? null;

/** A finding as it is numbered, whether or not it was removed. */
interface Numbered {
  readonly id: string;
  readonly number: number;
}

/**
 * The numbers of all findings there ever were. Two that were added at the same time on two devices have the same number:
 * the first by id keeps it, the others come after the greatest. Nobody else is renumbered.
 */
export const settledNumbers = (all: readonly Numbered[]): ReadonlyMap<string, number> => {
  const inTurn = [...all].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  const settled = new Map<string, number>();
  const taken = new Set<number>();
  let greatest = Math.max(0, ...all.map(({ number }) => number));
  for (const { id, number } of inTurn) {
    if (taken.has(number)) greatest += 1;
    settled.set(id, taken.has(number) ? greatest : number);
    taken.add(number);
  }
  return settled;
};
