import type { OpenSpace } from '../sync/open-space.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useNotebookWords } from '../words/notebook.ts';
import { useSubmissionsWords } from '../words/submissions.ts';

/** From the county to one's own work: the group's notebook, or what the groups have handed in. */
export function WorkCard({ space: { spaceId, role, principal } }: { readonly space: OpenSpace }) {
  const notebook = useNotebookWords();
  const inbox = useSubmissionsWords();
  if (role === 'author' && principal.group !== null)
    return (
      <Card heading={notebook.title}>
        <p>{notebook.openText}</p>
        <ButtonLink kind="primary" href={hrefTo(pathTo.group(spaceId, principal.group))}>
          {notebook.open}
        </ButtonLink>
      </Card>
    );
  if (role !== 'office' && role !== 'moderator') return null;
  return (
    <Card heading={inbox.title}>
      <p>{inbox.openText}</p>
      <ButtonLink kind="primary" href={hrefTo(pathTo.inbox(spaceId))}>
        {inbox.open}
      </ButtonLink>
    </Card>
  );
}
