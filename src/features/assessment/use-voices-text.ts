import type { GridPoint } from '../../domain/grid/grid.ts';
import type { Voices } from '../../domain/grid/voices.ts';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { usePictureWords } from '../../words/picture.ts';

/** How many a picture counts and leaves out, on each of its proposals; empty where it leaves out nobody. */
export function useLeftOutText(): (points: readonly Pick<GridPoint, 'n' | 'left'>[]) => string {
  const { voices } = usePictureWords();
  const range = (numbers: readonly number[]) => voices.range(Math.min(...numbers), Math.max(...numbers));
  return (points) =>
    points.some(({ left }) => left > 0)
      ? voices.counted(range(points.map(({ n }) => n)), range(points.map(({ left }) => left)))
      : '';
}

/** Whose scores a picture is made of, in words. */
export function useVoicesText(): (voices: Voices) => string {
  const perspectiveText = usePerspectiveText();
  const { voices: words } = usePictureWords();
  return (voices) =>
    'perspective' in voices ? words[voices.kind](perspectiveText(voices.perspective)) : words[voices.kind];
}
