import { reminderWords as german } from './reminders.de.ts';
import { useWordsOf } from './words.ts';

/** The words of private reminders. They come with their lazily loaded screens. */
export const useReminderWords = () => useWordsOf(german, ({ reminders }) => reminders);
