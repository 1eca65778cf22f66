import { useMemo } from 'react';
import { createGroupsDeeds } from '../../features/groups/groups-deeds.ts';
import { GroupsPanel } from '../../features/groups/groups-panel.tsx';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useGroupWords } from '../../words/groups.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { useGroupPeople } from '../session/group-people.ts';

interface MakeGroupsProps {
  readonly session: OpenSession;
  readonly rows: readonly RoomRow[];
}

/** Small groups are made wherever something needs them, and are the same everywhere. */
export function MakeGroups({ session, rows }: MakeGroupsProps) {
  const words = useGroupWords();
  const announce = useAnnounce();
  const { random } = useDevice();
  const { groups, placing, groupsNamed, mixSeed } = useSnapshot(session.plan);
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const doc = session.edit.plan((present) => present);
  const deeds = useMemo(() => createGroupsDeeds({ doc, random, nameOf: words.name }), [doc, random, words]);
  return (
    <>
      <GroupsPanel
        groups={groups}
        placing={placing}
        people={useGroupPeople(rows)}
        named={groupsNamed}
        seed={mixSeed}
        deeds={deeds}
        onUndoable={(text, takeBack) =>
          offer(text, () => {
            if (!takeBack()) announce(words.panel.working);
          })
        }
      />
      {bar}
    </>
  );
}
