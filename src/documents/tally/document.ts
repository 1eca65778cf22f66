import type * as Y from 'yjs';
import {
  disclosures,
  publishedResults,
  type ResultRow,
  type Results,
  type RevealedRound,
  type RoundFact,
  type RoundProgress,
  roundStates,
} from '../../domain/assessment/assessment.ts';
import { longestNote, noteKinds, type PublishedNote } from '../../domain/assessment/note.ts';
import {
  isRehearsal,
  type PollId,
  type ProposalId,
  parseId,
  type RoundId,
  type RowId,
  type SeatId,
} from '../../domain/ids.ts';
import { longestAnswer, mostAnswers, type PollFact, type PollQuestion, pollStates } from '../../domain/results/poll.ts';
import { isPerspective } from '../../domain/session/perspective.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { type Fields, readTable, setIfNew, writeFields } from '../field-table.ts';
import { asIds, asMoment, asOneOf, asScores, asText, asTexts, asWhole, isRecord } from '../parse.ts';
import { putTurned, readTurned } from '../turned-page.ts';
import { readBallotFacts, writeBallotFacts } from './ballots.ts';
import { readBoardFacts, writeBoardFacts } from './boards.ts';

const most = Number.MAX_SAFE_INTEGER;

/*
 * Roots of `session/<s>/tally` (SPEC D40): `rounds` is a field table by round; its fields `n/<proposal>` (how many have
 * judged it) change often and are keys of their own, so that one score costs one small number on every screen;
 * `rows/<proposal>` and `notes/<proposal>` exist only after the reveal. `polls` is a field table by poll; `boards` and `ballots` have files of their own.
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
    boards: readBoardFacts(doc),
    ballots: readBallotFacts(doc),
    ...readTurned(doc),
    people: {
      counted: asWhole(people.get('counted'), 0, most) ?? 0,
      present: asWhole(people.get('present'), 0, most) ?? 0,
      ...readTold(people.get('told')),
    },
  };
};

const readTold = (value: unknown): Pick<Tally['people'], 'told'> => {
  if (!isRecord(value)) return {};
  const counts = isRecord(value['perspectives']) ? Object.entries(value['perspectives']) : [];
  const perspectives = counts.flatMap(([perspective, count]) => {
    const people = asWhole(count, 1, most);
    return people === null || !isPerspective(perspective) ? [] : [[perspective, people] as const];
  });
  return { told: { counted: asWhole(value['counted'], 0, most) ?? 0, perspectives: Object.fromEntries(perspectives) } };
};

const readPollFact = (id: PollId, fields: Fields): PollFact => {
  const counts = fields.get('counts');
  return {
    id,
    state: asOneOf(fields.get('state'), pollStates, 'open'),
    asks: readPollQuestion(fields.get('asks')),
    base: asWhole(fields.get('base'), 0, most) ?? 0,
    voted: asWhole(fields.get('voted'), 0, most) ?? 0,
    counts: Array.isArray(counts) ? counts.slice(0, mostAnswers).map((one) => asWhole(one, 0, most) ?? 0) : null,
  };
};

const readPollQuestion = (asks: unknown): PollQuestion | null => {
  if (!isRecord(asks)) return null;
  const { question, answers } = asks;
  const offered = asTexts(answers).slice(0, mostAnswers);
  return {
    question: asText(question).slice(0, longestAnswer),
    answers: offered.map((answer) => answer.slice(0, longestAnswer)),
  };
};

const readRound = (id: RoundId, fields: Fields): RoundFact | null => {
  if (!fields.has('state')) return null;
  const state = asOneOf(fields.get('state'), roundStates, 'open');
  const disclosure = asOneOf(fields.get('disclosure'), disclosures, 'covered');
  const base = { id, disclosure, openedAt: asMoment(fields.get('openedAt')) ?? 0, progress: readProgress(fields) };
  const basis = { ...base, ...readProvenance(fields.get('provenance')) };
  if (state === 'open') return { ...base, state, results: readResults(fields) };
  const closedAt = asMoment(fields.get('closedAt')) ?? 0;
  const revealsAt = asMoment(fields.get('revealsAt'));
  if (state === 'closed') return { ...basis, state, closedAt, revealsAt };
  const version = asWhole(fields.get('version'), 1, most) ?? 1;
  const results = readResults(fields);
  // A relay of an earlier version did not say what was shown: it showed everything at once.
  const shown = fields.has('shown') ? asIds<ProposalId>(fields.get('shown')) : [...results.keys()];
  const covered = asWhole(fields.get('covered'), 0, most) ?? 0;
  return { ...basis, state, closedAt, revealsAt, version, shown, covered, results };
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
  ...(fields.has('tookPart') && { tookPart: asWhole(fields.get('tookPart'), 0, most) ?? 0 }),
  judged: new Map([...byProposal(fields, 'n/')].map(([proposal, value]) => [proposal, asWhole(value, 0, most) ?? 0])),
});

const readProvenance = (value: unknown): Pick<RoundFact, 'provenance'> => {
  if (!isRecord(value)) return {};
  const whole = (part: unknown) => asWhole(part, 0, most) ?? 0;
  const { handed, paper, withoutRelay, fromFile } = value;
  return {
    provenance: {
      handed: whole(handed),
      paper: whole(paper),
      withoutRelay: withoutRelay === true,
      ...(fromFile === true && { fromFile }),
    },
  };
};

const readResults = (fields: Fields): Results =>
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
        const seat = parseId<SeatId>(row['seat']);
        if (id === null || values === null) return [];
        const told = { id, perspective, values, ...(row['inside'] === true && { inside: true as const }) };
        return [seat === null ? told : { ...told, seat }];
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
    writeBoardFacts(doc, tally.boards);
    writeBallotFacts(doc, tally.ballots);
    putTurned(doc, tally.turned);
    setIfNew(people, 'counted', tally.people.counted);
    setIfNew(people, 'present', tally.people.present);
    if (tally.people.told !== undefined) setIfNew(people, 'told', tally.people.told);
    else if (people.has('told')) people.delete('told');
    for (const [id, fact] of tally.rounds) {
      const known = before?.get(id);
      if (known === fact) continue;
      for (const [field, value] of roundFields(fact, known)) setIfNew(rounds, `${id}/${field}`, value);
      if (fact.state === 'revealed') withdrawRows(rounds, fact);
    }
    forgetRehearsals(rounds, tally);
  });

/** What an open round has told and its result withholds does not stay as if it were the result. */
const withdrawRows = (rounds: Y.Map<unknown>, { id, shown, results }: RevealedRound): void => {
  for (const proposal of shown) if (!results.has(proposal)) rounds.delete(`${id}/rows/${proposal}`);
};

/** A rehearsal that is over leaves nothing behind (SPEC D42). */
const forgetRehearsals = (rounds: Y.Map<unknown>, tally: Tally): void => {
  for (const key of [...rounds.keys()]) {
    const id = parseId<RoundId>(key.split('/')[0]);
    if (id !== null && isRehearsal(id) && !tally.rounds.has(id)) rounds.delete(key);
  }
};

const roundFields = function* (fact: RoundFact, before?: RoundFact): Generator<readonly [string, unknown]> {
  yield ['disclosure', fact.disclosure];
  yield ['openedAt', fact.openedAt];
  yield ['base', fact.progress.base];
  yield ['finished', fact.progress.finished];
  if (fact.progress.tookPart !== undefined) yield ['tookPart', fact.progress.tookPart];
  for (const [proposal, judged] of fact.progress.judged) yield [`n/${proposal}`, judged];
  const known = publishedResults(before);
  for (const [proposal, result] of publishedResults(fact) ?? []) {
    if (known?.get(proposal) === result) continue;
    const { notes, ...rest } = result;
    if (notes.length > 0) yield [`notes/${proposal}`, notes];
    yield [`rows/${proposal}`, rest];
  }
  if (fact.state !== 'open') {
    yield ['closedAt', fact.closedAt];
    yield ['revealsAt', fact.revealsAt];
  }
  if (fact.provenance !== undefined) yield ['provenance', fact.provenance];
  if (fact.state === 'revealed') {
    yield ['version', fact.version];
    yield ['shown', fact.shown];
    yield ['covered', fact.covered];
  }
  yield ['state', fact.state];
};
