import { type BoardFact, type BoardField, type BoardWish, boardFields, plainBoard } from '../domain/board/board.ts';
import { boardColumns, type CardPlaces } from '../domain/board/board-columns.ts';
import type { AgendaItemId, CardId, RowId, SeatId } from '../domain/ids.ts';
import type { BoardDeeds } from '../features/board/board-deeds.ts';
import { BoardList } from '../features/board/board-list.tsx';
import { BoardPanel } from '../features/board/board-panel.tsx';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { BoardWall } from '../features/board/board-wall.tsx';
import { Card } from '../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

const item = 'feedback' as AgendaItemId;
const plain: BoardWish = { ...plainBoard(item, 'feedback'), wish: 'shown' };
const asked: BoardWish = { ...plain, wish: null, prompts: new Map([['good', words.sentence]]), limit: 4, named: true };

const told = (texts: readonly string[], fieldOf: (index: number) => BoardField): BoardFact['cards'] =>
  texts.map((text, index) => ({
    id: `row${index}` as RowId,
    field: fieldOf(index),
    text,
    batch: 1,
    seat: 'seat' as SeatId,
  }));
const fact = (cards: BoardFact['cards'], more: Partial<BoardFact> = {}): BoardFact => ({
  item,
  state: 'shown',
  named: false,
  limit: null,
  people: 26,
  written: cards.length,
  cards,
  ...more,
});
const fields = boardFields.feedback;
const some = told(words.cards, (index) => fields[index % 4] ?? 'good');
const many = told(
  Array.from({ length: 200 }, (_, index) => `${index + 1} ${words.cards[index % words.cards.length]}`),
  (index) => fields[index % 4] ?? 'good',
);
const places: CardPlaces = new Map([
  ['row4' as RowId, { field: null, into: 'row0' as RowId, struck: false }],
  ['row1' as RowId, { field: null, into: null, struck: true }],
]);
const own = (['written', 'handedIn'] as const).map((state, index) => ({
  id: state as string as CardId,
  item,
  field: fields[index] ?? 'good',
  text: words.sentence,
  ready: state === 'handedIn',
  order: state,
}));
const nothing = () => undefined;
const deeds: BoardDeeds = {
  set: nothing,
  move: nothing,
  merge: () => nothing,
  split: () => nothing,
  place: () => nothing,
  strike: () => nothing,
  type: () => nothing,
  remove: () => nothing,
};
const states: readonly (readonly [name: string, fact: BoardFact | null, wish: BoardWish])[] = [
  ['waiting', null, asked],
  ['covered', fact([], { state: 'covered', written: 12, people: 8 }), plain],
  ['shown', fact(some, { named: true }), plain],
  ['closed', fact(many, { state: 'closed', limit: 1 }), plain],
];

/** A board in every state on tablet, cockpit and wall: before it begins, covered, shown with names, closed with 200 cards. */
export function GalleryBoards() {
  return (
    <>
      {states.map(([name, one, wish]) => (
        <div key={name} className="plenum-gallery-board" data-gallery={`board-${name}`}>
          <Card heading={`${words.boards}: ${name}`}>
            <BoardScreen
              title={words.boards}
              wish={wish}
              fact={one}
              places={places}
              typed={[]}
              cards={own}
              layer="counted"
              connected={false}
              nameOf={() => words.short}
              onWrite={nothing}
              onHandIn={nothing}
              onRemove={() => nothing}
              announce={nothing}
            />
          </Card>
          <BoardPanel
            title={words.boards}
            session={words.short}
            wish={wish}
            fact={one}
            places={places}
            typed={[]}
            nameOf={() => words.short}
            deeds={deeds}
          />
          <div className="plenum-gallery-screen">
            <BoardWall title={words.boards} wish={wish} fact={one} places={places} typed={[]} />
          </div>
        </div>
      ))}
      <Card heading={words.minutesTitle}>
        <BoardList wish={plain} columns={boardColumns(fields, some, places)} level={4} />
      </Card>
    </>
  );
}
