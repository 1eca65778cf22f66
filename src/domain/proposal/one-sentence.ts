import { beginningOf } from '../beginning.ts';
import type { Profile } from './proposal.ts';

/** As long as what is read at a glance. */
const mostSigns = 180;

/** The end of a sentence: after a word of three letters or more, and what follows begins with a capital one. */
const sentenceEnd = /(?<=[\p{L}\d)“"]{3}[.!?])\s+(?=[\p{Lu}„"])/u;

/** What is proposed in one sentence: the one in plain words, otherwise the first of the text; empty where there is neither. */
export const inOneSentence = ({ plainWords, measure }: Pick<Profile, 'plainWords' | 'measure'>): string => {
  const plain = plainWords.trim();
  if (plain !== '') return plain;
  const [line = ''] = measure.trim().split('\n');
  return beginningOf((line.split(sentenceEnd)[0] ?? '').trim(), mostSigns);
};
