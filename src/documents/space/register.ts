import type * as Y from 'yjs';
import { type FieldId, type GoalId, type GroupId, parseId, type SessionId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { cycleSteps, stepKeys } from '../../domain/session/cycle.ts';
import {
  type Cycle,
  groupKinds,
  type Register,
  type RegisteredField,
  type RegisteredGoal,
  type RegisteredGroup,
  type RegisteredSession,
  recognitions,
} from '../../domain/space/register.ts';
import { hasNotBegun } from '../../domain/space/years.ts';
import {
  type Fields,
  readRemoved,
  readTable,
  removeEntry,
  restoreEntry,
  setIfNew,
  writeFields,
} from '../field-table.ts';
import { asDay, asIds, asOneOf, asText, asYear } from '../parse.ts';
import { readGuideline } from './guideline.ts';
import { readFieldFindings } from './register-findings.ts';
import { isRewordedSince, readAlso, readFormer } from './register-names.ts';

/** The tables of a register that have entries to be taken out and brought back. */
export type RegisterTable = 'fields' | 'goals' | 'groups' | 'guideline' | 'sessions';

/** The register of a county as plain values (SPEC D180). */
export const readRegister = (doc: Y.Doc): Register => {
  const facts = doc.getMap<unknown>('space');
  return {
    title: asText(facts.get('title')),
    stepNames: Object.fromEntries(stepKeys.map((key) => [key, asText(facts.get(`step/${key}`))])),
    fields: fieldsIn(doc),
    goals: list(
      doc,
      'goals',
      (id, fields): RegisteredGoal => ({
        id: id as GoalId,
        text: asText(fields.get('text')),
        ...readAlso(fields, 'goals'),
        order: asText(fields.get('order')),
      }),
    ),
    groups: list(doc, 'groups', readGroup),
    guideline: readGuideline(doc),
    cycles: [...readTable(doc.getMap<unknown>('cycles'))]
      .map(([key, fields]) => readCycle(key, fields))
      .filter((cycle) => cycle !== null)
      .sort((a, b) => b.year - a.year),
    sessions: [...readTable(doc.getMap<unknown>('sessions'))]
      .map(([id, fields]) => readRegisteredSession(id as SessionId, fields))
      .filter((session) => session !== null)
      .sort(laterFirst),
  };
};

const laterFirst = (a: RegisteredSession, b: RegisteredSession): number => {
  const [one, other] = [a.date || '~', b.date || '~'];
  return one === other ? a.id.localeCompare(b.id) : one < other ? 1 : -1;
};

const readRegisteredSession = (id: SessionId, fields: Fields): RegisteredSession | null => {
  const year = asYear(fields.get('year'));
  return year === null
    ? null
    : {
        id,
        title: asText(fields.get('title')),
        date: asDay(fields.get('date')),
        year,
        continues: parseId<SessionId>(fields.get('continues')),
      };
};

const list = <Entry extends { readonly id: string; readonly order: string }>(
  doc: Y.Doc,
  table: RegisterTable,
  read: (id: string, fields: Fields) => Entry,
): readonly Entry[] => {
  const map = doc.getMap<unknown>(table);
  // What somebody worded anew while somebody else struck it stays, and says so (SPEC D399).
  const reworded = [...readRemoved(map)].filter(([, fields]) => isRewordedSince(fields));
  return inOrder([
    ...[...readTable(map)].map(([id, fields]) => read(id, fields)),
    ...reworded.map(([id, fields]) => ({ ...read(id, fields), isStruck: true as const })),
  ]);
};

const fieldsIn = (doc: Y.Doc): readonly RegisteredField[] => {
  const standing = list(doc, 'fields', readField);
  const known = new Set(standing.map(({ id }) => id));
  return inOrder([...standing, ...struckButUsed(doc).filter(({ id }) => !known.has(id))]);
};

/** Fields of action that were taken out while something was found in them: they stay, with what hangs on them (SPEC D361). */
const struckButUsed = (doc: Y.Doc): readonly RegisteredField[] => {
  const used = new Set<string>(readFieldFindings(doc).map(({ field }) => field));
  const removed = [...readRemoved(doc.getMap<unknown>('fields'))];
  return removed.flatMap(([id, fields]) => (used.has(id) ? [readField(id, fields)] : []));
};

const readField = (id: string, fields: Fields): RegisteredField => ({
  id: id as FieldId,
  name: asText(fields.get('name')),
  former: readFormer(fields),
  ...readAlso(fields, 'fields'),
  mergedInto: parseId<FieldId>(fields.get('mergedInto')),
  order: asText(fields.get('order')),
});

const readGroup = (id: string, fields: Fields): RegisteredGroup => ({
  id: id as GroupId,
  name: asText(fields.get('name')),
  ...readAlso(fields, 'groups'),
  kind: asOneOf(fields.get('kind'), groupKinds, 'focusGroup'),
  fields: asIds<FieldId>(fields.get('fields')),
  recognition: asOneOf(fields.get('recognition'), recognitions, 'forming'),
  decidedOn: asDay(fields.get('decidedOn')),
  order: asText(fields.get('order')),
});

/** A year is its own key: two offices that open the same year offline mean the same one. */
const readCycle = (key: string, fields: Fields): Cycle | null => {
  const year = asYear(Number(key));
  if (year === null) return null;
  const cycle = {
    year,
    step: asOneOf(fields.get('step'), cycleSteps, 'analysis'),
    handIn: asDay(fields.get('handIn')),
    approvedOn: asDay(fields.get('approvedOn')),
    madeOn: asDay(fields.get('madeOn')),
  };
  return fields.get('out') === true && hasNotBegun(cycle) ? null : cycle;
};

/** Groups that were taken out of the register, as they were: what they have handed in stays under their name (SPEC D362). */
export const readStruckGroups = (doc: Y.Doc): readonly RegisteredGroup[] =>
  [...readRemoved(doc.getMap<unknown>('groups'))]
    .filter(([, fields]) => !isRewordedSince(fields))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, fields]) => readGroup(id, fields));

/** Sessions that were taken out of the register: what they come to counts for nothing here (SPEC D357). */
export const readStruckSessions = (doc: Y.Doc): readonly SessionId[] =>
  [...readRemoved(doc.getMap<unknown>('sessions')).keys()].sort().map((id) => id as SessionId);

/** The same as they were noted, the latest first: each can be taken in again. */
export const readSessionsOut = (doc: Y.Doc): readonly RegisteredSession[] =>
  [...readRemoved(doc.getMap<unknown>('sessions'))]
    .map(([id, fields]) => readRegisteredSession(id as SessionId, fields))
    .filter((session) => session !== null)
    .sort(laterFirst);

/** Changes what the county and its steps are called, and what is said of a step; empty: the usual words again. */
export const setRegisterFacts = (
  doc: Y.Doc,
  { title, stepNames = {} }: Partial<Pick<Register, 'title' | 'stepNames'>>,
): void =>
  doc.transact(() => {
    const facts = doc.getMap<unknown>('space');
    if (title !== undefined) setIfNew(facts, 'title', title);
    for (const [key, said] of Object.entries(stepNames)) setIfNew(facts, `step/${key}`, said);
  });

const put = (doc: Y.Doc, table: RegisterTable, { id, ...fields }: { readonly id: string }): void =>
  doc.transact(() => writeFields(doc.getMap<unknown>(table), id, fields));

/** Adds a field of action or changes one; `mergedInto` lays it into another, and null takes that back. */
export const putField = (
  doc: Y.Doc,
  field: Partial<Omit<RegisteredField, 'former' | 'also' | 'isStruck'>> & Pick<RegisteredField, 'id'>,
): void => put(doc, 'fields', field);

/** Adds a strategic goal or changes one. */
export const putGoal = (
  doc: Y.Doc,
  goal: Partial<Omit<RegisteredGoal, 'also' | 'isStruck'>> & Pick<RegisteredGoal, 'id'>,
): void => put(doc, 'goals', goal);

/** Adds a group or changes one. */
export const putRegisteredGroup = (
  doc: Y.Doc,
  group: Partial<Omit<RegisteredGroup, 'also' | 'isStruck'>> & Pick<RegisteredGroup, 'id'>,
): void => put(doc, 'groups', group);

/** Notes a session that was opened in the space, or changes what is said of it. */
export const putRegisteredSession = (doc: Y.Doc, session: RegisteredSession): void =>
  doc.transact(() => {
    const { id, ...fields } = session;
    writeFields(doc.getMap<unknown>('sessions'), id, fields);
  });

/** Opens a year or changes one. A year that is opened again goes on where it is, also one that was taken out. */
export const putCycle = (doc: Y.Doc, { year, ...fields }: Partial<Cycle> & Pick<Cycle, 'year'>): void =>
  doc.transact(() => {
    const cycles = doc.getMap<unknown>('cycles');
    if (cycles.get(`${year}/out`) === true) cycles.set(`${year}/out`, false);
    if (!cycles.has(`${year}/step`)) cycles.set(`${year}/step`, 'analysis');
    writeFields(cycles, String(year), fields);
  });

/**
 * Takes a year out: for as long as nothing of it has begun (SPEC D366). It is not removed like other entries, because what
 * somebody sets in it meanwhile has to stay, in a file of the county, too.
 */
export const dropCycle = (doc: Y.Doc, year: number): void =>
  doc.transact(() => setIfNew(doc.getMap<unknown>('cycles'), `${year}/out`, true));

/** Takes an entry out for everybody. */
export const dropFromRegister = (doc: Y.Doc, table: RegisterTable, id: string): void =>
  removeEntry(doc.getMap<unknown>(table), id);

/** Brings it back with everything that was in it. */
export const bringBackToRegister = (doc: Y.Doc, table: RegisterTable, id: string): void =>
  restoreEntry(doc.getMap<unknown>(table), id);
