import type { Arrived } from '../../domain/space/newer-version.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useEveryGroup } from './use-group-work.ts';

interface WorkCardProps {
  readonly space: OpenSpace;
  /** What has come in for the office. */
  readonly arrived: Arrived;
}

/** A group came for its notebook; null for everybody else. */
export function NotebookCard({ space }: Pick<WorkCardProps, 'space'>) {
  const { spaceId, role, principal } = space;
  const notebook = useNotebookWords();
  const groups = useEveryGroup(space);
  const isStruck = useSnapshot(space.struckGroups).some(({ id }) => id === principal.group);
  if (role !== 'author' || principal.group === null) return null;
  const name = groups.find(({ id }) => id === principal.group)?.name ?? '';
  return (
    <Card heading={name === '' ? notebook.title : notebook.titleOf(name)}>
      {isStruck && (
        <Notice kind="warning" title={notebook.struck.title} quiet>
          {notebook.struck.text}
        </Notice>
      )}
      <p>{notebook.openText}</p>
      <ButtonLink kind="primary" href={hrefTo(pathTo.group(spaceId, principal.group))}>
        {notebook.open}
      </ButtonLink>
      <p className="plenum-muted">{notebook.below}</p>
    </Card>
  );
}

/** From the county to what the groups have handed in. */
export function WorkCard({ space: { spaceId, role }, arrived: { fresh, answered } }: WorkCardProps) {
  const inbox = useSubmissionsWords();
  const waiting = fresh + answered;
  if (role !== 'office' && role !== 'moderator') return null;
  return (
    <Card heading={inbox.title} aside={waiting > 0 ? inbox.arrived(fresh, answered) : undefined}>
      <p>{waiting > 0 ? inbox.waitingText(waiting) : inbox.openText}</p>
      <ButtonLink kind={waiting > 0 ? 'primary' : 'secondary'} href={hrefTo(pathTo.inbox(spaceId))}>
        {inbox.open}
      </ButtonLink>
    </Card>
  );
}
