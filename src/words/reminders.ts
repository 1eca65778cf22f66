import { reminderWords as german } from './reminders.de.ts';
import { reminderWords as english } from './reminders.en.ts';
import { useWordsOf } from './words.ts';

/** The words of private reminders. They come with their lazily loaded screens, in both languages. */
export const useReminderWords = () => useWordsOf<typeof german>({ de: german, en: english });
