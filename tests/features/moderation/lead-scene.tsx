import * as Y from 'yjs';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { currentItem } from '../../../src/domain/session/session.ts';
import { talkOf } from '../../../src/domain/session/talk.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { createLeadDeeds } from '../../../src/features/moderation/lead-deeds.ts';
import { LeadScreen } from '../../../src/features/moderation/lead-screen.tsx';
import type { RoomRow } from '../../../src/features/moderation/room-order.ts';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import type { Drawing } from '../../ui/draw.tsx';

export const minute = 60_000;
export const noon = Date.UTC(2027, 4, 13, 12);

interface ScreenProps {
  readonly now?: number;
  readonly rows?: readonly RoomRow[];
  readonly unfinished?: boolean;
  readonly presentable?: readonly ProposalId[];
  readonly screenTime?: number;
  readonly remote?: boolean;
}

export const setUp = () => {
  const doc = new Y.Doc();
  for (const item of assessmentAgenda(seededBytes(2))) putAgendaItem(doc, item);
  const plan = watchDocument(doc, readPlan);
  const deeds = createLeadDeeds(doc);
  const added: unknown[] = [];
  const switched: boolean[] = [];
  const Screen = (props: ScreenProps) => {
    const { now = noon, rows = [], unfinished = false, presentable = [], screenTime = 0, remote = true } = props;
    return (
      <LeadScreen
        plan={plan.use()}
        now={now}
        deeds={deeds}
        onAddItem={(item) => added.push(item)}
        rows={rows}
        code="K7Q4MX"
        prepareHref="#/prepare"
        activity={currentItem(plan.use())?.activity === 'assessment' ? <p>Die Runde</p> : null}
        talk={talkOf(plan.use(), undefined)}
        unfinished={unfinished}
        presentable={presentable}
        screenTime={screenTime}
        remote={{ isOn: remote, onSwitch: (on) => switched.push(on) }}
      />
    );
  };
  return { doc, plan, deeds, added, switched, Screen };
};

export const current = (plan: { readonly now: () => ReturnType<typeof readPlan> }) => {
  const { agenda, current: id } = plan.now();
  return agenda.find((item) => item.id === id)?.title ?? null;
};

export const next = (drawing: Drawing) => drawing.find('button', 'Weiter zu');
