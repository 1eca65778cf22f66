import { useMemo } from 'react';
import { together } from '../../device/watched.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { worstSaving } from '../../sync/saving.ts';

/** What is said about saving, of one document or of several. */
export type Saved = Pick<OpenSpace, 'saving' | 'status' | 'home' | 'retry' | 'exportUnsaved'>;

/** The register of a county together with what its groups have handed in: an office writes into all of them from one page. */
export const wholeOf = (space: Saved, works: readonly GroupWork[]): Saved => {
  const parts: readonly Saved[] = [space, ...works];
  return {
    saving: together(
      parts.map(({ saving }) => saving),
      (...all) => worstSaving(all),
    ),
    status: together(
      parts.map(({ status }) => status),
      (...all) => {
        const [register = space.status.getSnapshot()] = all;
        const refused = all.find(({ remote }) => remote.kind === 'refused');
        const away = all.find(({ remote }) => remote.kind !== 'online');
        return {
          ...register,
          remote: (refused ?? away ?? register).remote,
          hasRescue: all.some(({ hasRescue }) => hasRescue),
        };
      },
    ),
    home: space.home,
    retry: () => {
      for (const one of parts) one.retry();
    },
    exportUnsaved: () => space.exportUnsaved(works.flatMap(({ documents }) => documents)),
  };
};

export const useWhole = (space: OpenSpace, works: readonly GroupWork[]): Saved =>
  useMemo(() => wholeOf(space, works), [space, works]);
