import type { signalWords as german } from './signals.de.ts';

export const signalWords: typeof german = {
  own: {
    label: 'Give a sign',
    raise: 'Raise hand',
    lower: 'Lower hand',
    isUp: 'Your hand is up. The moderator sees it, nobody else.',
    taken: 'The moderator has seen your hand.',
    done: 'Finished',
    isDone: 'You are finished. You can still change everything.',
    notYet: 'Not finished after all',
  },
  line: {
    title: 'Signs from the room',
    none: 'No hand is up',
    up: (who) => `Hand: ${who}`,
    more: (count) => (count === 1 ? 'and 1 more hand' : `and ${count} more hands`),
    raised: (who) => `${who} raises a hand.`,
    seen: 'Called',
    seenOf: (who) => `Called: ${who}`,
    wasSeen: (who) => `The hand of ${who} is lowered.`,
    all: 'All hands in their order',
    nameless: 'Somebody without a name',
    finished: (count, all) => `${count} of ${all} tapped “Finished”`,
    missing: (names) => `Not tapped yet: ${names}`,
    who: 'Who is not finished yet',
    everybody: 'All are finished.',
  },
};
