import {
  isComplete,
  type Judgement,
  type ProposalResult,
  type Results,
  type RoundQuestion,
  sameJudgement,
  scoresOf,
} from '../assessment/assessment.ts';
import { createId, type ProposalId, type RandomBytes, type RowId, type SeatId } from '../ids.ts';
import { layerOf } from '../session/role.ts';
import { cannotTell } from './cannot-tell.ts';
import { judgementsIn } from './judgements-in.ts';
import type { LedgerRound, ToldEntry, ToldSoFar } from './ledger.ts';
import { smallestTold } from './publication.ts';
import type { RoundScene } from './scene.ts';

type OpenRound = Extract<LedgerRound, { readonly state: 'open' }>;

/**
 * Tells of an open disclosure what has come in, proposal by proposal, as soon as at least three people differ from what
 * was told: one row that appears alone would be known to be the person's who has just put the tablet down. All rows of
 * the proposal get new ids then, and no perspective is told before the round closes, because the difference between two
 * publications would tell it of fewer than three. What is half judged is not told.
 */
export const tellOpen = (round: OpenRound, scene: RoundScene): OpenRound => {
  if (round.disclosure !== 'open') return round;
  const present = countedJudgements(round, scene);
  let told: ToldSoFar = round.told;
  for (const proposal of round.asks.proposals) {
    const before = told[proposal] ?? {};
    const now = present.get(proposal) ?? new Map<SeatId, Judgement>();
    if (isEnough(before, now)) told = { ...told, [proposal]: entriesOf(now, scene.random) };
  }
  return told === round.told ? round : { ...round, told };
};

const countedJudgements = (
  { asks }: OpenRound,
  { roster, plan, seats, wish }: RoundScene,
): ReadonlyMap<ProposalId, ReadonlyMap<SeatId, Judgement>> => {
  const ids = asks.criteria.map(({ id }) => id);
  const present = new Map(asks.proposals.map((proposal) => [proposal, new Map<SeatId, Judgement>()]));
  for (const { seat, role } of roster.values()) {
    if (layerOf(role, plan.standings.get(seat)) !== 'counted') continue;
    for (const [proposal, judgement] of judgementsIn(seats.get(seat), wish.id, asks))
      if (isComplete(judgement, ids)) present.get(proposal)?.set(seat, judgement);
  }
  return present;
};

const isEnough = (before: ToldSoFar[ProposalId], now: ReadonlyMap<SeatId, Judgement>): boolean => {
  const seats = new Set([...(Object.keys(before) as SeatId[]), ...now.keys()]);
  const news = [...seats].filter((seat) => !sameJudgement(before[seat]?.judgement, now.get(seat)));
  const rows = [...now.values()].filter(isRow);
  return news.length >= smallestTold && rows.length >= smallestTold;
};

const isRow = (judgement: Judgement): boolean => Object.keys(scoresOf(judgement)).length > 0;

const entriesOf = (now: ReadonlyMap<SeatId, Judgement>, random: RandomBytes): ToldSoFar[ProposalId] =>
  Object.fromEntries(
    [...now].map(([seat, judgement]): [SeatId, ToldEntry] => [
      seat,
      { judgement, row: isRow(judgement) ? createId<RowId>(random) : null },
    ]),
  );

const remembered = new WeakMap<ToldSoFar[ProposalId], ProposalResult>();

/** What has been told as it is published: unnamed rows in the order of their ids, which are chance. */
export const toldResults = ({ asks, told }: OpenRound): Results =>
  new Map((Object.keys(told) as ProposalId[]).map((proposal) => [proposal, resultOf(asks, told[proposal] ?? {})]));

const resultOf = (asks: RoundQuestion, entries: ToldSoFar[ProposalId]): ProposalResult => {
  const known = remembered.get(entries);
  if (known !== undefined) return known;
  const all = Object.values(entries);
  const rows = all.flatMap(({ judgement, row }) =>
    row === null ? [] : [{ id: row, perspective: null, values: scoresOf(judgement) }],
  );
  const result: ProposalResult = {
    rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
    guests: [],
    notes: [],
    ...cannotTell(
      asks,
      all.map(({ judgement }) => judgement),
    ),
  };
  remembered.set(entries, result);
  return result;
};
