import type { FieldId, GoalId, GroupId, SessionId } from '../ids.ts';
import type { CycleStep, StepNames } from '../session/cycle.ts';
import { type GuidelineQuestion, usualGuideline } from './guideline.ts';

/*
 * What a county keeps over the years: fields of action, strategic goals, groups and cycles. Written by its office, on
 * several devices and without a network; every rule here gives the same answer whoever's change arrives first.
 */

/** A field of action (Handlungsfeld). */
export interface RegisteredField {
  readonly id: FieldId;
  readonly name: string;
  /** What it was called before: proposals name their fields in words, and are found under the new ones, too. */
  readonly former: readonly string[];
  /** What it was called at the same time by somebody who did not know of its present name (SPEC D396); missing: nothing. */
  readonly also?: readonly string[];
  /** One office struck it while another gave it this name: it stays until somebody decides (SPEC D399). */
  readonly isStruck?: true;
  /** The field it was merged into; null: it stands for itself. Follow it with `fieldBehind`. */
  readonly mergedInto: FieldId | null;
  /** Sorts the fields, see `order.ts`. */
  readonly order: string;
}

/** A strategic goal of the county. */
export interface RegisteredGoal {
  readonly id: GoalId;
  readonly text: string;
  /** See `RegisteredField`. */
  readonly also?: readonly string[];
  readonly isStruck?: true;
  readonly order: string;
}

/** Focus groups and supplementary structures are equal in rank; only the label differs. */
export const groupKinds = ['focusGroup', 'supplementary'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Where a group stands: it works from the first on, recognition is a decision of the steering group. */
export const recognitions = ['forming', 'recognised', 'ended'] as const;
export type Recognition = (typeof recognitions)[number];

/** A group that drafts proposals (Fokusgruppe, ergänzende Arbeitsstruktur). */
export interface RegisteredGroup {
  readonly id: GroupId;
  readonly name: string;
  /** See `RegisteredField`. */
  readonly also?: readonly string[];
  readonly isStruck?: true;
  readonly kind: GroupKind;
  readonly fields: readonly FieldId[];
  readonly recognition: Recognition;
  /** The day of the decision about it, `YYYY-MM-DD`; empty when there was none. */
  readonly decidedOn: string;
  readonly order: string;
}

/** One year of social planning (Sozialplanung Fokus ‹Jahr›). */
export interface Cycle {
  readonly year: number;
  readonly step: CycleStep;
  /**
   * Until when papers must be handed in for the council's last sitting before the summer break, `YYYY-MM-DD`; empty as long
   * as it is not known.
   */
  readonly handIn: string;
  /** The day on which the planning dossier was approved; empty until then. */
  readonly approvedOn: string;
  /** The day on which the year was opened here; empty in what was opened before that was noted. */
  readonly madeOn: string;
}

/** The year that is opened next: after the latest, or, where there is none, the first whose dossier can still be in time. */
export const nextYear = (cycles: readonly Pick<Cycle, 'year'>[], today: string): number => {
  const [latest] = cycles.map(({ year }) => year).toSorted((a, b) => b - a);
  if (latest !== undefined) return latest + 1;
  const year = Number(today.slice(0, 4));
  return today > `${today.slice(0, 4)}-07-31` ? year + 1 : year;
};

/** Whether groups still hand in in this step; with assessing it ends, and what comes later is let in by the office alone. */
export const isHandingIn = (step: CycleStep): boolean => step === 'analysis' || step === 'proposals';

/** A session that was opened in the space. What it is called later stands in its plan, and in its results. */
export interface RegisteredSession {
  readonly id: SessionId;
  readonly title: string;
  /** `2027-05-13`, or empty. */
  readonly date: string;
  /** The year of social planning it belongs to. */
  readonly year: number;
  /** The session of the same series that it goes on with; null: it begins one. */
  readonly continues: SessionId | null;
}

/** What a county keeps over the years, as its devices read it. */
export interface Register {
  readonly title: string;
  readonly stepNames: StepNames;
  /** All fields, also merged ones: old links lead to them. */
  readonly fields: readonly RegisteredField[];
  readonly goals: readonly RegisteredGoal[];
  readonly groups: readonly RegisteredGroup[];
  /** What is asked before a proposal is handed in. */
  readonly guideline: readonly GuidelineQuestion[];
  /** The newest year first. */
  readonly cycles: readonly Cycle[];
  /** The latest first; those without a date before all others. */
  readonly sessions: readonly RegisteredSession[];
}

/** A county in which nobody has written anything yet. */
export const emptyRegister: Register = {
  title: '',
  stepNames: {},
  fields: [],
  goals: [],
  groups: [],
  guideline: usualGuideline,
  cycles: [],
  sessions: [],
};

/**
 * The field that stands for this one after all mergers; null when it is not known. Two offices that merge two fields into
 * one another at the same time have made a ring: then the one with the smallest id stands for all of them.
 */
export const fieldBehind = (fields: readonly RegisteredField[], id: FieldId): RegisteredField | null => {
  const known = new Map(fields.map((field) => [field.id, field]));
  const seen: RegisteredField[] = [];
  for (let field = known.get(id); field !== undefined; field = next(known, field)) {
    const start = seen.indexOf(field);
    if (start >= 0) return seen.slice(start).reduce((one, other) => (other.id < one.id ? other : one));
    seen.push(field);
  }
  return seen.at(-1) ?? null;
};

const next = (known: ReadonlyMap<FieldId, RegisteredField>, { mergedInto }: RegisteredField) =>
  mergedInto === null ? undefined : known.get(mergedInto);

/** The fields that stand for themselves, in order. */
export const standingFields = (fields: readonly RegisteredField[]): readonly RegisteredField[] =>
  fields.filter((field) => fieldBehind(fields, field.id) === field);

/**
 * What the field is called by now that was called so (SPEC D311): a present name goes before former ones, and a merged field
 * goes by the name of the one it was merged into. A name that the county does not know stays.
 */
export const fieldNow = (fields: readonly RegisteredField[], name: string): string => {
  const found =
    fields.find((field) => field.name === name && field.mergedInto === null) ??
    fields.find((field) => field.name === name) ??
    fields.find(({ former }) => former.includes(name));
  return (found && fieldBehind(fields, found.id)?.name) || name;
};

/** The same for all fields that something names, each once. */
export const fieldsNow = (fields: readonly RegisteredField[], names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => fieldNow(fields, name))),
];

/** The names of the groups that work, as a session offers them to its people; those that have ended are not among them. */
export const workingGroups = ({ groups }: Pick<Register, 'groups'>): readonly string[] =>
  groups.filter(({ name, recognition }) => name !== '' && recognition !== 'ended').map(({ name }) => name);

/** The fields a group works in, without doubles after mergers and without those that are gone. */
export const fieldsOfGroup = (
  { fields }: Pick<Register, 'fields'>,
  group: Pick<RegisteredGroup, 'fields'>,
): readonly RegisteredField[] => [
  ...new Set(group.fields.map((id) => fieldBehind(fields, id)).filter((field) => field !== null)),
];

/**
 * Fields of action on which something hangs: what was found in them, groups that work in them, proposals that name them. One
 * of these is merged with another and not struck: what hangs on it would be reached by nobody any more.
 */
export const fieldsUsed = (
  { fields, groups }: Pick<Register, 'fields' | 'groups'>,
  found: readonly FieldId[],
  named: readonly string[],
): ReadonlySet<FieldId> => {
  const names = new Set(named);
  const all = [...found, ...groups.flatMap((group) => group.fields)];
  const behind = all.flatMap((id) => fieldBehind(fields, id)?.id ?? []);
  return new Set([...behind, ...fields.filter(({ name }) => names.has(name)).map(({ id }) => id)]);
};
