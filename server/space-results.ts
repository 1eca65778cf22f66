import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { readPlan } from '../src/documents/plan/read.ts';
import { readProposals } from '../src/documents/proposals/document.ts';
import { readFindings } from '../src/documents/proposals/findings.ts';
import { readMinutes } from '../src/documents/record/minutes.ts';
import { addResults, readResults, resultsDocument } from '../src/documents/space/results.ts';
import { readTally } from '../src/documents/tally/document.ts';
import type { SessionId, SpaceId } from '../src/domain/ids.ts';
import {
  hasStaleObjections,
  latestOf,
  type ResultVersion,
  type SessionResult,
  sessionResult,
  withoutErased,
  withoutObjections,
} from '../src/domain/space/session-result.ts';
import type { DocumentName } from '../src/protocol/document-name.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Storage } from './storage/storage.ts';

export interface SpaceResultsParts {
  readonly rooms: Pick<Rooms, 'read' | 'edit' | 'rebuild'>;
  readonly storage: Pick<Storage, 'findSession' | 'findSpace'>;
  readonly clock: () => number;
  /** Milliseconds without a change before an ended session is looked at. */
  readonly pause: number;
  readonly onFault: (fault: unknown) => void;
}

const watched: ReadonlySet<DocumentName['kind']> = new Set(['plan', 'proposals', 'tally', 'minutes']);

const hashOf = (result: SessionResult): string => createHash('sha256').update(JSON.stringify(result)).digest('hex');

/** Everything but words: while somebody is still wording a reason, no version is made of every pause. */
const outlineOf = ({ stage, outcomes }: SessionResult): string =>
  JSON.stringify([
    stage,
    outcomes.map(({ proposal, verdict, objections, objected = [], official, rounds, notes }) => [
      proposal,
      verdict,
      objections,
      objected,
      official,
      rounds,
      Object.values(notes).map((texts) => texts.length),
    ]),
  ]);

/**
 * Takes the results of a space's sessions back into the space. Nobody types them: when a session is over, and again when
 * its minutes are approved or a number changes, what it has shown is written down as one more version.
 *
 *   (running) --ended--> waits until it is quiet --> looked at --something new--> one more version
 *                             ^                           |
 *                             +--------- changed ---------+
 *
 * A relay that ends in between looks again when the session is opened the next time.
 */
export class SpaceResults {
  readonly #parts: SpaceResultsParts;
  readonly #waiting = new Map<SessionId, NodeJS.Timeout>();
  #looking: SessionId | null = null;
  /** One after the other: two looks at once would write the same version twice. */
  #running: Promise<unknown> = Promise.resolve();

  constructor(parts: SpaceResultsParts) {
    this.#parts = parts;
  }

  /** A session is opened: a relay that ended too early may have left something untold. Our own looking is no opening. */
  loaded({ name }: Room): void {
    if (name.kind === 'plan' && this.#looking !== name.session) this.#lookLater(name.session);
  }

  /** Something of a session has become durable. */
  changed({ name }: Room): void {
    if ('session' in name && watched.has(name.kind)) this.#lookLater(name.session);
  }

  /**
   * Entries or a person are about to be erased in a session: what was told before loses its words. A relay that ends behind
   * this has kept none of them; what is left is told anew when the session is opened the next time.
   */
  withdrawn(session: SessionId, entries: readonly string[] = []): Promise<void> {
    return this.#next(async () => {
      const space = await this.#spaceOf(session);
      if (space === null) return;
      const name = { kind: 'results', space } as const;
      const told = await this.#parts.rooms.read(name, readResults);
      if (latestOf(told, session) === null) return;
      const rest = withoutErased(told, session, new Set(entries));
      await this.#parts.rooms.rebuild(name, () => resultsDocument(rest, new Y.Doc()));
    });
  }

  /** What was to be erased is erased: what is left is told anew. */
  erased(session: SessionId): Promise<void> {
    return this.#next(() => this.#tell(session, (last) => last !== null));
  }

  /** Looks at once at what is still waiting, and ends. */
  async stop(): Promise<void> {
    const sessions = [...this.#waiting.keys()];
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    await Promise.all(sessions.map((session) => this.#next(() => this.#tell(session, isNews))));
  }

  #lookLater(session: SessionId): void {
    clearTimeout(this.#waiting.get(session));
    const timer = setTimeout(() => {
      this.#waiting.delete(session);
      this.#next(() => this.#tell(session, isNews)).catch(this.#parts.onFault);
    }, this.#parts.pause);
    timer.unref();
    this.#waiting.set(session, timer);
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#running.then(act);
    this.#running = result.catch(() => undefined);
    return result;
  }

  async #spaceOf(session: SessionId): Promise<SpaceId | null> {
    const row = await this.#parts.storage.findSession(session);
    const space = row === null || row === 'erased' ? undefined : row.space;
    if (space === undefined) return null;
    const known = await this.#parts.storage.findSpace(space);
    return known === null || known === 'erased' ? null : space;
  }

  async #tell(session: SessionId, isWorth: (last: ResultVersion | null, now: SessionResult) => boolean): Promise<void> {
    const space = await this.#spaceOf(session);
    if (space === null) return;
    const now = await this.#look(session);
    if (now === null) return;
    const name = { kind: 'results', space } as const;
    const known = await this.#parts.rooms.read(name, readResults);
    if (!isWorth(latestOf(known, session), now)) return;
    // What was withdrawn, or put otherwise, must not be read on in what was told before.
    if (hasStaleObjections(known, now))
      await this.#parts.rooms.rebuild(name, () => resultsDocument(withoutObjections(known, session), new Y.Doc()));
    const told = { ...now, hash: hashOf(now), at: this.#parts.clock() };
    await this.#parts.rooms.edit(name, (doc) => addResults(doc, told));
  }

  async #look(session: SessionId): Promise<SessionResult | null> {
    const { rooms } = this.#parts;
    this.#looking = session;
    try {
      const plan = await rooms.read({ kind: 'plan', session }, readPlan);
      const facts = (await rooms.read({ kind: 'tally', session }, readTally)).rounds;
      const [proposals, findings] = await rooms.read(
        { kind: 'proposals', session },
        (doc) => [readProposals(doc), readFindings(doc)] as const,
      );
      const { entries } = await rooms.read({ kind: 'minutes', session }, readMinutes);
      return sessionResult({ session, plan, facts, proposals, findings, entries });
    } finally {
      this.#looking = null;
    }
  }
}

/** One that has lost its words, and its hash with them, is told anew. */
const isNews = (last: ResultVersion | null, now: SessionResult): boolean =>
  last === null || last.hash === '' || outlineOf(last) !== outlineOf(now);
