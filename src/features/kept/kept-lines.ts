import { isMissing, type KeptPart, placeOf } from '../../documents/kept-work.ts';
import type { Judgement } from '../../domain/assessment/assessment.ts';
import { beginningOf } from '../../domain/beginning.ts';
import { isId } from '../../domain/ids.ts';
import type { keptFieldWords } from '../../words/kept-fields.de.ts';
import type { KeptLine } from './kept-entry.ts';

export interface KeptWording {
  readonly words: typeof keptFieldWords;
  /** What the fields of a proposal are called. */
  readonly proposalFields: Readonly<Record<string, string>>;
  /** The title of what stands under an id; empty where it is not known. */
  readonly nameOf: (id: string) => string;
  readonly untitled: string;
  readonly printScores: (judgement: Judgement) => string;
}

/** Longer texts are read in the file or after taking them over. */
const longest = 400;

/** The parts of a copy by what they belong to: a proposal with all its fields is one thing to decide about. */
export const groupParts = (parts: readonly KeptPart[]): ReadonlyMap<string, readonly KeptPart[]> => {
  const groups = new Map<string, KeptPart[]>();
  for (const part of parts) {
    const { table, entry, field } = placeOf(part);
    const id = part.kind === 'judgement' ? `${table}/${entry}/${field}` : `${table}/${entry}`;
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  return groups;
};

/** The same in words: what it is, what was put aside, and what stands in its place now. */
export const keptLines = (parts: readonly KeptPart[], wording: KeptWording): readonly KeptLine[] =>
  [...groupParts(parts)].map(([id, group]) => ({ id, ...printGroup(group, wording) }));

const printGroup = (group: readonly KeptPart[], wording: KeptWording): Omit<KeptLine, 'id'> => {
  const { words, nameOf, untitled, printScores } = wording;
  const [first] = group;
  if (first === undefined) throw new Error('a group has parts');
  const { table, entry } = placeOf(first);
  if (first.kind === 'judgement') {
    const present = first.present === null ? null : printScores(first.present);
    return { what: nameOf(entry) || untitled, kept: printScores(first.kept), present };
  }
  const kind = words.tables[table] ?? words.otherTable;
  const name = nameOf(entry);
  const standing = group.filter((part) => !isMissing(part));
  return {
    what: name === '' ? kind : `${kind}: ${name}`,
    kept: printFields(group, ({ kept }) => kept, wording),
    present: standing.length === 0 ? null : printFields(standing, ({ present }) => present, wording),
  };
};

/** „Feld: Wert“, a line for each field that has a word; settings without one are said as a whole. */
const printFields = (
  parts: readonly KeptPart[],
  read: (part: KeptPart) => unknown,
  { words, proposalFields, nameOf }: KeptWording,
): string => {
  const lines = parts.toSorted(titleFirst).flatMap((part) => {
    const { table, entry, field } = placeOf(part);
    const key = field === '' && table === 'session' ? entry : field;
    const label = (table === 'profiles' ? proposalFields[key] : undefined) ?? words.fields[key];
    const value = printValue(read(part), nameOf);
    if (key === 'gone') return read(part) === true ? [words.removed] : [];
    if (label === undefined || key === 'order') return [];
    return [`${label}: ${value === '' ? words.empty : value}`];
  });
  return lines.length === 0 ? words.changed : lines.join('\n');
};

const titleFirst = (a: KeptPart, b: KeptPart): number =>
  Number(placeOf(b).field === 'title') - Number(placeOf(a).field === 'title');

const printValue = (value: unknown, nameOf: (id: string) => string): string => {
  const text = leavesOf(value)
    .map((leaf) => (isId(leaf) && leaf.length === 22 ? nameOf(leaf) : String(leaf)))
    .filter((leaf) => leaf !== '')
    .join(', ');
  return beginningOf(text, longest);
};

const leavesOf = (value: unknown): readonly unknown[] => {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
};
