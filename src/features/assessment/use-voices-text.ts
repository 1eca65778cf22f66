import type { Voices } from '../../domain/grid/voices.ts';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';

/** Whose scores a picture is made of, in words. */
export function useVoicesText(): (voices: Voices) => string {
  const { ui } = useWords();
  const { voices: words } = usePictureWords();
  return (voices) =>
    'perspective' in voices
      ? words[voices.kind](ui.perspectives[voices.perspective] ?? voices.perspective)
      : words[voices.kind];
}
