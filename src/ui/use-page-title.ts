import { useEffect } from 'react';
import { useWords } from '../words/words.ts';

export function usePageTitle(title: string): void {
  const { ui } = useWords();
  useEffect(() => {
    document.title = title === '' || title === ui.appName ? ui.appName : `${title} · ${ui.appName}`;
  }, [title, ui]);
}
