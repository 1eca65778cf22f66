import type { SettingRow } from './database.ts';
import type { Shelf } from './shelf.ts';

/** A choice of this device, e.g. the text size; whoever reads it parses it. */
export const readSetting = async (shelf: Shelf<SettingRow>, key: string): Promise<unknown> =>
  (await shelf.get(key))?.value ?? null;

export const writeSetting = (shelf: Shelf<SettingRow>, key: string, value: unknown): Promise<boolean> =>
  shelf.put({ key, value });
