import * as Y from 'yjs';
import { deleteItemsOf } from '../src/documents/erase-items.ts';
import { removeSeat } from '../src/documents/plan/edit.ts';
import { surveyQuestionsAbout } from '../src/documents/plan/surveys.ts';
import { hasSurveyFact, readSurveyFacts, removeSurveyFact, writeSurveyFacts } from '../src/documents/tally/surveys.ts';
import { withoutEntries } from '../src/documents/without-entries.ts';
import { removalOf } from '../src/domain/attendance/people.ts';
import type { AgendaItemId, ProposalId, SeatId, SessionId } from '../src/domain/ids.ts';
import { accepted, type Result, refused } from '../src/domain/result.ts';
import { factWithoutProposals, isAboutAny, surveyWithoutProposals } from '../src/domain/survey/without-proposals.ts';
import { eraseSeat, hasPublished } from '../src/domain/teller/erase-seat.ts';
import { type DocumentName, parseName, printName } from '../src/protocol/document-name.ts';
import type { FileCare } from './file-care.ts';
import type { Journal } from './journal.ts';
import type { Log } from './log.ts';
import type { Relay } from './relay.ts';
import type { Rooms } from './rooms.ts';
import type { SpaceResults } from './space-results.ts';
import type { Storage } from './storage/storage.ts';
import type { Tellers } from './tellers.ts';

export interface ErasuresParts {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly journal: Journal;
  readonly relay: Relay;
  readonly tellers: Tellers;
  readonly results: Pick<SpaceResults, 'withdrawn' | 'erased'>;
  readonly fileCare: Pick<FileCare, 'usedIn' | 'dropErased'>;
  readonly log: Pick<Log, 'note'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Removes what is one person's from a session that goes on. One erasure after the other. */
export class Erasures {
  readonly #parts: ErasuresParts;
  #running: Promise<unknown> = Promise.resolve();

  constructor(parts: ErasuresParts) {
    this.#parts = parts;
  }

  /**
   * Erases a person: seat, document, judgements, what they wrote in group documents, tokens. Closed numbers stay.
   * Resolves when nothing of it is on the disk any more. Refused for the last one who moderates: the session would be
   * nobody's.
   */
  eraseSeat(session: SessionId, seat: SeatId): Promise<Result<null, 'not-found' | 'last-moderator'>> {
    return this.#next(async () => {
      const roster = await this.#parts.storage.listRoster(session);
      const row = roster.find((one) => one.seat === seat);
      if (row === undefined) return refused('not-found');
      if (row.role === 'moderator' && roster.every((one) => one.role !== 'moderator' || one.seat === seat))
        return refused('last-moderator');
      await this.#parts.results.withdrawn(session);
      await this.#eraseSeat(session, seat);
      await this.#parts.results.erased(session);
      this.#parts.log.note('erased', { what: 'seat' });
      return accepted(null);
    });
  }

  /**
   * Erases entries of a shared document for good, e.g. a proposal that must not be kept: they stand on no disk any more,
   * and devices that come back with an older copy cannot bring them back. Everything else stays. A proposal takes along
   * what surveys ask about it.
   */
  eraseEntries(name: DocumentName, entries: readonly string[]): Promise<void> {
    return this.#next(async () => {
      if ('session' in name) await this.#parts.results.withdrawn(name.session, entries);
      // Before the proposal itself: whoever has to ask once more still finds it.
      if (name.kind === 'proposals')
        await this.#eraseFromSurveys(name.session, new Set(entries as readonly ProposalId[]));
      const before = await this.#parts.fileCare.usedIn(name);
      await this.#parts.rooms.rebuild(name, (doc) => withoutEntries(doc, entries));
      await this.#parts.fileCare.dropErased(name, before);
      if ('session' in name) await this.#parts.results.erased(name.session);
      this.#parts.log.note('erased', { what: 'entries', document: name.kind, count: entries.length });
    });
  }

  /**
   * Takes a survey that the storage has erased out of what the session was told, and rewrites that, unless nothing of it was
   * ever told. Resolves when it is durable; from the database's log it goes as soon as nobody reads that.
   */
  eraseSurvey(session: SessionId, item: AgendaItemId): Promise<void> {
    const { tellers, rooms } = this.#parts;
    return this.#next(async () => {
      // Whoever counts must not write it down once more.
      await tellers.surveysChanged(session);
      const tally = { kind: 'tally', session } as const;
      // Hidden once more it is out already, and was rewritten then.
      if (await rooms.read(tally, (doc) => hasSurveyFact(doc, item)))
        await rooms.rewrite(tally, (doc) => removeSurveyFact(doc, item));
      this.#parts.log.note('erased', { what: 'survey' });
    });
  }

  /** What surveys ask about these proposals carries their titles: in the plan, in what was opened, and in what was told. */
  async #eraseFromSurveys(session: SessionId, gone: ReadonlySet<ProposalId>): Promise<void> {
    const { storage, tellers, rooms } = this.#parts;
    const plan = { kind: 'plan', session } as const;
    const questions = await rooms.read(plan, (doc) => surveyQuestionsAbout(doc, gone));
    if (questions.length > 0) await rooms.rebuild(plan, (doc) => withoutEntries(doc, questions));
    const isAny = await storage.rewriteSurveys(session, ({ survey, fact: was }) => {
      if (!isAboutAny(survey, gone)) return null;
      if (was === null) return { survey: surveyWithoutProposals(survey, gone), fact: null };
      const fact = factWithoutProposals(was, gone);
      return { survey: { ...survey, questions: fact.questions }, fact };
    });
    if (!isAny) return;
    // Whoever counts must not write the titles down once more.
    await tellers.surveysChanged(session);
    const tally = { kind: 'tally', session } as const;
    const told = await rooms.read(tally, readSurveyFacts);
    if (![...told.values()].some((fact) => isAboutAny(fact, gone))) return;
    const without = new Map([...told].map(([item, fact]) => [item, factWithoutProposals(fact, gone)]));
    await rooms.rewrite(tally, (doc) => void writeSurveyFacts(doc, without));
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#running.then(act);
    this.#running = result.catch(() => undefined);
    return result;
  }

  async #eraseSeat(session: SessionId, seat: SeatId): Promise<void> {
    const { storage, relay, tellers, journal, rooms } = this.#parts;
    // Nobody counts while the memory is rewritten: a teller would write down what it still believes.
    const resume = tellers.pause(session);
    try {
      relay.eraseSeat(session, seat);
      await journal.drained();
      const sheets = await this.#groupSheets(session, seat);
      for (const name of sheets) await this.#deleteWritten(name, seat);
      await this.#removeFromPlan(session, seat);
      await this.#removeFromList(session, seat);
      const before = await storage.loadLedger(session);
      await storage.eraseSeat({ session, seat, ledger: eraseSeat(before, seat) });
      // What the teller has published in their words lies on every device. It is written anew from the ledger.
      if (hasPublished(before, seat)) await rooms.rebuild({ kind: 'tally', session }, () => new Y.Doc());
      // Rooms remember whose a client is: they are loaded anew with clients that are nobody's.
      const printed = new Set(sheets.map(printName));
      rooms.endAll((name) => printed.has(printName(name)), 'restart');
    } finally {
      resume();
    }
  }

  /** The moderator's exceptions and places: they mean a person who is not there any more. */
  #removeFromPlan(session: SessionId, seat: SeatId): Promise<void> {
    return this.#parts.rooms.rewrite({ kind: 'plan', session }, (doc) => removeSeat(doc, seat));
  }

  /** Whoever came with a card of their own stands in the list of people, too. */
  async #removeFromList(session: SessionId, seat: SeatId): Promise<void> {
    const { storage, clock } = this.#parts;
    const person = (await storage.listPasses(session)).find((pass) => pass.seat === seat)?.person ?? null;
    if (person !== null) await storage.putPeople(session, removalOf(person, clock()));
  }

  /** The plan, proposals and minutes are the meeting's, whoever wrote them down. */
  async #groupSheets(session: SessionId, seat: SeatId): Promise<readonly DocumentName[]> {
    const written = await this.#parts.storage.listWritten(session, seat);
    return written.flatMap((document) => {
      const name = parseName(document);
      return name?.kind === 'group' ? [name] : [];
    });
  }

  async #deleteWritten(name: DocumentName, seat: SeatId): Promise<void> {
    const { storage, rooms } = this.#parts;
    const { owners } = await storage.loadDocument(printName(name));
    const clients = [...owners].flatMap(([client, owner]) => (owner === seat ? [client] : []));
    await rooms.rewrite(name, (doc) => deleteItemsOf(doc, clients));
  }
}
