import { expect, test } from 'vitest';
import { type BallotKind, ballotKinds, plainBallot } from '../../../src/domain/ballot/ballot.ts';
import { asksForDone } from '../../../src/domain/session/asks-done.ts';
import type { Stage } from '../../../src/domain/session/stage.ts';
import { talk } from './stage-scene.ts';

const ballotStage = (kind: BallotKind, state: string): Stage =>
  ({ kind: 'ballot', item: talk, wish: plainBallot(talk.id, kind), fact: { state } }) as unknown as Stage;

test('„fertig" is asked for where there are several things to answer, and not where one tap is the answer', () => {
  const kinds = Object.keys(ballotKinds) as BallotKind[];
  const asked = kinds.filter((kind) => asksForDone(ballotStage(kind, 'open')) === talk.id);
  expect(asked).toEqual(['theses', 'dates', 'dots']);
  expect(kinds.filter((kind) => asksForDone(ballotStage(kind, 'closed')) !== null)).toEqual([]);
});
