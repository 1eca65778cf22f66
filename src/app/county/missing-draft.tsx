import { draftFromVersion } from '../../documents/space/notebook-removal.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Notebook } from '../../domain/space/notebook.ts';
import { contentOf } from '../../domain/space/submission.ts';
import { LeftoversCard } from '../../features/notebook/leftovers-card.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import { useLeftoverDeeds } from './use-notebook-deeds.ts';
import type { WorkProps } from './work-frame.tsx';

/**
 * A draft that somebody has taken out, perhaps while it was written on here: what was written stands here, and what was
 * handed in is written on from its last version.
 */
export function MissingDraft({
  space,
  work,
  notebook,
  draft,
}: WorkProps & { readonly notebook: Notebook; readonly draft: ProposalId }) {
  const { draft: words, toNotebook } = useNotebookWords();
  const deeds = useLeftoverDeeds(work);
  const submission = useSnapshot(work.submissions).find(({ proposal }) => proposal === draft);
  const content = submission === undefined ? null : contentOf(submission);
  const left = notebook.leftovers.filter(({ id }) => id === draft);
  const goOn = () => {
    const order = keyBetween(notebook.drafts.at(-1)?.order || null, null);
    if (content !== null) work.editNotebook((doc) => draftFromVersion(doc, content, order));
  };
  return (
    <>
      <EmptyState
        level={1}
        title={words.missing}
        actions={
          <>
            {content !== null && left.length === 0 && (
              <Button kind="primary" onClick={goOn}>
                {words.fromVersion}
              </Button>
            )}
            <ButtonLink href={hrefTo(pathTo.group(space.spaceId, work.group))}>{toNotebook}</ButtonLink>
          </>
        }
      >
        {content !== null && left.length === 0 && <p>{words.missingHandedIn}</p>}
      </EmptyState>
      <LeftoversCard leftovers={left} photos={[]} deeds={deeds} />
    </>
  );
}
