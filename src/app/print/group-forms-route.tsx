import { type AgendaItemId, parseId } from '../../domain/ids.ts';
import { GroupForms } from '../../features/ballot/group-form.tsx';
import { WorkForms } from '../../features/groups/work-form.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useThesesWords } from '../../words/theses.ts';
import { AppFrame } from '../app-frame.tsx';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { HandedGate } from '../without-device/handed-gate.tsx';

/** The sheets of the small groups, to be printed. */
export function GroupFormsRoute({ session, item }: { readonly session: string; readonly item: string }) {
  const { paper } = useThesesWords().groups;
  const meant = parseId<AgendaItemId>(item);
  if (meant === null) return <NotFoundScreen />;
  return (
    <HandedGate session={session}>
      <SessionGate session={session} page="lead" openLead={openLead}>
        {(opened) => (
          <AppFrame title={paper.title} layout="wide">
            <Forms session={opened} item={meant} />
          </AppFrame>
        )}
      </SessionGate>
    </HandedGate>
  );
}

function Forms({ session, item }: { readonly session: OpenSession; readonly item: AgendaItemId }) {
  const { agenda, ballots, groups, groupWork } = useSnapshot(session.plan);
  const title = agenda.find(({ id }) => id === item)?.title ?? '';
  const backHref = hrefTo(pathTo.sessionPage(session.sessionId, 'lead'));
  const work = groupWork.find((one) => one.item === item);
  if (work !== undefined) return <WorkForms {...{ title, groups, backHref }} questions={work.questions} />;
  const wish = ballots.find((one) => one.item === item);
  if (wish === undefined) return <NotFoundScreen />;
  return <GroupForms title={title} wish={wish} groups={groups.map(({ name }) => name)} backHref={backHref} />;
}
