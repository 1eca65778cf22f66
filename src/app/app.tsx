import { AnnouncerProvider } from '../ui/announcer.tsx';
import { WordsProvider } from '../words/words-provider.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Routes } from './routes.tsx';
import { UpdateNotice } from './update-notice.tsx';

interface AppProps {
  /** Writes everything that lies on this device to a file, for the moment when nothing else works. */
  readonly saveWork?: () => void | Promise<void>;
}

export function App({ saveWork }: AppProps) {
  return (
    <WordsProvider>
      <FaultBoundary saveWork={saveWork}>
        <AnnouncerProvider>
          <Routes />
          <UpdateNotice />
        </AnnouncerProvider>
      </FaultBoundary>
    </WordsProvider>
  );
}
