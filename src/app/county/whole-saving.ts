import { useMemo } from 'react';
import type { Watched } from '../../device/watched.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import type { Saving } from '../../sync/saving.ts';
import { watchTogether } from '../session/watch-together.ts';

/** What is said about saving, of one document or of several. */
export type Saved = Pick<OpenSpace, 'saving' | 'status' | 'home' | 'retry' | 'exportUnsaved'>;

/** The best first. */
const order: readonly Saving['kind'][] = ['onServer', 'underway', 'onDevice', 'saving', 'refused', 'notSaved'];

const worst = (all: readonly Saving[]): Saving =>
  all.reduce((one, other) => (order.indexOf(other.kind) > order.indexOf(one.kind) ? other : one));

/** A value that follows from others, the same as long as they are. */
const derived = <From, To>(from: Watched<From>, made: (value: From) => To): Watched<To> => {
  let last: { readonly of: From; readonly value: To } | null = null;
  return {
    subscribe: from.subscribe,
    getSnapshot: () => {
      const of = from.getSnapshot();
      if (last === null || last.of !== of) last = { of, value: made(of) };
      return last.value;
    },
  };
};

/** The register of a county together with what its groups have handed in: an office writes into all of them from one page. */
export const wholeOf = (space: Saved, works: readonly GroupWork[]): Saved => {
  const parts: readonly Saved[] = [space, ...works];
  const statuses = watchTogether(parts.map(({ status }) => status));
  return {
    saving: derived(watchTogether(parts.map(({ saving }) => saving)), worst),
    status: derived(statuses, (all) => {
      const [register = space.status.getSnapshot()] = all;
      const refused = all.find(({ remote }) => remote.kind === 'refused');
      const away = all.find(({ remote }) => remote.kind !== 'online');
      return {
        ...register,
        remote: (refused ?? away ?? register).remote,
        hasRescue: all.some(({ hasRescue }) => hasRescue),
      };
    }),
    home: space.home,
    retry: () => {
      for (const one of parts) one.retry();
    },
    exportUnsaved: () => {
      const inTrouble = parts.find(
        ({ saving, status }) => saving.getSnapshot().kind === 'notSaved' || status.getSnapshot().hasRescue,
      );
      return (inTrouble ?? space).exportUnsaved();
    },
  };
};

export const useWhole = (space: OpenSpace, works: readonly GroupWork[]): Saved =>
  useMemo(() => wholeOf(space, works), [space, works]);
