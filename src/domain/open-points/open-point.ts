import { atMost } from '../beginning.ts';
import type { AgendaItemId, EntryId, OpenPointId, RowId } from '../ids.ts';
import type { MinutesEntry } from '../minutes/entry.ts';
import { inOrder } from '../order.ts';

/** Longest words of a point, in letters. */
export const longestPoint = 1_000;
/** Longest words of who does it and of until when, in letters. */
export const longestWho = 200;

/** Something that is to be done or answered, and comes back in the next session of the series until it is closed. */
export interface OpenPoint {
  readonly id: OpenPointId;
  readonly what: string;
  /** A role, a body or any words, as somebody has typed them. */
  readonly who: string;
  /** In words or as a date. */
  readonly until: string;
  /** The day on which it was closed, `2027-05-13`; empty as long as it is open. */
  readonly closedOn: string;
  /** Where it came up; null: outside of the agenda, or in an earlier session. */
  readonly item: AgendaItemId | null;
  /** Of which earlier session it is left, as it is called there; empty: it came up in this one. */
  readonly since: string;
  readonly order: string;
}

/** The register of a session, in order. */
export type OpenPoints = readonly OpenPoint[];

/** Whether somebody still has to do something. */
export const isOpenPoint = ({ closedOn }: Pick<OpenPoint, 'closedOn'>): boolean => closedOn === '';

/** What is open first, then what is done; each in the order of the register. */
export const openFirst = (points: OpenPoints): OpenPoints => [
  ...points.filter(isOpenPoint),
  ...points.filter((point) => !isOpenPoint(point)),
];

/**
 * The point that a card or question becomes. Its id follows from the card's, so that two people who take the same one
 * over at once mean the same point, and nobody takes it over twice.
 */
export const pointOfCard = (card: RowId): OpenPointId => `c-${card}` as OpenPointId;

/** A card, or several that say the same. */
interface Thought {
  readonly id: RowId;
  readonly text: string;
  readonly cards: readonly { readonly id: RowId }[];
}

/** Whether a thought is a point already: under the card that gives it its words now, or under one that lies upon it. */
export const isTakenThought = ({ id, cards }: Thought, points: OpenPoints): boolean => {
  const ids = new Set<string>([id, ...cards.map((card) => card.id)].map(pointOfCard));
  return points.some((point) => ids.has(point.id));
};

/** A thought as a point that somebody is to answer. It says nothing of whose it is. */
export const pointOfThought = ({ id, text }: Thought, item: AgendaItemId): Omit<OpenPoint, 'order'> => ({
  ...{ id: pointOfCard(id), what: atMost(text, longestPoint), who: '', until: '' },
  ...{ closedOn: '', item, since: '' },
});

/** The point that an assignment of the minutes is in the next session. */
export const pointOfEntry = (entry: EntryId): OpenPointId => `e-${entry}` as OpenPointId;

/** What is left of a session: its open points, and the assignments of its minutes, in this order. */
export const leftOf = (
  points: OpenPoints,
  entries: readonly MinutesEntry[],
  session: string,
): readonly Omit<OpenPoint, 'order'>[] => {
  const known = new Set(points.map(({ id }) => id));
  const kept = inOrder(points).filter(isOpenPoint);
  const tasks = entries.filter(({ kind, id }) => kind === 'assignment' && !known.has(pointOfEntry(id)));
  return [
    ...kept.map(({ order: _, ...point }) => ({ ...point, item: null, since: point.since || session })),
    ...tasks.map(({ id, text, who, until }) => ({
      ...{ id: pointOfEntry(id), what: atMost(text, longestPoint), who, until },
      ...{ closedOn: '', item: null, since: session },
    })),
  ];
};
