import type { Verdict } from '../results/decision.ts';
import {
  type Act,
  type Deed,
  type FrozenProposal,
  isGivenBack,
  type LaterStatus,
  movingActs,
  type Submission,
  sittingOf,
  takenInOf,
  takenIns,
} from './submission.ts';

/*
 * What everybody may know of a proposal: what the office has taken in, and where it went from there. Questions and answers
 * between office and group, what was returned, and a version the office has not taken in are theirs alone.
 */

/** A proposal as it may be published. */
export interface PublicProposal {
  readonly number: string | null;
  /** The version that was taken in last. */
  readonly content: FrozenProposal;
  readonly status: 'takenIn' | LaterStatus;
  /** The body that brought it there and the day of its sitting, `YYYY-MM-DD`; empty where there is none. */
  readonly body: string;
  readonly on: string;
  /** Nobody but a file says that it was there (SPEC D336). */
  readonly carried: boolean;
  /** What the session has decided that brought it there; null: none did. */
  readonly verdict: Verdict | null;
  /** The year in which it comes again; null: in none. */
  readonly goesOn: number | null;
  /** Its way: the handing in of what was taken in, each taking in, each later status. */
  readonly way: readonly (Act & {
    readonly deed: Extract<Deed, { readonly kind: 'handedIn' | 'takenIn' | 'moved' }>;
  })[];
}

/** Null: nothing of it is public, because it was never taken in or was returned since. */
export const publicOf = ({
  number,
  versions,
  trail,
  goesOn = null,
}: Submission & { readonly goesOn?: number | null }): PublicProposal | null => {
  const content = takenInOf({ versions, trail });
  if (content === null) return null;
  const known = new Set(takenIns(trail).map(({ version }) => version));
  const way = trail.flatMap(({ deed, ...act }): PublicProposal['way'] => {
    if (deed.kind === 'handedIn') return known.has(deed.version) ? [{ ...act, deed }] : [];
    if (deed.kind === 'takenIn') return [{ ...act, deed }];
    return deed.kind === 'moved' ? [{ ...act, deed: settled(deed) }] : [];
  });
  const since = trail.slice(trail.findLastIndex(({ deed }) => isGivenBack(deed)) + 1);
  const status = statusOf(since);
  const { tentative, verdict, ...at } = sittingOf({ trail: since, status });
  return { number, content, way, status, goesOn, ...at, verdict: tentative ? null : verdict };
};

/** What lies on a website cannot be told anew: a decision stands there once its minutes are approved. */
const settled = (deed: Moved): Moved => {
  const { verdict: _, tentative, ...rest } = deed;
  return tentative === true ? rest : deed;
};

type Moved = Extract<Deed, { readonly kind: 'moved' }>;

const statusOf = (trail: readonly Act[]): PublicProposal['status'] =>
  movingActs(trail).reduce<PublicProposal['status']>((status, { deed }) => {
    if (deed.kind === 'moved') return deed.status;
    return deed.kind === 'takenIn' ? 'takenIn' : status;
  }, 'takenIn');
