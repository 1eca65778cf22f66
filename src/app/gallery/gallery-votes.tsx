import type { ReactNode } from 'react';
import {
  type Answers,
  type BallotFact,
  type BallotKind,
  type BallotWish,
  type Counts,
  plainBallot,
} from '../../domain/ballot/ballot.ts';
import type { AgendaItemId, QuestionId, SeatId } from '../../domain/ids.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import type { BallotDeeds } from '../../features/ballot/ballot-deeds.ts';
import type { NextMeeting } from '../../features/ballot/date-decided.tsx';
import { DatesPanel } from '../../features/ballot/dates-panel.tsx';
import { DatesScreen } from '../../features/ballot/dates-screen.tsx';
import { DatesWall } from '../../features/ballot/dates-wall.tsx';
import { DotsPanel } from '../../features/ballot/dots-panel.tsx';
import { DotsScreen } from '../../features/ballot/dots-screen.tsx';
import { DotsWall } from '../../features/ballot/dots-wall.tsx';
import { GradePanel } from '../../features/ballot/grade-panel.tsx';
import { GradeScreen } from '../../features/ballot/grade-screen.tsx';
import { GradeWall } from '../../features/ballot/grade-wall.tsx';
import { MoodPanel } from '../../features/ballot/mood-panel.tsx';
import { MoodScreen } from '../../features/ballot/mood-screen.tsx';
import { MoodWall } from '../../features/ballot/mood-wall.tsx';
import type { VoteDeeds } from '../../features/ballot/vote-deeds.ts';
import { Card } from '../../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

type VoteKind = Exclude<BallotKind, 'theses'>;

const item = 'vote' as AgendaItemId;
const nothing = () => undefined;
const undoable = () => nothing;
const deeds: BallotDeeds = {
  ...{ set: nothing, begin: nothing, move: nothing, add: nothing, addAll: undoable, change: nothing },
  ...{ remove: undoable, enter: nothing, next: () => 1 },
  sheets: nothing,
  nameRow: nothing,
  onPaper: nothing,
  picture: nothing,
};
const votes: VoteDeeds = {
  ...{ ask: nothing, begin: nothing, addOutside: undoable, removeOutside: undoable, decide: undoable },
};
const meeting: NextMeeting = { date: '', time: '', minutes: 240, title: words.short, place: words.short };
const settled: NextMeeting = { ...meeting, date: '2027-09-10', time: '14:00' };

const titlesOf: Readonly<Record<VoteKind, readonly string[]>> = {
  grade: [words.sentence],
  mood: [words.sentence],
  dates: ['2027-09-09T14:00', '2027-09-10T14:00', '2027-12-30T09:30'],
  dots: words.cards,
};
/** One person's answer and what a room has said, by kind. */
const countsFor: Readonly<Record<VoteKind, readonly Counts[]>> = {
  grade: [{ '2': 3, '2-': 4, '3+': 9, '3': 5, '4-': 1 }],
  mood: [{ bright: 12, mixed: 9, heavy: 3 }],
  dates: [
    { yes: 14, maybe: 4, no: 6 },
    { yes: 17, maybe: 2, no: 5 },
    { yes: 17, maybe: 2, no: 5 },
  ],
  dots: [4, 12, 12, 9, 0, 7, 3, 1].map((weight) => ({ weight })),
};
const choiceOf: Readonly<Record<VoteKind, string>> = { grade: '3+', mood: 'mixed', dates: 'maybe', dots: '' };

const questionsOf = (titles: readonly string[]): BallotWish['questions'] =>
  titles.map((title, index) => ({
    id: `q${index}` as QuestionId,
    number: index + 1,
    title: title.slice(0, 160),
    text: title.length > 160 ? title : '',
  }));

const wishOf = (kind: VoteKind, more: Partial<BallotWish> = {}): BallotWish => ({
  ...plainBallot(item, kind),
  questions: questionsOf(titlesOf[kind]),
  wish: 'open',
  ...more,
});
const factOf = (wish: BallotWish, more: Partial<BallotFact> = {}): BallotFact => ({
  ...{ item, kind: wish.kind, state: 'open', covered: true, limit: wish.limit, asks: wish.questions, openedAt: 0 },
  ...{ closedAt: null, base: 26, people: 24, guests: 3, late: 0, counts: null, guestCounts: null, reasons: [] },
  ...more,
});
const told = (kind: VoteKind, wish: BallotWish): Pick<BallotFact, 'counts'> => ({
  counts: new Map(
    wish.questions.map(({ id }, index) => [id, countsFor[kind][index % countsFor[kind].length] ?? {}] as const),
  ),
});
const answersTo = (kind: VoteKind): Answers =>
  new Map([['q0' as QuestionId, { choice: choiceOf[kind] || null, weight: kind === 'dots' ? 2 : 0, reason: '' }]]);

const outside: readonly OutsideGrade[] = [
  { id: 'a', grade: '1', source: words.long, order: 'V' },
  { id: 'b', grade: '1-', source: words.short, order: 'k' },
];

const scenes = (kind: VoteKind): readonly (readonly [name: string, wish: BallotWish, fact: BallotFact | null])[] => {
  const wish = wishOf(kind);
  const hands = new Map([['q0' as QuestionId, kind === 'dots' ? { weight: 3 } : { [choiceOf[kind]]: 1 }]]);
  const shown = { state: 'shown', closedAt: 1, late: 1, ...told(kind, wish) } as const;
  const guests = { guestCounts: told(kind, wish).counts };
  const suggested = kind === 'dates' ? { suggested: ['2027-09-13T14:00'] } : {};
  return [
    ['empty', wishOf(kind, { wish: null, questions: [] }), null],
    ['waiting', wishOf(kind, { wish: null }), null],
    ['covered', wish, factOf(wish, suggested)],
    ['open', wish, factOf(wish, { covered: false, ...told(kind, wish), ...suggested })],
    ['closed', wish, factOf(wish, { state: 'closed', closedAt: 1, late: 1 })],
    ['shown', wishOf(kind, { hands }), factOf(wish, { ...shown, ...guests })],
    ['withheld', wish, factOf(wish, { state: 'shown', closedAt: 1, base: 2, people: 2 })],
    ...crowded(kind),
  ];
};

/** Far more than fit on the wall at once. */
const crowded = (kind: VoteKind): readonly (readonly [string, BallotWish, BallotFact])[] => {
  if (kind !== 'dates' && kind !== 'dots') return [];
  const titles = Array.from({ length: 30 }, (_, index) =>
    kind === 'dots'
      ? index % 3 === 0
        ? words.long
        : words.short
      : `2027-10-${String(index + 1).padStart(2, '0')}T14:00`,
  );
  const wish = wishOf(kind, { questions: questionsOf(titles) });
  return [['many', wish, factOf(wish, { state: 'shown', closedAt: 1, ...told(kind, wish) })]];
};

type Scene = ReturnType<typeof scenes>[number];

/** Tablet, cockpit and wall of one kind in one state. */
const faces: Readonly<Record<VoteKind, (scene: Scene) => readonly [ReactNode, ReactNode, ReactNode]>> = {
  grade: ([name, wish, fact]) => [
    <GradeScreen key="a" {...screenOf(name, wish, fact)} outside={outside} />,
    <GradePanel key="b" {...panelOf(wish, fact)} outside={name === 'empty' ? [] : outside} />,
    <GradeWall key="c" title={words.votes} wish={wish} fact={fact} outside={outside} />,
  ],
  mood: ([name, wish, fact]) => [
    <MoodScreen key="a" {...screenOf(name, wish, fact)} />,
    <MoodPanel key="b" {...panelOf(wish, fact)} />,
    <MoodWall key="c" title={words.votes} wish={wish} fact={fact} />,
  ],
  dates: ([name, wish, fact]) => {
    const next = name === 'shown' ? settled : meeting;
    return [
      <DatesScreen key="a" {...screenOf(name, wish, fact)} next={next} uid="vote" usual="14:00" />,
      <DatesPanel key="b" {...panelOf(wish, fact)} next={next} uid="vote" usual="14:00" />,
      <DatesWall key="c" title={words.votes} wish={wish} fact={fact} next={next} />,
    ];
  },
  dots: ([name, wish, fact]) => [
    <DotsScreen key="a" {...screenOf(name, wish, fact)} />,
    <DotsPanel key="b" {...panelOf(wish, fact)} sources={[{ title: words.short, cards: words.cards }]} />,
    <DotsWall key="c" title={words.votes} wish={wish} fact={fact} />,
  ],
};

const panelOf = (wish: BallotWish, fact: BallotFact | null) => ({
  ...{ title: words.votes, session: words.short, wish, fact, deeds, votes },
});
const screenOf = (name: string, wish: BallotWish, fact: BallotFact | null) => ({
  ...{ title: words.votes, wish, fact, seat: 'seat' as SeatId, layer: 'counted' as const, connected: false },
  answers: answersTo(wish.kind as VoteKind),
  late: name === 'closed',
  onAnswer: nothing,
});

/** Grade, mood, points and dates in every state on tablet, cockpit and wall. */
export function GalleryVotes() {
  return (Object.keys(faces) as VoteKind[]).flatMap((kind) =>
    scenes(kind).map((scene) => {
      const [screen, panel, wall] = faces[kind](scene);
      const name = `${kind}-${scene[0]}`;
      return (
        <div key={name} className="plenum-gallery-board" data-gallery={name}>
          <Card heading={name}>{screen}</Card>
          {panel}
          <div className="plenum-gallery-screen">{wall}</div>
        </div>
      );
    }),
  );
}
