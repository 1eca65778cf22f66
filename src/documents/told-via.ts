import type * as Y from 'yjs';
import type { ToldVia } from '../domain/session/told-via.ts';
import { setIfNew } from './field-table.ts';
import { asWhole } from './parse.ts';

/** A list of two numbers: on the tablet that is handed round, on paper; nobody is no part. */
export const readVia = (value: unknown): { readonly via?: ToldVia } => {
  const [handed = 0, paper = 0] = Array.isArray(value)
    ? value.map((one) => asWhole(one, 0, Number.MAX_SAFE_INTEGER) ?? 0)
    : [];
  return handed + paper === 0 ? {} : { via: { handed, paper } };
};

/** Writes it only where it says anything, or said something before. */
export const writeVia = (table: Y.Map<unknown>, item: string, via: ToldVia | undefined): void => {
  const key = `${item}/via`;
  if (via !== undefined || table.has(key)) setIfNew(table, key, via === undefined ? [] : [via.handed, via.paper]);
};
