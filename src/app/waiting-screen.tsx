import { useWords } from '../words/words.ts';
import { hasBar } from './waiting-bar.ts';

/** Says nothing for a moment: what is precached is there before the sentence would appear. */
export function WaitingScreen() {
  const { ui } = useWords();
  return (
    <main className="plenum-waiting" aria-busy="true">
      {hasBar(location.hash) && <p className="plenum-waiting-head">{ui.appName}</p>}
      <p className="plenum-waiting-text">{ui.loading}</p>
    </main>
  );
}
