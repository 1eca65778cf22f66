import type { ReactNode } from 'react';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { AppFrame } from '../app-frame.tsx';
import { StorageNotice } from '../storage-notice.tsx';
import { CountySaveStatus, CountyTrouble } from './county-trouble.tsx';

export interface WorkProps {
  readonly space: OpenSpace;
  readonly work: GroupWork;
}

/** The frame of a group's work, with what is true of saving it. */
export function WorkFrame({
  space,
  work,
  title,
  children,
}: WorkProps & { readonly title: string; readonly children: ReactNode }) {
  return (
    <AppFrame title={title} status={<CountySaveStatus space={space} session={work} />}>
      <StorageNotice />
      <CountyTrouble space={space} session={work} />
      {children}
    </AppFrame>
  );
}
