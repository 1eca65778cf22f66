import type { Stage } from '../../domain/session/stage.ts';
import { createBallotDeeds } from '../../features/ballot/ballot-deeds.ts';
import { DatesPanel } from '../../features/ballot/dates-panel.tsx';
import { DotsPanel } from '../../features/ballot/dots-panel.tsx';
import { GradePanel } from '../../features/ballot/grade-panel.tsx';
import { MoodPanel } from '../../features/ballot/mood-panel.tsx';
import { ThesisPanel } from '../../features/ballot/thesis-panel.tsx';
import { createVoteDeeds } from '../../features/ballot/vote-deeds.ts';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { sheetDeeds } from '../session/sheet-deeds.ts';
import { useBallotParts } from '../session/use-ballot-parts.ts';
import { useMarkedSheets } from '../session/use-marked-sheets.ts';
import { MakeGroups } from './make-groups.tsx';
import { useCardSources } from './use-card-sources.ts';

interface LeadBallotProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'ballot' }>;
  /** Who sits here, to be put into small groups. */
  readonly rows: readonly RoomRow[];
}

/** The panel of each kind of ballot. */
const panels = { theses: ThesisPanel, grade: GradePanel, mood: MoodPanel, dates: DatesPanel, dots: DotsPanel } as const;

/** The ballot of the item that runs, in the cockpit. */
export function LeadBallot({ session, stage: { item, wish, fact }, rows }: LeadBallotProps) {
  const { title, groups } = useSnapshot(session.plan);
  const { random } = useDevice();
  const parts = useBallotParts(session, item.id);
  const sources = useCardSources(session);
  const sheets = useMarkedSheets(session, wish);
  const Panel = panels[wish.kind];
  return (
    <Panel
      title={item.title}
      session={title}
      wish={wish}
      fact={fact}
      groups={groups.length}
      sheets={sheets}
      making={<MakeGroups session={session} rows={rows} />}
      sheetOf={(group) => sheetDeeds(session, item.id, group)}
      printHref={hrefTo(pathTo.groupForms(session.sessionId, item.id))}
      deeds={session.edit.plan((doc) => createBallotDeeds(doc, item.id, random))}
      votes={session.edit.plan((doc) => createVoteDeeds(doc, item.id, random))}
      sources={sources}
      {...parts}
    />
  );
}
