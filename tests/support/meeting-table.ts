import type { BallotWish } from '../../src/domain/ballot/ballot.ts';
import { type AgendaItemId, type PollId, type QuestionId, rehearsalIdOf, roundIdOf } from '../../src/domain/ids.ts';
import type { SeatSheet } from '../../src/domain/session/seat.ts';
import type { Plan } from '../../src/domain/session/session.ts';
import type { Tally } from '../../src/domain/teller/tally.ts';

export const item = 'item' as AgendaItemId;
export const round = roundIdOf(item, 1);
export const poll = 'poll' as PollId;
export const rehearsal = rehearsalIdOf(item, 1);

/** So many theses, `q1` and so on. */
export const theses = (count: number): BallotWish['questions'] =>
  Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}` as QuestionId,
    number: index + 1,
    title: `These ${index + 1}`,
    text: '',
  }));

/** What lies before everybody of a meeting without any machine; whatever is changed is counted at once. */
export interface Table {
  readonly tally: () => Tally;
  readonly plan: (change: (plan: Plan) => Partial<Plan>) => void;
  readonly sheet: (seat: string, change: (sheet: SeatSheet) => Partial<SeatSheet>) => void;
}

/** The cards that say this, as everybody is told them. */
export const toldAs = ({ tally }: Table, text: string) =>
  [...tally().boards.values()].flatMap(({ cards }) => cards).filter((card) => card.text === text);
