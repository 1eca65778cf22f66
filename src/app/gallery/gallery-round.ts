import type { ActivityKind, AgendaItem } from '../../domain/agenda/agenda.ts';
import type { RoundFact, RoundWish } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { exampleProfiles } from '../../domain/example/example-profiles.ts';
import type { AgendaItemId, ProposalId, RoundId, RowId } from '../../domain/ids.ts';
import { emptyProfile, type Proposal } from '../../domain/proposal/proposal.ts';
import { defaultCriteria } from '../../domain/session/template.ts';
import { galleryWords as words } from './gallery-words.ts';

/** The two usual dimensions, with ids that are always the same. */
export const criteria: readonly Criterion[] = defaultCriteria((length) => new Uint8Array(length)).map((one, index) => ({
  ...one,
  id: `c${index}` as Criterion['id'],
}));
export const axes = { x: criteria[1]?.id ?? null, y: criteria[0]?.id ?? null, size: null };

/** So many proposals, in the words of the practice session. */
export const sampleProposals = (count: number): readonly Proposal[] =>
  Array.from({ length: count }, (_, index) => ({
    ...emptyProfile,
    ...exampleProfiles[index % exampleProfiles.length],
    number: index + 1,
    id: `p${index + 1}` as ProposalId,
    order: String(index).padStart(3, '0'),
  }));

/** Where the group sees a proposal, and how far people are apart. */
export type Opinion = readonly [x: number, y: number, apart: number];

/** Spread over the whole picture, always the same. */
export const scattered = (count: number): readonly Opinion[] =>
  Array.from({ length: count }, (_, index) => [
    (index * 37) % 11,
    (index * 53 + 4) % 11,
    index % 7 === 3 ? 5 : index % 3,
  ]);

/** Nearly all of them important and large, as in a meeting that has chosen well. */
export const crowded = (count: number): readonly Opinion[] =>
  Array.from({ length: count }, (_, index) => [7 + ((index * 3) % 7) / 2, 7 + ((index * 5) % 7) / 2, index % 2]);

/** Far apart over much of the picture: about nothing all are at one. */
export const disputed = (count: number): readonly Opinion[] =>
  scattered(count).map(([x, y], index) => [x, y, 3 + (index % 4)]);

const people = [-1, -0.5, 0, 0.5, 1];
const clamped = (value: number) => Math.min(10, Math.max(0, Math.round(value)));

export const wishOf = (proposals: readonly Proposal[], number = 1): RoundWish => ({
  id: `round${number}` as RoundId,
  item: 'item' as AgendaItemId,
  number,
  proposals: proposals.map(({ id }) => id),
  criteria: criteria.map(({ id }) => id),
  disclosure: 'covered',
  question: criteria,
  wish: 'revealed',
  shown: [],
});

const base = (proposals: readonly Proposal[], finished: number) => ({
  id: 'round1' as RoundId,
  disclosure: 'covered' as const,
  openedAt: 0,
  progress: { base: 26, finished, judged: new Map(proposals.map(({ id }) => [id, finished])) },
});

export const openRound = (proposals: readonly Proposal[]): RoundFact => ({
  ...base(proposals, 17),
  state: 'open',
  results: new Map(),
});

export const closedRound = (proposals: readonly Proposal[], revealsAt: number | null = null): RoundFact => ({
  ...base(proposals, 24),
  state: 'closed',
  closedAt: 0,
  revealsAt,
});

export const revealedRound = (proposals: readonly Proposal[], opinions: readonly Opinion[]): RoundFact => ({
  ...closedRound(proposals),
  state: 'revealed',
  closedAt: 0,
  revealsAt: null,
  version: 1,
  shown: proposals.map(({ id }) => id),
  covered: 0,
  results: new Map(
    proposals.flatMap(({ id }, index) => {
      const [x, y, apart] = opinions[index] ?? [5, 5, 0];
      const rows = people.map((leaning, person) => ({
        id: `${id}-${person}` as RowId,
        perspective: null,
        values: Object.fromEntries([
          [axes.x, clamped(x + leaning * apart)],
          [axes.y, clamped(y - leaning * apart)],
        ]),
      }));
      const result = {
        rows: opinions[index] === undefined ? [] : rows,
        guests: [],
        abstained: 1,
        cannot: {},
        notes: [],
      };
      return [[id, result] as const];
    }),
  ),
});

const activities: readonly ActivityKind[] = ['talk', 'goals', 'cycle', 'assessment', 'text', 'break', 'talk'];

/** An agenda in which every kind of item that the tablet shows by itself comes once. */
export const sampleAgenda: readonly AgendaItem[] = words.stations.map(({ id, label, minutes }, index) => ({
  id: id as AgendaItemId,
  title: index === 4 ? `${words.long} ${words.long}` : label,
  minutes,
  activity: activities[index] ?? 'talk',
  who: words.short,
  text: words.sentence,
  order: id,
}));
