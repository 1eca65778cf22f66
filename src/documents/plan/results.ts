import type * as Y from 'yjs';
import { type AgendaItemId, type PollId, type ProposalId, parseId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import {
  type Decision,
  longestDecisionText,
  objectionAnswers,
  openDecision,
  verdicts,
} from '../../domain/results/decision.ts';
import { longestAnswer, mostAnswers, type PollWish, pollKinds, pollStates } from '../../domain/results/poll.ts';
import { type Fields, readTable, writeFields } from '../field-table.ts';
import { asText, asTexts, asWhole } from '../parse.ts';
import { planRoots } from './roots.ts';

const decisionTexts = ['reason', 'change', 'changedBy', 'minority', 'minorityBy'] as const;

const oneOrNull = <Known extends string>(value: unknown, known: readonly Known[]): Known | null =>
  known.find((one) => one === value) ?? null;

/** Decisions by proposal; what is not understood counts as not decided. */
export const readDecisions = (doc: Y.Doc): ReadonlyMap<ProposalId, Decision> =>
  new Map(
    [...readTable(planRoots(doc).decisions)].map(([id, fields]) => [
      id as ProposalId,
      {
        ...(Object.fromEntries(
          decisionTexts.map((field) => [field, asText(fields.get(field)).slice(0, longestDecisionText)]),
        ) as Pick<Decision, (typeof decisionTexts)[number]>),
        verdict: oneOrNull(fields.get('verdict'), verdicts),
        objections: oneOrNull(fields.get('objections'), objectionAnswers),
      },
    ]),
  );

/** Changes fields of the decision about a proposal, each decided on its own when two people write (SPEC D13). */
export const putDecision = (doc: Y.Doc, proposal: ProposalId, decision: Partial<Decision>): void =>
  doc.transact(() => {
    const { decisions } = planRoots(doc);
    // Before anything was decided every field is as in the open decision: only what differs is written.
    const news = Object.entries(decision).filter(
      ([field, value]) => decisions.has(`${proposal}/${field}`) || value !== openDecision[field as keyof Decision],
    );
    writeFields(decisions, proposal, Object.fromEntries(news));
  });

/** Polls in order; one with fewer than two answers is still being written and stands there too. */
export const readPolls = (doc: Y.Doc): readonly PollWish[] =>
  inOrder([...readTable(planRoots(doc).polls)].map(([id, fields]) => readPoll(id as PollId, fields)));

const readPoll = (id: PollId, fields: Fields): PollWish => {
  const hands = fields.get('hands');
  return {
    id,
    item: parseId<AgendaItemId>(fields.get('item')),
    proposal: parseId<ProposalId>(fields.get('proposal')),
    question: asText(fields.get('question')).slice(0, longestAnswer),
    answers: asTexts(fields.get('answers'))
      .slice(0, mostAnswers)
      .map((answer) => answer.slice(0, longestAnswer)),
    kind: oneOrNull(fields.get('kind'), pollKinds) ?? 'covered',
    wish: oneOrNull(fields.get('wish'), pollStates) ?? 'open',
    hands: Array.isArray(hands) ? hands.slice(0, mostAnswers).map((one) => asWhole(one, 0, 10_000) ?? 0) : [],
    order: asText(fields.get('order')),
  };
};

/** Adds a poll or changes fields of one. The teller opens it, and from then on asks what it asked at the beginning. */
export const putPoll = (doc: Y.Doc, { id, ...fields }: Partial<PollWish> & Pick<PollWish, 'id'>): void =>
  doc.transact(() => writeFields(planRoots(doc).polls, id, fields));
