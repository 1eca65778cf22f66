import { jointAgreement, measurePair, measureRows, rowsByPerspective } from '../assessment/agreement.ts';
import {
  criteriaOf,
  type ProposalResult,
  type Provenance,
  type ResultRow,
  tookPartIn,
} from '../assessment/assessment.ts';
import type { Criterion } from '../assessment/criterion.ts';
import { methodOf } from '../assessment/method.ts';
import { ranks } from '../assessment/quantiles.ts';
import { rowsOfVoices } from '../grid/voices.ts';
import type { ProposalId } from '../ids.ts';
import { type NamedProposal, namedProposals } from '../proposal/named-proposal.ts';
import { originOf } from '../proposal/proposal.ts';
import { changedPerspectives } from '../session/perspective.ts';
import { type OutsideSeries, outsideScore } from '../survey/outside-scores.ts';
import type { Cell, Sheet } from './csv.ts';
import { decisionsJson, notesJson } from './decisions-export.ts';
import type { ExportRound, ExportSource } from './export-source.ts';
import type { ExportWords } from './export-words.ts';
import { pollsJson } from './polls-export.ts';

const resultsOf = (
  source: ExportSource,
  { fact }: ExportRound,
): readonly (readonly [NamedProposal, ProposalResult])[] =>
  namedProposals(source.proposals).flatMap((named) => {
    const result = fact.results.get(named.proposal);
    return result === undefined ? [] : [[named, result] as const];
  });

/**
 * The measures of one round, a row per proposal, followed by rows for each perspective that is told, and by one without
 * the group that brought it in where that is told, and by one for each survey beforehand that has asked about it. Ranks by median stand in the rows of everybody; equal medians share a
 * rank.
 */
export const measuresSheet = (source: ExportSource, round: ExportRound, words: ExportWords): Sheet => {
  const criteria = criteriaOf(source.criteria, round.wish);
  const results = resultsOf(source, round);
  const places = criteria.map((criterion) =>
    ranks(results.map(([, { rows }]) => measureRows(rows, criterion)?.median ?? null)),
  );
  const measureColumns = criteria.flatMap(({ name }) =>
    [words.n, words.median, words.mean, words.q1, words.q3, words.agreement, words.rank].map(
      (word) => `${name}: ${word}`,
    ),
  );
  const head: readonly Cell[] = [
    words.round,
    words.version,
    words.number,
    words.proposal,
    words.origin,
    words.group,
    ...measureColumns,
    words.abstained,
    words.jointAgreement,
    words.lowerDimension,
    words.discuss,
    words.paper,
    words.handed,
    words.withoutRelay,
    words.fromFile,
    words.method,
  ];
  const lines = results.flatMap(([named, result], index) => {
    const line = { source, round, words, criteria, named };
    const everybody = measuresLine(line, result.rows, {
      group: words.everybody,
      ranks: places.map((column) => column[index] ?? null),
      abstained: result.abstained,
    });
    const groups = [...rowsByPerspective(result.rows)].map(([perspective, rows]) =>
      measuresLine(line, rows, { group: words.perspective(perspective), ranks: [], abstained: null }),
    );
    const others = rowsOfVoices(result, { kind: 'withoutOrigin' });
    const more = { group: words.withoutOrigin, ranks: [], abstained: null };
    return [
      everybody,
      ...groups,
      ...(others.length === 0 ? [] : [measuresLine(line, others, more)]),
      ...(source.outside ?? []).flatMap((series) => outsideLine(line, series, head.length)),
    ];
  });
  return [head, ...lines];
};

interface LineSource {
  readonly source: ExportSource;
  readonly round: ExportRound;
  readonly words: ExportWords;
  readonly criteria: readonly Criterion[];
  readonly named: NamedProposal;
}

interface LineGroup {
  readonly group: string;
  readonly ranks: readonly (number | null)[];
  readonly abstained: number | null;
}

const measuresLine = (line: LineSource, rows: readonly ResultRow[], group: LineGroup): readonly Cell[] => {
  const { source, round, words, criteria, named } = line;
  const measured = criteria.map((criterion) => measureRows(rows, criterion));
  return [
    round.wish.number,
    round.fact.version,
    named.number,
    named.title,
    originIn(source, named.proposal),
    group.group,
    ...measured.flatMap((measures, index): readonly Cell[] =>
      measures === null
        ? [0, null, null, null, null, null, null]
        : [
            measures.n,
            measures.median,
            measures.mean,
            measures.q1,
            measures.q3,
            measures.agreement,
            group.ranks[index] ?? null,
          ],
    ),
    group.abstained,
    ...jointCells(source, rows, words),
    ...provenanceCells(round, words),
    methodCell(source, round, words),
  ];
};

/** A series of its own: how many and the median, and nothing of the round, in whose numbers it has no part. */
const outsideLine = (
  { source, round, words, criteria, named }: LineSource,
  series: OutsideSeries,
  columns: number,
): readonly (readonly Cell[])[] => {
  const scores = criteria.map((criterion) => outsideScore(series, named.proposal, criterion));
  if (scores.every((score) => score === null)) return [];
  const told: readonly Cell[] = [
    round.wish.number,
    round.fact.version,
    named.number,
    named.title,
    originIn(source, named.proposal),
    words.outside(series.title),
    ...scores.flatMap((score): readonly Cell[] => [score?.n ?? 0, score?.median ?? null, null, null, null, null, null]),
  ];
  return [[...told, ...Array.from({ length: columns - told.length }, () => null)]];
};

/** Of the round, not of the proposal: the same in all its lines, so that a line tells it wherever it is copied to. */
const provenanceCells = ({ fact }: ExportRound, words: ExportWords): readonly Cell[] => {
  const { paper, handed, withoutRelay, fromFile } = fact.provenance ?? usualProvenance;
  return [paper, handed, withoutRelay ? words.yes : words.no, fromFile === true ? words.yes : words.no];
};

const methodCell = (source: ExportSource, { wish }: ExportRound, words: ExportWords): Cell => {
  const method = methodOf(wish, source.method);
  return method === null ? null : words.methodName(method);
};

const jointCells = (source: ExportSource, rows: readonly ResultRow[], words: ExportWords): readonly Cell[] => {
  const joint = jointOf(source, rows);
  if (joint === null) return [null, null, null];
  return [
    joint.level === null ? null : words.level[joint.level],
    joint.lowerDimension.name,
    joint.discuss ? words.yes : words.no,
  ];
};

/** The pair in the order of the dimensions, not of the axes: so ties name the same dimension after a swap. */
const jointOf = ({ criteria, grid }: ExportSource, rows: readonly ResultRow[]) => {
  const [first, second] = criteria.filter(({ id }) => grid?.includes(id));
  if (first === undefined || second === undefined) return null;
  const measures = measurePair(rows, first, second);
  if (measures === null) return null;
  const joint = jointAgreement(measures[0], measures[1]);
  return { ...joint, lowerDimension: joint.lower === 'first' ? first : second };
};

/** The unnamed rows of one round as they were published: shuffled per proposal, so that rows cannot be linked. */
export const rowsSheet = (source: ExportSource, round: ExportRound, words: ExportWords): Sheet => {
  const criteria = criteriaOf(source.criteria, round.wish);
  const head = [
    words.round,
    words.version,
    words.number,
    words.proposal,
    words.group,
    ...criteria.map(({ name }) => name),
    words.method,
  ];
  const line = (named: NamedProposal, group: string, row: ResultRow): readonly Cell[] => [
    round.wish.number,
    round.fact.version,
    named.number,
    named.title,
    group,
    ...criteria.map(({ id }) => row.values[id] ?? null),
    methodCell(source, round, words),
  ];
  const lines = resultsOf(source, round).flatMap(([named, { rows, guests }]) => [
    ...rows.map((row) => line(named, row.perspective === null ? '' : words.perspective(row.perspective), row)),
    ...guests.map((row) => line(named, words.guests, row)),
  ]);
  return [head, ...lines];
};

/** Names the shape of the JSON file; the version grows when a field changes its meaning or goes. */
export const exportFormat = { format: 'plenum-assessment', version: 1 } as const;

/**
 * All revealed rounds for other programs: plain objects, ready for `JSON.stringify`.
 *
 *   { format: "plenum-assessment", version: 1, session: { title, date },
 *     method: { name, version, changed? } | null,                    as the dimensions are now; changed: since they were kept
 *     perspectives: [{ key, name: text | null }],                   as the session calls them, where not as usual
 *     criteria: [{ id, name, meaning, low, high, lowMeaning, highMeaning, scale: { min, max } }],
 *     grid: [criterion id, criterion id] | null,                     in the order of the criteria
 *     proposals: [{ id, number, title, shortTitle, origin }],
 *     decisions: [{ proposal, verdict: "focus" | "notFocus" | "deferred" | "again" | null, reason, objections, change,
 *       changedBy, minority, minorityBy }],                           null: open
 *     polls: [{ question, kind: "open" | "covered" | "hands", proposal: id | null, voted, base: number | null,
 *       answers: [{ text, count: number | null }] }],                 null: not told; hands have no base
 *     outside: [{ title, asked: "network" | "experts",               surveys beforehand; in no number of a round
 *       scores: [{ proposal, criterion, scale: { min, max }, n, median }] }],
 *     rounds: [{ id, number, version, disclosure, method, base, finished, tookPart,
 *       provenance: { handed, paper, withoutRelay, fromFile? },  people without a device; where it was counted
 *       proposals: [{ proposal, abstained,
 *         measures: { <criterion id>: { n, median, mean, q1, q3, agreement, split } | null },
 *         agreement: { level: "agreed" | "partly" | "apart" | null, value, lower: criterion id, discuss } | null,
 *         rows: [{ perspective: text | null, values: { <criterion id>: number } }],
 *         guests: [{ perspective: null, values }],
 *         notes: [{ kind: "strength" | "weakness" | "condition", text }] }] }] }
 *
 * `agreement` is the lower one of both dimensions of the grid. Row ids are left out: nobody needs them.
 */
export const exportJson = (source: ExportSource) => ({
  ...exportFormat,
  session: { title: source.title, date: source.date },
  method: source.method,
  decisions: decisionsJson(source),
  polls: pollsJson(source),
  perspectives: changedPerspectives(source.perspectives ?? []).map(({ key, name }) => ({ key, name })),
  criteria: source.criteria.map(({ order: _order, ...criterion }) => criterion),
  grid: source.grid === null ? null : source.criteria.map(({ id }) => id).filter((id) => source.grid?.includes(id)),
  proposals: namedProposals(source.proposals).map(({ proposal: id, ...named }) => ({
    id,
    ...named,
    origin: originIn(source, id),
  })),
  outside: (source.outside ?? []).map(({ title, kind, scores }) => ({
    title,
    asked: kind,
    scores: [...scores].flatMap(([proposal, on]) =>
      [...on].map(([criterion, score]) => ({ proposal, criterion, ...score })),
    ),
  })),
  rounds: source.rounds.map((round) => ({
    id: round.wish.id,
    number: round.wish.number,
    version: round.fact.version,
    disclosure: round.fact.disclosure,
    method: methodOf(round.wish, source.method),
    base: round.fact.progress.base,
    finished: round.fact.progress.finished,
    tookPart: tookPartIn(round.fact.progress),
    provenance: round.fact.provenance ?? usualProvenance,
    proposals: resultsOf(source, round).map(([{ proposal }, result]) => ({
      proposal,
      abstained: result.abstained,
      measures: Object.fromEntries(
        criteriaOf(source.criteria, round.wish).map((criterion) => [criterion.id, measureRows(result.rows, criterion)]),
      ),
      agreement: jointJson(source, result.rows),
      rows: result.rows.map(withoutId),
      guests: result.guests.map(withoutId),
      notes: notesJson(round, proposal),
    })),
  })),
});

const originIn = ({ proposals }: ExportSource, wanted: ProposalId): string => {
  const found = proposals.find(({ id }) => id === wanted);
  return found === undefined ? '' : originOf(found);
};

const usualProvenance: Provenance = { handed: 0, paper: 0, withoutRelay: false };

const jointJson = (source: ExportSource, rows: readonly ResultRow[]) => {
  const joint = jointOf(source, rows);
  if (joint === null) return null;
  return { level: joint.level, value: joint.agreement, lower: joint.lowerDimension.id, discuss: joint.discuss };
};

const withoutId = ({ perspective, values }: ResultRow) => ({ perspective, values });
