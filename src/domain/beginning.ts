const segmenter = typeof Intl.Segmenter === 'undefined' ? null : new Intl.Segmenter();

/** The signs of a text as people count them: an emoji that is made of several letters is one. */
const signsOf = (text: string): readonly string[] =>
  segmenter === null ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);

/**
 * The beginning of a text, at most so many signs, with „ …" where something was left out. No sign is cut apart: half an
 * emoji is shown as a question mark and read out as nonsense.
 */
export const beginningOf = (text: string, signs = 60): string => {
  if (text.length <= signs) return text;
  const all = signsOf(text);
  return all.length <= signs ? text : `${all.slice(0, signs).join('').trimEnd()} …`;
};

/** At most so many letters (as `length` counts them, by which limits are set), without half a sign at its end. */
export const atMost = (text: string, letters: number): string =>
  text.length <= letters ? text : text.slice(0, letters).replace(/[\uD800-\uDBFF]$/u, '');
