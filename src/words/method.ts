import type { Method } from '../domain/assessment/criterion.ts';
import { methodWords as german } from './method.de.ts';
import { useWordsOf } from './words.ts';

/** How a method is named; they come with the screens that name one. */
export function useMethodName(): (method: Method) => string {
  const words = useWordsOf(german, ({ method }) => method);
  return ({ name, version, changed }) => words[changed === true ? 'changed' : 'named'](name, version);
}
