import { type ReactNode, useEffect, useState } from 'react';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { courseOf } from '../../domain/session/course.ts';
import { currentItem, type Plan } from '../../domain/session/session.ts';
import type { Talk } from '../../domain/session/talk.ts';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFromTop } from '../../ui/use-from-top.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { useWords } from '../../words/words.ts';
import type { AddedItem } from './add-item-form.tsx';
import { AgendaCard } from './agenda-card.tsx';
import type { LeadDeeds } from './lead-deeds.ts';
import './lead-screen.css';
import { NowCard } from './now-card.tsx';
import { RemoteCard, type RemoteSwitch } from './remote-card.tsx';
import { RoomCard, type SessionHome } from './room-card.tsx';
import type { RoomRow } from './room-order.ts';
import type { StaffRow } from './room-staff.tsx';
import { useLeadRemote } from './use-lead-remote.ts';

export interface LeadScreenProps {
  readonly plan: Plan;
  /** The relay's clock, once a second. */
  readonly now: number;
  readonly deeds: LeadDeeds;
  /** The talk that runs; null: the item that runs is none. */
  readonly talk: Talk | null;
  readonly onAddItem: (item: AddedItem) => void;
  readonly rows: readonly RoomRow[];
  /** How many sit here with a device of their own. */
  readonly taken?: number;
  /** Who leads, writes or projects; nobody as long as there is no server. */
  readonly staff?: readonly StaffRow[];
  /** Where the list of people is kept. */
  readonly peopleHref?: string;
  /** The join code; null as long as it is not known. */
  readonly code: string | null;
  readonly home?: SessionHome;
  /** What a stranger needs before practice begins. */
  readonly guide?: ReactNode;
  readonly prepareHref: string;
  /** What the activity of the current item puts below the clock; null where it has nothing to steer. */
  readonly activity: ReactNode;
  /** Signs from the room: raised hands, who is finished. */
  readonly signals?: ReactNode;
  /** The minutes of the current item. */
  readonly minutes?: ReactNode;
  /** The end of the session, when nothing else comes. */
  readonly ending?: ReactNode;
  /** Whether the agenda does not move under a thumb: what runs waits for its result. */
  readonly unfinished?: boolean;
  /** What runs has a next step of its own: going on in the agenda is then the lesser one. */
  readonly ownStep?: boolean;
  /** One small group further in the reports, or one person in turn; missing: neither is on. */
  readonly onReport?: ((step: 1 | -1) => void) | undefined;
  /** What can be presented in the item that runs, in order. */
  readonly presentable: readonly ProposalId[];
  /** Milliseconds over the tablets in the item that runs. */
  readonly screenTime: number;
  readonly remote: RemoteSwitch;
}

const panels = ['now', 'agenda', 'room'] as const;
type Panel = (typeof panels)[number];

function Tabs({ panel, onChoose }: { readonly panel: Panel; readonly onChoose: (panel: Panel) => void }) {
  const words = useModerationWords();
  return (
    <nav className="plenum-lead-tabs" aria-label={words.panels}>
      {panels.map((one) => (
        <button key={one} type="button" aria-pressed={one === panel} onClick={() => onChoose(one)}>
          {words.panel[one]}
        </button>
      ))}
    </nav>
  );
}

/** Below the clock: the activity's own panel where the item has one, otherwise a calm sentence. */
function Activity({ plan, children }: { readonly plan: Plan; readonly children: ReactNode }) {
  const words = useModerationWords().now;
  const item = currentItem(plan);
  if (item === null) return null;
  if (children !== null) return children;
  if (plan.ended) return null;
  return (
    <Card>
      <p className="plenum-lead-calm">{words[item.activity]}</p>
    </Card>
  );
}

/** The cockpit: where the meeting is, what runs now, who is missing. On a phone one of the three at a time. */
export function LeadScreen(props: LeadScreenProps) {
  const { plan, now, deeds, rows, staff = [], code, prepareHref, activity, onAddItem, unfinished = false } = props;
  const { home = 'server', onReport } = props;
  const { presentable: proposals, screenTime, remote, peopleHref, talk } = props;
  const { agenda } = useWords();
  const moderation = useModerationWords();
  const [panel, setPanel] = useState<Panel>('now');
  const { offer, clear, bar } = useUndo(agenda.undo, courseOf(plan));
  const { ended } = plan;
  // The end has its own way back; „now runs …“ would no longer be true beside it.
  useEffect(() => {
    if (ended) clear();
  }, [ended, clear]);
  const start = (item: AgendaItem) => {
    const isFirst = plan.current === null;
    const undo = deeds.startItem(item, now);
    if (!isFirst) offer(moderation.now.moved(item.title || agenda.untitled), undo);
    setPanel('now');
  };
  // What runs from now on begins with its name and its clock, however far down the button was.
  useFromTop(plan.current);
  const note = useLeadRemote({ isOn: remote.isOn, plan, talk, proposals, unfinished, deeds, onStart: start, onReport });
  return (
    <div className="plenum-lead" data-panel={panel}>
      <Tabs panel={panel} onChoose={setPanel} />
      <div className="plenum-lead-column" data-column="agenda">
        <AgendaCard plan={plan} now={now} prepareHref={prepareHref} onStart={start} onAddItem={onAddItem} />
      </div>
      <div className="plenum-lead-column" data-column="now">
        <NowCard
          plan={plan}
          now={now}
          deeds={deeds}
          prepareHref={prepareHref}
          onStart={start}
          ownStep={props.ownStep ?? unfinished}
          local={home !== 'server'}
          screenTime={screenTime}
        />
        {plan.current === null && !ended && props.guide}
        {props.signals}
        <Activity plan={plan}>{activity}</Activity>
        {props.minutes}
        {props.ending}
      </div>
      <div className="plenum-lead-column" data-column="room">
        <RoomCard
          rows={rows}
          staff={staff}
          {...(peopleHref !== undefined && { peopleHref })}
          invitationHref={prepareHref}
          plan={plan}
          taken={props.taken ?? 0}
          code={code}
          home={home}
          deeds={deeds}
          onUndoable={offer}
        />
        {!plan.ended && <RemoteCard remote={remote} note={note} />}
      </div>
      {bar}
    </div>
  );
}
