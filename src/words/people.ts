import { peopleWords as german } from './people.de.ts';
import { peopleWords as english } from './people.en.ts';
import { useWordsOf } from './words.ts';

export type PeopleWords = typeof german;

const spoken = { de: german, en: english };

/** The words of the list of people and the place cards. They come with the screens that say them. */
export const usePeopleWords = (): PeopleWords => useWordsOf(spoken);
