import type { ReactNode } from 'react';
import type { ActivityKind, AgendaItem } from '../domain/agenda/agenda.ts';
import type { RoundFact } from '../domain/assessment/assessment.ts';
import type { NoteKind } from '../domain/assessment/note.ts';
import type { BoardFact } from '../domain/board/board.ts';
import type { AgendaItemId, PollId } from '../domain/ids.ts';
import { namedProposals } from '../domain/proposal/named-proposal.ts';
import { openDecision, verdicts } from '../domain/results/decision.ts';
import type { Thought } from '../domain/results/finding.ts';
import type { PollPicture } from '../domain/results/poll.ts';
import type { WallView } from '../domain/session/session.ts';
import { WallCycle } from '../features/agenda/wall-cycle.tsx';
import { WallExplain, WallProposals } from '../features/agenda/wall-explain.tsx';
import { WallGoals } from '../features/agenda/wall-goals.tsx';
import { WallItem } from '../features/agenda/wall-item.tsx';
import { WallSheet } from '../features/agenda/wall-sheet.tsx';
import { WallText } from '../features/agenda/wall-text.tsx';
import { WallWelcome } from '../features/agenda/wall-welcome.tsx';
import { AssessmentWall } from '../features/assessment/assessment-wall.tsx';
import { WallJoin } from '../features/assessment/wall-join.tsx';
import { BoardWall } from '../features/board/board-wall.tsx';
import { CrossWall } from '../features/indicators/cross-wall.tsx';
import { PointsWall } from '../features/open-points/points-wall.tsx';
import { QuestionsWall } from '../features/questions/questions-wall.tsx';
import { EndingWall } from '../features/results/ending-wall.tsx';
import { PollWall } from '../features/results/poll-wall.tsx';
import { NotesWall, ResultsWall } from '../features/results/results-wall.tsx';
import { ballotScenes } from './gallery-ballots.tsx';
import {
  allPinned,
  asked,
  boardFact,
  clarified,
  comparedBefore,
  fourOptions,
  longQuestions,
  longReason,
  mandateDecided,
  mandateLong,
  many,
  manyReasons,
  oneOption,
  pinned,
  places,
  plain,
  quotes,
  some,
  someReasons,
  throughTime,
  ties,
  twoOptions,
  veryLong as veryLongCard,
} from './gallery-board.ts';
import { checkInScenes } from './gallery-check-in.tsx';
import { crosses } from './gallery-cross.tsx';
import { fileScenes } from './gallery-files.tsx';
import { groupScenes } from './gallery-group-walls.tsx';
import { manyPoints, somePoints } from './gallery-points.tsx';
import { manyQuestions, questionsFact, someQuestions } from './gallery-questions.tsx';
import {
  axes,
  closedRound,
  criteria,
  crowded,
  openRound,
  revealedRound,
  sampleProposals,
  scattered,
  wishOf,
} from './gallery-round.ts';
import { timelineScenes } from './gallery-timeline.tsx';
import { galleryWords as words } from './gallery-words.ts';
import { WallHeld, WallOff } from './wall-rest.tsx';

const code = 'K7Q4MX';
const href = 'https://plenum.example-kreis.de/sitzung/#/join/K7Q4MX';
const twelve = sampleProposals(12);
const forty = sampleProposals(40);
const longText = words.paragraph.repeat(14);
const running = { kind: 'running', startedAt: 0, endsAt: 13 * 60_000 } as const;

const itemOf = (activity: ActivityKind, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'item' as AgendaItemId,
  title: words.stations[3]?.label ?? '',
  minutes: 30,
  activity,
  who: '',
  text: '',
  order: 'V',
  ...more,
});
const veryLong = (activity: ActivityKind) =>
  itemOf(activity, { title: `${words.long} · ${words.long}`, text: longText });

const talk = (item: AgendaItem) => <WallItem item={item} next={itemOf('talk')} timer={running} now={0} code={code} />;

const assessment = (proposals: typeof twelve, fact: RoundFact | null, view: WallView = 'auto', earlier = false) => (
  <AssessmentWall
    round={fact === null ? null : wishOf(proposals, earlier ? 2 : 1)}
    fact={fact}
    earlier={earlier ? revealedRound(proposals, scattered(proposals.length)) : null}
    criteria={criteria}
    axes={axes}
    proposals={proposals}
    view={view}
    voices={{ kind: 'all' }}
    field={null}
    clockOffset={0}
    rehearsal={false}
    join={<WallJoin code={code} address={href} />}
  />
);

const explain = (index: number, more: string) => {
  const named = namedProposals(twelve)[index];
  const facts = ['targetGroup', 'effects', 'means', 'goal', 'indicator'].map((id) => ({
    id,
    term: words.axis,
    text: words.sentence + more,
  }));
  if (named === undefined) return null;
  const shown = more === '' ? named : { ...named, title: `${words.long} · ${words.long}` };
  return <WallExplain named={shown} origin={words.long} facts={facts} timer={running} now={0} code={code} />;
};

const sixLong = Array.from({ length: 6 }, () => words.long);
const poll = (more: Partial<PollPicture>, answers: readonly string[] = [words.short, words.low, words.high]) => (
  <PollWall
    poll={{
      wish: {
        id: 'poll' as PollId,
        item: null,
        proposal: null,
        question: words.sentence,
        answers,
        kind: 'covered',
        wish: 'open',
        hands: [],
        order: 'V',
      },
      state: 'open',
      base: 26,
      voted: 12,
      counts: null,
      ...more,
    }}
  />
);

const thoughts = (kind: NoteKind, count: number, text: string): readonly Thought[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `t${index}`,
    kind,
    text,
    count: index === 0 ? 4 : 1,
    accepted: index === 1,
    notes: [],
    finding: null,
  }));

const decided = (proposals: typeof twelve) =>
  new Map(
    proposals.map(({ id }, index) => [
      id,
      { ...openDecision, verdict: index % 5 === 4 ? null : (verdicts[[0, 0, 1, 2][index % 5] ?? 3] ?? null) },
    ]),
  );

const ending = (proposals: typeof twelve, nextDate: string) => (
  <EndingWall proposals={proposals} decisions={decided(proposals)} nextDate={nextDate} minutesApproved={false} />
);

const welcome = (title: string, invitation: { readonly code: string; readonly href: string } | null) => (
  <WallWelcome
    title={title}
    date="2027-05-13"
    startsAt="14:00"
    invitation={invitation}
    wifi={title === '' ? null : { name: words.short, password: words.axis }}
    people={invitation === null ? null : 17}
  />
);

const notes = (count: number, text: string) => {
  const columns = {
    strength: thoughts('strength', count, text),
    weakness: thoughts('weakness', count, text),
    condition: [],
  };
  return <NotesWall title={words.long} number={7} columns={columns} decision={openDecision} />;
};

const board = (fact: BoardFact | null, wish = plain, laid = wish.kind === 'feedback' ? places : ties) => (
  <BoardWall title={words.boards} wish={wish} fact={fact} places={laid} typed={[]} />
);

const asking = (fact: BoardFact | null, queue: typeof someQuestions) => (
  <QuestionsWall title={words.questions} fact={fact} queue={queue} room={{ width: 1800, height: 860 }} />
);

const points = (register: typeof somePoints) => (
  <WallSheet title={words.points} code={code}>
    {(room, rest) => <PointsWall points={register} room={room} rest={rest} />}
  </WallSheet>
);

const crossScenes = Object.fromEntries(
  Object.entries(crosses).map(([name, cross]) => [
    `cross-${name}`,
    () => <CrossWall title={name === 'long' ? words.long : words.cross} cross={cross} />,
  ]),
);

/** Every picture of the wall in its states: empty, waiting, very long, forty proposals. */
export const wallScenes: Readonly<Record<string, () => ReactNode>> = {
  'welcome-empty': () => welcome('', null),
  'welcome-long': () => welcome(words.long, { code, href }),
  item: () => talk(itemOf('talk', { who: words.short })),
  'item-long': () => talk(veryLong('talk')),
  break: () => talk(itemOf('break')),
  goals: () => <WallGoals item={itemOf('goals')} goals={[words.sentence, words.short]} code={code} />,
  'goals-long': () => (
    <WallGoals
      item={veryLong('goals')}
      goals={Array.from({ length: 24 }, (_, index) => `${words.sentence} ${words.long} ${index + 1}`)}
      code={code}
    />
  ),
  cycle: () => <WallCycle item={itemOf('cycle')} current="assessment" mandate={words.sentence} code={code} />,
  'cycle-long': () => <WallCycle item={veryLong('cycle')} current={null} mandate={longText} code={code} />,
  text: () => <WallText item={itemOf('text', { text: words.sentence })} code={code} />,
  'text-long': () => <WallText item={veryLong('text')} code={code} />,
  'proposals-none': () => <WallProposals title={words.short} proposals={[]} code={code} />,
  'proposals-40': () => <WallProposals title={words.short} proposals={namedProposals(forty)} code={code} />,
  explain: () => explain(2, ''),
  'explain-long': () => explain(2, words.paragraph),
  ...fileScenes,
  method: () => assessment(twelve, null),
  covered: () => assessment(twelve, openRound(twelve)),
  closed: () => assessment(twelve, closedRound(twelve)),
  countdown: () => assessment(twelve, closedRound(twelve, Date.UTC(2100, 0))),
  nothing: () => assessment(twelve, revealedRound(twelve, [])),
  'grid-12': () => assessment(twelve, revealedRound(twelve, crowded(12)), 'auto', true),
  'grid-offline': () => assessment(twelve, revealedRound(twelve, scattered(12))),
  'grid-40': () => assessment(forty, revealedRound(forty, scattered(40))),
  'grid-40-crowded': () => assessment(forty, revealedRound(forty, crowded(40))),
  'table-12': () => assessment(twelve, revealedRound(twelve, scattered(12)), 'table'),
  'table-40': () => assessment(forty, revealedRound(forty, scattered(40)), 'table'),
  'ranking-12': () => assessment(twelve, revealedRound(twelve, scattered(12)), 'ranking'),
  'ranking-40': () => assessment(forty, revealedRound(forty, scattered(40)), 'ranking'),
  poll: () => poll({}),
  'poll-shown': () => poll({ state: 'shown', counts: [0, 19, 7] }),
  'poll-withheld': () => poll({ state: 'shown' }),
  'poll-long': () => poll({}, sixLong),
  'poll-long-shown': () => poll({ state: 'shown', counts: [0, 19, 7, 0, 0, 0] }, sixLong),
  'notes-covered': () => <NotesWall title={words.short} number={7} columns={null} decision={openDecision} />,
  notes: () => notes(3, words.sentence),
  'notes-long': () => notes(9, words.long),
  'board-waiting': () => board(null, asked),
  'board-covered': () => board(boardFact([], { state: 'covered', written: 12, people: 8 })),
  'board-covered-empty': () => board(boardFact([], { state: 'covered', written: 0, people: 0 })),
  board: () => board(boardFact(some)),
  'board-closed-200': () => board(boardFact(many, { state: 'closed' })),
  'board-long': () => board(boardFact(veryLongCard)),
  'board-questions': () => board(boardFact(many, { state: 'closed' }), longQuestions),
  ...ballotScenes,
  ...groupScenes,
  ...checkInScenes,
  ...timelineScenes,
  'points-none': () => points([]),
  points: () => points(somePoints),
  'points-40': () => points(manyPoints),
  'board-pinned': () => board(boardFact(some), plain, pinned),
  'board-quotes': () => board(boardFact(some), quotes, pinned),
  'board-quotes-none': () => board(boardFact(some), quotes),
  'board-quotes-8': () => board(boardFact(some), quotes, allPinned),
  'board-decided': () => board(boardFact(clarified), mandateDecided),
  'board-decided-long': () => board(boardFact(clarified), mandateLong),
  'compared-waiting': () => board(null, comparedBefore),
  'compared-covered': () => board(boardFact([], { state: 'covered', written: 12, people: 8 }), fourOptions),
  'compared-two': () => board(boardFact(someReasons), twoOptions),
  'compared-through-time': () => board(boardFact(someReasons), throughTime),
  'compared-one': () => board(boardFact(longReason), oneOption),
  'compared-four-200': () => board(boardFact(manyReasons, { state: 'closed' }), fourOptions),
  ...crossScenes,
  'questions-waiting': () => asking(null, []),
  'questions-covered': () => asking(questionsFact('covered', 12), []),
  questions: () => asking(questionsFact('shown', 8), someQuestions),
  'questions-next': () => asking(questionsFact('shown', 8), someQuestions.slice(1)),
  'questions-one': () => asking(questionsFact('shown', 1), someQuestions.slice(0, 1)),
  'questions-120': () => asking(questionsFact('shown', 120), manyQuestions),
  'results-none': () => <ResultsWall proposals={[]} decisions={new Map()} />,
  'results-12': () => <ResultsWall proposals={twelve} decisions={decided(twelve)} />,
  'results-40': () => <ResultsWall proposals={forty} decisions={decided(forty)} />,
  'ended-empty': () => ending([], ''),
  'ended-12': () => ending(twelve, '2027-11-04'),
  'ended-40': () => ending(forty, '2027-11-04'),
  held: () => <WallHeld />,
  off: () => <WallOff />,
};
