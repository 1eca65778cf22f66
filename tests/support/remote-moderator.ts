import * as v from 'valibot';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { putRound, setFacts, wishRound } from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { startTimer } from '../../src/domain/agenda/timer.ts';
import type { RoundState } from '../../src/domain/assessment/assessment.ts';
import { roundIdOf } from '../../src/domain/ids.ts';
import { joinAnswer, openSessionAnswer } from '../../src/protocol/api.ts';
import { type DocumentName, printName } from '../../src/protocol/document-name.ts';
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

async function post(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function open(address: string, name: DocumentName, token: string): Promise<WebsocketProvider> {
  const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}sync`, printName(name), new Y.Doc(), {
    protocols: [`auth.${token}`],
    disableBc: true,
  });
  await until(() => provider.synced, `the moderator has ${name.kind}`);
  return provider;
}

/** Opens the practice session of a running relay (`url` ends with a slash) and takes the moderator's seat in it. */
export async function moderateExample(url: string): Promise<RemoteModerator> {
  const { sessionId: session, joinCode, invites } = v.parse(openSessionAnswer, await post(`${url}api/example`, {}));
  const { token } = v.parse(joinAnswer, await post(`${url}api/join`, { invite: invites.moderator }));
  const plan = await open(url, { kind: 'plan', session }, token);
  const proposals = await open(url, { kind: 'proposals', session }, token);
  const tally = await open(url, { kind: 'tally', session }, token);
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
