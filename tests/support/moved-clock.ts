/*
 * Loaded before the first line of a story's relay (`node --import`): its clock can be moved from outside. No source of the
 * relay knows of it, so nobody can move the clock of a real one.
 */
import { aheadOfTime } from './ahead-of-time.ts';

const machine = Date.now;
let ahead = Number(process.env[aheadOfTime] ?? 0);
Date.now = () => machine() + ahead;

process.on('message', (told) => {
  ahead = Number(told);
  process.send?.(ahead);
});
