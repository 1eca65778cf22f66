import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SpaceResults } from '../../server/space-results.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { dropEntry, putEntry } from '../../src/documents/record/minutes.ts';
import { readResults } from '../../src/documents/space/results.ts';
import type { EntryId, ProposalId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import type { DocumentName } from '../../src/protocol/document-name.ts';

const session = 'may' as SessionId;
const help = 'help' as ProposalId;
const entry = 'entry' as EntryId;

/** A session of a space whose documents lie in memory; `tells` changes something and waits until it was looked at. */
const opens = () => {
  const docs = new Map<DocumentName['kind'], Y.Doc>();
  const docOf = (kind: DocumentName['kind']): Y.Doc => {
    const doc = docs.get(kind) ?? new Y.Doc();
    docs.set(kind, doc);
    return doc;
  };
  const faults: unknown[] = [];
  const results = new SpaceResults({
    rooms: {
      read: async ({ kind }: DocumentName, read: (doc: Y.Doc) => never) => read(docOf(kind)),
      edit: async ({ kind }: DocumentName, act: (doc: Y.Doc) => void) => act(docOf(kind)),
      rebuild: async ({ kind }: DocumentName, make: (doc: Y.Doc) => Y.Doc) => void docs.set(kind, make(docOf(kind))),
    } as never,
    storage: { findSession: async () => ({ space: 'c' as SpaceId }), findSpace: async () => ({}) } as never,
    ...{ clock: () => 1, pause: 1_000_000, onFault: (fault) => faults.push(fault) },
  });
  const tells = async (kind: 'plan' | 'minutes', change: (doc: Y.Doc) => void) => {
    change(docOf(kind));
    results.changed({ name: { kind, session } } as never);
    await results.stop();
    return readResults(docOf('results')).map(({ stage, outcomes }) => [stage, outcomes[0]?.objected ?? null]);
  };
  putProposal(docOf('proposals'), { ...emptyProfile, id: help, title: 'Hilfe', order: 'a' });
  return { tells, faults };
};

test('D203 the words of an objection are told with approved minutes; put otherwise or withdrawn, they stand in no earlier version', async () => {
  const { tells, faults } = opens();
  await tells('minutes', (doc) =>
    putEntry(doc, { id: entry, kind: 'objection', proposal: help, text: 'Zu weit', order: 'a' }),
  );
  expect(await tells('plan', (doc) => setFacts(doc, { ended: true }))).toEqual([['ended', null]]);
  expect(await tells('plan', (doc) => setFacts(doc, { minutesApproved: true }))).toEqual([
    ['ended', null],
    ['approved', ['Zu weit']],
  ]);
  expect(await tells('minutes', (doc) => putEntry(doc, { id: entry, text: 'Zu weit für viele' }))).toEqual([
    ['ended', null],
    ['approved', null],
    ['approved', ['Zu weit für viele']],
  ]);
  const last = await tells('minutes', (doc) => dropEntry(doc, entry));
  expect(last.map(([, objected]) => objected)).toEqual([null, null, null, null]);
  expect(faults).toEqual([]);
});
