import { notebookWords as german } from './notebook.de.ts';
import { useWordsOf } from './words.ts';

/** The words of a focus group's notebook. They come with its screens. */
export const useNotebookWords = () => useWordsOf(german, ({ notebook }) => notebook);

/** A question of the guideline in words: the county's own, or the usual ones of its id. */
export const useQuestionText = (): ((id: string, text: string) => string) => {
  const usual: Readonly<Record<string, string>> = useNotebookWords().guideline.questions;
  return (id, text) => text || (usual[id] ?? '');
};
