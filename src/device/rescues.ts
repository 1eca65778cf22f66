import { createId, type RandomBytes } from '../domain/ids.ts';
import type { RescueRow } from './database.ts';
import type { Shelf } from './shelf.ts';

export interface RescuePlace {
  readonly rescues: Shelf<RescueRow>;
  readonly random: RandomBytes;
  readonly now: () => number;
}

/** A copy that was put aside. Not stored: it is only in memory; then whoever asked must not remove the original. */
export interface Rescue {
  readonly row: RescueRow;
  readonly isStored: boolean;
}

/** Puts a copy aside. */
export const keepRescue = async (
  { rescues, random, now }: RescuePlace,
  copy: Omit<RescueRow, 'id' | 'at'>,
): Promise<Rescue> => {
  const row = { ...copy, id: createId(random), at: now() };
  return { row, isStored: await rescues.put(row) };
};

/** The copies put aside of one session or space (`session/<id>`, `space/<id>`), the newest first. */
export const listRescues = async (rescues: Shelf<RescueRow>, scope: string): Promise<readonly RescueRow[]> =>
  (await rescues.all()).filter(({ document }) => document.startsWith(`${scope}/`)).sort((a, b) => b.at - a.at);
