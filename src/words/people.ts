import { peopleWords as german } from './people.de.ts';
import { useWordsOf } from './words.ts';

export type PeopleWords = typeof german;

/** The words of the list of people and the place cards. They come with the screens that say them. */
export const usePeopleWords = (): PeopleWords => useWordsOf(german, ({ people }) => people);
