import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';

/** Forms belong to a round. */
export function FormsNone({ leadHref }: { readonly leadHref: string }) {
  const { forms } = useWithoutDeviceWords();
  return (
    <EmptyState
      icon="info"
      level={1}
      title={forms.none}
      actions={
        <ButtonLink kind="primary" href={leadHref}>
          {forms.lead}
        </ButtonLink>
      }
    >
      {forms.noneText}
    </EmptyState>
  );
}
