import type { pictureWords as German } from './picture.de.ts';

export const pictureWords: typeof German = {
  grid: {
    target: (y, x) => `${y} / ${x}`,
    label: (x, y, points) =>
      `Picture of the assessment: ${points === 1 ? '1 proposal' : `${points} proposals`}, horizontally ${x}, vertically ${y}.`,
    fieldLabel: (name) => `Enlarged: the field ${name}.`,
    sizeLabel: (dimension) => `The size of the circles shows ${dimension}.`,
    inTable: 'It is also there in words and as a table.',
    middle: 'middle',
    sizeLegend: (dimension, low, high) => `Size: ${dimension}, ${low} to ${high}`,
    sizeUnknown: 'dashed: not said',
    legend: 'Number: middle (median) · outline: middle half',
    own: 'You',
    ownLegend: 'Diamond: your own assessment, on this device only',
  },
  voices: {
    all: 'everybody',
    withoutOrigin: 'without the proposing group',
    counted: (n, left) => `${n} counted on each proposal, ${left} left out`,
    range: (from, to) => (from === to ? `${from}` : `${from} to ${to}`),
    only: (perspective) => `only ${perspective}`,
    without: (perspective) => `without ${perspective}`,
  },
  outside: {
    series: (title) => `From outside: ${title}`,
    untitled: 'Survey beforehand',
    value: (dimension, median, n) => `${dimension} ${median} · ${n === 1 ? '1 voice' : `${n} voices`}`,
    short: (medians, n) => `${medians} · ${n === '1' ? '1 voice' : `${n} voices`}`,
    none: '–',
    rule: 'From outside: median and number of answers, a series of its own. It counts in no number of the group.',
  },
  ranking: {
    title: 'Order with weights',
    rank: 'Rank',
    place: (rank) => `${rank}.`,
    proposal: 'Proposal',
    even: 'without weights',
    change: 'due to the weights',
    times: (dimension, weight) => `${dimension} × ${weight}`,
    rule: (dimensions) =>
      `Each median counts as a share of its scale, as often as its dimension’s weight says: ${dimensions}.`,
    flipped: (count) =>
      count === 0
        ? 'Without weights the order would be the same.'
        : `${count === 1 ? 'One proposal is' : `${count} proposals are`} in another place because of the weights.`,
    moved: (places, up) => `${places === 1 ? '1 place' : `${places} places`} ${up ? 'up' : 'down'}`,
    because: (dimension) => `mostly through “${dimension}”`,
    missing: (numbers) => `Without a rank, because on one dimension nobody has said anything: ${numbers}.`,
    noDecision: 'This is arithmetic, not a decision.',
  },
  copy: {
    title: 'The wall',
    close: 'Back',
    view: 'Picture of the wall, can be enlarged',
    larger: 'Larger',
    smaller: 'Smaller',
    left: 'To the left',
    right: 'To the right',
    up: 'Up',
    down: 'Down',
    whole: 'Show all of it',
    zoom: (hundredths) => `${hundredths} % size`,
    own: 'Mark my own assessment',
    ownHint: 'Seen on this device only.',
    ownNone: 'do not show',
    inWords: 'In words',
    aloud: 'Read aloud',
    silence: 'Stop reading',
    start: (round, x, y) => `${round}: horizontally ${x}, vertically ${y}.`,
    point: ({ number, title, values, level, discuss }) =>
      `${number} ${title}: ${values}; ${level}${discuss === '' ? '' : `, ${discuss}`}.`,
    unplaced: (number, title) => `${number} ${title}: not in the picture, too few assessments.`,
  },
  withheld: {
    title: (count) => (count === 1 ? 'Your note is not shown' : 'Your notes are not shown'),
    text: 'They came after closing. They are shown once three people have sent something late: otherwise it would be known whose they are. If you like, say in the conversation what you have written.',
  },
};
