import { useState } from 'react';
import type { RowId } from '../../domain/ids.ts';
import { calmOrder } from '../../domain/questions/question.ts';

/** A list that is ranked anew all the time, in an order that stays until somebody asks for the new one. */
export function useCalmOrder<Row extends { readonly id: RowId }>(ranked: readonly Row[]) {
  const ids = ranked.map(({ id }) => id);
  const [shown, setShown] = useState<readonly RowId[]>(ids);
  const order = calmOrder(shown, ids);
  // What is new keeps the place it came to.
  if (order.join() !== shown.join()) setShown(order);
  const rows = order.flatMap((id) => ranked.find((row) => row.id === id) ?? []);
  return { rows, isStale: order.join() !== ids.join(), sort: () => setShown(ids) };
}
