import type { PersonId } from '../ids.ts';
import type { Perspective } from '../session/perspective.ts';

/** How it stands with somebody who was invited. Represented: somebody else sits here for them. */
export const attendanceStates = ['invited', 'present', 'excused', 'represented'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** One line of the list of people: who is to be here, apart from seats and from everything they write. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: Perspective | null;
  readonly state: AttendanceState;
  /** Who sits here instead; empty unless represented. */
  readonly representedBy: string;
}

/** What is written of a line, each field by itself; `removed` takes the line out. */
export const personFields = ['name', 'organisation', 'perspective', 'state', 'representedBy', 'removed'] as const;
export type PersonField = (typeof personFields)[number];

/** One field of one line, written at a time (milliseconds since 1970). The list is nothing but the newest of these. */
export interface PersonEntry {
  readonly person: PersonId;
  readonly field: PersonField;
  readonly value: string;
  readonly at: number;
}

const removed = 'yes';
const keyOf = ({ person, field }: PersonEntry): string => `${person}/${field}`;

/** The later wins; of two at the same moment the same one everywhere. */
const isNewer = (one: PersonEntry, other: PersonEntry): boolean =>
  one.at > other.at || (one.at === other.at && one.value > other.value);

/**
 * Lays changes over what is known: the last write of each field wins, whoever wrote it and whenever it arrives. Of a line
 * that was removed only the removal is left, so that deleting deletes; whoever takes that back writes the line again.
 */
export const mergeEntries = (...lists: readonly (readonly PersonEntry[])[]): readonly PersonEntry[] => {
  const newest = new Map<string, PersonEntry>();
  for (const entry of lists.flat()) {
    const known = newest.get(keyOf(entry));
    if (known === undefined || isNewer(entry, known)) newest.set(keyOf(entry), entry);
  }
  const entries = [...newest.values()];
  const gone = new Set(
    entries.filter(({ field, value }) => field === 'removed' && value === removed).map(({ person }) => person),
  );
  return entries.filter(({ person, field }) => field === 'removed' || !gone.has(person));
};

const stateOf = (value: string | undefined): AttendanceState =>
  attendanceStates.find((state) => state === value) ?? 'invited';

/** The people behind merged entries, by name. Lines without a name are no people. */
export const readPeople = (entries: readonly PersonEntry[]): readonly Person[] => {
  const lines = new Map<PersonId, Partial<Record<PersonField, string>>>();
  for (const { person, field, value } of entries) lines.set(person, { ...lines.get(person), [field]: value });
  return [...lines]
    .map(([id, line]): Person => {
      const state = stateOf(line.state);
      return {
        id,
        name: line.name?.trim() ?? '',
        organisation: line.organisation?.trim() ?? '',
        perspective: line.perspective || null,
        state,
        representedBy: state === 'represented' ? (line.representedBy?.trim() ?? '') : '',
      };
    })
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1));
};

/** What a form may set of a line. */
export type PersonWords = Partial<Omit<Person, 'id'>>;

/** The entries that set these fields. */
export const entriesOf = (person: PersonId, words: PersonWords, at: number): readonly PersonEntry[] =>
  personFields.flatMap((field) => {
    const value = field === 'removed' ? undefined : words[field];
    return value === undefined ? [] : [{ person, field, value: value ?? '', at }];
  });

/** Removes a line: nothing else of it is kept anywhere. */
export const removalOf = (person: PersonId, at: number): readonly PersonEntry[] => [
  { person, field: 'removed', value: removed, at },
];

/** Takes a removal back: the line as it was. */
export const returnOf = ({ id, ...words }: Person, at: number): readonly PersonEntry[] => [
  { person: id, field: 'removed', value: '', at },
  ...entriesOf(id, words, at),
];
