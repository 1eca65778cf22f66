import { useMemo } from 'react';
import { editAnswer } from '../../documents/group-sheet/document.ts';
import { putEntry } from '../../documents/record/minutes.ts';
import { clockFace } from '../../domain/agenda/agenda-time.ts';
import { createId, type EntryId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { createGroupsDeeds } from '../../features/groups/groups-deeds.ts';
import { createWorkDeeds } from '../../features/groups/work-deeds.ts';
import { WorkPanel } from '../../features/groups/work-panel.tsx';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useGroupWords } from '../../words/groups.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { useGroupPeople } from '../session/group-people.ts';
import { useRelayNow } from '../session/session-head.tsx';
import { knownGroups, markedPaper, useSheets } from '../session/use-sheets.ts';

interface LeadGroupsProps {
  readonly session: OpenSession;
  readonly rows: readonly RoomRow[];
  readonly stage: Extract<Stage, { readonly kind: 'groupWork' }>;
}

/** Writes into the minutes of the item what the plenary keeps of a report. */
const capture = (
  session: OpenSession,
  entry: { readonly id: EntryId; readonly text: string; readonly who: string },
) => {
  const item = session.plan.getSnapshot().current;
  const order = keyBetween(session.minutes.getSnapshot().entries.at(-1)?.order ?? null, null);
  session.edit.minutes((doc) => putEntry(doc, { ...entry, item, proposal: null, kind: 'point', until: '', order }));
};

/** The group work of the item that runs, in the cockpit. */
export function LeadGroups({ session, rows, stage: { item, work } }: LeadGroupsProps) {
  const words = useGroupWords();
  const { agenda } = useWords();
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const { title, groups, placing, groupsNamed, mixSeed } = plan;
  const people = useGroupPeople(rows);
  const sheets = useSheets(session, work.state === null ? [] : knownGroups(plan));
  const now = useRelayNow(session);
  const doc = session.edit.plan((present) => present);
  const deeds = useMemo(() => createGroupsDeeds({ doc, random, nameOf: words.name }), [doc, random, words]);
  const workDeeds = useMemo(() => createWorkDeeds(doc, item.id, random), [doc, item.id, random]);
  const timer = work.state === 'reporting' ? work.reportTimer : work.timer;
  return (
    <WorkPanel
      title={item.title}
      session={title}
      work={work}
      groups={groups}
      placing={placing}
      people={people}
      named={groupsNamed}
      seed={mixSeed}
      sheets={markedPaper(sheets, work)}
      onType={(group, question, change) => session.editSheet(group)((sheet) => editAnswer(sheet, question, change))}
      printHref={hrefTo(pathTo.groupForms(session.sessionId, item.id))}
      deeds={deeds}
      workDeeds={workDeeds}
      clock={agenda.clock(clockFace(timer, now))}
      now={session.now}
      onCapture={(text, who) => capture(session, { id: createId<EntryId>(random), text, who })}
    />
  );
}

/** What a presenter remote steps through while a small group reports; undefined: none does. */
export const reportStep = (session: OpenSession, random: RandomBytes): ((step: 1 | -1) => void) | undefined => {
  const { groupWork, current } = session.plan.getSnapshot();
  const work = groupWork.find(({ item }) => item === current);
  if (work?.state !== 'reporting' || work.reporting === null) return undefined;
  return (step) => session.edit.plan((doc) => createWorkDeeds(doc, work.item, random).step(step, session.now()));
};
