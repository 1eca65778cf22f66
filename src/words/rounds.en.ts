import type { roundsWords as German } from './rounds.de.ts';

export const roundsWords: typeof German = {
  opening: {
    more: 'More settings',
    proposals: 'Which proposals?',
    all: 'All',
    none: 'None',
    openPart: (round, proposals) =>
      `Open round ${round} for ${proposals === 1 ? '1 proposal' : `${proposals} proposals`}`,
    onlyDiscussed: (count) => `Only “to discuss” (${count})`,
    onlyField: (count) => `Only the field on the wall (${count})`,
    disclosure: 'Who sees what?',
    disclosures: {
      covered: { name: 'Covered', text: 'Nobody sees a value before the reveal, then everybody does, without names.' },
      open: {
        name: 'Open',
        text: 'The wall shows without names what comes in: per proposal, as soon as at least three people have joined.',
      },
      named: { name: 'With names', text: 'Covered until the reveal, then everybody sees who said what.' },
    },
    final: 'This holds for this round and cannot be changed once it is open.',
  },
  singly: {
    begin: 'Show one at a time',
    text: 'You choose which proposal appears next. Nobody sees anything of the others.',
    show: 'Show',
    showNamed: (number, title) => `Show ${number} ${title}`,
    isShown: 'shown',
    next: (number, title) => `Show next: ${number} ${title}`,
    rest: 'Show all that are left',
    progress: (shown, total) => `${shown} of ${total} proposals are shown.`,
    files: 'You can save the result as soon as all are shown.',
  },
  few: {
    people: (people) =>
      people === 0
        ? 'Nobody has assessed a whole proposal, though there are single scores.'
        : people === 1
          ? 'Only one person has assessed.'
          : `Only ${people} people have assessed.`,
    proposals: (proposals) =>
      proposals === 1
        ? 'For one proposal a dimension has only one or two scores.'
        : `For ${proposals} proposals a dimension has only one or two scores.`,
    text: 'Whose they are could be told from the result, though no names stand beside them.',
    ask: 'Show it all the same?',
    show: 'Show all the same',
  },
  panel: {
    received: ({ finished, tookPart, base }) => `Received: ${tookPart} of ${base}, ${finished} done`,
    nobodyYet: 'Nobody is here yet whose assessment counts.',
    notYet: 'The round is not open yet',
    notYetText: (proposals, dimensions) =>
      `${proposals === 1 ? '1 proposal' : `${proposals} proposals`}, assessed by ${dimensions}. What is asked is fixed on opening.`,
    noProposals: 'Put proposals on the table first.',
    noDimensions: 'Choose two dimensions for the axes first.',
    toPrepare: 'To the preparation',
    open: (round) => `Open round ${round}`,
    opening: 'Opening …',
    close: 'Close the round',
    closing: 'Closing …',
    missing: (people) =>
      people === 0
        ? 'Everybody is done.'
        : `${people === 1 ? 'One person is' : `${people} people are`} not done yet. What comes after closing is late.`,
    closedTitle: (done, total) => `Closed: ${done} of ${total} took part`,
    closedText: 'Nobody sees a value yet.',
    gaps: (proposals) =>
      proposals === 1
        ? 'Assessments of one proposal are missing.'
        : `Assessments of ${proposals} proposals are missing.`,
    reveal: 'Show the result',
    countdown: (seconds) => `The result appears in ${seconds} …`,
    countdownFor: (title, seconds) => `“${title}” appears in ${seconds} …`,
    partlyTitle: (round) => `${round}: one at a time`,
    cancel: 'Cancel',
    revealedTitle: (round) => `${round} is shown`,
    discussTitle: 'Discuss',
    discussNone: 'The group is not far apart on any proposal.',
    discussFew: 'There are too few votes to say how far the group agrees.',
    perProposal: 'By proposal',
    presented: 'On all tablets',
    free: 'everybody at their own pace',
    previous: 'Previous',
    next: 'Next',
    letGo: 'Let go',
    begin: 'Begin with the first',
    swap: 'Swap axes',
    wall: 'On the wall',
    axis: { x: 'Horizontal', y: 'Vertical', size: 'Size of the circles' },
    noSize: 'all the same size',
    voices: 'Whose assessments',
    voicesHint: 'Only where at least three people remain on either side; the rest is listed under “too few”.',
    voicesOriginHint:
      'Each proposal without everybody who works in its group. Only where at least three people remain on either side; the rest is listed under “too few”.',
    voicesNone: 'A perspective can be shown once at least three people share it.',
    field: 'Part shown',
    fieldAll: 'the whole picture',
    wallView: {
      blank: 'Picture off',
      ranking: 'Order with weights',
      auto: 'follows the agenda',
      welcome: 'Welcome',
      grid: 'Picture',
      table: 'Table',
      notes: 'Notes',
      results: 'Results',
    },
    lateOf: (round, name) => `${round}: ${name}`,
    late: (count) => `Arrived late (${count})`,
    lateEntry: (proposals) => (proposals === 1 ? '1 proposal' : `${proposals} proposals`),
    lateNotes: (notes) => (notes === 1 ? '1 note' : `${notes} notes`),
    admit: 'Admit',
    refuse: 'Do not count',
    decision: { admitted: 'admitted', refused: 'not counted' },
    withheld: (notes) =>
      `admitted; the ${notes === 1 ? 'note is' : 'notes are'} held back until three people have sent some late: otherwise it would be known whose.`,
    lateHint:
      'Admitting changes the result: it appears as a new version. Whoever compares the two may see what was added.',
    waitingForRelay: 'This takes longer than usual. Can the server be reached?',
  },
};
