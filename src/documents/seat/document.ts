import type * as Y from 'yjs';
import type { Judgement, Score } from '../../domain/assessment/assessment.ts';
import { type AgendaItemId, type CriterionId, isId, type ProposalId, type RoundId } from '../../domain/ids.ts';
import type { SeatSheet } from '../../domain/session/seat.ts';
import { asScores, isRecord } from '../parse.ts';
import { readTurned } from '../turned-page.ts';
import { readAnswers } from './answers.ts';
import { readCards, readSupports } from './cards.ts';
import { readHand } from './hand.ts';
import { readNotes, readVotes } from './notes.ts';
import { readWorksIn } from './works-in.ts';

const seatRoots = (doc: Y.Doc) => ({
  judgements: doc.getMap<unknown>('judgements'),
  done: doc.getMap<unknown>('done'),
});

/*
 * A judgement is a multi-value register (SPEC D20): its key is `round/proposal#writer`, the writer being the Yjs client
 * that wrote it. Whoever writes removes what it has seen of this round and proposal. So a later change replaces an
 * earlier one it saw, while two devices that wrote without seeing each other both keep their entry: the one with the
 * highest writer number counts everywhere, and the other is shown to the seat.
 */
interface Slot {
  readonly round: RoundId;
  readonly proposal: ProposalId;
  readonly writer: number;
}

/** A round id is `item-r2`; both parts of a key are ids, so the shape of a key is unmistakable. */
const parseSlot = (key: string): Slot | null => {
  const [path, writer, more] = key.split('#');
  const [round, proposal, rest] = (path ?? '').split('/');
  if (more !== undefined || rest !== undefined || !isId(round) || !isId(proposal)) return null;
  const number = Number(writer);
  return Number.isSafeInteger(number)
    ? { round: round as RoundId, proposal: proposal as ProposalId, writer: number }
    : null;
};

const parseJudgement = (value: unknown): Judgement | null => {
  if (!isRecord(value)) return null;
  if (value['kind'] === 'abstained') return { kind: 'abstained' };
  const values = value['values'];
  return value['kind'] === 'scored' && isRecord(values) ? { kind: 'scored', values: asSaid(values) } : null;
};

/** Scores by dimension, and where the person said that they cannot tell (SPEC D24); everything else is left out. */
const asSaid = (values: Readonly<Record<string, unknown>>): Readonly<Record<CriterionId, Score>> => ({
  ...asScores(values),
  ...Object.fromEntries(Object.entries(values).filter(([id, said]) => isId(id) && said === 'cannot')),
});

/** What a seat has written, as plain values. Entries that are not understood are left out. */
export const readSeat = (doc: Y.Doc): SeatSheet => {
  const { judgements, done } = seatRoots(doc);
  const entries = [...judgements]
    .flatMap(([key, value]) => {
      const slot = parseSlot(key);
      const judgement = parseJudgement(value);
      return slot === null || judgement === null ? [] : [{ ...slot, judgement }];
    })
    .sort((a, b) => b.writer - a.writer);
  const winners = new Map<RoundId, Map<ProposalId, Judgement>>();
  const others = new Map<RoundId, Map<ProposalId, Judgement[]>>();
  for (const { round, proposal, judgement } of entries) {
    const won = ensure(winners, round);
    if (!won.has(proposal)) won.set(proposal, judgement);
    else ensureList(ensure(others, round), proposal).push(judgement);
  }
  const finished = [...done]
    .filter(([key, value]) => isId(key) && value === true)
    .map(([key]) => key as RoundId | AgendaItemId);
  return {
    judgements: winners,
    others,
    done: new Set(finished),
    notes: readNotes(doc),
    votes: readVotes(doc),
    cards: readCards(doc),
    supports: readSupports(doc),
    answers: readAnswers(doc),
    ...readHand(doc),
    ...readWorksIn(doc),
    ...readTurned(doc),
  };
};

const ensure = <Key, Inner, Value>(outer: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> => {
  const inner = outer.get(key) ?? new Map<Inner, Value>();
  outer.set(key, inner);
  return inner;
};

const ensureList = <Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

/**
 * Writes one judgement, replacing everything this device has seen of it; null takes it back (nothing judged).
 * Taking back writes too, because a mere deletion would not show in the state vector that tells what is unsent.
 */
export const putJudgement = (doc: Y.Doc, round: RoundId, proposal: ProposalId, judgement: Judgement | null): void =>
  doc.transact(() => {
    const { judgements } = seatRoots(doc);
    const prefix = `${round}/${proposal}#`;
    const own = `${prefix}${doc.clientID}`;
    for (const key of [...judgements.keys()]) {
      if (key.startsWith(prefix) && key !== own) judgements.delete(key);
    }
    judgements.set(own, judgement);
  });

/** Says „fertig" for a round or an agenda item, or takes it back. */
export const setDone = (doc: Y.Doc, id: RoundId | AgendaItemId, done: boolean): void => {
  const map = seatRoots(doc).done;
  if ((map.get(id) === true) !== done) map.set(id, done);
};
