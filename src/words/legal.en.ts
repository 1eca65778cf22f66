import type { legalWords as German } from './legal.de.ts';

export const legalWords: typeof German = {
  sample: 'These details are invented. Whoever operates Plenum replaces them in the file betreiber.json.',
  fileBroken: 'The details of the operator cannot be read.',
  imprint: {
    operator: 'Operator',
    representedBy: (who) => `represented by ${who}`,
    contact: 'Contact',
    phone: (number) => `Phone ${number}`,
    email: 'E-mail',
    software: 'Software',
    softwareText: [
      'Plenum is free software under the EUPL-1.2 licence. Its look follows KERN, the UX standard of the German public administration (EUPL-1.2). The typeface is Fira Sans (SIL Open Font License 1.1).',
    ],
    fontLicence: 'Licence of the typeface Fira Sans',
    kernLicence: 'Licence of KERN',
  },
  privacy: {
    short: (days) =>
      `Nobody sees your assessment before the reveal; afterwards it appears without a name. When nobody has opened the session for ${days} days, the server deletes it.`,
    stored: 'What is stored',
    storedPoints: [
      'Your name, if you give it. It is optional.',
      'The perspective you speak for, if you give it.',
      'Your assessments and whether you are done.',
      'A random mark for your seat, so that your device finds the same seat again after a restart.',
      'When you joined.',
      'Of a survey beforehand: for which group and in which way somebody answered, and the answers without name, time or sender. After counting, numbers and loose texts remain, and for each answer a check value of the random number under which your device sent it, so that none counts twice.',
    ],
    where: 'Where it is kept',
    whereText: (hosting) => [
      `On your device, in the browser’s storage, and on the server: ${hosting}. Nowhere else.`,
      'Whoever uses this device can see what is on it. On a borrowed device, remove the session on the start page after the meeting.',
    ],
    who: 'Who sees what',
    whoPoints: [
      'Before the reveal: only you see your assessment. Everybody sees how many are done; moderator and office also see which seats are missing.',
      'After the reveal: everybody in the session sees the single values without names, in shuffled order.',
      'A perspective stands beside values only if at least three people share it.',
      'Your name: moderator and office. It is never on the wall.',
    ],
    limits: 'What else you should know',
    limitsText: [
      'An assessment is not a secret ballot. The server knows which seat an assessment belongs to; otherwise you could not change it. Whoever operates the server could technically look it up.',
    ],
    howLong: 'How long',
    howLongPoints: (days) => [
      `On the server: until nobody has opened the session for ${days} days. Then it deletes it by itself, with names, entries and results.`,
      'On your device: until you remove the session there. Once it is deleted on the server, your device removes it the next time it opens it.',
      'Practice sessions can be begun anew at any time; the old one is deleted.',
    ],
    notDone: 'What is not done',
    notDonePoints: [
      'No cookies, no analysis of your behaviour, no advertising.',
      'No connection to other providers: fonts and icons come from this server too.',
      'No names and no contents in the server’s technical logs.',
    ],
    rights: 'Your rights',
    rightsText: [
      'You can ask for access, correction, deletion and restriction, object to the processing, and complain to the supervisory authority.',
      'The legal basis is the performance of a task in the public interest (Article 6(1)(e) GDPR).',
    ],
    responsible: 'Responsible',
    officer: 'Data protection officer',
    authority: 'Supervisory authority',
  },
  accessibility: {
    intro: (operator) =>
      `${operator} wants everybody to be able to use Plenum. This statement is about the app at this address.`,
    state: 'Status',
    stateText: [
      'Plenum is built to WCAG 2.2, level AA, and EN 301 549. Every screen is checked automatically with axe-core at every change and works without a mouse.',
    ],
    notChecked: 'There has been no independent check yet.',
    checkedOn: (date) => `Last checked independently on ${date}.`,
    helps: 'What helps',
    helpsPoints: [
      'Everything to tap is at least 48 pixels in size.',
      'Every picture also exists as a table.',
      'Colour never stands alone: a shape, a word or a sign says the same.',
      'Your device’s settings for text size, contrast and less motion apply here too.',
    ],
    barriers: 'Known barriers',
    barrierPoints: [
      'The wall is made for a projector and grows with the screen. The same results are on every device as a table.',
      'There is no version in easy language or in sign language yet.',
    ],
    report: 'Report a barrier',
    reportText: ['If something does not work for you, write to us or call. You will get an answer.'],
    phone: (number) => `Phone ${number}`,
    enforcement: 'If that does not help',
    enforcementText: ['Then you can turn to this body free of charge:'],
  },
};
