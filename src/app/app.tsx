import type { Device } from '../device/device.ts';
import { AnnouncerProvider } from '../ui/announcer.tsx';
import { WordsProvider } from '../words/words-provider.tsx';
import { DeviceProvider } from './device-context.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Routes } from './routes.tsx';
import { UpdateNotice } from './update-notice.tsx';

interface AppProps {
  readonly device: Promise<Device>;
}

export function App({ device }: AppProps) {
  return (
    <WordsProvider>
      <FaultBoundary>
        <AnnouncerProvider>
          <DeviceProvider opening={device}>
            <Routes />
            <UpdateNotice />
          </DeviceProvider>
        </AnnouncerProvider>
      </FaultBoundary>
    </WordsProvider>
  );
}
