import type * as Y from 'yjs';
import type { ExampleSession, PracticeSeat } from '../domain/example/example.ts';
import { putAgendaItem, putCriterion, setFacts } from './plan/edit.ts';
import { putJudgement } from './seat/document.ts';

/** The practice session's plan, as its moderator would have written it. Its proposals are an import like any other. */
export const writeExamplePlan = (doc: Y.Doc, example: ExampleSession): void => {
  const { agenda, criteria, proposals: _, seats: __, ...frame } = example;
  setFacts(doc, { ...frame, door: 'open' });
  for (const item of agenda) putAgendaItem(doc, item);
  for (const criterion of criteria) putCriterion(doc, criterion);
};

/** What an invented person of the practice session says, as they would have written it. */
export const writeExampleSheet = (doc: Y.Doc, { judgements }: PracticeSeat): void => {
  for (const [round, byProposal] of judgements)
    for (const [proposal, judgement] of byProposal) putJudgement(doc, round, proposal, judgement);
};
