import type { reminderWords as german } from './reminders.de.ts';

export const reminderWords: typeof german = {
  title: 'Only for you: a reminder next time',
  text: 'It is kept on this device only, and only if you tick it. Whoever uses the device later can read it.',
  keep: (text) => `Remember: ${text}`,
  offer: (count) => `What you had planned to do (${count})`,
  untitled: 'Session without a title',
  done: 'Done',
  doneOf: (text) => `Done: ${text}`,
  discard: 'Discard',
  discardOf: (text) => `Discard: ${text}`,
  own: 'It is on this device only. Nobody else hears of it.',
  later: 'Later',
};
