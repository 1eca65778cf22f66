import type { Proposal } from './proposal.ts';

/** A field of action with how many proposals belong to it. */
export interface FieldOfAction {
  readonly name: string;
  readonly count: number;
}

/** The fields of action that proposals name, by name. */
export const fieldsOfAction = (proposals: readonly Pick<Proposal, 'fields'>[]): readonly FieldOfAction[] => {
  const counts = new Map<string, number>();
  for (const { fields } of proposals) for (const name of new Set(fields)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name, 'de'));
};

/** Whether a proposal belongs to a field; null: every one does. */
export const isInField = ({ fields }: Pick<Proposal, 'fields'>, field: string | null): boolean =>
  field === null || fields.includes(field);

const keyOf = (name: string): string => name.trim().replace(/\s+/gu, ' ').normalize('NFC').toLocaleLowerCase('de');

/**
 * The name a field gets that is to be called `wanted`: as another field is written already that differs only in case or
 * blanks, so that the two become one; null where nothing is said or nothing changes.
 */
export const newFieldName = (known: readonly string[], from: string, wanted: string): string | null => {
  const name = wanted.trim().replace(/\s+/gu, ' ');
  const other = known.find((one) => one !== from && keyOf(one) === keyOf(name));
  const to = other ?? name;
  return to === '' || to === from ? null : to;
};

/** The fields of one proposal after a field was renamed: in its place, and once where both names stood. */
export const withFieldRenamed = (fields: readonly string[], from: string, to: string): readonly string[] => [
  ...new Set(fields.map((field) => (field === from ? to : field))),
];
