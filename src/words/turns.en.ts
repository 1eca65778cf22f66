import type { turnsWords as german } from './turns.de.ts';

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const turnsWords: typeof german = {
  place: (number) => `Place ${number}`,
  named: (number, name) => `${name} (place ${number})`,
  title: 'Speak in turn',
  progress: (done, all) => `${done} of ${all}`,
  result: (spoken, passed) =>
    passed === 0 ? `${people(spoken)} spoke.` : `${people(spoken)} spoke, ${passed} said “pass”.`,
  own: {
    now: 'It is your turn.',
    next: 'Your turn is next.',
    before: (count) => `${count === 1 ? '1 person is' : `${count} people are`} before you.`,
    spoken: 'You had your turn.',
    passed: 'You said “pass”.',
    place: (number) => `In this round you have place ${number}. The wall calls you by it.`,
    named: 'The wall shows your name if you gave one.',
    none: 'Who comes later has their turn after all others.',
  },
  panel: {
    begin: 'Begin to go round',
    beginText: 'Everybody speaks once. The wall shows who speaks and who comes next.',
    nobody: 'Nobody is here yet.',
    shuffle: 'Shuffle the order',
    shuffled: 'The order is shuffled.',
    now: (who) => `Now: ${who}`,
    next: (who) => `Then: ${who}`,
    last: 'Then everybody has had their turn.',
    on: 'Next',
    pass: 'Pass',
    wasOn: (who) => `${who} has spoken.`,
    wasPassed: (who) => `${who} said “pass”.`,
    all: 'Everybody has had their turn.',
    late: (count) =>
      count === 1 ? '1 person came later and stands at the end.' : `${people(count)} came later and stand at the end.`,
    list: 'Everybody in their order',
    did: { spoken: 'has spoken', passed: 'pass' },
    isNow: 'speaks now',
    away: 'not connected',
    menu: (who) => `Change: ${who}`,
    speak: 'Has spoken',
    passes: 'Says “pass”',
    again: 'Is still to speak',
    wasAgain: (who) => `${who} is still to speak.`,
    later: 'After all others',
    wasLater: (who) => `${who} speaks after all others.`,
    named: 'Show names on the wall',
    namedHint:
      'Only if the group has agreed on it. Otherwise the place stands there that each tablet tells its person.',
    clear: 'Begin anew',
    cleared: 'The round is empty.',
  },
  wall: {
    soon: 'In a moment everybody speaks in turn.',
    now: 'Now speaks',
    next: (who) => `Then: ${who}`,
    last: 'Then everybody has had their turn.',
    all: 'Everybody has had their turn.',
    tablets: 'Your tablet tells your place.',
  },
};
