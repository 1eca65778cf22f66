import type { dossierWords as german } from './dossier.de.ts';

export const dossierWords: typeof german = {
  title: 'Dossier',
  back: 'Back to the year',
  print: 'Print or save as PDF',
  save: 'Save as a file (HTML)',
  saveHint:
    'The file opens without a network on any computer and can be printed there. The same data make the same file on every device.',
  noLetters: 'The file could not be made because the font is missing. Open Plenum once with a network.',
  pages: (count) => (count === 1 ? 'One page of A4.' : `${count} pages of A4.`),
  goTo: 'Go to',
  goToPage: (text, page) => `${text} (page ${page})`,
  noYear: 'The county does not have this year.',
  partly:
    'You read along: what the groups have handed in is not shown here. The office gives you the whole dossier as a file.',
  alone: {
    now: 'Not everything has come from the server right now: what others wrote last may be missing here. Print and file say so, too.',
    mark: 'As one device knew it: when this version was made, not everything had come from the server. What others wrote last may be missing.',
    foot: 'As one device knew it',
  },
  file: 'dossier-fokus',
  heading: (year) => `Social planning, Fokus ${year}`,
  draft: 'Draft',
  approved: (day) => `Approved on ${day}`,
  due: (day) => `Due on ${day}`,
  contains: (proposals) => (proposals === 1 ? '1 proposal' : `${proposals} proposals`),
  contents: 'Contents',
  foot: (year, county) => `Fokus ${year} · ${county}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  course: {
    title: 'Course of the year',
    now: 'The year stands at this step.',
    columns: { number: 'No.', step: 'Step', who: 'Who', when: 'When', result: 'Result' },
  },
  analysis: {
    none: 'Nothing is noted on any field of action.',
    silent: (fields) => `Nothing noted yet: ${fields}.`,
    indicator: (text) => `Indicator: ${text}`,
    source: (text) => `Source: ${text}`,
  },
  goals: {
    title: 'Strategic goals',
    none: 'The county has not entered any strategic goals yet.',
    served: (numbers) => `Served by: ${numbers}.`,
    unserved: 'No proposal names this goal.',
  },
  results: {
    title: 'List of results',
    none: 'No proposal has been taken into this year yet.',
    parts: {
      focus: 'In the focus',
      outside: 'Not in the focus (stay on the information platform)',
      deferred: 'Postponed',
      open: 'Open',
    },
    part: (name, count) => `${name}: ${count}`,
    columns: { number: 'No.', proposal: 'Proposal', group: 'Group', result: 'Result and reason' },
    verdict: {
      focus: 'in the focus',
      notFocus: 'not in the focus',
      deferred: 'postponed',
      again: 'to be discussed again',
    },
    carried: (session) => `${session} (from a backup)`,
    notDecided: 'not decided yet',
    broughtIn: 'brought in outside of the focus',
    in: (what, where) => `${what}: ${where}`,
    reason: (text) => `Reason: ${text}`,
    change: (text) => `With a change: ${text}`,
    minority: (text) => `Minority statement: ${text}`,
    withObjection: 'with an objection',
    objected: (text) => `Objection: ${text}`,
    objection: 'with an objection (its words stand in the minutes)',
    since: (text) => `Since then: ${text}`,
  },
  profiles: {
    title: 'Profiles',
    none: 'There is no profile yet.',
    text: (count) =>
      count === 1
        ? 'One proposal on one page, by its kind.'
        : `${count} proposals, each on one page, by their kind and then by number.`,
    kinds: {
      undertaking: 'Undertakings',
      measure: 'Measures',
      project: 'Projects',
      goalChange: 'Changes of goals',
      steering: 'Steering measures',
      unknown: 'Kind not stated',
    },
    count: (kind, count) => `${kind}: ${count}`,
    relief: (named, all) => `${named} of ${all} say what there would be less of.`,
  },
  sources: {
    title: 'Sources',
    none: 'No proposal and no field of action names a source.',
    columns: { source: 'Source', asOf: 'As of', cited: 'Cited in' },
    by: (who, places) => (places === '' ? who : `${who} (${places})`),
    pages: (pages) => `p. ${pages}`,
    field: (name) => `field of action ${name}`,
    unsourced: (count) => (count === 1 ? '1 figure without a source.' : `${count} figures without a source.`),
  },
  files: {
    title: 'Attachments',
    none: 'No source is here as a file.',
    file: (name, size, source) => `${name} (${size}): ${source}`,
  },
  missing: {
    title: 'What is still missing',
    alone: 'Perhaps entries of others: when this version was made, not everything had come from the server.',
    foreign: (title, session) =>
      `“${title}” is in focus after “${session}” but was not taken into this year of the county: it has no profile in this dossier.`,
    foreignOthers: (count) =>
      count === 1
        ? '1 more proposal was decided in sessions and not taken into this year of the county.'
        : `${count} more proposals were decided in sessions and not taken into this year of the county.`,
    undecided: (count) => `Not decided yet: ${count}`,
    unassessed: (count) => `Not assessed yet: ${count}`,
    unnumbered: (count) => `Number follows: ${count}`,
    silent: (fields) => `Fields of action without analysis: ${fields}`,
    nothing: 'Everything is decided, assessed and numbered.',
  },
};
