import type { thesesWords as german } from './theses.de.ts';

const two = (number: number) => String(number).padStart(2, '0');

export const thesesWords: typeof german = {
  choices: { right: 'right', half: 'half right', wrong: 'wrong', abstain: 'abstention' },
  weight: 'very important',
  important: 'important',
  question: (title) => `What do you think of “${title}”?`,
  thesis: (number) => `Thesis ${two(number)}`,
  star: 'Very important',
  starOf: (title) => `Very important: ${title}`,
  starsLeft: (left, all) =>
    left === 0
      ? `All ${all} stars are given.`
      : left === 1
        ? '1 star left for “very important”.'
        : `${left} stars left for “very important”.`,
  starOver: 'This star does not count: more stars than agreed.',
  none: 'No theses yet. Type some or paste a list.',
  count: (count) => (count === 1 ? '1 thesis' : `${count} theses`),
  limit: 'Stars per person',
  limitHint: 'For “very important”. 0: no stars.',
  list: 'Theses',
  rules: {
    votes: {
      name: 'votes for “right”',
      text: 'Ordered by the number of votes for “right”.',
      by: 'By votes for “right”,',
    },
    half: {
      name: '“half right” counts ½',
      text: 'Ordered by votes: “right” counts 1, “half right” counts ½.',
      by: 'If “half right” counted ½,',
    },
    net: {
      name: '“right” minus “wrong”',
      text: 'Ordered by votes for “right” minus votes for “wrong”.',
      by: 'By “right” minus “wrong”,',
    },
    groups: {
      name: 'groups that agree',
      text: 'Ordered by the number of groups that agree (also under a condition), then by votes.',
      by: 'By groups,',
    },
    marks: {
      name: 'mentions by groups',
      text: 'Ordered by mentions as “right” on the sheets, marked twice counts twice, then by votes.',
      by: 'By mentions,',
    },
    conditional: {
      name: 'conditional and half count ½',
      text: 'Ordered by groups: full agreement counts 1, conditional or half ½, then by votes.',
      by: 'If conditional and half counted ½,',
    },
    groupsNet: {
      name: 'groups for minus against',
      text: 'Ordered by groups that agree minus groups that say “wrong”, then by votes.',
      by: 'By groups for minus against,',
    },
  },
  rule: 'Counting rule',
  otherRule: 'Another counting rule',
  byNumber: 'In the order of their numbers as long as voting goes on.',
  turned: (by, before, behind) => `${by} thesis ${two(before)} would stand before thesis ${two(behind)}.`,
  tied: 'level',
  tiedAt: (place) => `= place ${place}`,
  place: (place) => `${place}.`,
  abstained: (count) => (count === 1 ? '1 abstention' : `${count} abstentions`),
  abstainedShort: (count) => `${count} abst.`,
  reasons: (count) => (count === 1 ? '1 reason' : `${count} reasons`),
  typed: (count) => `${count} of them entered`,
  hands: 'Includes votes entered from paper or a show of hands.',
  guestLine: 'Guests, counted apart',
  caption: 'Theses with their votes',
  columns: {
    place: 'Place',
    number: 'Number',
    thesis: 'Thesis',
    typed: 'of these entered (paper, hands)',
    guests: (choice) => `Guests: ${choice}`,
    rule: 'Counting rule',
  },
  csvName: 'theses',
};
