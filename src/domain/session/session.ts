import type { AgendaApproval, AgendaItem } from '../agenda/agenda.ts';
import { idleTimer, type Timer } from '../agenda/timer.ts';
import type { RoundWish } from '../assessment/assessment.ts';
import type { Axes, Criterion, Method } from '../assessment/criterion.ts';
import type { Attachment, TalkWish } from '../attachment/attachment.ts';
import type { BallotWish } from '../ballot/ballot.ts';
import type { BoardWish, TypedCard } from '../board/board.ts';
import type { CardPlaces } from '../board/board-thought.ts';
import type { GridField } from '../grid/grid-field.ts';
import type { Voices } from '../grid/voices.ts';
import type { GroupWork } from '../groups/group-work.ts';
import type {
  AgendaItemId,
  AttachmentId,
  CriterionId,
  PollId,
  ProposalId,
  RoundId,
  RowId,
  SeatId,
  SpaceId,
} from '../ids.ts';
import type { Decision } from '../results/decision.ts';
import type { PollWish } from '../results/poll.ts';
import type { HandsTaken } from '../signals/hand.ts';
import type { PastSession } from '../timeline/timeline.ts';
import type { Turns } from '../turns/turns.ts';
import type { OutsideGrades } from '../votes/outside.ts';
import type { CycleStep, StepNames } from './cycle.ts';
import { type OfferedPerspective, usualPerspectives } from './perspective.ts';
import type { Standing } from './role.ts';
import type { Placing, SmallGroup } from './small-group.ts';
import type { WallLook, WallView } from './wall-look.ts';
import type { Wifi } from './wifi.ts';

/** Whether newcomers are let in. */
export const doors = ['open', 'closed'] as const;
export type Door = (typeof doors)[number];
/**
 * Places of a session unless the moderator says otherwise: more than any steering group, few enough that who has read the
 * code off the wall cannot fill the house.
 */
export const usualPlaces = 60;
/** The most places there can be: a conference. */
export const mostPlaces = 500;

/** What a moderator decided about somebody's late entries. */
export const lateDecisions = ['admitted', 'refused'] as const;
export type LateDecision = (typeof lateDecisions)[number];

/** How it stands with late entries: nothing is counted before somebody has decided. */
export type LateState = LateDecision | 'undecided';

/** The moderator's plan of a session: wishes, not facts. */
export interface Plan {
  readonly title: string;
  /** ISO 8601 date (`2027-05-13`) or empty. */
  readonly date: string;
  /** Time of day (`14:00`) or empty. */
  readonly startsAt: string;
  /** Time of day by which the session has to be over, or empty. */
  readonly endsAt: string;
  readonly place: string;
  /** Goals for today, one a line. */
  readonly goals: string;
  /** Those lines of `goals` that were reached, ticked at the end. */
  readonly goalsReached: readonly string[];
  /** What the group is charged with, in its own short words. */
  readonly mandate: string;
  /** The step of the yearly cycle that this session belongs to; null: it stands outside of it. */
  readonly cycleStep: CycleStep | null;
  /** Null: not on the wall. */
  readonly wifi: Wifi | null;
  readonly door: Door;
  /** So many people with devices of their own may be in before the code opens for no more: then the moderator makes room. */
  readonly places: number;
  /** How often links and code were renewed: a wall that shows the old code asks for the new one when it changes. */
  readonly renewals: number;
  readonly agenda: readonly AgendaItem[];
  /** Null: nobody has asked yet. */
  readonly approval: AgendaApproval | null;
  readonly current: AgendaItemId | null;
  /** Milliseconds that items have really taken: 0 from their beginning, the rest is told when they are left. */
  readonly spent: ReadonlyMap<AgendaItemId, number>;
  readonly timer: Timer;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  /** Null: the dimensions are not kept under a name. */
  readonly method: Method | null;
  /** Whether each tablet offers the proposals in an order of its own, so that not everybody begins with number 1. */
  readonly shuffle: boolean;
  /** Whether results can be shown without the group that brought a proposal in, from the next round on. */
  readonly withoutOrigin: boolean;
  /** Names of the groups of the county's space to which the session belongs, as they were when it was opened there. */
  readonly spaceGroups: readonly string[];
  /** As the county's space has them. */
  readonly stepNames: StepNames;
  /** By item, then by number. */
  readonly rounds: readonly RoundWish[];
  /** Rehearsals that are not over: rounds about an invented proposal, of which nothing is kept. */
  readonly rehearsals: readonly RoundWish[];
  /** Exceptions to who counts. */
  readonly standings: ReadonlyMap<SeatId, Standing>;
  /** The small groups in their order. */
  readonly groups: readonly SmallGroup[];
  /** Groups that were dissolved: nobody sits in them, their sheets stay. */
  readonly dissolved: readonly SmallGroup[];
  readonly placing: ReadonlyMap<SeatId, Placing>;
  /** Whether it was agreed that everybody reads who sits in which group. */
  readonly groupsNamed: boolean;
  /** What the groups were mixed by; 0: never. */
  readonly mixSeed: number;
  /** One for each agenda item that carries group work, in the order of the agenda. */
  readonly groupWork: readonly GroupWork[];
  /** Decisions about late entries, by `lateKey`. */
  readonly lateDecisions: ReadonlyMap<string, LateDecision>;
  /** The proposal that the tablets follow while it is explained or scored; null: everybody goes at their own pace. */
  readonly presented: ProposalId | null;
  /** The small clock of the proposal that is being explained. */
  readonly presentedTimer: Timer;
  readonly wall: WallView;
  /** Whether everybody in the session may read the minutes. */
  readonly minutesApproved: boolean;
  /** What was agreed, per proposal: everybody in the room reads it while the minutes are still being written. */
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  readonly polls: readonly PollWish[];
  /** The poll that is on everybody's screen; null: none. */
  readonly poll: PollId | null;
  /** One for each agenda item that carries a board, in the order of the agenda. */
  readonly boards: readonly BoardWish[];
  /** What was done with cards that were told, by their id. */
  readonly cards: CardPlaces;
  /** Cards that the moderator has typed in. */
  readonly typed: readonly TypedCard[];
  /** Photos and slides that hang on agenda items, in order. */
  readonly attachments: readonly Attachment[];
  /** How talks are shown; what is missing is as `plainTalk` says. */
  readonly talks: ReadonlyMap<AgendaItemId, TalkWish>;
  /** The photo that the wall shows large: one that hangs on an item, or one on a card; null: none. */
  readonly wallPhoto: AttachmentId | RowId | null;
  /** One for each agenda item that carries a ballot, in the order of the agenda. */
  readonly ballots: readonly BallotWish[];
  /** The items on whose indicator cross findings stand; null among them says nothing. */
  readonly crossed: ReadonlySet<AgendaItemId | null>;
  /** The items whose survey was sent out. */
  readonly surveyed: ReadonlySet<AgendaItemId>;
  /** Whether the meeting is over: screens say thank you and where the result is. */
  readonly ended: boolean;
  /** ISO 8601 date of the next meeting, or empty. */
  readonly nextDate: string;
  /** The county's space it was opened in; null: none, or an earlier version has not said so. */
  readonly space: SpaceId | null;
  /** The earlier session that this one goes on with, in words; empty: none. */
  readonly continues: string;
  /** Its time of day (`14:00`), or empty. */
  readonly nextTime: string;
  /** Grades that were typed in for an item, with where they are from: a series of their own. */
  readonly outside: OutsideGrades;
  /** Who speaks in which order: one for each agenda item that goes round. */
  readonly turns: readonly Turns[];
  /** Raised hands that were answered. */
  readonly hands: HandsTaken;
  /** Earlier sessions as everybody sees them on the timeline. */
  readonly past: readonly PastSession[];
  /** Since when nobody can enter anything (relay's clock, milliseconds); null: everybody can. Not the clock's pause. */
  readonly heldAt: number | null;
  /** Whose scores the picture on the wall is made of, and which field of it is shown enlarged; null: the whole grid. */
  readonly wallVoices: Voices;
  readonly wallField: GridField | null;
  /** For whom people can sit here, in order. */
  readonly perspectives: readonly OfferedPerspective[];
}

/** The plan of a session in which nobody has written anything. */
export const emptyPlan: Plan = {
  title: '',
  date: '',
  startsAt: '',
  endsAt: '',
  place: '',
  goals: '',
  goalsReached: [],
  mandate: '',
  cycleStep: null,
  wifi: null,
  door: 'open',
  places: usualPlaces,
  renewals: 0,
  agenda: [],
  approval: null,
  current: null,
  spent: new Map(),
  timer: idleTimer,
  criteria: [],
  axes: { x: null, y: null, size: null },
  method: null,
  shuffle: false,
  withoutOrigin: false,
  spaceGroups: [],
  stepNames: {},
  rounds: [],
  rehearsals: [],
  standings: new Map(),
  groups: [],
  dissolved: [],
  placing: new Map(),
  groupsNamed: false,
  mixSeed: 0,
  groupWork: [],
  lateDecisions: new Map(),
  presented: null,
  presentedTimer: idleTimer,
  wall: 'auto',
  minutesApproved: false,
  decisions: new Map(),
  polls: [],
  poll: null,
  boards: [],
  cards: new Map(),
  typed: [],
  attachments: [],
  talks: new Map(),
  wallPhoto: null,
  ballots: [],
  crossed: new Set(),
  surveyed: new Set(),
  ended: false,
  nextDate: '',
  space: null,
  continues: '',
  nextTime: '',
  outside: new Map(),
  turns: [],
  hands: new Map(),
  past: [],
  heldAt: null,
  wallVoices: { kind: 'all' },
  wallField: null,
  perspectives: usualPerspectives,
};

/** How the wall shows a result. */
export const wallLookOf = ({ wall, wallVoices, wallField }: Plan): WallLook => ({
  view: wall,
  voices: wallVoices,
  field: wallField,
});

/** The goals for today, without empty lines. */
export const goalsOf = ({ goals }: Pick<Plan, 'goals'>): readonly string[] =>
  goals
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Names one batch of late entries of a seat: a further change after a decision gets the next number. */
export const lateKey = (round: RoundId, seat: SeatId, number: number): string => `${round}/${seat}/${number}`;

/** The rounds of one agenda item, in order. */
export const roundsOf = (plan: Plan, item: AgendaItemId): readonly RoundWish[] =>
  plan.rounds.filter((round) => round.item === item);

/** The rehearsal that runs in an agenda item; null when there is none. */
export const rehearsalOf = ({ rehearsals }: Pick<Plan, 'rehearsals'>, item: AgendaItemId): RoundWish | null =>
  rehearsals.findLast((round) => round.item === item) ?? null;

/** The current agenda item; null before the start. */
export const currentItem = (plan: Plan): AgendaItem | null =>
  plan.agenda.find((item) => item.id === plan.current) ?? null;

/** Whether an item must stay: it runs, has rounds, a board, a ballot, turns or group work that was begun, or findings or a survey, which nobody could reach without it. */
export const isFixedItem = (
  plan: Pick<Plan, 'current' | 'rounds' | 'boards' | 'ballots' | 'crossed' | 'surveyed' | 'groupWork' | 'turns'>,
  item: AgendaItemId,
): boolean =>
  item === plan.current ||
  plan.crossed.has(item) ||
  plan.surveyed.has(item) ||
  plan.rounds.some((round) => round.item === item) ||
  [...plan.boards, ...plan.ballots].some((one) => one.item === item && one.wish !== null) ||
  plan.groupWork.some((work) => work.item === item && work.state !== null) ||
  plan.turns.some((one) => one.item === item && one.turns.length > 0);

/** Whether a round has asked for this dimension: it stays, and so does its scale, because scores lie on it. */
export const isAskedCriterion = ({ rounds }: Pick<Plan, 'rounds'>, criterion: CriterionId): boolean =>
  rounds.some(({ criteria }) => criteria.includes(criterion));

/** Proposals that people are asked about or were: taking one away would leave them unable to finish. */
export const askedProposals = ({ rounds }: Pick<Plan, 'rounds'>): ReadonlySet<ProposalId> =>
  new Set(rounds.flatMap(({ proposals }) => proposals));

/** Whether the meeting has begun and is not over: breaks belong to it. Until then and afterwards devices may be interrupted. */
export const isUnderWay = ({ current, ended }: Pick<Plan, 'current' | 'ended'>): boolean => current !== null && !ended;
