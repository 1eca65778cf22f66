import { readPeople } from '../src/domain/attendance/people.ts';
import { createId, type PersonId, type RandomBytes, type SeatId, type SessionId } from '../src/domain/ids.ts';
import { seatedAs } from '../src/domain/session/role.ts';
import { createPassCode } from './invitations.ts';
import type { PassRow, Storage } from './storage/storage.ts';

export interface PassesParts {
  readonly storage: Storage;
  readonly random: RandomBytes;
}

/** A pass that is good, for somebody on the list of people. */
interface Card {
  readonly person: PersonId;
  readonly code: string;
}

/** Personal ways to a seat: cards for the people on the list, and a new way for somebody who has lost theirs. */
export class Passes {
  readonly #parts: PassesParts;
  /** What is being made: one after the other, so that two moderators who make the same at once are given the same. */
  #making: Promise<unknown> = Promise.resolve();

  constructor(parts: PassesParts) {
    this.#parts = parts;
  }

  /** A card for everybody on the list of people: the same code as long as it is good, a seat of their own from the start. */
  makeCards(session: SessionId): Promise<readonly (PassRow & Card)[]> {
    return this.#inTurn(() => this.#makeCards(session));
  }

  #inTurn<Made>(make: () => Promise<Made>): Promise<Made> {
    const made = this.#making.then(make);
    this.#making = made.catch(() => undefined);
    return made;
  }

  async #makeCards(session: SessionId): Promise<readonly (PassRow & Card)[]> {
    const { storage, random } = this.#parts;
    const known = new Map((await storage.listPasses(session)).map((pass) => [pass.person, pass]));
    const cards: (PassRow & Card)[] = [];
    for (const { id, perspective } of readPeople(await storage.listPeople(session))) {
      const pass = known.get(id);
      const role = pass?.role ?? seatedAs('participant', perspective);
      const seat = pass?.seat ?? createId<SeatId>(random);
      const code = pass?.code ?? (await this.#givePass({ session, seat, role, person: id }));
      cards.push({ session, seat, role, person: id, code });
    }
    return cards;
  }

  /** A new personal way to a seat, in place of the one it had. Null when there is no such seat. */
  async giveAccess(session: SessionId, seat: SeatId): Promise<string | null> {
    const { storage } = this.#parts;
    const row = await storage.findSeat(session, seat);
    if (row === null) return null;
    const known = (await storage.listPasses(session)).find((pass) => pass.seat === seat);
    return this.#givePass({ session, seat, role: row.role, person: known?.person ?? null });
  }

  /**
   * The way to a place that is kept for whoever holds it: the same as long as it is good. Null where somebody sits already
   * who has not come by it, and where it was withdrawn or erased: then a place of another id is to be asked for.
   */
  keepPlace(session: SessionId, seat: SeatId): Promise<string | null> {
    return this.#inTurn(() => this.#keepPlace(session, seat));
  }

  async #keepPlace(session: SessionId, seat: SeatId): Promise<string | null> {
    const { storage } = this.#parts;
    const known = (await storage.listPasses(session)).find((pass) => pass.seat === seat);
    if (known !== undefined) return known.role === 'guest' ? known.code : null;
    if ((await storage.findSeat(session, seat)) !== null || (await storage.isSeatErased(session, seat))) return null;
    return this.#givePass({ session, seat, role: 'guest', person: null });
  }

  async #givePass(pass: Omit<PassRow, 'code'>): Promise<string> {
    const { storage, random } = this.#parts;
    // A code that somebody else has already is thrown again.
    for (let tries = 0; tries < 5; tries += 1) {
      const code = createPassCode(random);
      if (await storage.putPass({ ...pass, code })) return code;
    }
    throw new Error('a pass found no code of its own');
  }
}
