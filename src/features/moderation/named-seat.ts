import type { SeatId } from '../../domain/ids.ts';

/** Somebody in the list, by what they are called there. */
export interface NamedSeat {
  readonly seatId: SeatId;
  readonly label: string;
}
