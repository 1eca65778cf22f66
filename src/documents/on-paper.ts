import { type GroupId, parseId } from '../domain/ids.ts';
import type { Fields } from './field-table.ts';

/*
 * Which groups' sheets were typed in from paper (SPEC D302): `paper/<group>` beside what is set for the ballot or the group
 * work. Of two that are typed in at once both stand there.
 */
const prefix = 'paper/';

/** The field of a group. */
export const paperField = (group: GroupId): string => prefix + group;

/** Says nothing where there is none. */
export const readOnPaper = (fields: Fields): { readonly onPaper?: ReadonlySet<GroupId> } => {
  const groups = [...fields].flatMap(([field, value]) => {
    const group = field.startsWith(prefix) ? parseId<GroupId>(field.slice(prefix.length)) : null;
    return group === null || value !== true ? [] : [group];
  });
  return groups.length === 0 ? {} : { onPaper: new Set(groups) };
};
