import type * as Y from 'yjs';
import { copyAgendaItem, standingOf } from '../../documents/plan/copy.ts';
import {
  type PlanFacts,
  putAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
  setFacts,
} from '../../documents/plan/edit.ts';
import { putPerspective } from '../../documents/plan/perspectives.ts';
import { readPlan } from '../../documents/plan/read.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { AgendaFile } from '../../domain/agenda/agenda-file.ts';
import { type AgendaItemId, createId, type QuestionId, type RandomBytes } from '../../domain/ids.ts';
import { keyAt, keyBetween, type ListMove, placeAfter } from '../../domain/order.ts';
import type { OfferedPerspective, Perspective } from '../../domain/session/perspective.ts';
import { isFixedItem } from '../../domain/session/session.ts';
import { assessmentAgenda, type ContentLang } from '../../domain/session/template.ts';

/** What of a session is set before it begins. */
export type SessionFacts = Pick<
  PlanFacts,
  | 'title'
  | 'date'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'goals'
  | 'mandate'
  | 'cycleStep'
  | 'wifi'
  | 'approval'
  | 'shuffle'
  | 'withoutOrigin'
  | 'places'
>;
export type NewAgendaItem = Pick<AgendaItem, 'title' | 'minutes' | 'activity'>;
export type ItemChange = Partial<NewAgendaItem & Pick<AgendaItem, 'who' | 'text'>>;

/** What the preparation can do to the plan. The functions that can be undone answer with the way back. */
export interface AgendaDeeds {
  readonly setFacts: (facts: Partial<SessionFacts>) => void;
  /** At the end, or behind another item. */
  readonly addItem: (item: NewAgendaItem, behind?: AgendaItemId) => AgendaItemId;
  readonly changeItem: (id: AgendaItemId, change: ItemChange) => void;
  readonly moveItem: (id: AgendaItemId, move: ListMove) => void;
  /** To a place counted from 0, as a finger drops it. */
  readonly placeItem: (id: AgendaItemId, place: number) => void;
  readonly removeItem: (id: AgendaItemId) => () => void;
  /** The same once more, right behind it, with all that was set for it. */
  readonly copyItem: (id: AgendaItemId) => () => void;
  readonly takeTemplate: (lang?: ContentLang) => () => void;
  /** In place of every item that may go; those that must stay are in front. Taken back is what is still as it was left. */
  readonly takeFile: (file: AgendaFile) => () => void;
  /** Names a perspective, hides it or offers it again; null adds one. */
  readonly putPerspective: (
    key: Perspective | null,
    fields: Partial<Pick<OfferedPerspective, 'name' | 'hidden'>>,
  ) => void;
  /** Names a template that is kept for the first time. */
  readonly templateKey: () => string;
}

const orderBetween = (before: AgendaItem | undefined, after: AgendaItem | undefined): string =>
  keyBetween(before?.order ?? null, after?.order ?? null);

const placeBehind = (agenda: readonly AgendaItem[], behind: AgendaItemId | undefined): string => {
  const index = agenda.findIndex(({ id }) => id === behind);
  return index < 0 ? orderBetween(agenda.at(-1), undefined) : orderBetween(agenda[index], agenda[index + 1]);
};

const placeItem = (doc: Y.Doc, id: AgendaItemId, place: number): void => {
  const order = keyAt(readPlan(doc).agenda, id, place);
  if (order !== null) putAgendaItem(doc, { id, order });
};

const moveItem = (doc: Y.Doc, id: AgendaItemId, move: ListMove): void => {
  const { agenda } = readPlan(doc);
  const from = agenda.findIndex((item) => item.id === id);
  if (from >= 0) placeItem(doc, id, placeAfter(move, from, agenda.length));
};

/** Asked of the plan as it is now: another moderator may have opened a round in it a moment ago. */
const removeItem = (doc: Y.Doc, id: AgendaItemId): (() => void) => {
  if (isFixedItem(readPlan(doc), id)) return () => undefined;
  removeAgendaItem(doc, id);
  return () => restoreAgendaItem(doc, id);
};

/** Only into an empty agenda: two people who tap it would otherwise plan the day twice. */
const takeTemplate = (doc: Y.Doc, random: RandomBytes, lang: ContentLang = 'de'): (() => void) => {
  if (readPlan(doc).agenda.length > 0) return () => undefined;
  const items = assessmentAgenda(random, lang);
  doc.transact(() => {
    for (const item of items) putAgendaItem(doc, item);
  });
  const takeBack = untouchedSince(
    doc,
    items.map(({ id }) => id),
  );
  return () => doc.transact(takeBack);
};

/** Takes items back that nobody has moved, changed or begun since: what somebody touched is theirs, and stays. */
const untouchedSince = (doc: Y.Doc, items: readonly AgendaItemId[]): (() => void) => {
  const left = items.map((id) => standingOf(doc, id));
  return () => {
    for (const [index, id] of items.entries()) if (standingOf(doc, id) === left[index]) removeItem(doc, id);
  };
};

type FileHead = Partial<Pick<SessionFacts, 'title' | 'startsAt' | 'endsAt'>>;

/** The file's title is taken only where the session has none: a template must not rename a meeting. */
const headOf = ({ title, startsAt, endsAt }: AgendaFile, present: Pick<SessionFacts, 'title'>): FileHead => ({
  ...(present.title === '' && title !== '' ? { title } : {}),
  ...(startsAt === '' ? {} : { startsAt }),
  ...(endsAt === '' ? {} : { endsAt }),
});

const takeFile = (doc: Y.Doc, file: AgendaFile, random: RandomBytes): (() => void) => {
  const before = readPlan(doc);
  const head = headOf(file, before);
  const added: AgendaItemId[] = [];
  const removed = before.agenda.map(({ id }) => id).filter((id) => !isFixedItem(before, id));
  doc.transact(() => {
    for (const id of removed) removeAgendaItem(doc, id);
    let order = readPlan(doc).agenda.at(-1)?.order ?? null;
    for (const item of file.items) {
      const id = createId<AgendaItemId>(random);
      order = keyBetween(order, null);
      putAgendaItem(doc, { ...item, id, order });
      added.push(id);
    }
    setFacts(doc, head);
    for (const { key, ...fields } of file.perspectives ?? []) putPerspective(doc, key, fields);
  });
  const takeBackItems = untouchedSince(doc, added);
  const takeBackPerspectives = perspectivesSince(doc, file.perspectives ?? [], before.perspectives);
  return () =>
    doc.transact(() => {
      takeBackItems();
      for (const id of removed) restoreAgendaItem(doc, id);
      const now = readPlan(doc);
      for (const fact of ['title', 'startsAt', 'endsAt'] as const)
        if (head[fact] === now[fact]) setFacts(doc, { [fact]: before[fact] });
      takeBackPerspectives();
    });
};

/** Takes perspectives back that are still called and offered as they were left. */
const perspectivesSince = (
  doc: Y.Doc,
  taken: readonly OfferedPerspective[],
  before: readonly OfferedPerspective[],
): (() => void) => {
  const said = (key: Perspective, among: readonly OfferedPerspective[]) => among.find((one) => one.key === key);
  const left = readPlan(doc).perspectives;
  return () => {
    const now = readPlan(doc).perspectives;
    for (const { key } of taken) {
      const known = said(key, before);
      if (JSON.stringify(said(key, now)) !== JSON.stringify(said(key, left))) continue;
      putPerspective(doc, key, known === undefined ? { hidden: true } : { name: known.name, hidden: known.hidden });
    }
  };
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
  moveItem: (id, move) => moveItem(doc, id, move),
  placeItem: (id, place) => placeItem(doc, id, place),
  removeItem: (id) => removeItem(doc, id),
  copyItem: (from) => {
    const id = createId<AgendaItemId>(random);
    copyAgendaItem(doc, from, {
      id,
      order: placeBehind(readPlan(doc).agenda, from),
      createId: () => createId<QuestionId>(random),
    });
    return () => removeItem(doc, id);
  },
  takeTemplate: (lang) => takeTemplate(doc, random, lang),
  takeFile: (file) => takeFile(doc, file, random),
  putPerspective: (key, fields) => putPerspective(doc, key ?? createId(random), fields),
  templateKey: () => createId<AgendaItemId>(random),
});
