import type { wallWords as German } from './wall.de.ts';

export const wallWords: typeof German = {
  join: 'Join with the code',
  before: {
    title: 'Your assessment comes next',
    steps: [
      'Everybody assesses every proposal alone.',
      'Everything stays covered until it is shown, then it appears without names.',
      'Where we are far apart, we talk about it.',
    ],
    proposals: (count) => (count === 1 ? '1 proposal' : `${count} proposals`),
    estimate: 'The picture is an estimate. It decides nothing.',
  },
  covered: {
    gaps: (proposals) =>
      proposals === 1
        ? 'Assessments of one proposal are missing.'
        : `Assessments of ${proposals} proposals are missing.`,
    of: (total) => `of ${total}`,
    finished: 'done',
    tookPart: 'took part',
    text: {
      covered: 'Everything stays covered until the round is shown.',
      open: 'What comes in appears without names as soon as three people have joined.',
      named: 'Everything stays covered until the round is shown. Then it shows who said what.',
    },
    proposals: (count) => (count === 1 ? '1 proposal' : `${count} proposals`),
  },
  closed: {
    title: 'The round is closed',
  },
  countdown: 'The result is coming',
  offline: 'no connection',
  blank: 'The wall is off.',
  rehearsal: 'Rehearsal with an invented proposal',
  held: { title: 'A short break', text: 'The tablets are paused. What you have entered stays.' },
  revealed: {
    summary: (round, done, total) => `${round} · ${done} of ${total} took part`,
    field: (name, shown, all) => `field ${name}: ${shown} of ${all}`,
    fieldEmpty: 'No proposal lies in this field.',
    version: (version) => `version ${version}`,
    latest: (number, title) => `Just shown: ${number} ${title}`,
    partly: (shown, total) => `${shown} of ${total} proposals shown`,
    soFar: 'so far',
    notAsked: (numbers, round) => `Not asked again: ${numbers} (as of ${round.toLowerCase()})`,
    legend: 'Outline: middle half',
    legendAxes: 'less agreement on this axis',
    legendWay: (round) => `Outline: middle half · dotted: ${round.toLowerCase()}`,
    more: {
      agreed: (count) => `and ${count} more agreed`,
      partly: (count) => `and ${count} more partly agreed`,
      discuss: (count) => `and ${count} more to discuss`,
      few: (count) => `and ${count} more with too few scores`,
    },
    namedInPicture: 'named in the picture',
    group: { discuss: 'far apart: discuss', partly: 'partly agreed', agreed: 'agreed', few: 'too few scores' },
    nothing: 'Nothing to show yet',
    nothingText:
      'Nobody has assessed a proposal on both axes, or fewer than three people count because others were excluded.',
  },
};
