import type { ReactNode } from 'react';
import type { Device } from '../../device/device.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { SpaceOpener } from '../county/space-opener.ts';
import { WorkOpener } from '../county/use-group-work.ts';
import { DeviceProvider } from '../device-context.tsx';
import { SessionOpener } from '../session/session-gate.tsx';

/** What lies open on the device of a scene. */
export interface Opened {
  readonly device: Promise<Device>;
  readonly session?: OpenSession;
  readonly space?: OpenSpace;
  readonly works?: readonly GroupWork[];
}

const missing = (what: string): never => {
  throw new Error(`the scene has no ${what}`);
};

/** Draws real screens over a session and a space in memory. */
export function Stage({ device, session, space, works = [], children }: Opened & { readonly children: ReactNode }) {
  return (
    <SessionOpener value={() => session ?? missing('session')}>
      <SpaceOpener value={() => space ?? missing('space')}>
        <WorkOpener value={(_, group) => works.find((work) => work.group === group) ?? missing('work')}>
          <DeviceProvider opening={device}>{children}</DeviceProvider>
        </WorkOpener>
      </SpaceOpener>
    </SessionOpener>
  );
}
