import type { draftWords as german } from './drafts.de.ts';

export const draftWords: typeof german = {
  yours: (time) => `Your draft of ${time}.`,
  named: (title, time) => (title === '' ? `Your draft of ${time}.` : `Your draft of ${time}: “${title}”.`),
  goOn: 'Go on writing',
  discard: 'Discard',
  discarded: 'The draft is discarded.',
  bringBack: 'Bring back',
};
