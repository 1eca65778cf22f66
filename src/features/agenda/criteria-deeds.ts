import type * as Y from 'yjs';
import { putCriterion, removeCriterion, restoreCriterion, setFacts } from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { type Axes, type Criterion, type Method, withAxis } from '../../domain/assessment/criterion.ts';
import { dimensionsOf, type KeptMethod, keepMethod, mostDimensions } from '../../domain/assessment/method.ts';
import { type CriterionId, createId, type RandomBytes } from '../../domain/ids.ts';
import { keyAt, keyBetween, type ListMove, placeAfter } from '../../domain/order.ts';
import { isAskedCriterion } from '../../domain/session/session.ts';
import { blankDimension, type ContentLang, defaultCriteria } from '../../domain/session/template.ts';

export type CriterionChange = Partial<Omit<Criterion, 'id' | 'order'>>;

/** What the preparation can do to the dimensions. The functions that can be undone answer with the way back. */
export interface CriteriaDeeds {
  /** The usual two, into an empty list. */
  readonly takeDefault: (lang?: ContentLang) => void;
  /** An empty one, or a suggested one, at the end; null when there are as many as a person can judge. */
  readonly add: (dimension?: CriterionChange) => CriterionId | null;
  /** A scale under a round that people answered stays: their scores lie on it. */
  readonly change: (id: CriterionId, change: CriterionChange) => void;
  readonly move: (id: CriterionId, move: ListMove) => void;
  readonly remove: (id: CriterionId) => () => void;
  readonly swapAxes: () => void;
  /** Puts a dimension on an axis; whatever lay there changes places with it. */
  readonly setAxis: (axis: keyof Axes, id: CriterionId | null) => void;
  /** In place of all dimensions that no round has asked for. */
  readonly takeMethod: (method: KeptMethod) => () => void;
  /** Names the dimensions as they are now; answers what the device is to keep. */
  readonly keepMethod: (method: Method) => KeptMethod;
}

/** A name stands for exactly what was kept under it: from a change on the dimensions are only based on that method. */
const markChanged = (doc: Y.Doc): void => {
  const { method } = readPlan(doc);
  if (method !== null) setFacts(doc, { method: { ...method, changed: true } });
};

const isSame = (before: Criterion, after: CriterionChange): boolean =>
  (Object.keys(after) as (keyof CriterionChange)[]).every(
    (field) => JSON.stringify(before[field]) === JSON.stringify(after[field]),
  );

const change = (doc: Y.Doc, id: CriterionId, wanted: CriterionChange): void => {
  const { scale, ...rest } = wanted;
  const plan = readPlan(doc);
  const before = plan.criteria.find((criterion) => criterion.id === id);
  const after = { ...rest, ...(scale === undefined || isAskedCriterion(plan, id) ? {} : { scale }) };
  // What is typed as it stands there is no change.
  if (before !== undefined && isSame(before, after)) return;
  doc.transact(() => {
    putCriterion(doc, { id, ...after });
    markChanged(doc);
  });
};

const add = (doc: Y.Doc, dimension: CriterionChange, random: RandomBytes): CriterionId | null => {
  const { criteria } = readPlan(doc);
  if (criteria.length >= mostDimensions) return null;
  const id = createId<CriterionId>(random);
  doc.transact(() => {
    putCriterion(doc, { ...blankDimension, ...dimension, id, order: keyBetween(criteria.at(-1)?.order ?? null, null) });
    markChanged(doc);
  });
  return id;
};

const remove = (doc: Y.Doc, id: CriterionId): (() => void) => {
  const { axes, method, ...plan } = readPlan(doc);
  if (isAskedCriterion(plan, id)) return () => undefined;
  doc.transact(() => {
    removeCriterion(doc, id);
    markChanged(doc);
  });
  return () =>
    doc.transact(() => {
      restoreCriterion(doc, id);
      setFacts(doc, { axes, method });
    });
};

const takeMethod = (doc: Y.Doc, kept: KeptMethod, random: RandomBytes): (() => void) => {
  const before = readPlan(doc);
  const gone = before.criteria.map(({ id }) => id).filter((id) => !isAskedCriterion(before, id));
  const { criteria, axes } = dimensionsOf(kept, random);
  const last = before.criteria.at(-1)?.order ?? '';
  doc.transact(() => {
    for (const id of gone) removeCriterion(doc, id);
    for (const criterion of criteria) putCriterion(doc, { ...criterion, order: last + criterion.order });
    setFacts(doc, { axes, method: { name: kept.name, version: kept.version } });
  });
  return () =>
    doc.transact(() => {
      for (const { id } of criteria) if (!isAskedCriterion(readPlan(doc), id)) removeCriterion(doc, id);
      for (const id of gone) restoreCriterion(doc, id);
      setFacts(doc, { axes: before.axes, method: before.method });
    });
};

const takeDefault = (doc: Y.Doc, random: RandomBytes, lang: ContentLang = 'de'): void => {
  if (readPlan(doc).criteria.length > 0) return;
  const criteria = defaultCriteria(random, lang);
  doc.transact(() => {
    for (const criterion of criteria) putCriterion(doc, criterion);
    setFacts(doc, { axes: { x: criteria[1]?.id ?? null, y: criteria[0]?.id ?? null, size: null } });
  });
};

/** Binds the deeds to a plan document. */
export const createCriteriaDeeds = (doc: Y.Doc, random: RandomBytes): CriteriaDeeds => ({
  takeDefault: (lang) => takeDefault(doc, random, lang),
  add: (dimension = {}) => add(doc, dimension, random),
  change: (id, wanted) => change(doc, id, wanted),
  move: (id, move) => {
    const { criteria } = readPlan(doc);
    const from = criteria.findIndex((criterion) => criterion.id === id);
    const order = from < 0 ? null : keyAt(criteria, id, placeAfter(move, from, criteria.length));
    if (order !== null) putCriterion(doc, { id, order });
  },
  remove: (id) => remove(doc, id),
  swapAxes: () => {
    const { axes } = readPlan(doc);
    setFacts(doc, { axes: { ...axes, x: axes.y, y: axes.x } });
  },
  setAxis: (axis, id) => setFacts(doc, { axes: withAxis(readPlan(doc).axes, axis, id) }),
  takeMethod: (method) => takeMethod(doc, method, random),
  keepMethod: (method) => {
    const { criteria, axes } = readPlan(doc);
    setFacts(doc, { method });
    return keepMethod(criteria, axes, method);
  },
});
