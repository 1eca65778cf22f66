import * as Y from 'yjs';
import type { Device } from '../device/device.ts';
import { writeExamplePlan, writeExampleSheet } from '../documents/example-document.ts';
import { importProposals } from '../documents/proposals/import.ts';
import { exampleSession } from '../domain/example/example.ts';
import { createId, type SessionId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { emptyLedger } from '../domain/teller/ledger.ts';
import type { Environment } from './environment.ts';
import { placeSession } from './place-session.ts';

const written = (write: (doc: Y.Doc) => void): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return doc;
};

/**
 * The practice session on this device alone, where there is no relay. Its invented people are forms on paper that were
 * typed in already: they have said everything and wait for the rounds to be opened.
 */
export const placeExample = (environment: Environment, device: Device): Promise<Result<SessionId, 'not-kept'>> => {
  const { random } = device;
  const example = exampleSession(random);
  return placeSession(environment, device, {
    session: { title: example.title, date: '', practice: true },
    counted: { ledger: emptyLedger },
    documents: {
      plan: written((doc) => writeExamplePlan(doc, example)),
      proposals: written((doc) => importProposals(doc, createId<never>(random), example.proposals)),
      minutes: new Y.Doc(),
      record: new Y.Doc(),
    },
    seats: example.seats.map(({ seat, perspective }, index) => ({
      seatId: seat,
      via: 'paper',
      number: index + 1,
      perspective,
    })),
    sheets: new Map(example.seats.map((one) => [one.seat, written((doc) => writeExampleSheet(doc, one))])),
    groupSheets: new Map(),
    files: new Map(),
    people: [],
  });
};
