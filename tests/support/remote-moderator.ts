import * as v from 'valibot';
import { putRound, setFacts, wishRound } from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { startTimer } from '../../src/domain/agenda/timer.ts';
import type { RoundState } from '../../src/domain/assessment/assessment.ts';
import { roundIdOf } from '../../src/domain/ids.ts';
import { joinAnswer, openSessionAnswer } from '../../src/protocol/api.ts';
import { askRelay } from './ask-relay.ts';
import { openRemote } from './remote-document.ts';
import { until } from './until.ts';

/** A moderator without a screen: steers the practice session over the wire, so that a story can look at a tablet or a wall alone. */
export type RemoteModerator = {
  readonly session: string;
  readonly joinCode: string;
  readonly invites: v.InferOutput<typeof openSessionAnswer>['invites'];
  openRound(number: number): void;
  wish(number: number, wish: RoundState): void;
  /** How many complete judgements the relay has counted in this round, over all proposals. */
  countJudged(number: number): number;
  leave(): void;
};

/** Opens the practice session of a running relay (`url` ends with a slash) and takes the moderator's seat in it. */
export async function moderateExample(url: string): Promise<RemoteModerator> {
  const { sessionId: session, joinCode, invites } = v.parse(openSessionAnswer, await askRelay(url, 'example', {}));
  const { token } = v.parse(joinAnswer, await askRelay(url, 'join', { invite: invites.moderator }));
  const plan = await openRemote(url, { kind: 'plan', session }, token);
  const proposals = await openRemote(url, { kind: 'proposals', session }, token);
  const tally = await openRemote(url, { kind: 'tally', session }, token);
  const item = await until(
    () => readPlan(plan.doc).agenda.find(({ activity }) => activity === 'assessment')?.id,
    'the practice session has an assessment on its agenda',
  );
  return {
    session,
    joinCode,
    invites,
    openRound(number) {
      plan.doc.transact(() => {
        setFacts(plan.doc, { current: item, timer: startTimer(45, Date.now()) });
        putRound(plan.doc, {
          id: roundIdOf(item, number),
          item,
          number,
          proposals: readProposals(proposals.doc).map(({ id }) => id),
          criteria: readPlan(plan.doc).criteria.map(({ id }) => id),
          wish: 'open',
        });
      });
    },
    wish: (number, wish) => wishRound(plan.doc, roundIdOf(item, number), wish),
    countJudged(number) {
      const judged = readTally(tally.doc).rounds.get(roundIdOf(item, number))?.progress.judged;
      return [...(judged?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    },
    leave() {
      for (const provider of [tally, plan, proposals]) {
        provider.destroy();
        // The awareness beside the socket has a clock of its own, which would keep this process alive.
        provider.doc.destroy();
      }
    },
  };
}
