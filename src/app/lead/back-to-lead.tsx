import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';

export function BackToLead({ session }: { readonly session: string }) {
  const { forms } = useWithoutDeviceWords();
  return (
    <ButtonLink compact icon="arrow-left" href={hrefTo(pathTo.sessionPage(session, 'lead'))}>
      {forms.lead}
    </ButtonLink>
  );
}
