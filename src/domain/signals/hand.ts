import type { SeatId } from '../ids.ts';

/** A raised hand, in the seat's own document. Every raising has a number of its own, counted from 1. */
export interface Hand {
  readonly raise: number;
  readonly up: boolean;
}

/** Up to which raising of each person the moderator has answered. */
export type HandsTaken = ReadonlyMap<SeatId, number>;

/** Whether a hand is up: raised, and not answered since. */
export const isUp = (hand: Hand | undefined, taken: number | undefined): hand is Hand =>
  hand?.up === true && hand.raise > (taken ?? 0);

/** The hand of somebody who raises it, or lowers it. What was answered never goes up again by itself. */
export const turnedHand = (hand: Hand | undefined, taken: number | undefined, up: boolean): Hand => ({
  raise: Math.max(hand?.raise ?? 0, taken ?? 0) + (up ? 1 : 0),
  up,
});

/** Most raisings that are believed. */
export const mostRaises = 10_000;
