import { setTimeout as pause } from 'node:timers/promises';

/** How a load comes: so many judgements, evenly over so many milliseconds, in a round that asks so much. */
export interface Load {
  readonly proposals: number;
  readonly dimensions: number;
  readonly seats: number;
  readonly scores: number;
  readonly within: number;
}

/** A phone that listens in a quiet corner: what it has received since the last look. */
export interface Ear {
  bytes: number;
}

/** Sends each score at its time; returns when each was sent. Late timers do not shift the ones behind them. */
export const sendPaced = async (
  { scores, within }: Load,
  send: (index: number) => void,
): Promise<readonly number[]> => {
  const start = performance.now();
  const sentAt: number[] = [];
  for (let index = 0; index < scores; index += 1) {
    const due = start + (index * within) / scores;
    if (due > performance.now()) await pause(Math.max(0, due - performance.now()));
    sentAt.push(performance.now());
    send(index);
  }
  return sentAt;
};

/** Bytes of a WebSocket message on the wire (without TCP): what a server sends carries no mask. */
export const framed = (payload: number): number => payload + (payload < 126 ? 2 : payload < 65_536 ? 4 : 10);
