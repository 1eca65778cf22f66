import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useWords } from '../../words/words.ts';

/** Forms belong to a round. */
export function FormsNone({ leadHref }: { readonly leadHref: string }) {
  const { forms } = useWords().withoutDevice;
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
