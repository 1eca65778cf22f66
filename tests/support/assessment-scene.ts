import type { ProposalResult, ResultRow, RoundFact, RoundWish } from '../../src/domain/assessment/assessment.ts';
import { type Axes, type Criterion, defaultScale } from '../../src/domain/assessment/criterion.ts';
import type { AgendaItemId, CriterionId, ProposalId, RoundId, RowId } from '../../src/domain/ids.ts';
import { emptyProfile, type Proposal } from '../../src/domain/proposal/proposal.ts';

/** Two dimensions, named as in a real meeting. */
const dimension = (id: string, name: string, order: string): Criterion => ({
  id: id as CriterionId,
  name,
  meaning: `Was meint ${name}?`,
  low: 'gering',
  high: 'hoch',
  lowMeaning: 'wenig',
  highMeaning: 'viel',
  scale: defaultScale,
  weight: 1,
  order,
});

export const need = dimension('need', 'Bedeutung der Zielgruppe', 'A');
export const weight = dimension('weight', 'Strategische Größe', 'B');
export const axes: Axes = { x: weight.id, y: need.id, size: null };

export const proposal = (number: number, more: Partial<Proposal> = {}): Proposal => ({
  ...emptyProfile,
  id: `p${number}` as ProposalId,
  order: `V${String(number).padStart(3, '0')}`,
  number,
  title: `Vorschlag mit der Nummer ${number}`,
  shortTitle: `Vorschlag ${number}`,
  ...more,
});

export const proposals = (count: number): readonly Proposal[] =>
  Array.from({ length: count }, (_, index) => proposal(index + 1));

let rowNumber = 0;
/** One person's scores on strategic weight and need. */
export const row = (x: number, y: number, perspective: string | null = null): ResultRow => {
  rowNumber += 1;
  return { id: `row${rowNumber}` as RowId, perspective, values: { [weight.id]: x, [need.id]: y } };
};

export const result = (rows: readonly ResultRow[], more: Partial<ProposalResult> = {}): ProposalResult => ({
  rows,
  guests: [],
  abstained: 0,
  cannot: {},
  notes: [],
  ...more,
});

export const wishFor = (list: readonly Proposal[], number = 1, wish: RoundWish['wish'] = 'open'): RoundWish => ({
  id: `item-r${number}` as RoundId,
  item: 'item' as AgendaItemId,
  number,
  proposals: list.map(({ id }) => id),
  criteria: [need.id, weight.id],
  disclosure: 'covered',
  question: [],
  wish,
  shown: [],
});

const progressOf = (list: readonly Proposal[], finished: number, base: number): RoundFact['progress'] => ({
  base,
  finished,
  judged: new Map(list.map(({ id }) => [id, finished])),
});

export const openFact = (
  list: readonly Proposal[],
  finished = 0,
  base = 26,
): Extract<RoundFact, { readonly state: 'open' }> => ({
  id: 'item-r1' as RoundId,
  disclosure: 'covered',
  openedAt: 0,
  state: 'open',
  progress: progressOf(list, finished, base),
  results: new Map(),
});

export const closedFact = (
  list: readonly Proposal[],
  revealsAt: number | null = null,
  finished = 24,
  base = 26,
): Extract<RoundFact, { readonly state: 'closed' }> => ({
  id: 'item-r1' as RoundId,
  disclosure: 'covered',
  openedAt: 0,
  closedAt: 0,
  state: 'closed',
  revealsAt,
  progress: progressOf(list, finished, base),
});

export const revealedFact = (
  results: Readonly<Record<string, ProposalResult>>,
  number = 1,
): Extract<RoundFact, { state: 'revealed' }> => ({
  id: `item-r${number}` as RoundId,
  disclosure: 'covered',
  openedAt: 0,
  closedAt: 0,
  revealsAt: null,
  state: 'revealed',
  version: 1,
  shown: Object.keys(results) as ProposalId[],
  covered: 0,
  progress: { base: 26, finished: 26, judged: new Map() },
  results: new Map(Object.entries(results) as [ProposalId, ProposalResult][]),
});

/** A proposal on which everybody agrees: its medians are these two numbers. */
export const settledOn = (x: number, y: number): ProposalResult => result([row(x, y), row(x, y), row(x, y)]);
