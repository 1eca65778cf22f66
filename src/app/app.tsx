import { AnnouncerProvider } from '../ui/announcer.tsx';
import { WordsProvider } from '../words/words-provider.tsx';

export function App() {
  return (
    <WordsProvider>
      <AnnouncerProvider>
        <main>Plenum</main>
      </AnnouncerProvider>
    </WordsProvider>
  );
}
