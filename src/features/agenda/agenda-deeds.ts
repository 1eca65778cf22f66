import type * as Y from 'yjs';
import {
  type PlanFacts,
  putAgendaItem,
  putCriterion,
  removeAgendaItem,
  restoreAgendaItem,
  setFacts,
} from '../../documents/plan-edit.ts';
import { readPlan } from '../../documents/plan-read.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { type AgendaItemId, createId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { isFixedItem } from '../../domain/session/session.ts';
import { assessmentAgenda, defaultCriteria } from '../../domain/session/template.ts';

/** What of a session is set before it begins. */
export type SessionFacts = Pick<PlanFacts, 'title' | 'date' | 'startsAt' | 'place'>;
export type NewAgendaItem = Pick<AgendaItem, 'title' | 'minutes' | 'activity'>;
export type ItemChange = Partial<NewAgendaItem>;
export type CriterionChange = Partial<
  Pick<Criterion, 'name' | 'meaning' | 'low' | 'high' | 'lowMeaning' | 'highMeaning'>
>;

/** What the preparation can do to the plan. The functions that can be undone answer with the way back. */
export interface AgendaDeeds {
  readonly setFacts: (facts: Partial<SessionFacts>) => void;
  /** At the end, or behind another item. */
  readonly addItem: (item: NewAgendaItem, behind?: AgendaItemId) => AgendaItemId;
  readonly changeItem: (id: AgendaItemId, change: ItemChange) => void;
  readonly moveItem: (id: AgendaItemId, step: 1 | -1) => void;
  readonly removeItem: (id: AgendaItemId) => () => void;
  readonly takeTemplate: () => () => void;
  readonly takeCriteria: () => void;
  readonly changeCriterion: (id: Criterion['id'], change: CriterionChange) => void;
  readonly swapAxes: () => void;
}

const orderBetween = (before: AgendaItem | undefined, after: AgendaItem | undefined): string =>
  keyBetween(before?.order ?? null, after?.order ?? null);

const placeBehind = (agenda: readonly AgendaItem[], behind: AgendaItemId | undefined): string => {
  const index = agenda.findIndex(({ id }) => id === behind);
  return index < 0 ? orderBetween(agenda.at(-1), undefined) : orderBetween(agenda[index], agenda[index + 1]);
};

const moveItem = (doc: Y.Doc, id: AgendaItemId, step: 1 | -1): void => {
  const { agenda } = readPlan(doc);
  const from = agenda.findIndex((item) => item.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= agenda.length) return;
  const others = agenda.filter((item) => item.id !== id);
  putAgendaItem(doc, { id, order: orderBetween(others[to - 1], others[to]) });
};

/** Asked of the plan as it is now: another moderator may have opened a round in it a moment ago. */
const removeItem = (doc: Y.Doc, id: AgendaItemId): (() => void) => {
  if (isFixedItem(readPlan(doc), id)) return () => undefined;
  removeAgendaItem(doc, id);
  return () => restoreAgendaItem(doc, id);
};

/** Only into an empty agenda: two people who tap it would otherwise plan the day twice. */
const takeTemplate = (doc: Y.Doc, random: RandomBytes): (() => void) => {
  if (readPlan(doc).agenda.length > 0) return () => undefined;
  const items = assessmentAgenda(random);
  doc.transact(() => {
    for (const item of items) putAgendaItem(doc, item);
  });
  return () =>
    doc.transact(() => {
      for (const { id } of items) removeItem(doc, id);
    });
};

const takeCriteria = (doc: Y.Doc, random: RandomBytes): void => {
  if (readPlan(doc).criteria.length > 0) return;
  const criteria = defaultCriteria(random);
  doc.transact(() => {
    for (const criterion of criteria) putCriterion(doc, criterion);
    setFacts(doc, { axes: { x: criteria[1]?.id ?? null, y: criteria[0]?.id ?? null, size: null } });
  });
};

/** Binds the deeds to a plan document. */
export const createAgendaDeeds = (doc: Y.Doc, random: RandomBytes): AgendaDeeds => ({
  setFacts: (facts) => setFacts(doc, facts),
  addItem: (item, behind) => {
    const id = createId<AgendaItemId>(random);
    putAgendaItem(doc, { ...item, id, order: placeBehind(readPlan(doc).agenda, behind) });
    return id;
  },
  changeItem: (id, change) => putAgendaItem(doc, { id, ...change }),
  moveItem: (id, step) => moveItem(doc, id, step),
  removeItem: (id) => removeItem(doc, id),
  takeTemplate: () => takeTemplate(doc, random),
  takeCriteria: () => takeCriteria(doc, random),
  changeCriterion: (id, change) => {
    // A dimension under a round that is open would change what people have said.
    if (readPlan(doc).rounds.length === 0) putCriterion(doc, { id, ...change });
  },
  swapAxes: () => {
    const { axes } = readPlan(doc);
    setFacts(doc, { axes: { ...axes, x: axes.y, y: axes.x } });
  },
});
