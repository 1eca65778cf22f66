import { useWords } from '../words/words.ts';
import './waiting-screen.css';

/** Says nothing for a moment: what is precached is there before the sentence would appear. */
export function WaitingScreen() {
  const { ui } = useWords();
  return (
    <main className="plenum-waiting" aria-busy="true">
      {ui.loading}
    </main>
  );
}
