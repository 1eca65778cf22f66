import type { GroupId } from '../../domain/ids.ts';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import { AppFrame } from '../app-frame.tsx';

/** The group as the register knows it, also after it was struck; one it does not know yet has no name. */
export const groupIn = (space: OpenSpace, id: GroupId): RegisteredGroup =>
  [...space.register.getSnapshot().groups, ...space.struckGroups.getSnapshot()].find((one) => one.id === id) ?? {
    id,
    name: '',
    kind: 'focusGroup',
    fields: [],
    recognition: 'forming',
    decidedOn: '',
    order: '',
  };

/** The notebook of a group to which whoever has come here does not belong: the way back is the county. */
export function NotYours({ space, group }: { readonly space: OpenSpace; readonly group: GroupId }) {
  const { notYours, back, title } = useNotebookWords();
  const { name } = groupIn(space, group);
  return (
    <AppFrame title={title}>
      <EmptyState
        icon="covered"
        level={1}
        title={name === '' ? notYours.unnamed : notYours.title(name)}
        actions={
          <ButtonLink kind="primary" href={hrefTo(pathTo.space(space.spaceId))}>
            {back}
          </ButtonLink>
        }
      >
        <p>{notYours.text}</p>
      </EmptyState>
    </AppFrame>
  );
}
