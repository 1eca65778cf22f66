import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { type GroupWork, joinedSheets } from '../../domain/groups/group-work.ts';
import { GroupsWall, WritingWall } from '../../features/groups/groups-wall.tsx';
import { ReportWall, SummaryWall } from '../../features/groups/report-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useNames } from '../session/use-names.ts';
import { knownGroups, markedPaper, useSheets } from '../session/use-sheets.ts';

interface WallGroupsProps {
  readonly session: OpenSession;
  readonly work: GroupWork;
}

function Reports({ session, work }: WallGroupsProps) {
  const plan = useSnapshot(session.plan);
  const at = plan.groups.findIndex(({ id }) => id === work.reporting);
  const group = plan.groups[at];
  const sheets = useSheets(
    session,
    knownGroups(plan).filter(
      (one) => group !== undefined && (one.group.id === group.id || one.group.into === group.id),
    ),
  );
  const opened = useSheets(session, group === undefined ? knownGroups(plan).filter((one) => one.group.opened) : []);
  if (group === undefined) return <SummaryWall questions={work.questions} sheets={markedPaper(opened, work)} />;
  return (
    <ReportWall
      group={group}
      at={at + 1}
      of={plan.groups.length}
      questions={work.questions}
      sheet={joinedSheets(sheets.map(({ sheet }) => sheet))}
      paper={work.onPaper?.has(group.id) === true}
    />
  );
}

/** Group work on the wall: who goes where, what is asked, who reports, what all bring along. */
export function WallGroups({ session, work, item }: WallGroupsProps & { readonly item: AgendaItem }) {
  const { groups, groupsNamed } = useSnapshot(session.plan);
  const people = groups.reduce((sum, { members }) => sum + members.size, 0);
  const nameOf = useNames(session, groupsNamed ? `${item.id} ${people}` : null);
  if (work.state === 'reporting' || work.state === 'closed') return <Reports session={session} work={work} />;
  if (work.state === 'writing') return <WritingWall work={work} groups={groups} />;
  return <GroupsWall title={item.title} groups={groups} nameOf={groupsNamed ? nameOf : null} />;
}
