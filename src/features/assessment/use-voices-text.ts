import type { Voices } from '../../domain/grid/voices.ts';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { usePictureWords } from '../../words/picture.ts';

/** Whose scores a picture is made of, in words. */
export function useVoicesText(): (voices: Voices) => string {
  const perspectiveText = usePerspectiveText();
  const { voices: words } = usePictureWords();
  return (voices) =>
    'perspective' in voices ? words[voices.kind](perspectiveText(voices.perspective)) : words[voices.kind];
}
