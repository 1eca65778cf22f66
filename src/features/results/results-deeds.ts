import type * as Y from 'yjs';
import { setFacts } from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { putDecision, putPoll } from '../../documents/plan/results.ts';
import { putFinding, readFindings, removeFinding, restoreFinding } from '../../documents/proposals/findings.ts';
import { bringEntryBack, dropEntry, editEntryText, putEntry, readMinutes } from '../../documents/record/minutes.ts';
import {
  createId,
  type EntryId,
  type FindingId,
  type PollId,
  type ProposalId,
  type RandomBytes,
} from '../../domain/ids.ts';
import { type MinutesEntry, objectionsTo } from '../../domain/minutes/entry.ts';
import { keyBetween } from '../../domain/order.ts';
import { type Decision, decisionOn } from '../../domain/results/decision.ts';
import type { Thought } from '../../domain/results/finding.ts';
import type { PollKind, PollState } from '../../domain/results/poll.ts';
import type { ThoughtDeeds } from './thought-board.tsx';

/** The documents that results are written in; what the room reads in the plan, what was said in the minutes. */
export interface ResultsDocuments {
  readonly plan: Y.Doc;
  readonly proposals: Y.Doc;
  readonly minutes: Y.Doc;
}

/** A poll as it is asked. */
export interface AskedPoll {
  readonly question: string;
  readonly answers: readonly string[];
  readonly kind: PollKind;
}

/** What the moderator can do about one proposal. Deeds that can be taken back answer with the way back. */
export interface ResultsDeeds extends ThoughtDeeds, PollDeeds {
  readonly decide: (change: Partial<Decision>) => () => void;
  readonly object: (text: string, who: string) => () => void;
  /** Other words for an objection that stands in the minutes; what others write in it at the same time stays. */
  readonly reword: (entry: MinutesEntry, change: Partial<Pick<MinutesEntry, 'text' | 'who'>>) => void;
  /** Takes an objection out of the minutes; with the last one nobody has answered whether there are any. */
  readonly withdraw: (objection: EntryId) => () => void;
}

/** A straw poll asked, run and taken off the screens. */
export interface PollDeeds {
  readonly ask: (poll: AskedPoll) => void;
  readonly movePoll: (poll: PollId, wish: PollState) => void;
  readonly countHands: (poll: PollId, hands: readonly number[]) => void;
  /** Takes the poll off all screens; its result stays. */
  readonly endPoll: () => void;
}

const lastOrder = (entries: readonly { readonly order: string }[]): string =>
  keyBetween(entries.at(-1)?.order ?? null, null);

const thoughtDeeds = (doc: Y.Doc, proposal: ProposalId, random: RandomBytes): ThoughtDeeds => {
  /** The finding of a thought; a single note becomes one when somebody does something with it. */
  const write = ({ finding, kind, text, notes, accepted }: Thought, change: { text?: string; accepted?: boolean }) => {
    if (finding !== null) return putFinding(doc, { id: finding, ...change });
    const id = createId<FindingId>(random);
    return putFinding(doc, {
      id,
      proposal,
      kind,
      text,
      notes,
      accepted,
      order: lastOrder(readFindings(doc)),
      ...change,
    });
  };
  return {
    word: (thought, text) => write(thought, { text }),
    accept: (thought, accepted) => write(thought, { accepted }),
    add: (kind, text) => {
      const order = lastOrder(readFindings(doc));
      putFinding(doc, { id: createId<FindingId>(random), proposal, kind, text, notes: [], accepted: true, order });
    },
    merge: (thought, into) => {
      const id = into.finding ?? createId<FindingId>(random);
      const { kind, text, notes, accepted } = into;
      const order = lastOrder(readFindings(doc));
      const known = into.finding === null ? { proposal, kind, text, accepted, order } : {};
      doc.transact(() => {
        if (thought.finding !== null) removeFinding(doc, thought.finding);
        putFinding(doc, { id, ...known, notes: [...notes, ...thought.notes] });
      });
      return () =>
        doc.transact(() => {
          if (into.finding === null) removeFinding(doc, id);
          else putFinding(doc, { id, notes });
          if (thought.finding !== null) restoreFinding(doc, thought.finding);
        });
    },
    split: ({ finding }) => {
      if (finding === null) return () => undefined;
      removeFinding(doc, finding);
      return () => restoreFinding(doc, finding);
    },
  };
};

/** Straw polls about one proposal, or about nothing but the item that runs. */
export const createPollDeeds = (plan: Y.Doc, proposal: ProposalId | null, random: RandomBytes): PollDeeds => ({
  ask: ({ question, answers, kind }) => {
    const { current, polls } = readPlan(plan);
    const id = createId<PollId>(random);
    const order = lastOrder(polls);
    plan.transact(() => {
      putPoll(plan, { id, item: current, proposal, question, answers, kind, wish: 'open', hands: [], order });
      setFacts(plan, { poll: id });
    });
  },
  movePoll: (id, wish) => putPoll(plan, { id, wish }),
  countHands: (id, hands) => putPoll(plan, { id, hands }),
  endPoll: () => setFacts(plan, { poll: null }),
});

/** Binds what can be done about one proposal to the documents it is written in. */
export const createResultsDeeds = (
  { plan, proposals, minutes }: ResultsDocuments,
  proposal: ProposalId,
  random: RandomBytes,
): ResultsDeeds => ({
  ...thoughtDeeds(proposals, proposal, random),
  ...createPollDeeds(plan, proposal, random),
  decide: (change) => {
    const before = decisionOn(readPlan(plan).decisions, proposal);
    putDecision(plan, proposal, change);
    const back = Object.fromEntries(Object.keys(change).map((field) => [field, before[field as keyof Decision]]));
    return () => putDecision(plan, proposal, back);
  },
  object: (text, who) => {
    const { current } = readPlan(plan);
    const before = decisionOn(readPlan(plan).decisions, proposal).objections;
    const id = createId<EntryId>(random);
    const order = lastOrder(readMinutes(minutes).entries);
    putEntry(minutes, { id, item: current, proposal, kind: 'objection', text, who, until: '', order });
    putDecision(plan, proposal, { objections: 'raised' });
    return () => {
      dropEntry(minutes, id);
      putDecision(plan, proposal, { objections: before });
    };
  },
  reword: ({ id, text: before }, { text, who }) => {
    if (text !== undefined) editEntryText(minutes, id, { before, after: text });
    if (who !== undefined) putEntry(minutes, { id, who });
  },
  withdraw: (objection) => {
    const before = decisionOn(readPlan(plan).decisions, proposal).objections;
    dropEntry(minutes, objection);
    const isLast = objectionsTo(readMinutes(minutes).entries, proposal).length === 0;
    if (isLast) putDecision(plan, proposal, { objections: null });
    return () => {
      bringEntryBack(minutes, objection);
      if (isLast) putDecision(plan, proposal, { objections: before });
    };
  },
});

/**
 * Ends the session or goes on with it. At the end everything that would hide it goes: a poll on the screens, an
 * interruption, a picture the wall was asked to keep.
 */
export const endSession = (plan: Y.Doc, ended: boolean): void =>
  setFacts(plan, ended ? { ended, poll: null, heldAt: null, wall: 'auto' } : { ended });
