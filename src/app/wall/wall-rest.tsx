import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useWords } from '../../words/words.ts';

/** The wall is off: nothing to look at but the people in the room. Where we are still stands above. */
export function WallOff() {
  const { wall } = useWords();
  return (
    <div className="plenum-wall-off">
      <VisuallyHidden>{wall.blank}</VisuallyHidden>
    </div>
  );
}

/** Everybody is interrupted: said calmly, and that nothing is lost. */
export function WallHeld() {
  const { held } = useWords().wall;
  return (
    <div className="plenum-wall-held">
      <h1>{held.title}</h1>
      <p>{held.text}</p>
    </div>
  );
}
