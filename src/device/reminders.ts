import type { CardId, SeatId, SessionId } from '../domain/ids.ts';
import type { SettingRow } from './database.ts';
import type { Shelf } from './shelf.ts';

/** What somebody has taken upon themselves on a card and wants to be reminded of, on this device alone. */
export interface Reminder {
  readonly key: string;
  readonly session: string;
  readonly card: string;
  readonly text: string;
  /** Title and date of the session in which it was written. */
  readonly title: string;
  readonly date: string;
}

const prefix = 'reminder/';

/** Under what a reminder lies: session and seat are part of it, so that it goes when they leave the device. */
export const reminderKey = (session: SessionId, seat: SeatId, card: CardId): string =>
  `${prefix}${session}/${seat}/${card}`;

/** The reminder in a row of the settings; none when the row is something else. */
export const readReminder = ({ key, value }: SettingRow): readonly Reminder[] => {
  const [, session, , card, ...rest] = key.split('/');
  if (!key.startsWith(prefix) || session === undefined || card === undefined || rest.length > 0) return [];
  if (typeof value !== 'object' || value === null) return [];
  const { text, title, date } = value as Readonly<Record<string, unknown>>;
  const isWhole = typeof text === 'string' && typeof title === 'string' && typeof date === 'string';
  return isWhole ? [{ key, session, card, text, title, date }] : [];
};

/** All reminders of this device. They stand in its settings and nowhere else: no document and no file knows of them. */
export const listReminders = async (settings: Shelf<SettingRow>): Promise<readonly Reminder[]> =>
  (await settings.all()).flatMap(readReminder);

/** Keeps a reminder; false: it is only in memory. */
export const keepReminder = (
  settings: Shelf<SettingRow>,
  key: string,
  { text, title, date }: Pick<Reminder, 'text' | 'title' | 'date'>,
): Promise<boolean> => settings.put({ key, value: { text, title, date } });

/** Forgets it for good. */
export const forgetReminder = (settings: Shelf<SettingRow>, key: string): Promise<void> => settings.remove(key);
