import type { RoundFact } from '../../domain/assessment/assessment.ts';
import type { RowId, SeatId } from '../../domain/ids.ts';
import { emptyPlan, type Plan } from '../../domain/session/session.ts';
import type { StagedRound } from '../../domain/session/stage.ts';
import type { LateEntry } from '../../domain/teller/desk.ts';
import { RoundPanel } from '../../features/assessment/round-panel.tsx';
import { AgendaCard } from '../../features/moderation/agenda-card.tsx';
import type { LeadDeeds } from '../../features/moderation/lead-deeds.ts';
import { NowCard } from '../../features/moderation/now-card.tsx';
import { RoomCard } from '../../features/moderation/room-card.tsx';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import { EndingCard } from '../../features/results/ending-card.tsx';
import { ThoughtBoard } from '../../features/results/thought-board.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import {
  axes,
  closedRound,
  criteria,
  openRound,
  revealedRound,
  sampleAgenda,
  sampleProposals,
  scattered,
  wishOf,
} from './gallery-round.ts';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const undoable = () => nothing;
const href = hrefTo(pathTo.start());
const proposals = sampleProposals(12);
const shown = revealedRound(proposals, scattered(12));
const three = proposals.slice(0, 3).map(({ id }) => id);

const staged = (fact: RoundFact | null, wish: StagedRound['wish']['wish'] = 'open'): readonly StagedRound[] => [
  { wish: { ...wishOf(proposals), wish, shown: wish === 'closed' && fact?.state === 'revealed' ? three : [] }, fact },
];
/** By what happens in the round: nobody can do two things at once that contradict each other. */
const rounds: Readonly<Record<string, readonly StagedRound[]>> = {
  unopened: [],
  opening: staged(null),
  open: staged(openRound(proposals)),
  closed: staged(closedRound(proposals), 'closed'),
  countdown: staged(closedRound(proposals), 'revealed'),
  partly: staged({ ...shown, shown: three, covered: 9 } as RoundFact, 'closed'),
  revealed: staged(shown, 'revealed'),
};
const late = (['undecided', 'admitted', 'refused'] as const).map(
  (decision, number): LateEntry => ({
    round: wishOf(proposals).id,
    seat: 'seat' as SeatId,
    number,
    proposals: 3,
    notes: number,
    decision,
  }),
);

const deeds: LeadDeeds = {
  startItem: undoable,
  startClock: nothing,
  pause: nothing,
  resume: nothing,
  extend: nothing,
  hold: nothing,
  release: nothing,
  present: nothing,
  setDoor: nothing,
  addPlaces: undoable,
  setWall: nothing,
  turn: nothing,
  setStanding: undoable,
};
const agenda = sampleAgenda;
const planned: Plan = { ...emptyPlan, title: words.long, agenda, startsAt: '14:00', endsAt: '17:00' };
const running: Plan = {
  ...planned,
  current: agenda[3]?.id ?? null,
  timer: { kind: 'running', startedAt: 0, endsAt: 13 * 60_000 },
};
const plans: Readonly<Record<string, Plan>> = {
  'no agenda': emptyPlan,
  before: planned,
  running,
  interrupted: { ...running, heldAt: 0, door: 'closed', wall: 'welcome' },
  last: { ...running, current: agenda.at(-1)?.id ?? null, timer: { kind: 'idle' } },
  ended: { ...running, ended: true },
};

const row = (name: string, more: Partial<RoomRow>): RoomRow => ({
  seatId: name as SeatId,
  name,
  perspective: words.short,
  role: 'participant',
  standing: null,
  present: true,
  locked: false,
  judged: 3,
  total: 12,
  finished: false,
  ...more,
});
const rows: readonly RoomRow[] = [
  row(words.long, {}),
  row('Bea', { finished: true, judged: 12 }),
  row('Cem', { present: false }),
  row('Dora', { standing: 'excluded' }),
  row('Gerd', { role: 'guest' }),
  row('Hanna', { locked: true }),
];

const thoughts = words.cards.slice(0, 3).map((text, index) => ({
  key: `thought${index}`,
  kind: 'strength' as const,
  text,
  count: index + 1,
  notes: [`row${index}` as RowId],
  accepted: index === 1,
  finding: null,
}));
const columns = { strength: thoughts, weakness: [], condition: thoughts.slice(2) };

function Rounds() {
  return Object.entries(rounds).map(([name, pairs]) => (
    <div key={name} data-gallery={`round-${name}`}>
      <p className="plenum-muted">{name}</p>
      <RoundPanel
        rounds={pairs}
        criteria={criteria}
        axes={axes}
        proposals={proposals}
        presented={name === 'open' ? (proposals[1]?.id ?? null) : null}
        wall="auto"
        wallVoices={{ kind: 'all' }}
        wallField={null}
        late={name === 'closed' || name === 'revealed' ? late : []}
        nameOf={() => words.short}
        prepareHref={href}
        clockOffset={0}
        rehearsal={false}
        onOpenRound={nothing}
        onRehearse={nothing}
        onShow={nothing}
        onAgreeToFew={nothing}
        onWish={nothing}
        onPresent={nothing}
        onSwapAxes={nothing}
        onAxes={nothing}
        onVoices={nothing}
        onField={nothing}
        onWall={nothing}
        onDecide={nothing}
      />
    </div>
  ));
}

function Plans() {
  return Object.entries(plans).map(([name, plan]) => (
    <div key={name} className="plenum-gallery-board" data-gallery={`lead-${name}`}>
      <p className="plenum-muted">{name}</p>
      <NowCard
        plan={plan}
        now={60_000}
        deeds={deeds}
        prepareHref={href}
        onStart={nothing}
        ownStep={name === 'running'}
        screenTime={9 * 60_000}
      />
      <AgendaCard plan={plan} now={60_000} prepareHref={href} onStart={nothing} onAddItem={nothing} />
      <RoomCard
        rows={plan.current === null ? [] : rows}
        peopleHref={href}
        invitationHref={href}
        plan={plan}
        code="K7Q4MX"
        deeds={deeds}
        onUndoable={nothing}
      />
    </div>
  ));
}

/** The cockpit in its states: a round from before to after, what runs now, the room, the thoughts, the end. */
export function GalleryLead() {
  return (
    <>
      <Rounds />
      <Plans />
      <Card heading={words.thoughts} className="plenum-gallery-wall">
        <ThoughtBoard
          place={words.short}
          columns={columns}
          deeds={{ word: nothing, accept: nothing, add: nothing, merge: undoable, split: undoable }}
          onUndoable={nothing}
        />
      </Card>
      {[false, true].map((ended) => (
        <EndingCard
          key={String(ended)}
          proposals={proposals}
          undecided={ended ? [] : proposals.slice(0, 3)}
          ended={ended}
          nextDate="2027-09-09"
          goals={[words.short, words.long]}
          reached={[words.short]}
          onReached={nothing}
          minutesHref={href}
          onNextDate={nothing}
          onEnd={nothing}
        />
      ))}
    </>
  );
}
