import type { ClockFace } from '../domain/agenda/agenda-time.ts';
import type { agendaWords as German } from './agenda.de.ts';

const face = (clock: ClockFace): string => {
  if (clock.kind === 'idle') return '';
  const text =
    clock.kind === 'left'
      ? `${clock.minutes} min left`
      : clock.kind === 'over'
        ? `${clock.minutes} min over`
        : 'Time is up';
  return clock.paused ? `Clock stopped · ${text}` : text;
};

export const agendaWords: typeof German = {
  undo: 'Undo',
  untitled: 'Untitled',
  clock: face,
  oClock: (time) => time,
  lobby: {
    welcome: 'Welcome',
    soon: 'We are about to start.',
    soonText: 'You are in. As soon as the session begins, you will see it here.',
    begins: (time) => `Starts at ${time}`,
    now: 'Now',
    nothing: 'There is nothing to do here at the moment.',
    assessmentSoon: 'You will assess the proposals in a moment. This page moves on by itself.',
    break: 'Break',
    breakUntil: (time) => `Break until ${time}`,
    next: (title) => `Then: ${title}`,
    leftEarly: 'You can put the device down.',
    guest:
      'You are here as a guest and can take part everywhere. Your assessments count as soon as the moderators admit you.',
  },
  explain: {
    waiting: 'The proposals are about to be explained. The one in question is always shown here.',
    following: 'This proposal is being explained',
    aside: 'This is not the proposal on the wall',
    back: 'Back to the proposal on the wall',
    toStart: 'Back to the beginning',
    browse: 'Look at the proposals',
    before: 'Previous',
    next: 'Next',
  },
  wall: {
    qr: 'QR code to join',
    wifi: 'Wi-Fi',
    wifiQr: 'QR code for the Wi-Fi',
    wifiPassword: 'Password',
    rest: '… more on the tablets',
    moreOnTablets: (count) => `… and ${count} more on the tablets`,
    noProposals: 'There is no proposal yet.',
    join: 'Join in',
    joinWith: 'Join with code',
    scan: 'Scan the QR code',
    orOpen: 'or open in a browser:',
    enter: 'and enter this code',
    people: (count) => (count === 1 ? 'One person is in' : `${count} people are in`),
    nobody: 'Nobody is in yet',
    soon: 'We are about to start',
    begins: (time) => `Starts at ${time}`,
    breakUntil: (time) => `until ${time}`,
  },
};
