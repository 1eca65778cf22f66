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
  activities: {
    talk: 'Talk',
    welcome: 'Welcome',
    goals: 'Goals',
    cycle: 'Yearly cycle',
    method: 'Method',
    explain: 'Explain proposals',
    assessment: 'Assessment',
    results: 'Results',
    break: 'Break',
    text: 'Free text',
  },
  prepare: {
    title: 'Prepare the session',
    missing: 'still open',
    lead: 'Lead the session',
    steps: 'Steps of the preparation',
    details: 'Date and place',
    agenda: 'Agenda',
    criteria: 'Dimensions',
    proposals: 'Proposals',
    people: 'List of people',
    invitation: 'Invitation',
  },
  editor: {
    item: 'Title of the item',
    itemMissing: 'Please name this item.',
    minutes: 'Minutes',
    minutesOf: (title) => `Minutes for “${title}”`,
    minutesWrong: 'Please enter a whole number from 0 to 600.',
    activity: 'Kind',
    activityOf: (title) => `Kind of “${title}”`,
    menu: (title) => `Change: ${title}`,
    up: 'Move up',
    down: 'Move down',
    removeFixed: 'Stays: it runs or has rounds',
    remove: 'Remove',
    removed: (title) => `“${title}” has been removed.`,
    add: 'Add an item',
    addTitle: 'New item',
    addAction: 'Add',
    fromTemplate: 'Use the template',
    templateTaken: 'The agenda from the template is in place.',
    emptyTitle: 'No agenda yet',
    emptyText: 'The template has ten items for a session with an assessment, three and a half hours in all.',
    running: 'running now',
  },
  invitation: {
    intro: 'With the code or the QR code people are in the session.',
    code: 'Code',
    qr: 'QR code to join',
    missingTitle: 'The invitation comes from the server',
    missingText: 'As soon as this session is on the server, its code and links are shown here.',
    links: {
      participant: { name: 'Link to join', about: 'For everybody who assesses.' },
      projector: {
        name: 'Link for the wall',
        about: 'For the computer at the projector. It only shows what everybody sees.',
      },
      moderator: { name: 'Link for a second moderator', about: 'Whoever has it leads the session with you.' },
      guest: { name: 'Link for guests', about: 'Guests only count if you admit them.' },
      scribe: { name: 'Link for the minutes', about: 'Whoever has it writes the minutes with you.' },
      office: { name: 'Link for the office', about: 'Whoever has it prepares the session with you.' },
    },
    more: 'More links',
    copy: 'Copy',
    copyNamed: (name) => `${name}: copy`,
    copied: 'Copied.',
    copyByHand: 'Please select and copy the link yourself.',
    renew: 'Renew',
    renewNamed: (name) => `${name}: renew`,
    renewText: 'Renewing blocks the present link. Whoever is in the session stays in it.',
    renewCodeText: 'For the link to join, the old code then no longer works either.',
    renewed: 'The new link works from now on. The old one is blocked.',
    renewFailed: 'That did not work. The present link is still valid. Please check the connection.',
  },
  lobby: {
    welcome: 'Welcome',
    soon: 'We are about to start.',
    soonText: 'You are in. As soon as the session begins, you will see it here.',
    begins: (time) => `Starts at ${time}`,
    now: 'Now',
    nothing: 'There is nothing to do here at the moment.',
    assessmentSoon: 'You will assess the proposals in a moment. This page goes on by itself.',
    break: 'Break',
    breakUntil: (time) => `Break until ${time}`,
    next: (title) => `Then: ${title}`,
    leftEarly: 'You can put the device down.',
    guest:
      'You are here as a guest and can take part everywhere. Your estimates are counted as soon as the moderators admit you.',
  },
  wall: {
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
