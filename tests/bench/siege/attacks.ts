import * as encoding from 'lib0/encoding';
import { encodeUpdate, keepAlive } from '../../../server/frames.ts';
import type { JoinAnswer, OpenSessionAnswer } from '../../../src/protocol/api.ts';
import { messageTypes } from '../../../src/protocol/messages.ts';
import { bombs } from '../../fuzz/bombs.ts';
import { createDice } from '../../fuzz/dice.ts';
import { stateOf } from '../../support/inspection.ts';
import { askAll, writeOf } from '../../support/relay-room.ts';
import { dawdle, guess, strike } from './strike.ts';

/** The place that is attacked, and the seats the intruders hold rightfully. */
export interface Target {
  readonly url: string;
  readonly meeting: OpenSessionAnswer;
  readonly seats: readonly JoinAnswer[];
}

/** One try of one intruder; what it heard. */
export type Attack = (intruder: number, turn: number) => Promise<string>;

const dice = createDice(20261127);
const noise = (): Uint8Array => Uint8Array.from({ length: 1 + dice.roll(200) }, () => dice.roll(256));

const presence = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, messageTypes.awareness);
  encoding.writeVarUint8Array(encoder, new Uint8Array(2_000).fill(1));
});

/** Everything an intruder with a participant's seat, or without any, can try again and again. */
export const attacksOn = ({ url, meeting, seats }: Target): Readonly<Record<string, Attack>> => {
  const seatOf = (intruder: number): JoinAnswer => seats[intruder % seats.length] as JoinAnswer;
  const at = (kind: string) => `session/${meeting.sessionId}/${kind}`;
  const tryOn =
    (kindOf: (seat: JoinAnswer) => string, framesOf: (turn: number) => readonly Uint8Array[]): Attack =>
    (intruder, turn) => {
      const seat = seatOf(intruder);
      return strike({ url, document: at(kindOf(seat)), token: seat.token, frames: framesOf(turn) });
    };
  const own = ({ seatId }: JoinAnswer) => `seat/${seatId}`;
  return {
    'writing into the plan': tryOn(
      () => 'plan',
      () => [writeOf('title', 'gefälscht')],
    ),
    'opening what is not theirs': tryOn(
      ({ seatId }) => (seatId < 'T' ? 'desk' : 'seat/somebody'),
      () => [askAll],
    ),
    'forbidden roots, and on': tryOn(own, () => [
      ...Array.from({ length: 20 }, () => encodeUpdate(stateOf((doc) => doc.getMap('forbidden').set('a', 1)))),
    ]),
    bombs: tryOn(own, (turn) => {
      const messages = bombs[turn % bombs.length]?.messages ?? [];
      return [...messages.slice(0, 150).map(encodeUpdate), askAll];
    }),
    noise: tryOn(own, () => [noise(), noise(), noise()]),
    'a flood of messages': tryOn(own, () => Array.from({ length: 400 }, () => keepAlive)),
    'presence of others': tryOn(
      () => 'plan',
      () => [...Array.from({ length: 50 }, () => presence), askAll],
    ),
    'forged tokens': (intruder) => {
      const { token } = seatOf(intruder);
      return strike({ url, document: at('plan'), token: `${token.slice(0, -4)}AAAA`, frames: [askAll] });
    },
    'another page': (intruder) => {
      const { token } = seatOf(intruder);
      return strike({ url, document: at('plan'), token, frames: [askAll], origin: 'https://elsewhere.example' });
    },
    'guessing codes': (intruder, turn) => guess(url, `${'ABCDEFGH'[intruder % 8]}CDEF${'ABCDEFGH'[turn % 8]}`),
    'requests without an end': () => dawdle(url),
  };
};
