import type { ReactNode } from 'react';
import type { BoardFact } from '../../domain/board/board.ts';
import { WallSheet } from '../../features/agenda/wall-sheet.tsx';
import { BoardWall } from '../../features/board/board-wall.tsx';
import { CrossWall } from '../../features/indicators/cross-wall.tsx';
import { PointsWall } from '../../features/open-points/points-wall.tsx';
import { QuestionsWall } from '../../features/questions/questions-wall.tsx';
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
  veryLong,
} from './gallery-board.ts';
import { crosses } from './gallery-cross.tsx';
import { manyPoints, somePoints } from './gallery-points.tsx';
import { manyQuestions, questionsFact, someQuestions } from './gallery-questions.tsx';
import { galleryWords as words } from './gallery-words.ts';

const board = (fact: BoardFact | null, wish = plain, laid = wish.kind === 'feedback' ? places : ties) => (
  <BoardWall title={words.boards} wish={wish} fact={fact} places={laid} typed={[]} />
);

const asking = (fact: BoardFact | null, queue: typeof someQuestions) => (
  <QuestionsWall title={words.questions} fact={fact} queue={queue} room={{ width: 1800, height: 860 }} />
);

const points = (register: typeof somePoints) => (
  <WallSheet title={words.points} code="K7Q4MX">
    {(room, rest) => <PointsWall points={register} room={room} rest={rest} />}
  </WallSheet>
);

const crossScenes = Object.fromEntries(
  Object.entries(crosses).map(([name, cross]) => [
    `cross-${name}`,
    () => <CrossWall title={name === 'long' ? words.long : words.cross} cross={cross} />,
  ]),
);

/** What is written on cards, on the wall: covered, some, two hundred, very long; open points and questions too. */
export const boardScenes: Readonly<Record<string, () => ReactNode>> = {
  'board-waiting': () => board(null, asked),
  'board-covered': () => board(boardFact([], { state: 'covered', written: 12, people: 8 })),
  'board-covered-empty': () => board(boardFact([], { state: 'covered', written: 0, people: 0 })),
  board: () => board(boardFact(some)),
  'board-closed-200': () => board(boardFact(many, { state: 'closed' })),
  'board-long': () => board(boardFact(veryLong)),
  'board-questions': () => board(boardFact(many, { state: 'closed' }), longQuestions),
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
  'points-none': () => points([]),
  points: () => points(somePoints),
  'points-40': () => points(manyPoints),
  ...crossScenes,
  'questions-waiting': () => asking(null, []),
  'questions-covered': () => asking(questionsFact('covered', 12), []),
  questions: () => asking(questionsFact('shown', 8), someQuestions),
  'questions-next': () => asking(questionsFact('shown', 8), someQuestions.slice(1)),
  'questions-one': () => asking(questionsFact('shown', 1), someQuestions.slice(0, 1)),
  'questions-120': () => asking(questionsFact('shown', 120), manyQuestions),
};
