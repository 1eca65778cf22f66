import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';

/** Beside the name of the app: „Steuerungsgruppe · 13. Mai 2027". */
export function LeadSubtitle({ title, date }: { readonly title: string; readonly date: string }) {
  const { agenda } = useWords();
  const format = useFormat();
  return <>{[title || agenda.untitled, date === '' ? '' : format.date(date)].filter(Boolean).join(' · ')}</>;
}
