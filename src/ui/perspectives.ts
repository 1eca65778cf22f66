import { createContext, useCallback, useContext } from 'react';
import type { OfferedPerspective } from '../domain/session/perspective.ts';
import { useWords } from '../words/words.ts';

/** For whom people can sit in the session that is on the screen; null: the usual list. */
export const PerspectivesContext = createContext<readonly OfferedPerspective[] | null>(null);

/** A perspective as people read it: as the session calls it, else by its usual word; any other is its own name. */
export function usePerspectiveText(): (perspective: string) => string {
  const { ui } = useWords();
  const known = useContext(PerspectivesContext);
  return useCallback(
    (perspective) =>
      known?.find(({ key }) => key === perspective)?.name ??
      (Object.hasOwn(ui.perspectives, perspective) ? ui.perspectives[perspective] : null) ??
      perspective,
    [known, ui],
  );
}

/** What the session offers, with the words for it. */
export function useOfferedPerspectives(): readonly { readonly key: string; readonly label: string }[] {
  const { ui } = useWords();
  const textOf = usePerspectiveText();
  const known = useContext(PerspectivesContext);
  const keys = known?.flatMap(({ key, hidden }) => (hidden ? [] : [key])) ?? Object.keys(ui.perspectives);
  return keys.map((key) => ({ key, label: textOf(key) }));
}
