import type * as Y from 'yjs';
import type { GroupWork, SheetQuestion } from '../../domain/groups/group-work.ts';
import type { AgendaItemId, GroupId, QuestionId, SeatId } from '../../domain/ids.ts';
import type { Placing, SmallGroup } from '../../domain/session/small-group.ts';
import { removeEntry, restoreEntry, setIfNew, writeFields } from '../field-table.ts';
import { paperField } from '../on-paper.ts';
import { planRoots } from './roots.ts';

/** Adds a small group or changes fields of one. Who sits in it is said by `placeSeat`. */
export const putGroup = (
  doc: Y.Doc,
  { id, ...fields }: Partial<Omit<SmallGroup, 'members' | 'former'>> & Pick<SmallGroup, 'id'>,
): void => doc.transact(() => writeFields(planRoots(doc).groups, id, fields));

/** Dissolves a small group. Its sheet stays, and who sat in it sits there again when it is taken back. */
export const removeGroup = (doc: Y.Doc, id: GroupId): void => removeEntry(planRoots(doc).groups, id);

/** Takes the removal of a small group back. */
export const restoreGroup = (doc: Y.Doc, id: GroupId): void => restoreEntry(planRoots(doc).groups, id);

/**
 * Seats somebody in a small group, and in no other; null: in none. Who leaves a sheet that was begun is remembered there
 * (SPEC D66): what they wrote without a network may still arrive.
 */
export const placeSeat = (doc: Y.Doc, seat: SeatId, group: GroupId | null): void =>
  doc.transact(() => {
    const { groups, members, former } = planRoots(doc);
    const before = members.get(seat);
    if (typeof before === 'string' && before !== group && groups.get(`${before}/begun`) === true)
      setIfNew(former, `${before}/${seat}`, true);
    setIfNew(members, seat, group);
  });

/** Says with whom somebody goes together, or that they stay where they are. */
export const putPlacing = (doc: Y.Doc, seat: SeatId, placing: Partial<Placing>): void =>
  doc.transact(() => writeFields(planRoots(doc).placing, seat, placing));

/** What a moderator sets for group work, and where it is. */
export type GroupWorkChange = Partial<Omit<GroupWork, 'item' | 'questions' | 'onPaper'>>;

/** Changes what is set for the group work of an item, or moves it on. */
export const putGroupWork = (doc: Y.Doc, item: AgendaItemId, change: GroupWorkChange): void =>
  doc.transact(() => writeFields(planRoots(doc).work, item, change));

/** Notes that a group's sheet was typed in from paper, or takes that back. */
export const putWorkOnPaper = (doc: Y.Doc, item: AgendaItemId, group: GroupId, isOnPaper: boolean): void =>
  doc.transact(() => writeFields(planRoots(doc).work, item, { [paperField(group)]: isOnPaper }));

/** Adds a question to the sheet of an item or changes one. */
export const putQuestion = (
  doc: Y.Doc,
  { id, ...fields }: Partial<SheetQuestion & { readonly item: AgendaItemId }> & Pick<SheetQuestion, 'id'>,
): void => doc.transact(() => writeFields(planRoots(doc).asked, id, fields));

/** Takes a question from the sheet; what was answered stays and comes back with it. */
export const removeQuestion = (doc: Y.Doc, id: QuestionId): void => removeEntry(planRoots(doc).asked, id);

/** Takes that back. */
export const restoreQuestion = (doc: Y.Doc, id: QuestionId): void => restoreEntry(planRoots(doc).asked, id);

/** Whether somebody sits in a group whose sheet was begun: people work there. */
const works = (doc: Y.Doc, id: string): boolean => {
  const { groups, members } = planRoots(doc);
  return groups.get(`${id}/begun`) === true && [...members.values()].includes(id);
};

/** What small groups are at: group work that they write for or report from, sheets of theses that they fill in. */
const goingOn = (doc: Y.Doc): ReadonlySet<string> => {
  const { work, ballots, groups } = planRoots(doc);
  const states = new Set<unknown>(['writing', 'reporting']);
  const items = (table: Y.Map<unknown>, field: string) =>
    [...table].flatMap(([key, value]) => (key.endsWith(`/${field}`) && states.has(value) ? [key] : []));
  const begun = [...groups.keys()].filter(
    (key) => key.endsWith('/begun') && works(doc, key.slice(0, key.indexOf('/'))),
  );
  return new Set([...items(work, 'state'), ...items(ballots, 'sheets'), ...begun]);
};

/**
 * Does something to the small groups; what it returns puts back what was changed, and nothing else. It answers whether it
 * has: not where groups have begun to work since, or work that were made by it (SPEC D327). Such a group is dissolved and not unmade, so that
 * what others set for it at the same time belongs to a group with a name.
 */
export const changeGroups = (doc: Y.Doc, act: () => void): (() => boolean) => {
  const { groups, members, former, placing, session } = planRoots(doc);
  const tables = [groups, members, former, placing, session].map((table) => ({ table, before: new Map(table) }));
  doc.transact(act);
  const then = goingOn(doc);
  const changes = tables.flatMap(({ table, before }) =>
    [...table].flatMap(([key, value]) => {
      const was = before.get(key);
      return JSON.stringify(value) === JSON.stringify(was) ? [] : [{ table, key, was }];
    }),
  );
  const made = new Set(
    changes.flatMap(({ table, key, was }) =>
      table === groups && key.endsWith('/order') && was === undefined ? [key.slice(0, key.indexOf('/'))] : [],
    ),
  );
  return () => {
    const hasBegun = [...goingOn(doc)].some((one) => !then.has(one));
    if (hasBegun || [...made].some((id) => works(doc, id))) return false;
    doc.transact(() => {
      for (const id of made) removeGroup(doc, id as GroupId);
      for (const { table, key, was } of changes) {
        if (table === groups && made.has(key.slice(0, key.indexOf('/')))) continue;
        if (table === members) placeSeat(doc, key as SeatId, typeof was === 'string' ? (was as GroupId) : null);
        else if (was === undefined) table.delete(key);
        else setIfNew(table, key, was);
      }
    });
    return true;
  };
};
