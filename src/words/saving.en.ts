import type { savingWords as German } from './saving.de.ts';

export const savingWords: typeof German = {
  saved: 'saved',
  onServer: 'saved on the server',
  onDevice: 'saved on this device',
  underway: 'being sent',
  saving: 'being saved',
  notSaved: 'not saved',
  onServerOnly: 'saved on the server only',
  photosHere: (count) => `${count === 1 ? '1 photo' : `${count} photos`} still on this device`,
  slidesHere: 'slides still on this device',
  refused: 'saved on this device, not accepted by the server',
  failures: {
    blocked:
      'This device cannot save anything. Perhaps the window is private. Save your work as a file, or open Plenum in an ordinary window.',
    quota: 'The storage of this device is full. Save your work as a file, make room, then try again.',
    corrupt: 'The storage of this device is damaged. Save your work as a file.',
    closed: 'The browser has closed the storage. Try again; what you entered is still here.',
  },
  onServerStill: 'The server has everything you entered.',
  refusals: {
    token:
      'This device has been signed out. What you entered stays here. Ask the moderators for new access to your seat, or join again with the code.',
    forbidden: 'The server does not accept this from your seat. What you entered stays on this device.',
    unknown: 'This session no longer exists on the server. What you entered stays on this device.',
    epoch: 'This device and the server are out of step. Reload the page.',
    erased: 'This data was erased, also on this device.',
    tooLarge: 'An entry is too large for the server. Please shorten the text; it stays on this device.',
    unreadable: 'The server does not understand this version of Plenum. Reload the page.',
  },
  rescued: 'A part was not accepted. It is kept safe on this device.',
  /** On the start page, which is not about one session. */
  keptHere: 'Something was put aside on this device.',
  openKept: 'See what was put aside',
  memoryOnly:
    'This device does not remember anything: once the window is closed, your seat cannot be found here again.',
  insecure:
    'This connection is not encrypted. Plenum works here only with a network and cannot restart without the server.',
  saveAsFile: 'Save work as a file',
  tryAgain: 'Save again',
  remote: {
    device: 'without a server',
    none: 'no connection',
    connecting: 'connecting',
    online: 'connected',
    refused: 'refused by the server',
  },
};
