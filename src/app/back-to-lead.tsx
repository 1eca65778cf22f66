import { hrefTo, pathTo } from '../ui/address.ts';
import { ButtonLink } from '../ui/button.tsx';
import { useWords } from '../words/words.ts';

export function BackToLead({ session }: { readonly session: string }) {
  const { forms } = useWords().withoutDevice;
  return (
    <ButtonLink compact icon="arrow-left" href={hrefTo(pathTo.sessionPage(session, 'lead'))}>
      {forms.lead}
    </ButtonLink>
  );
}
