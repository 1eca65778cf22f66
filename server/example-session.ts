import type * as Y from 'yjs';
import { importProposals } from '../src/documents/import-document.ts';
import { putAgendaItem, putCriterion, setFacts } from '../src/documents/plan-edit.ts';
import { putJudgement } from '../src/documents/seat-document.ts';
import { type ExampleSession, exampleSession, type PracticeSeat } from '../src/domain/example/example.ts';
import { createId, type RandomBytes, type SessionId } from '../src/domain/ids.ts';
import type { Rooms } from './rooms.ts';

/** Writes the practice session into the documents of a new session, as its moderator and its seats would have. */
export const writeExample = async (session: SessionId, rooms: Rooms, random: RandomBytes): Promise<ExampleSession> => {
  const example = exampleSession(random);
  const source = createId<never>(random);
  await Promise.all([
    rooms.edit({ kind: 'plan', session }, (doc) => writePlan(doc, example)),
    rooms.edit({ kind: 'proposals', session }, (doc) => importProposals(doc, source, example.proposals)),
    ...example.seats.map((practice) =>
      rooms.edit({ kind: 'seat', session, seat: practice.seat }, (doc) => writeSheet(doc, practice)),
    ),
  ]);
  return example;
};

const writePlan = (doc: Y.Doc, { agenda, criteria, proposals: _, seats: __, ...frame }: ExampleSession): void => {
  setFacts(doc, { ...frame, door: 'open' });
  for (const item of agenda) putAgendaItem(doc, item);
  for (const criterion of criteria) putCriterion(doc, criterion);
};

const writeSheet = (doc: Y.Doc, { judgements }: PracticeSeat): void => {
  for (const [round, byProposal] of judgements)
    for (const [proposal, judgement] of byProposal) putJudgement(doc, round, proposal, judgement);
};
