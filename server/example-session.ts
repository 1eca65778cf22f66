import { writeExamplePlan, writeExampleSheet } from '../src/documents/example-document.ts';
import { importProposals } from '../src/documents/proposals/import.ts';
import { type ExampleSession, exampleSession } from '../src/domain/example/example.ts';
import { createId, type RandomBytes, type SessionId } from '../src/domain/ids.ts';
import type { Rooms } from './rooms.ts';

/** Writes the practice session into the documents of a new session, as its moderator and its seats would have. */
export const writeExample = async (session: SessionId, rooms: Rooms, random: RandomBytes): Promise<ExampleSession> => {
  const example = exampleSession(random);
  const source = createId<never>(random);
  await Promise.all([
    rooms.edit({ kind: 'plan', session }, (doc) => writeExamplePlan(doc, example)),
    rooms.edit({ kind: 'proposals', session }, (doc) => importProposals(doc, source, example.proposals)),
    ...example.seats.map((practice) =>
      rooms.edit({ kind: 'seat', session, seat: practice.seat }, (doc) => writeExampleSheet(doc, practice)),
    ),
  ]);
  return example;
};
