import type { spaceSessionsWords as german } from './space-sessions.de.ts';

export const spaceSessionsWords: typeof german = {
  title: 'Sessions',
  text: 'The steering group assesses the proposals in a session. What comes of it returns here by itself.',
  empty: 'No session has been set up in this year yet.',
  twoYears: 'Everything from two years',
  undated: 'no date',
  continues: (title: string) => `Continues: ${title}`,
  lead: 'Open',
  leadNamed: (title: string) => `Open: ${title}`,
  enter: 'Open as office',
  enterNamed: (title: string) => `Open as office: ${title}`,
  takeLead: 'Take over leading',
  takeLeadNamed: (title: string) => `Take over leading: ${title}`,
  entering: 'Opening …',
  remove: (title) => `Take out of the county: ${title}`,
  removed: (title) =>
    `“${title}” does not stand in the county any more. The session itself stays where it is; what it still comes to does not count in the county any more.`,
  struck: {
    title: 'No longer in the county',
    text: 'You have taken these sessions out, and afterwards they have come to something. It counts in the county once you take the session in again.',
    action: (title) => `Take into the county again: ${title}`,
  },
  open: {
    title: 'New session',
    name: 'Name of the session',
    usual: 'Session of the steering group',
    missing: 'Please give the session a name.',
    date: 'Date',
    series: 'Continues',
    noSeries: 'no earlier session',
    seriesHint: 'Open points, items that were not reached and the dimensions come along.',
    method: 'Method',
    usualMethod: 'as usual, or as in the earlier session',
    action: 'Set up session',
    busy: 'Setting up …',
    local: 'The space lies on this device only, and so does the session. Both can be handed to the server later.',
  },
  methods: {
    title: 'Methods',
    text: 'A method is a set of dimensions with a name and a version. A new session takes over the version you choose there; later versions change nothing in it.',
    empty: 'No method yet. Sessions begin with the usual dimensions.',
    how: 'What you keep as a method while preparing a session can be added here for everybody.',
    keep: (name: string) => `Add ${name}`,
    kept: (name: string) => `${name} has been added.`,
    remove: (name: string) => `Take out ${name}`,
    removed: (name: string) => `${name} has been taken out.`,
  },
  choose: {
    summary: 'Lay proposals onto the table',
    legend: 'Proposals taken into the year',
    there: (count) =>
      count === 1 ? '1 proposal lies in the session already:' : `${count} proposals lie in the session already:`,
    none: 'No proposal has been taken into this year yet.',
    action: (count: number) =>
      count === 1 ? 'Lay 1 proposal onto the table' : `Lay ${count} proposals onto the table`,
    busy: 'Being laid there …',
    done: (count: number) =>
      count === 0
        ? 'All chosen ones lay there already.'
        : count === 1
          ? '1 proposal has been added.'
          : `${count} proposals have been added.`,
  },
  way: {
    title: 'What the sessions came to',
    profile: 'Profile on one page',
    none: 'No session has assessed this proposal yet.',
  },
  results: {
    none: 'No results yet. They come as soon as the session has ended.',
    erase: 'Delete these results',
    erased: (session) => `The results of “${session}” are deleted.`,
    carried: 'from a backup, not from this server',
    title: (session: string) => `Results: ${session}`,
    ended: 'after the end of the session',
    approved: 'after the minutes were approved',
    version: (version: number, stage: string, day: string) => `Version ${version}, ${stage}, ${day}`,
    earlier: 'Earlier versions',
    hash: (start: string) => `Checksum ${start}`,
    columns: { number: 'No.', proposal: 'Proposal', scores: 'Assessment', verdict: 'Result', voices: 'Voices' },
    foreign: 'made in this session only: comes into no dossier',
    objected: (text) => `Objection: ${text}`,
    objection: 'With an objection (its words stand in the minutes of the session)',
    covered: 'no round shown',
    nobody: 'assessed by nobody',
    median: (dimension: string, value: string, level: string) =>
      `${dimension}: ${value}${level === '' ? '' : ` (${level})`}`,
    few: (dimension: string, count: number) => `${dimension}: told from three assessments on, here ${count}`,
    round: (number: number) => `Round ${number}`,
    words: 'Strengths, weaknesses, conditions',
    reason: (text: string) => `Reason: ${text}`,
    change: (text: string) => `With a change: ${text}`,
    minority: (text: string) => `Minority statement: ${text}`,
  },
};
