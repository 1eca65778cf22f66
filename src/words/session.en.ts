import type { sessionWords as german } from './session.de.ts';

export const sessionWords: typeof german = {
  about: 'What this is about',
  noSeat: {
    title: 'You have no seat in this session on this device',
    text: 'Join with the code from the wall or with your link. If you have been in before, you also find the session on the start page.',
    join: 'Join with a code',
    otherTitle: 'This page belongs to another seat',
    other: (role) => `On this device, your seat in this session is “${role}”.`,
    own: 'Go to your own page',
  },
  erased: {
    title: 'Everything here is deleted',
    text: 'The session, or your data in it, was deleted: on the server and therefore also on this device.',
    leave: 'To the start',
  },
  held: {
    title: 'A short break',
    text: 'It goes on in a moment. What you have entered stays on this device.',
    over: 'It goes on.',
  },
  untitled: 'Untitled session',
  rejoin: 'Join again',
  practice: 'Practice',
  practiceText: 'Everything in this session is invented, including the estimates of the twelve imaginary people.',
  resetPractice: 'Start practice again',
};
