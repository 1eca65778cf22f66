import type { removalWords as german } from './removal.de.ts';

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`);

/** What is said before something leaves this device. */
export const removalWords: typeof german = {
  looking: (title) => `Looking whether the server has all of “${title}” …`,
  leaving: (title) => `“${title}” is being removed from this device.`,
  undo: 'Undo',
  ask: (title) => `Really remove “${title}”?`,
  whole: 'This is the only copy. Without it everything is lost, on every device.',
  only: 'This is on this device alone, the server does not have it yet:',
  wait: 'Open it with a network, then it is handed on.',
  fromFile:
    'Or save it as a file: “Open a file” on the start page brings all of it back, photos, reminders and what was begun, too.',
  office:
    'This is the only device of the office, as far as this device knows. Once it is gone nobody comes into the county as the office any more: nobody lets devices in, changes the year or takes in proposals.',
  officeFirst:
    'Print the emergency sheet first or bring a second device into the office, and save the county as a file.',
  emergency: 'Open the emergency sheet',
  keep: 'Keep it',
  save: 'Save as a file',
  saving: 'Saving …',
  saved: 'The file is among your downloads now. Open it once to see, before you remove anything.',
  notSaved: 'It could not be saved as a file. Keep it until it has been handed on.',
  removeAll: 'Remove all the same',
  parts: {
    whole: () => 'everything',
    seat: () => 'scores and answers',
    plan: () => 'changes to the preparation',
    proposals: () => 'changes to the proposals',
    minutes: () => 'entries in the minutes',
    record: () => 'what was noted in the session',
    group: () => 'what your small group has written',
    register: () => 'changes to the county',
    notebook: () => 'notes and drafts in the notebook',
    photos: () => 'photos in the notebook',
    submissions: () => 'what was handed in or answered',
    files: counted('1 photo or document', 'photos or documents'),
    people: () => 'changes to the list of people',
    putAside: counted('1 copy that was put aside', 'copies that were put aside'),
    drafts: counted('1 text that was begun', 'texts that were begun'),
    reminders: counted('1 reminder', 'reminders'),
    office: () => 'the way into the office',
  },
};
