import { useWords } from '../words/words.ts';
import { useWallScale } from './use-wall-scale.ts';
import { isWall } from './waiting-head.ts';

/** Says nothing for a moment: what is precached is there before the sentence would appear. */
export function WaitingScreen() {
  const { ui } = useWords();
  useWallScale(isWall(location.hash));
  return (
    <main className="plenum-waiting" aria-busy="true">
      <p className="plenum-waiting-head">{ui.appName}</p>
      <p className="plenum-waiting-text">{ui.loading}</p>
    </main>
  );
}
