import type * as Y from 'yjs';

/** The roots of `session/<s>/plan` (SPEC D10). All are flat maps of JSON values. */
export const planRoots = (doc: Y.Doc) => ({
  session: doc.getMap<unknown>('session'),
  agenda: doc.getMap<unknown>('agenda'),
  criteria: doc.getMap<unknown>('criteria'),
  rounds: doc.getMap<unknown>('rounds'),
  standings: doc.getMap<unknown>('standings'),
  groups: doc.getMap<unknown>('groups'),
  members: doc.getMap<unknown>('members'),
  former: doc.getMap<unknown>('former'),
  placing: doc.getMap<unknown>('placing'),
  work: doc.getMap<unknown>('work'),
  asked: doc.getMap<unknown>('asked'),
  late: doc.getMap<unknown>('late'),
  decisions: doc.getMap<unknown>('decisions'),
  polls: doc.getMap<unknown>('polls'),
  boards: doc.getMap<unknown>('boards'),
  cards: doc.getMap<unknown>('cards'),
  typed: doc.getMap<unknown>('typed'),
  attachments: doc.getMap<unknown>('attachments'),
  talks: doc.getMap<unknown>('talks'),
  ballots: doc.getMap<unknown>('ballots'),
  questions: doc.getMap<unknown>('questions'),
  crosses: doc.getMap<unknown>('crosses'),
  indicators: doc.getMap<unknown>('indicators'),
  outside: doc.getMap<unknown>('outside'),
});
