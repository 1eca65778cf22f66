import type * as Y from 'yjs';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { RoundState, RoundWish } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import {
  type AgendaItemId,
  type CriterionId,
  type ProposalId,
  type RoundId,
  rehearsalIdOf,
  type SeatId,
} from '../../domain/ids.ts';
import type { Standing } from '../../domain/session/role.ts';
import type { LateDecision, Plan } from '../../domain/session/session.ts';
import { readRemoved, removeEntry, restoreEntry, setIfNew, writeFields } from '../field-table.ts';
import { readPlan } from './read.ts';
import { planRoots } from './roots.ts';

/** The single facts of a session that a moderator sets. */
export type PlanFacts = Pick<
  Plan,
  | 'title'
  | 'date'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'goals'
  | 'goalsReached'
  | 'mandate'
  | 'cycleStep'
  | 'wifi'
  | 'door'
  | 'places'
  | 'renewals'
  | 'approval'
  | 'current'
  | 'timer'
  | 'axes'
  | 'method'
  | 'shuffle'
  | 'withoutOrigin'
  | 'spaceGroups'
  | 'stepNames'
  | 'presented'
  | 'presentedTimer'
  | 'wall'
  | 'minutesApproved'
  | 'poll'
  | 'wallPhoto'
  | 'ended'
  | 'nextDate'
  | 'nextTime'
  | 'heldAt'
  | 'space'
  | 'continues'
  | 'wallVoices'
  | 'wallField'
  | 'groupsNamed'
  | 'mixSeed'
>;

/** Sets some facts at once, so that e.g. the next item and its clock arrive everywhere together. */
export const setFacts = (doc: Y.Doc, facts: Partial<PlanFacts>): void =>
  doc.transact(() => {
    const { session } = planRoots(doc);
    for (const [key, value] of Object.entries(facts)) setIfNew(session, key, value);
  });

/** Adds an agenda item or changes fields of one. */
export const putAgendaItem = (doc: Y.Doc, { id, ...fields }: Partial<AgendaItem> & Pick<AgendaItem, 'id'>): void =>
  doc.transact(() => writeFields(planRoots(doc).agenda, id, fields));

/** Removes an agenda item; its rounds stay, and come back with it. */
export const removeAgendaItem = (doc: Y.Doc, id: AgendaItemId): void => removeEntry(planRoots(doc).agenda, id);

/** Takes the removal of an agenda item back. Rounds and the clock that belong to it find it again. */
export const restoreAgendaItem = (doc: Y.Doc, id: AgendaItemId): void => restoreEntry(planRoots(doc).agenda, id);

/** Agenda items that were removed and can still be taken back. */
export const removedItems = (doc: Y.Doc): ReadonlySet<string> => new Set(readRemoved(planRoots(doc).agenda).keys());

/** Adds a dimension or changes fields of one. */
export const putCriterion = (doc: Y.Doc, { id, ...fields }: Partial<Criterion> & Pick<Criterion, 'id'>): void =>
  doc.transact(() => writeFields(planRoots(doc).criteria, id, fields));

/** What an item has really taken, in milliseconds: 0 from its beginning, null where it has not run. */
export const setSpent = (doc: Y.Doc, item: AgendaItemId, spent: number | null): void =>
  setIfNew(planRoots(doc).agenda, `${item}/spent`, spent);

/** Removes a dimension; rounds that asked for it keep it in their question. */
export const removeCriterion = (doc: Y.Doc, id: CriterionId): void => removeEntry(planRoots(doc).criteria, id);

/** Takes the removal of a dimension back. */
export const restoreCriterion = (doc: Y.Doc, id: CriterionId): void => restoreEntry(planRoots(doc).criteria, id);

/** A round to open. Without a disclosure it is covered; nothing of it is shown yet. */
export type NewRound = Omit<RoundWish, 'question' | 'method' | 'shown' | 'disclosure'> &
  Partial<Pick<RoundWish, 'disclosure'>>;

/**
 * Wishes for a new round, or for a rehearsal. The teller opens it; its question is the dimensions as they are now,
 * with the name they have as a method (SPEC D17).
 */
export const putRound = (doc: Y.Doc, { id, ...fields }: NewRound): void => {
  const { criteria, method } = readPlan(doc);
  const question = criteria.filter((criterion) => fields.criteria.includes(criterion.id));
  doc.transact(() => writeFields(planRoots(doc).rounds, id, { ...fields, question, method }));
};

/** Wishes that one proposal of a closed round is shown; taking it back while it counts down cancels that. */
export const showProposal = (doc: Y.Doc, id: RoundId, proposal: ProposalId, shown: boolean): void => {
  const { rounds } = planRoots(doc);
  if (shown || rounds.has(`${id}/shown/${proposal}`)) setIfNew(rounds, `${id}/shown/${proposal}`, shown);
};

/** Says that these are shown although a few could be known by it (SPEC D320); of a round that is gone nothing is said. */
export const agreeToFew = (doc: Y.Doc, id: RoundId, proposals: readonly ProposalId[]): void => {
  const { rounds } = planRoots(doc);
  if (!rounds.has(`${id}/item`)) return;
  doc.transact(() => {
    for (const proposal of proposals) setIfNew(rounds, `${id}/showsFew/${proposal}`, true);
  });
};

/**
 * Wishes for a rehearsal of an agenda item. Its number is one that none had before, because what people wrote in an
 * earlier one still lies in their documents; two moderators who begin one at once mean the same.
 */
export const beginRehearsal = (
  doc: Y.Doc,
  item: AgendaItemId,
  asks: Pick<RoundWish, 'proposals' | 'criteria'>,
): void => {
  const { rounds } = planRoots(doc);
  const prefix = `${item}-t`;
  const numbers = [...rounds.keys()].flatMap((key) =>
    key.startsWith(prefix) ? [Number.parseInt(key.slice(prefix.length), 10)] : [],
  );
  const id = rehearsalIdOf(item, 1 + Math.max(0, ...numbers.filter(Number.isSafeInteger)));
  putRound(doc, { id, item, number: 1, ...asks, wish: 'open' });
};

/** Ends a rehearsal: the teller forgets it. */
export const endRehearsal = (doc: Y.Doc, id: RoundId): void => removeEntry(planRoots(doc).rounds, id);

/** Wishes that a round moves; taking back „revealed" while it counts down cancels the reveal. */
export const wishRound = (doc: Y.Doc, id: RoundId, wish: RoundState): void =>
  setIfNew(planRoots(doc).rounds, `${id}/wish`, wish);

/** Makes an exception to who counts; null takes it back. */
export const setStanding = (doc: Y.Doc, seat: SeatId, standing: Standing | null): void =>
  setIfNew(planRoots(doc).standings, seat, standing);

/** Says up to which raising a person's hand was answered (SPEC D161). */
export const takeHand = (doc: Y.Doc, seat: SeatId, raise: number): void => setIfNew(planRoots(doc).hands, seat, raise);

/** Decides about late entries; `key` is the domain's `lateKey`. The teller makes a decision final. */
export const decideLateEntry = (doc: Y.Doc, key: string, decision: LateDecision): void =>
  setIfNew(planRoots(doc).late, key, decision);

/** Removes a person who is erased from everything that is said of single seats (SPEC D18). What others say stays. */
export const removeSeat = (doc: Y.Doc, seat: SeatId): void =>
  doc.transact(() => {
    const { standings, members, former, placing, late, turns, hands, talks } = planRoots(doc);
    for (const map of [standings, members, former, placing, late, turns, hands])
      for (const key of [...map.keys()]) if (key.split('/').includes(seat)) map.delete(key);
    for (const [key, value] of talks) if (value === seat && /\/(speaker|link)$/.test(key)) talks.delete(key);
  });
