import type { Method } from '../domain/assessment/criterion.ts';
import { methodWords as german } from './method.de.ts';
import { methodWords as english } from './method.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** How a method is named; they come with the screens that name one. */
export function useMethodName(): (method: Method) => string {
  const words = useWordsOf(spoken);
  return ({ name, version, changed }) => words[changed === true ? 'changed' : 'named'](name, version);
}
