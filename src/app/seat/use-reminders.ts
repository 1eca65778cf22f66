import { useCallback, useEffect, useState } from 'react';
import {
  forgetReminder,
  keepReminder,
  listReminders,
  type Reminder,
  readReminder,
  reminderKey,
} from '../../device/reminders.ts';
import type { Card } from '../../domain/board/board.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

/**
 * The private reminders of this device. Read when the screen appears; they never leave the device. What is ticked shows
 * at once: a box that waits for the disk looks as if it had not been touched, and is ticked a second time.
 */
export function useReminders() {
  const { settings } = useDevice().database;
  const [reminders, setReminders] = useState<readonly Reminder[]>([]);
  const look = useCallback(() => listReminders(settings).then(setReminders), [settings]);
  useEffect(() => void look(), [look]);
  const keep = useCallback(
    async (key: string, words: Pick<Reminder, 'text' | 'title' | 'date'>) => {
      setReminders((all) => [...all.filter((one) => one.key !== key), ...readReminder({ key, value: words })]);
      await keepReminder(settings, key, words);
      await look();
    },
    [settings, look],
  );
  const forget = useCallback(
    async (key: string) => {
      setReminders((all) => all.filter((one) => one.key !== key));
      await forgetReminder(settings, key);
      await look();
    },
    [settings, look],
  );
  return { reminders, keep, forget };
}

/** Those of this session's cards, by card: kept on this device, told to nobody. */
export function useOwnReminders({ sessionId, seatId, plan }: OpenSession) {
  const { title, date } = useSnapshot(plan);
  const { reminders, keep, forget } = useReminders();
  return {
    kept: new Set(reminders.filter(({ session }) => session === sessionId).map(({ card }) => card)),
    keep: ({ id, text }: Pick<Card, 'id' | 'text'>, wanted: boolean) => {
      const key = reminderKey(sessionId, seatId, id);
      void (wanted ? keep(key, { text, title, date }) : forget(key));
    },
  };
}
