import type { ReactNode } from 'react';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { AppFrame } from '../app-frame.tsx';
import { ModeratorSaveStatus, SaveTrouble } from '../save-status.tsx';
import { StorageNotice } from '../storage-notice.tsx';

export interface WorkProps {
  readonly space: OpenSpace;
  readonly work: GroupWork;
}

/** The frame of a group's work, with what is true of saving it. */
export function WorkFrame({
  work,
  title,
  children,
}: Pick<WorkProps, 'work'> & { readonly title: string; readonly children: ReactNode }) {
  return (
    <AppFrame title={title} status={<ModeratorSaveStatus session={work} />}>
      <StorageNotice />
      <SaveTrouble session={work} />
      {children}
    </AppFrame>
  );
}
