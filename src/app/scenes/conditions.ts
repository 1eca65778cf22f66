import { createCell, type Watched } from '../../device/watched.ts';
import type { SessionStatus } from '../../sync/desktop.ts';
import type { Saving } from '../../sync/saving.ts';

/** What is true of saving and of the line to the relay while a scene is looked at. */
export interface Condition {
  readonly saving: Saving;
  readonly status: SessionStatus;
}

const read = { isRead: true, isAwaited: false, hasRescue: false } as const;

/** The conditions in which somebody may find a screen. */
export const conditions = {
  online: { saving: { kind: 'onServer' }, status: { ...read, remote: { kind: 'online' } } },
  offline: { saving: { kind: 'onDevice' }, status: { ...read, remote: { kind: 'none' } } },
  full: {
    saving: { kind: 'notSaved', reason: 'quota', onServer: false },
    status: { ...read, remote: { kind: 'none' } },
  },
  refused: {
    saving: { kind: 'refused', reason: 'token' },
    status: { ...read, remote: { kind: 'refused', reason: 'token' } },
  },
  rescued: { saving: { kind: 'onServer' }, status: { ...read, hasRescue: true, remote: { kind: 'online' } } },
  erased: {
    saving: { kind: 'onServer' },
    status: { ...read, remote: { kind: 'refused', reason: 'erased' } },
  },
} as const satisfies Readonly<Record<string, Condition>>;

export const always = <Value>(value: Value): Watched<Value> => createCell(value);
