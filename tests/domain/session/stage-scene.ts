import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { ActivityKind } from '../../../src/domain/agenda/agenda.ts';
import type { RoundFact, RoundState } from '../../../src/domain/assessment/assessment.ts';
import { roundIdOf } from '../../../src/domain/ids.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

export const agenda = assessmentAgenda(seededBytes(1));
const itemOf = (kind: ActivityKind) => {
  const found = agenda.find(({ activity }) => activity === kind);
  if (found === undefined) throw new Error(`no ${kind} in the template`);
  return found;
};
export const talk = itemOf('talk');
export const method = itemOf('method');
export const item = itemOf('assessment');
export const results = itemOf('results');

/** A plan with an agenda that nobody has begun. */
export const blank = { ...readPlan(new Y.Doc()), agenda };
const progress = { base: 1, finished: 0, judged: new Map() };

export const factOf = (number: number, state: RoundState): RoundFact => {
  const id = roundIdOf(item.id, number);
  const base = { id, progress, disclosure: 'covered', openedAt: 0 } as const;
  if (state === 'open') return { ...base, state, results: new Map() };
  const closed = { ...base, closedAt: 0, revealsAt: null };
  return state === 'closed'
    ? { ...closed, state }
    : { ...closed, state, version: 1, shown: [], covered: 0, results: new Map() };
};

/** The assessment with so many rounds in these states. */
export const scene = (...states: readonly (RoundState | 'wished')[]) => ({
  plan: {
    ...blank,
    current: item.id,
    rounds: states.map((_, index) => ({
      id: roundIdOf(item.id, index + 1),
      item: item.id,
      number: index + 1,
      proposals: [],
      criteria: [],
      disclosure: 'covered' as const,
      question: [],
      wish: 'open' as const,
      shown: [],
    })),
  },
  tally: {
    polls: new Map(),
    boards: new Map(),
    ballots: new Map(),
    people: { counted: 1, present: 1 },
    rounds: new Map(
      states.flatMap((state, index) =>
        state === 'wished' ? [] : [[roundIdOf(item.id, index + 1), factOf(index + 1, state)]],
      ),
    ),
  },
});
