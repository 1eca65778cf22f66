import type { timelineWords as german } from './timeline.de.ts';

export const timelineWords: typeof german = {
  untitled: 'Session without a title',
  noDate: 'no date',
  none: 'No earlier session is on the timeline yet.',
  nothing: 'Nothing was decided',
  verdict: {
    focus: (count) => `${count} in focus`,
    notFocus: (count) => `${count} not in focus`,
    deferred: (count) => `${count} deferred`,
    again: (count) => `${count} to discuss again`,
  },
  proposals: (counts) => `Proposals: ${counts}`,
  today: 'Today',
  table: 'As a table',
  caption: 'Earlier sessions and what they decided',
  columns: { date: 'Date', title: 'Session', decided: 'Decided' },
  more: (count) => (count === 1 ? 'and 1 more decision' : `and ${count} more decisions`),
  panel: {
    text: 'The timeline is made of the sessions that you lead or write the minutes of on this device.',
    shared:
      'What you take over is read by everybody in this session: on wall and tablets and in the result sheet. Decisions from minutes that are not yet approved stay out.',
    series: 'Take over this series',
    seriesText: (name) => `Continues “${name}”, and what was before.`,
    all: 'Take over all sessions of this device',
    reading: 'The sessions are being read.',
    taken: (count) => (count === 1 ? '1 session is on the timeline.' : `${count} sessions are on the timeline.`),
    partial: 'Not everything could be asked for. Take over once more with a connection.',
    noneHere: 'There is no earlier session on this device.',
    remove: (name) => `Take off the timeline: ${name}`,
    removed: (name) => `“${name}” is no longer on the timeline.`,
  },
  wall: { rest: 'All decisions are on the tablets.' },
};
