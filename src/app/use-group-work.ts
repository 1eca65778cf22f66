import { useEffect, useState } from 'react';
import type { GroupId } from '../domain/ids.ts';
import { type GroupWork, openGroupWork } from '../sync/open-group-work.ts';
import type { OpenSpace } from '../sync/open-space.ts';

/** The work of these groups, open as long as the screen is; those that are not read yet are left out. */
export function useGroupWorks(space: OpenSpace, groups: readonly GroupId[]): readonly GroupWork[] {
  const wanted = [...groups].sort().join(' ');
  const [works, setWorks] = useState<readonly GroupWork[]>([]);
  useEffect(() => {
    const opened = wanted === '' ? [] : wanted.split(' ').map((group) => openGroupWork(space, group as GroupId));
    let isCurrent = true;
    for (const work of opened) {
      const look = () => {
        if (isCurrent && work.status.getSnapshot().isRead)
          setWorks((known) => (known.includes(work) ? known : [...known, work]));
      };
      work.status.subscribe(look);
      look();
    }
    return () => {
      isCurrent = false;
      setWorks([]);
      for (const work of opened) void work.close();
    };
  }, [space, wanted]);
  return works;
}
