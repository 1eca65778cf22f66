import type { SessionId } from '../../domain/ids.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';
import { useSpaceOf } from '../session/use-space-of.ts';

/** From a session back into the county it belongs to, where its results are; nothing for a session of its own. */
export function CountyLink({ session }: { readonly session: SessionId }) {
  const { ui } = useWords();
  const space = useSpaceOf(session);
  if (space === null) return null;
  return (
    <ButtonLink compact icon="arrow-left" href={hrefTo(pathTo.space(space, 'assessment'))}>
      {ui.toCounty}
    </ButtonLink>
  );
}
