import type * as Y from 'yjs';
import { inOrder, keyBetween } from '../../domain/order.ts';
import {
  guestPerspective,
  isPerspective,
  mostPerspectives,
  type OfferedPerspective,
  type Perspective,
  usualPerspectives,
} from '../../domain/session/perspective.ts';
import { type Fields, readTable, writeFields } from '../field-table.ts';
import { asText } from '../parse.ts';
import { planRoots } from './roots.ts';

/*
 * What a session calls its perspectives and which of them it offers (SPEC D230): a field table by key. Keys are those of
 * the usual perspectives or ids of our own; what people call one is a value, because a name could never be erased from a key.
 */
const asOffered = (key: Perspective, fields: Fields | undefined): OfferedPerspective => {
  const name = asText(fields?.get('name')).trim();
  return { key, name: isPerspective(name) ? name : null, hidden: fields?.get('hidden') === true };
};

/** The perspectives of the session in the order in which they are offered, guests last. What has no name is left out. */
export const readPerspectives = (doc: Y.Doc): readonly OfferedPerspective[] => {
  const table = readTable(planRoots(doc).perspectives);
  const usual = usualPerspectives.map(({ key }) => asOffered(key, table.get(key)));
  const own = inOrder([...table].map(([id, fields]) => ({ id, order: asText(fields.get('order')) })))
    .filter(({ id }) => !usual.some(({ key }) => key === id))
    .map(({ id }) => asOffered(id, table.get(id)))
    .filter(({ name }) => name !== null)
    .slice(0, mostPerspectives - usual.length);
  const isGuest = ({ key }: OfferedPerspective) => key === guestPerspective;
  return [...usual.filter((one) => !isGuest(one)), ...own, ...usual.filter(isGuest)];
};

/** Names a perspective anew (empty: by its usual word), hides it or offers it again; an unknown key adds one. */
export const putPerspective = (
  doc: Y.Doc,
  key: Perspective,
  fields: Partial<Pick<OfferedPerspective, 'name' | 'hidden'>>,
): void => {
  const { perspectives } = planRoots(doc);
  const table = readTable(perspectives);
  const last = inOrder([...table].map(([id, stored]) => ({ id, order: asText(stored.get('order')) }))).at(-1);
  const isKnown = table.has(key) || usualPerspectives.some((one) => one.key === key);
  doc.transact(() =>
    writeFields(perspectives, key, { ...fields, ...(!isKnown && { order: keyBetween(last?.order || null, null) }) }),
  );
};
