import type { ActivityKind, AgendaItem } from '../agenda/agenda.ts';
import type { Judgement } from '../assessment/assessment.ts';
import type { Criterion } from '../assessment/criterion.ts';
import {
  type CriterionId,
  createId,
  type ProposalId,
  type RandomBytes,
  type RoundId,
  roundIdOf,
  type SeatId,
} from '../ids.ts';
import { keysInOrder } from '../order.ts';
import { emptyProfile, type Proposal } from '../proposal/proposal.ts';
import type { CycleStep } from '../session/cycle.ts';
import type { Perspective } from '../session/perspective.ts';
import { assessmentAgenda, defaultCriteria } from '../session/template.ts';
import { exampleFurther } from './example-further.ts';
import { exampleProfiles } from './example-profiles.ts';

/** An invented person of the practice session: no name, and an opinion on everything in two rounds. */
export interface PracticeSeat {
  readonly seat: SeatId;
  readonly perspective: Perspective;
  readonly judgements: ReadonlyMap<RoundId, ReadonlyMap<ProposalId, Judgement>>;
}

/** The practice session: everything invented, resettable, never mixed with real data. */
export interface ExampleSession {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly goals: string;
  readonly mandate: string;
  readonly cycleStep: CycleStep;
  readonly agenda: readonly AgendaItem[];
  readonly criteria: readonly Criterion[];
  readonly proposals: readonly Proposal[];
  readonly seats: readonly PracticeSeat[];
}

/** Where the practice seats see each proposal in round 1 and 2 (x, y), and how far they are apart. */
const opinions: readonly (readonly [x1: number, y1: number, x2: number, y2: number, spread: number])[] = [
  [6, 6, 8, 8, 1],
  [7, 6, 8, 6, 2],
  [5, 8, 6, 9, 4],
  [6, 4, 6, 6, 1],
  [4, 3, 4, 4, 1],
  [3, 6, 4, 7, 2],
  [3, 3, 2, 2, 1],
  [5, 7, 5, 8, 2],
  [6, 4, 7, 4, 7],
  [6, 5, 7, 5, 3],
  [9, 2, 9, 3, 1],
  [4, 7, 6, 7, 2],
];

const perspectives: readonly Perspective[] = [
  'politics',
  'politics',
  'politics',
  'administration',
  'municipalities',
  'municipalities',
  'municipalities',
  'providers',
  'concerned',
  'focusGroups',
  'focusGroups',
  'focusGroups',
];

const exampleFrame = {
  title: 'Übung: Steuerungsgruppe Sozialplanung',
  startsAt: '14:00',
  endsAt: '18:00',
  goals: 'Alle zwölf Vorschläge verstehen\nEinschätzen, wo wir einig sind\nFestlegen, was in den Fokus kommt',
  mandate:
    'Wir schätzen Vorschläge ein und empfehlen, was der Kreis als Nächstes angeht. Über die Umsetzung entscheidet der Kreistag.',
  cycleStep: 'assessment',
} as const;

/** Who leads through an item or presents in it, in words: proposals are presented by the groups that bring them in. */
const leads: Partial<Record<ActivityKind, string>> = {
  cycle: 'Team Sozialplanung',
  method: 'Team Sozialplanung',
  explain: 'vorgestellt von den Fokusgruppen',
};

/** Makes the practice session anew. The opinions are always the same, the ids are not. */
export const exampleSession = (random: RandomBytes): ExampleSession => {
  const agenda = assessmentAgenda(random).map((item) => ({ ...item, who: leads[item.activity] ?? '' }));
  const criteria = defaultCriteria(random);
  const orders = keysInOrder(exampleProfiles.length);
  const proposals = exampleProfiles.map(
    (profile, index): Proposal => ({
      ...emptyProfile,
      ...profile,
      ...exampleFurther[profile.number ?? 0],
      id: createId<ProposalId>(random),
      order: orders[index] ?? '',
    }),
  );
  const item = agenda.find(({ activity }) => activity === 'assessment');
  const rounds = item === undefined ? [] : [roundIdOf(item.id, 1), roundIdOf(item.id, 2)];
  const seats = perspectives.map((perspective, seat) => ({
    seat: createId<SeatId>(random),
    perspective,
    judgements: new Map(
      rounds.map((round, index) => [
        round,
        new Map(proposals.map(({ id }, proposal) => [id, opinionOf(criteria, seat, proposal, index)])),
      ]),
    ),
  }));
  return { ...exampleFrame, agenda, criteria, proposals, seats };
};

const opinionOf = (criteria: readonly Criterion[], seat: number, proposal: number, round: number): Judgement => {
  const [x1, y1, x2, y2, spread] = opinions[proposal] ?? [5, 5, 5, 5, 1];
  if ((seat * 5 + proposal * 7) % 29 === 3) return { kind: 'abstained' };
  const centre = round === 0 ? [y1, x1] : [y2, x2];
  const width = round === 0 ? spread : Math.max(1, spread - 1);
  const values = criteria.map(({ id, scale }, axis): [CriterionId, number] => {
    const leaning = (((seat * 4 + proposal * 2 + axis * 7) % 9) - 4) / 4;
    const value = Math.round((centre[axis] ?? 5) + leaning * width);
    return [id, Math.min(scale.max, Math.max(scale.min, value))];
  });
  return { kind: 'scored', values: Object.fromEntries(values) as Record<CriterionId, number> };
};
