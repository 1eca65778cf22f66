import type * as Y from 'yjs';
import {
  type ProposalResult,
  type ResultRow,
  type RoundFact,
  type RoundProgress,
  roundStates,
} from '../domain/assessment/assessment.ts';
import { longestNote, noteKinds, type PublishedNote } from '../domain/assessment/note.ts';
import { type PollId, type ProposalId, parseId, type RoundId, type RowId } from '../domain/ids.ts';
import { mostAnswers, type PollFact, pollStates } from '../domain/results/poll.ts';
import type { Tally } from '../domain/teller/tally.ts';
import { type Fields, readTable, setIfNew, writeFields } from './field-table.ts';
import { asNumber, asOneOf, asScores, asWhole, isRecord } from './parse.ts';

const most = Number.MAX_SAFE_INTEGER;

/*
 * Roots of `session/<s>/tally` (SPEC D40): `rounds` is a field table by round; its fields `n/<proposal>` (how many have
 * judged it) change often and are keys of their own, so that one score costs one small number on every screen;
 * `rows/<proposal>` and `notes/<proposal>` exist only after the reveal. `polls` is a field table by poll.
 */
const tallyRoots = (doc: Y.Doc) => ({
  rounds: doc.getMap<unknown>('rounds'),
  people: doc.getMap<unknown>('people'),
  polls: doc.getMap<unknown>('polls'),
});

/** The tally as plain values. */
export const readTally = (doc: Y.Doc): Tally => {
  const { rounds, people, polls } = tallyRoots(doc);
  const facts = [...readTable(rounds)].flatMap(([id, fields]) => {
    const fact = readRound(id as RoundId, fields);
    return fact === null ? [] : [[id as RoundId, fact] as const];
  });
  return {
    rounds: new Map(facts),
    polls: new Map([...readTable(polls)].map(([id, fields]) => [id as PollId, readPollFact(id as PollId, fields)])),
    people: {
      counted: asWhole(people.get('counted'), 0, most) ?? 0,
      present: asWhole(people.get('present'), 0, most) ?? 0,
    },
  };
};

const readPollFact = (id: PollId, fields: Fields): PollFact => {
  const counts = fields.get('counts');
  return {
    id,
    state: asOneOf(fields.get('state'), pollStates, 'open'),
    base: asWhole(fields.get('base'), 0, most) ?? 0,
    voted: asWhole(fields.get('voted'), 0, most) ?? 0,
    counts: Array.isArray(counts) ? counts.slice(0, mostAnswers).map((one) => asWhole(one, 0, most) ?? 0) : null,
  };
};

const readRound = (id: RoundId, fields: Fields): RoundFact | null => {
  if (!fields.has('state')) return null;
  const progress = readProgress(fields);
  const state = asOneOf(fields.get('state'), roundStates, 'open');
  if (state === 'open') return { id, state, progress };
  if (state === 'closed') return { id, state, progress, revealsAt: asNumber(fields.get('revealsAt')) };
  const version = asWhole(fields.get('version'), 1, most) ?? 1;
  return { id, state, progress, version, results: readResults(fields) };
};

const byProposal = function* (fields: Fields, prefix: string): Generator<readonly [ProposalId, unknown]> {
  for (const [field, value] of fields) {
    const proposal = field.startsWith(prefix) ? parseId<ProposalId>(field.slice(prefix.length)) : null;
    if (proposal !== null) yield [proposal, value];
  }
};

const readProgress = (fields: Fields): RoundProgress => ({
  base: asWhole(fields.get('base'), 0, most) ?? 0,
  finished: asWhole(fields.get('finished'), 0, most) ?? 0,
  judged: new Map([...byProposal(fields, 'n/')].map(([proposal, value]) => [proposal, asWhole(value, 0, most) ?? 0])),
});

const readResults = (fields: Fields): ReadonlyMap<ProposalId, ProposalResult> =>
  new Map(
    [...byProposal(fields, 'rows/')].flatMap(([proposal, value]) =>
      isRecord(value)
        ? [
            [
              proposal,
              {
                rows: readRows(value['rows']),
                guests: readRows(value['guests']),
                abstained: asWhole(value['abstained'], 0, most) ?? 0,
                cannot: asScores(value['cannot']) ?? {},
                notes: readNotes(fields.get(`notes/${proposal}`)),
              },
            ] as const,
          ]
        : [],
    ),
  );

const readNotes = (value: unknown): readonly PublishedNote[] =>
  Array.isArray(value)
    ? value.flatMap((note): PublishedNote[] => {
        if (!isRecord(note) || typeof note['text'] !== 'string') return [];
        const id = parseId<RowId>(note['id']);
        const kind = noteKinds.find((one) => one === note['kind']);
        return id === null || kind === undefined ? [] : [{ id, kind, text: note['text'].slice(0, longestNote) }];
      })
    : [];

const readRows = (value: unknown): readonly ResultRow[] =>
  Array.isArray(value)
    ? value.flatMap((row): ResultRow[] => {
        if (!isRecord(row)) return [];
        const id = parseId<RowId>(row['id']);
        const values = asScores(row['values']);
        const perspective = typeof row['perspective'] === 'string' ? row['perspective'] : null;
        return id === null || values === null ? [] : [{ id, perspective, values }];
      })
    : [];

/** What was written last: a fact that is the same value needs no comparison, however many rows it has. */
const written = new WeakMap<Y.Doc, ReadonlyMap<RoundId, RoundFact>>();

/** Brings the document to the tally by writing only what differs. One transaction: one small update for all. */
export const writeTally = (doc: Y.Doc, tally: Tally): void =>
  doc.transact(() => {
    const before = written.get(doc);
    written.set(doc, tally.rounds);
    const { rounds, people, polls } = tallyRoots(doc);
    for (const [id, { id: _, ...fact }] of tally.polls) writeFields(polls, id, fact);
    setIfNew(people, 'counted', tally.people.counted);
    setIfNew(people, 'present', tally.people.present);
    for (const [id, fact] of tally.rounds) {
      if (before?.get(id) === fact) continue;
      for (const [field, value] of roundFields(fact)) setIfNew(rounds, `${id}/${field}`, value);
    }
  });

const roundFields = function* (fact: RoundFact): Generator<readonly [string, unknown]> {
  yield ['base', fact.progress.base];
  yield ['finished', fact.progress.finished];
  for (const [proposal, judged] of fact.progress.judged) yield [`n/${proposal}`, judged];
  if (fact.state !== 'open') yield ['revealsAt', fact.state === 'closed' ? fact.revealsAt : null];
  if (fact.state === 'revealed') {
    for (const [proposal, { notes, ...result }] of fact.results) {
      if (notes.length > 0) yield [`notes/${proposal}`, notes];
      yield [`rows/${proposal}`, result];
    }
    yield ['version', fact.version];
  }
  yield ['state', fact.state];
};
