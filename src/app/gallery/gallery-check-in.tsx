import type { ReactNode } from 'react';
import { type BoardFact, type BoardWish, plainBoard } from '../../domain/board/board.ts';
import type { RowId, SeatId } from '../../domain/ids.ts';
import type { Turn, Turns } from '../../domain/turns/turns.ts';
import { WordsWall } from '../../features/board/words-wall.tsx';
import { OwnTurn } from '../../features/turns/own-turn.tsx';
import type { TurnsDeeds } from '../../features/turns/turns-deeds.ts';
import { TurnsPanel } from '../../features/turns/turns-panel.tsx';
import { TurnsResult } from '../../features/turns/turns-result.tsx';
import { TurnsWall } from '../../features/turns/turns-wall.tsx';
import { Card } from '../../ui/card.tsx';
import { boardFact, boardItem } from './gallery-board.ts';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const deeds: TurnsDeeds = {
  join: () => nothing,
  shuffle: () => nothing,
  did: () => nothing,
  step: nothing,
  later: () => nothing,
  name: nothing,
  clear: () => nothing,
};

const turnsOf = (count: number, done: number, named = false): Turns => ({
  item: boardItem,
  named,
  turns: Array.from(
    { length: count },
    (_, index): Turn => ({
      seat: `seat${index}` as SeatId,
      number: index + 1,
      did: index >= done ? null : index % 4 === 3 ? 'passed' : 'spoken',
      order: String(index).padStart(3, '0'),
    }),
  ),
});
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    seat: `seat${index}` as SeatId,
    label: index === 2 ? words.long : `${words.short} ${index + 1}`,
    present: index !== 1,
  }));

const wish: BoardWish = { ...plainBoard(boardItem, 'checkIn'), wish: 'shown' };
const wordsFact = (count: number, more: Partial<BoardFact> = {}): BoardFact =>
  boardFact(
    Array.from({ length: count }, (_, index) => ({
      id: `row${index}` as RowId,
      field: 'word' as const,
      text: `${words.feelings[index % words.feelings.length] ?? ''}${count > 60 ? ` ${index + 1}` : ''}`,
      batch: 1,
    })),
    more,
  );

const wall = (turns: Turns, fact: BoardFact | null, title: string = words.checkIn) => (
  <TurnsWall
    title={title}
    turns={turns}
    nameOf={() => words.long}
    words={
      fact === null ? null : (
        <WordsWall wish={wish} fact={fact} places={new Map()} typed={[]} beside={turns.turns.length > 0} />
      )
    }
  />
);

/** The opening round on the wall: before it, going round, with names, over; one word from everybody. */
export const checkInScenes: Readonly<Record<string, () => ReactNode>> = {
  'turns-waiting': () => wall(turnsOf(0, 0), null),
  turns: () => wall(turnsOf(12, 4), null),
  'turns-named-long': () => wall(turnsOf(120, 118, true), wordsFact(60), `${words.long} · ${words.long}`),
  'turns-over': () => wall(turnsOf(12, 12), null),
  'turns-words': () => wall(turnsOf(12, 4), wordsFact(9)),
  'words-covered': () => wall(turnsOf(0, 0), wordsFact(0, { state: 'covered', written: 7, people: 7 })),
  words: () => wall(turnsOf(0, 0), wordsFact(12)),
  'words-200': () => wall(turnsOf(0, 0), wordsFact(200)),
};

/** Going round in every state on cockpit and tablet. */
export function GalleryCheckIn() {
  const states = { waiting: turnsOf(0, 0), running: turnsOf(6, 2), named: turnsOf(6, 5, true), over: turnsOf(5, 5) };
  return (
    <>
      {Object.entries(states).map(([name, turns]) => (
        <div key={name} data-gallery={`turns-${name}`}>
          <TurnsPanel turns={turns} people={people(name === 'over' ? 6 : 7)} deeds={deeds} />
          {['seat0', 'seat3', 'seat5', 'late'].map((seat) => (
            <Card key={seat} heading={seat}>
              <OwnTurn turns={turns} seat={seat as SeatId} />
            </Card>
          ))}
          <TurnsResult turns={turns} />
        </div>
      ))}
    </>
  );
}
