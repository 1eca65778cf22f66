import type { uiWords as German } from './ui.de.ts';

export const uiWords: typeof German = {
  appName: 'Plenum',
  skipToContent: 'Skip to content',
  optional: 'optional',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  menu: 'Menu',
  loading: 'Loading …',
  language: 'Language',
  languageName: 'English',
  otherLanguageName: 'Deutsch',
  noticeKind: { success: 'Done', info: 'Note', warning: 'Caution', danger: 'Error' },
  progress: (done, total) => `${done} of ${total}`,
  thread: {
    label: 'Course of the session',
    passed: 'done',
    current: 'now',
    coming: 'still to come',
    next: (title) => `then ${title}`,
    minutes: (minutes) => `${minutes} minutes`,
    minutesShort: (minutes) => `${minutes}′`,
  },
  scale: {
    previous: (label) => `dashed: ${label}`,
    previousHidden: (label) => `${label}`,
  },
  qrLabel: (address) => `QR code to join: ${address}`,
  fault: {
    title: 'Something went wrong here',
    text: 'What you entered is still on this device. Save your work and reload the page.',
    save: 'Save my work',
    reload: 'Reload the page',
    details: 'Message for support',
  },
  update: {
    text: 'A new version of Plenum is available.',
    take: 'Load it now',
    later: 'Later',
  },
  insecure: {
    title: 'This connection is not secure',
    text: 'This address begins with http. Plenum only works here while the network is up: it cannot be installed, does not start offline, and the screen may go dark by itself. Others on the same network can read along.',
    wayOut: 'Please ask your technical staff for an address that begins with https.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The link is incomplete or out of date.',
    toStart: 'To the start page',
  },
  footer: {
    label: 'Legal information',
    imprint: 'Imprint',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
};
