import { idleTimer, type Timer } from '../../domain/agenda/timer.ts';
import { asMoment, asNumber, isRecord } from '../parse.ts';

/** A clock; what is none is idle. */
export const readTimer = (value: unknown): Timer => {
  if (!isRecord(value)) return idleTimer;
  const startedAt = asMoment(value['startedAt']);
  const endsAt = asMoment(value['endsAt']);
  const remaining = asNumber(value['remaining']);
  if (value['kind'] === 'running' && startedAt !== null && endsAt !== null)
    return { kind: 'running', startedAt, endsAt };
  if (value['kind'] === 'paused' && startedAt !== null && remaining !== null)
    return { kind: 'paused', startedAt, remaining };
  return idleTimer;
};
