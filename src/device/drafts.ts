import type { SettingRow } from './database.ts';
import type { Shelf } from './shelf.ts';

/*
 * What somebody has typed before a button and not handed in: kept on this device from the first letter on (SPEC D349). It lies
 * in the settings, under a key that names session or space and seat, so that it goes when they leave the device.
 */

/** A draft, and when its last letter was typed, in milliseconds since 1970. */
export interface KeptDraft {
  readonly value: unknown;
  readonly at: number;
}

/** The drafts of one seat. A place is where something is typed: one form of one screen. */
export interface Drafts {
  readonly read: (place: string) => Promise<KeptDraft | null>;
  readonly keep: (place: string, value: unknown) => void;
  readonly drop: (place: string) => void;
  /** Every place where something is kept. */
  readonly places: () => Promise<readonly string[]>;
}

const prefix = 'draft';

const readRow = (row: SettingRow | null): KeptDraft | null => {
  const said =
    typeof row?.value === 'object' && row.value !== null ? (row.value as Readonly<Record<string, unknown>>) : {};
  const { at, value } = said;
  return typeof at === 'number' && value !== undefined ? { at, value } : null;
};

/** The drafts of a seat in a session or space (`owner`). */
export const draftsOf = (
  settings: Shelf<SettingRow>,
  { owner, seat, now }: { readonly owner: string; readonly seat: string; readonly now: () => number },
): Drafts => {
  const keyOf = (place: string): string => `${prefix}/${owner}/${seat}/${place}`;
  return {
    read: async (place) => readRow(await settings.get(keyOf(place))),
    keep: (place, value) => void settings.put({ key: keyOf(place), value: { at: now(), value } }),
    drop: (place) => void settings.remove(keyOf(place)),
    places: async () =>
      (await settings.all()).flatMap(({ key }) => (key.startsWith(keyOf('')) ? [key.slice(keyOf('').length)] : [])),
  };
};
