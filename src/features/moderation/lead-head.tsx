import { ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';

/** Beside the name of the app: „Steuerungsgruppe · 13. Mai 2027". */
export function LeadSubtitle({ title, date }: { readonly title: string; readonly date: string }) {
  const { agenda } = useWords();
  const format = useFormat();
  return <>{[title || agenda.untitled, date === '' ? '' : format.date(date)].filter(Boolean).join(' · ')}</>;
}

/** Opens the wall in a window of its own, to be drawn onto the projector. */
export function OpenWall({ href }: { readonly href: string }) {
  const { moderation } = useWords();
  return (
    <ButtonLink compact className="plenum-open-wall" icon="screen" href={href} target="_blank" rel="noopener">
      {moderation.openWall}
    </ButtonLink>
  );
}
