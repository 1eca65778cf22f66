import { firstAnswer, type Watched } from '../device/watched.ts';
import type { RefusedReason } from './connection.ts';
import type { DocumentStatus, LocalFailure } from './document-status.ts';

/** What is true of a person's work, over all documents they write in. */
export type Saving =
  /** Committed to the relay's disk. */
  | { readonly kind: 'onServer' }
  /** Handed to the network since `since`, not yet confirmed; stored on this device. */
  | { readonly kind: 'underway'; readonly since: number }
  /** Stored on this device; the relay is not reached. */
  | { readonly kind: 'onDevice' }
  /** Being written to this device: nothing may be promised for these few milliseconds. */
  | { readonly kind: 'saving' }
  /** This device could not store it. `onServer`: but the relay has it. */
  | { readonly kind: 'notSaved'; readonly reason: LocalFailure; readonly onServer: boolean }
  /** Stored on this device, and the relay will not take it before something changes. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

/**
 * Sums up the documents a person writes in; the worst decides. `before` is what was said last: the moment since when
 * something is underway is kept over several answers.
 */
export const sumUpSaving = (documents: readonly DocumentStatus[], before: Saving, now: number): Saving => {
  const onServer = documents.every(({ delivery }) => delivery === 'onServer');
  const failed = documents.find(({ local }) => local.kind === 'failed')?.local;
  if (failed?.kind === 'failed') return { kind: 'notSaved', reason: failed.reason, onServer };
  const denied = documents.find(({ remote }) => remote.kind === 'refused')?.remote;
  if (denied?.kind === 'refused') return { kind: 'refused', reason: denied.reason };
  if (onServer) return { kind: 'onServer' };
  if (documents.some(({ local }) => local.kind === 'saving' || local.kind === 'loading')) return { kind: 'saving' };
  if (documents.some(({ delivery }) => delivery === 'waiting')) return { kind: 'onDevice' };
  return before.kind === 'underway' ? before : { kind: 'underway', since: now };
};

const worst = [
  'notSaved',
  'refused',
  'saving',
  'onDevice',
  'underway',
  'onServer',
] as const satisfies readonly Saving['kind'][];

/** The same over what was summed up already, such as a county and the groups in whose work this device writes. */
export const worstSaving = (all: readonly Saving[]): Saving => {
  const found = all.toSorted((a, b) => worst.indexOf(a.kind) - worst.indexOf(b.kind))[0] ?? { kind: 'onServer' };
  if (found.kind === 'notSaved')
    return {
      ...found,
      onServer: all.every((one) => one.kind === 'onServer' || (one.kind === 'notSaved' && one.onServer)),
    };
  if (found.kind !== 'underway') return found;
  return { ...found, since: Math.min(...all.flatMap((one) => (one.kind === 'underway' ? [one.since] : []))) };
};

/** What participants read: where it lies interests them only when something is the matter. */
export type SavingForParticipants = 'saved' | 'onDevice' | 'underway' | 'saving' | 'notSaved' | 'refused';

/** Milliseconds after which „wird übertragen" is worth a word; before, every tap would flicker. */
export const quietTransfer = 5_000;

/** The word for now; it may change by time alone, so it is asked again while something is underway. */
export const savingForParticipants = (saving: Saving, now: number): SavingForParticipants => {
  if (saving.kind === 'onServer') return 'saved';
  // It is stored on this device already, so the short word is true.
  if (saving.kind === 'underway') return now - saving.since < quietTransfer ? 'saved' : 'underway';
  return saving.kind;
};

/** Ends when everything is on this device, or cannot be; whether it is. */
export const isStored = ({ saving }: { readonly saving: Watched<Saving> }): Promise<boolean> =>
  firstAnswer(saving, ({ kind }) => (kind === 'saving' ? null : kind === 'onDevice' || kind === 'onServer'));
