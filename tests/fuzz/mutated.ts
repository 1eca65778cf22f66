import * as Y from 'yjs';
import { applyTaken } from '../../server/inspector/apply.ts';
import { inspect } from '../../server/inspector/inspect.ts';
import { anybody, wide } from '../support/inspection.ts';
import { createDice, type Dice } from './dice.ts';
import { editAsAttacker, forgeUpdate, setScene } from './forgery.ts';
import type { FuzzTally } from './tally.ts';

/** Messages made from one scene before the next one is set. */
const perScene = 50;

/** Broken messages: flipped bits, pieces left out or doubled, the wrong format, noise. Throws when anything throws. */
export const playMutated = (seed: number, tally: FuzzTally): void => {
  const dice = createDice(seed);
  const state = setScene(dice);
  let doc = open(state);
  for (let turn = 0; turn < perScene; turn += 1) {
    const bytes = mutate(dice, someMessage(dice, state, doc));
    const verdict = tally.time('mutated', () => inspect(doc, bytes, anybody, wide));
    tally.count('mutated messages');
    if (verdict.kind === 'refuse') tally.count(`mutated: refused ${verdict.reason}`);
    else if (verdict.update !== null) {
      tally.count('mutated: with effect');
      applyTaken(doc, verdict, null);
      doc = open(state);
    } else tally.count('mutated: without effect');
  }
};

const open = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
};

const someMessage = (dice: Dice, state: Uint8Array, doc: Y.Doc): Uint8Array => {
  switch (dice.roll(5)) {
    case 0:
      return state;
    case 1:
      return forgeUpdate(dice, Y.decodeStateVector(Y.encodeStateVector(doc)));
    case 2:
      return Y.convertUpdateFormatV1ToV2(state);
    case 3:
      return Uint8Array.from({ length: dice.roll(60) }, () => dice.roll(256));
    default:
      return editAsAttacker(dice, state, dice.chance(0.5) ? 'forbidden' : 'anything');
  }
};

const mutate = (dice: Dice, message: Uint8Array): Uint8Array => {
  let bytes = [...message];
  for (let turn = dice.roll(4); turn > 0; turn -= 1) {
    const at = dice.roll(bytes.length + 1);
    const length = dice.roll(8);
    switch (dice.roll(5)) {
      case 0:
        bytes[Math.min(at, Math.max(0, bytes.length - 1))] = dice.roll(256);
        break;
      case 1:
        bytes = [...bytes.slice(0, at), ...bytes.slice(at + length)];
        break;
      case 2:
        bytes = [
          ...bytes.slice(0, at),
          ...bytes.slice(dice.roll(bytes.length + 1)).slice(0, length),
          ...bytes.slice(at),
        ];
        break;
      case 3:
        bytes = bytes.slice(0, at);
        break;
      default:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.roll(8));
    }
  }
  return Uint8Array.from(bytes);
};
