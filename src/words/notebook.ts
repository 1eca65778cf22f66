import { notebookWords as german } from './notebook.de.ts';
import { notebookWords as english } from './notebook.en.ts';
import { useWordsOf } from './words.ts';

/** The words of a focus group's notebook. They come with its screens, in both languages. */
export const useNotebookWords = () => useWordsOf<typeof german>({ de: german, en: english });
