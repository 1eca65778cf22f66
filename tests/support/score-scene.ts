import { emptySheet } from '../../src/domain/session/seat.ts';
import type { ScoreScreenProps } from '../../src/features/assessment/score-sheet.ts';
import { axes, need, openFact, proposal, weight, wishFor } from './assessment-scene.ts';

export const scoreList = [
  proposal(1, { title: 'Frühe Hilfen', origin: 'Fokusgruppe Familie', baseline: 41.5, target: 60, targetYear: 2029 }),
  proposal(2, { title: 'Schulsozialarbeit', staff: 6, costPerYear: 438_000 }),
  proposal(3, { title: 'Wohnraum-Lotsen' }),
];
export const scoreRound = wishFor(scoreList);

/** A tablet in an open round about these proposals, on which nothing is judged yet. */
export const scoreProps: ScoreScreenProps = {
  criteria: [need, weight],
  axes,
  look: { view: 'auto', voices: { kind: 'all' }, field: null },
  shuffledFor: null,
  presented: null,
  round: scoreRound,
  fact: openFact(scoreList),
  earlierRound: null,
  earlierFact: null,
  proposals: scoreList,
  sheet: emptySheet,
  layer: 'counted',
  connected: true,
  clockOffset: 0,
  onJudge: () => undefined,
  onNote: () => undefined,
  onRemoveNote: () => undefined,
  onDone: () => undefined,
  late: new Set(),
  rehearsal: false,
  nameOf: () => null,
  announce: () => undefined,
};
