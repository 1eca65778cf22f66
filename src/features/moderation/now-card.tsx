import { Fragment } from 'react';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { neighbourOf, tabletMinutes } from '../../domain/agenda/agenda.ts';
import { clockFace, minutesSince } from '../../domain/agenda/agenda-time.ts';
import { minute } from '../../domain/agenda/timer.ts';
import { currentItem, type Plan } from '../../domain/session/session.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../words/format.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import { HoldLine } from './hold-line.tsx';
import type { LeadDeeds } from './lead-deeds.ts';
import './now-card.css';

export interface NowProps {
  readonly plan: Plan;
  /** The relay's clock. */
  readonly now: number;
  readonly deeds: LeadDeeds;
  readonly prepareHref: string;
  /** Starts an item and offers to take that back. */
  readonly onStart: (item: AgendaItem) => void;
  /** What runs has a next step of its own: going on in the agenda is then the lesser one. */
  readonly ownStep: boolean;
  /** The session is only on this device: there is no server that people could come to. */
  readonly local?: boolean;
  /** Milliseconds over the tablets in this item. */
  readonly screenTime: number;
}

/** „15:10 Uhr · seit 17 min · geplant 30 min" */
function Times({
  item,
  plan,
  now,
  screenTime,
}: Pick<NowProps, 'plan' | 'now' | 'screenTime'> & { readonly item: AgendaItem }) {
  const words = useWords();
  const format = useFormat();
  const { now: nowWords, agenda } = useModerationWords();
  const since = minutesSince(plan.timer, now);
  const tablets = tabletMinutes([item]);
  const parts = [
    words.agenda.oClock(format.time(now)),
    since === null ? '' : nowWords.since(since),
    nowWords.planned(item.minutes),
    screenTime < minute && tablets === 0 ? '' : agenda.screenTime(Math.floor(screenTime / minute), tablets),
  ];
  return (
    <p className="plenum-now-times">
      {parts.filter(Boolean).map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}

function ClockActions({ plan, now, deeds }: Pick<NowProps, 'plan' | 'now' | 'deeds'>) {
  const words = useModerationWords().now;
  const { timer } = plan;
  if (timer.kind === 'idle')
    return (
      <Button icon="play" onClick={() => deeds.startClock(now)}>
        {words.startClock}
      </Button>
    );
  return (
    <>
      {timer.kind === 'running' ? (
        <Button aria-label={words.pauseLabel} onClick={() => deeds.pause(now)}>
          {words.pause}
        </Button>
      ) : (
        <Button onClick={() => deeds.resume(now)}>{words.resume}</Button>
      )}
      {[1, 5].map((minutes) => (
        <Button key={minutes} aria-label={words.addLabel(minutes)} onClick={() => deeds.extend(minutes)}>
          {words.add(minutes)}
        </Button>
      ))}
    </>
  );
}

function Running(props: NowProps & { readonly item: AgendaItem }) {
  const { plan, now, item, onStart, ownStep, screenTime } = props;
  const { agenda } = useWords();
  const moderation = useModerationWords();
  const before = neighbourOf(plan.agenda, plan.current, -1);
  const next = neighbourOf(plan.agenda, plan.current, 1);
  const face = clockFace(plan.timer, now);
  return (
    <>
      <div className="plenum-now-words">
        <Times item={item} plan={plan} now={now} screenTime={screenTime} />
        <h1>{item.title || agenda.untitled}</h1>
        <p className="plenum-now-clock" data-clock={face.kind}>
          {agenda.clock(face)}
        </p>
      </div>
      <HoldLine heldAt={plan.heldAt} now={now} deeds={props.deeds} />
      <div className="plenum-now-actions" data-unfinished={(ownStep && next !== null) || undefined}>
        <div className="plenum-now-clockwork">
          {before !== null && <Button onClick={() => onStart(before)}>{moderation.now.back}</Button>}
          <ClockActions {...props} />
        </div>
        {next === null ? (
          <p className="plenum-muted">{moderation.now.last}</p>
        ) : (
          <Button
            kind={ownStep ? 'secondary' : 'primary'}
            className="plenum-now-next"
            iconAfter="arrow-right"
            title={next.title}
            onClick={() => onStart(next)}
          >
            {moderation.now.next(next.title || agenda.untitled)}
          </Button>
        )}
      </div>
    </>
  );
}

function Before({ plan, local = false, prepareHref, onStart }: NowProps) {
  const words = useModerationWords();
  const withoutDevice = useWithoutDeviceWords();
  const first = plan.agenda[0];
  if (first === undefined)
    return (
      <EmptyState
        icon="calendar"
        title={words.now.noAgenda}
        actions={
          <ButtonLink kind="primary" href={prepareHref}>
            {words.prepare}
          </ButtonLink>
        }
      >
        {words.now.noAgendaText}
      </EmptyState>
    );
  return (
    <>
      <div className="plenum-now-words">
        <h1>{words.now.notBegun}</h1>
        <p className="plenum-muted">{local ? withoutDevice.begin : words.now.notBegunText}</p>
      </div>
      <div className="plenum-now-actions">
        <Button kind="primary" className="plenum-now-next" icon="play" onClick={() => onStart(first)}>
          {words.now.start}
        </Button>
      </div>
    </>
  );
}

/** The end: nothing counts and nothing is to be pressed here; going on is a button of the ending card. */
function Ended() {
  const { now } = useModerationWords();
  return (
    <div className="plenum-now-words">
      <h1>{now.ended}</h1>
      <p className="plenum-muted">{now.endedText}</p>
    </div>
  );
}

/** What runs now, how long it still may, and the few actions that make sense. */
export function NowCard(props: NowProps) {
  const item = currentItem(props.plan);
  const state = props.plan.ended ? 'ended' : item === null ? 'before' : 'running';
  // At the last item there is nothing to go on to, and no button for it.
  return (
    <section className="plenum-now kern-card kern-card--hug plenum-card" data-state={state}>
      {state === 'ended' && <Ended />}
      {state === 'before' && <Before {...props} />}
      {state === 'running' && item !== null && <Running {...props} item={item} />}
    </section>
  );
}
