import { Suspense } from 'react';
import type { Device } from '../device/device.ts';
import { AnnouncerProvider } from '../ui/announcer.tsx';
import { WordsProvider } from '../words/words-provider.tsx';
import { DeviceProvider } from './device-context.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Routes } from './routes.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { WaitingScreen } from './waiting-screen.tsx';

interface AppProps {
  readonly device: Promise<Device>;
  /** Writes everything that lies on this device to a file, for the moment when nothing else works. */
  readonly saveWork?: () => void | Promise<void>;
}

export function App({ device, saveWork }: AppProps) {
  return (
    <WordsProvider>
      <FaultBoundary saveWork={saveWork}>
        <AnnouncerProvider>
          <Suspense fallback={<WaitingScreen />}>
            <DeviceProvider opening={device}>
              <Routes />
              <UpdateNotice />
            </DeviceProvider>
          </Suspense>
        </AnnouncerProvider>
      </FaultBoundary>
    </WordsProvider>
  );
}
