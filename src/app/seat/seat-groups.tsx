import { useEffect } from 'react';
import { editAnswer } from '../../documents/group-sheet/document.ts';
import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { GroupId } from '../../domain/ids.ts';
import { layerOf } from '../../domain/session/role.ts';
import { groupOf, partnersOf } from '../../domain/session/small-group.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { readableBeside, SheetScreen } from '../../features/groups/sheet-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import type { Elsewhere } from '../../sync/presence.ts';
import { sheetOf } from '../../sync/session-documents.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useGroupWords } from '../../words/groups.ts';
import { useWords } from '../../words/words.ts';
import { useRelayNow } from '../session/session-head.tsx';
import { knownGroups, markedPaper, useSheets } from '../session/use-sheets.ts';

interface SeatGroupsProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'groupWork' }>;
}

const empty: readonly Elsewhere[] = [];
const alone = { subscribe: () => () => undefined, getSnapshot: () => empty };

/** Who else of the group is in which answer now. */
function useOthers(session: OpenSession, group: GroupId | null): ReadonlyMap<string, number> {
  const document = group === null ? null : session.document(sheetOf(group));
  const others = useSnapshot(document?.others ?? alone);
  const counts = new Map<string, number>();
  for (const { place } of others) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

/** Group work on the participant's device; loaded once somebody is in the room. */
export function SeatGroups({ session, stage: { item, work } }: SeatGroupsProps) {
  const words = useWords();
  const { own } = useGroupWords();
  const perspectiveText = usePerspectiveText();
  const announce = useAnnounce();
  const plan = useSnapshot(session.plan);
  const { seatId, role } = session;
  const group = groupOf(plan.groups, seatId);
  const id = group?.id ?? null;
  const [mine] = useSheets(session, group === null ? [] : [{ group, dissolved: false }]);
  const readable = useSheets(session, readableBeside(knownGroups(plan), id));
  const others = useOthers(session, id);
  const now = useRelayNow(session);
  useEffect(() => {
    const document = id === null ? null : session.document(sheetOf(id));
    return () => document?.point(null);
  }, [session, id]);
  return (
    <SheetScreen
      title={item.title}
      work={work}
      group={group}
      partners={partnersOf(plan.placing, seatId).map((perspective) =>
        perspective === null ? own.partnerUnsaid : perspectiveText(perspective),
      )}
      sheet={mine?.sheet ?? new Map()}
      others={others}
      readable={markedPaper(readable, work)}
      reporting={plan.groups.find((one) => one.id === work.reporting) ?? null}
      clock={words.agenda.clock(clockFace(work.timer, now))}
      takesPart={layerOf(role, plan.standings.get(seatId)) !== 'none'}
      onEdit={(question, change) => {
        if (id !== null) session.editSheet(id)((doc) => editAnswer(doc, question, change));
      }}
      onPlace={(question) => {
        if (id !== null) session.document(sheetOf(id))?.point(question);
      }}
      announce={announce}
    />
  );
}
