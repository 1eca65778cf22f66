import type * as Y from 'yjs';
import {
  putAgendaItem,
  removeAgendaItem,
  removedItems,
  restoreAgendaItem,
  setFacts,
} from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { addPoints, readPoints, removedPoints, takePoints } from '../../documents/record/document.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { OpenPoint } from '../../domain/open-points/open-point.ts';
import { type Earlier, placedItems, pointsItem } from '../../domain/open-points/series.ts';
import type { Result } from '../../domain/result.ts';
import { isFixedItem } from '../../domain/session/session.ts';

export interface SeriesDocuments {
  readonly plan: Y.Doc;
  readonly record: Y.Doc;
}

/** What of an earlier session does not stand here yet, and what of it stood here and was taken out again. */
export interface Offer {
  readonly points: Earlier['points'];
  readonly items: Earlier['items'];
  readonly removed: ReadonlySet<string>;
}

export const offerOf = ({ plan, record }: SeriesDocuments, { points, items }: Earlier): Offer => {
  const here = new Set<string>([...readPoints(record), ...readPlan(plan).agenda].map(({ id }) => id));
  return {
    points: points.filter(({ id }) => !here.has(id)),
    items: items.filter(({ id }) => !here.has(id)),
    removed: new Set([...removedPoints(record), ...removedItems(plan)]),
  };
};

/** What is taken over of an earlier session. */
export interface Taking {
  /** The earlier session, in words. */
  readonly name: string;
  readonly points: readonly Omit<OpenPoint, 'order'>[];
  readonly items: readonly AgendaItem[];
  /** Title of the item under which the points are gone through; null: none is wanted. */
  readonly review: string | null;
}

/** What was read of an earlier session, and how it is called from now on. */
export type Found = Earlier & { readonly name: string; readonly isPartial: boolean };

export interface SeriesDeeds {
  readonly readSession: (key: string) => Promise<Result<Found, string>>;
  readonly readFile: (file: File) => Promise<Result<Found, string>>;
  readonly offerOf: (found: Found) => Offer;
  readonly take: (taking: Taking) => () => void;
}

const reviewItem = (title: string): AgendaItem => ({
  ...{ id: pointsItem, title, minutes: 10, activity: 'steps', who: '', text: '', order: '' },
});

/** Takes over what is left of an earlier session; done twice it is done once. What it returns takes it out again. */
export const takeOverEarlier = (documents: SeriesDocuments, taking: Taking): (() => void) => {
  const { plan, record } = documents;
  const before = readPlan(plan);
  const items = [...(taking.review === null ? [] : [reviewItem(taking.review)]), ...taking.items];
  const fresh = offerOf(documents, { title: '', date: '', points: taking.points, items });
  const giveBack = takePoints(record, fresh.points);
  plan.transact(() => {
    for (const item of placedItems(before.agenda, fresh.items)) {
      restoreAgendaItem(plan, item.id);
      putAgendaItem(plan, item);
    }
    setFacts(plan, { continues: taking.name });
  });
  return () => {
    giveBack();
    plan.transact(() => {
      const now = readPlan(plan);
      for (const { id } of fresh.items) if (!isFixedItem(now, id)) removeAgendaItem(plan, id);
      if (now.continues === taking.name) setFacts(plan, { continues: before.continues });
    });
  };
};

/**
 * Points that come from elsewhere, once, and the item under which they are gone through. `plan` null: this place does not
 * write the agenda; then the points alone are there.
 */
export const bringPoints = (
  { plan, record }: { readonly plan: Y.Doc | null; readonly record: Y.Doc },
  points: Taking['points'],
  review: string,
): void => {
  if (addPoints(record, points).length === 0 || plan === null) return;
  const { agenda } = readPlan(plan);
  if (agenda.some(({ id }) => id === pointsItem) || removedItems(plan).has(pointsItem)) return;
  for (const item of placedItems(agenda, [reviewItem(review)])) putAgendaItem(plan, item);
};
