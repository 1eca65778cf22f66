import type { startWords as German } from './start.de.ts';

export const startWords: typeof German = {
  title: 'Start',
  heading: 'What would you like to do?',
  lede: 'Plenum runs alongside your session: everybody assesses the proposals on their own, the wall shows the common picture.',
  back: (title) => `Back to the session “${title}”`,
  join: {
    title: 'Join',
    text: 'Scan the QR code on the wall with your device’s camera, or enter the code.',
    action: 'Continue',
  },
  known: {
    title: 'Sessions on this device',
    goOn: 'Continue',
    anew: 'Start again',
    forget: 'Remove from this device',
    ownData: 'Delete my data',
    untitled: 'Untitled session',
    local: 'on this device only',
  },
  open: {
    title: 'Open a session',
    text: 'You prepare, invite and lead.',
    name: 'Title of the session',
    nameHint: 'For example: Steering group for social planning',
    nameMissing: 'Please give the session a title.',
    date: 'Date',
    key: 'Key for opening',
    keyHint: 'Not everybody may open sessions on this server. Your IT support has the key.',
    action: 'Open session',
    busy: 'Opening …',
    here: 'Open without a server',
    hereHint:
      'For rooms without a network: everything stays on this device and is handed over later. If no server answers, this happens by itself.',
  },
  county: 'County',
  ownCounties: (count) => (count === 1 ? 'Your county' : 'Your counties'),
  countyHint: 'Fields of action, goals, groups and the year: what lasts longer than a meeting.',
  fromFile: 'Open a file (.plenum)',
  fromFileHint: 'A saved session as a copy on this device, also without a network.',
  example: {
    title: 'Try it',
    text: 'A practice session with invented proposals. None of it mixes with real sessions.',
    action: 'Open the example',
    busy: 'Preparing …',
  },
};
