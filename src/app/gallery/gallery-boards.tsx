import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import { laidOut } from '../../domain/board/board-columns.ts';
import { fieldsOf } from '../../domain/board/board-kinds.ts';
import type { CardId } from '../../domain/ids.ts';
import type { BoardDeeds } from '../../features/board/board-deeds.ts';
import { BoardList } from '../../features/board/board-list.tsx';
import { BoardPanel } from '../../features/board/board-panel.tsx';
import { BoardPoster } from '../../features/board/board-poster.tsx';
import { BoardScreen } from '../../features/board/board-screen.tsx';
import { BoardWall } from '../../features/board/board-wall.tsx';
import { PinnedQuotes } from '../../features/board/pinned-quotes.tsx';
import { Card } from '../../ui/card.tsx';
import {
  asked,
  boardFact,
  boardItem,
  clarified,
  comparedBefore,
  fourOptions,
  mandateDecided,
  many,
  manyReasons,
  pinned,
  places,
  plain,
  some,
  someReasons,
  ties,
  twoOptions,
} from './gallery-board.ts';
import { galleryWords as words } from './gallery-words.ts';

const own = (wish: BoardWish) =>
  (['written', 'handedIn'] as const).map((state, index) => ({
    id: state as string as CardId,
    item: boardItem,
    field: fieldsOf(wish)[index] ?? 'good',
    text: words.sentence,
    lenses: [...wish.lenses.keys()].slice(0, 2),
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
  pin: () => nothing,
  cite: nothing,
  look: () => nothing,
  tie: () => nothing,
  loosen: () => nothing,
  type: () => nothing,
  remove: () => nothing,
};
const tiesOf = ({ kind }: BoardWish) => (kind === 'feedback' ? places : ties);
const states: readonly (readonly [name: string, fact: BoardFact | null, wish: BoardWish])[] = [
  ['waiting', null, asked],
  ['covered', boardFact([], { state: 'covered', written: 12, people: 8 }), plain],
  ['shown', boardFact(some, { named: true }), plain],
  ['closed', boardFact(many, { state: 'closed', limit: 1 }), plain],
  ['compared-waiting', null, comparedBefore],
  ['compared', boardFact(someReasons), twoOptions],
  ['decided', boardFact(clarified, { state: 'closed' }), mandateDecided],
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
              places={tiesOf(wish)}
              typed={[]}
              cards={own(wish)}
              layer="counted"
              connected={false}
              nameOf={() => words.short}
              onWrite={nothing}
              onLook={nothing}
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
            places={tiesOf(wish)}
            typed={[]}
            nameOf={() => words.short}
            posterHref="#/gallery"
            deeds={deeds}
          />
          <div className="plenum-gallery-screen">
            <BoardWall title={words.boards} wish={wish} fact={one} places={tiesOf(wish)} typed={[]} />
          </div>
        </div>
      ))}
      <Card heading={words.poster} data-gallery="board-poster">
        <BoardPoster
          title={words.proContra}
          meeting={words.long}
          wish={twoOptions}
          columns={laidOut(twoOptions, someReasons, { places: ties, typed: [] })}
          backHref="#/gallery"
        />
      </Card>
      <Card heading={words.minutesTitle}>
        <PinnedQuotes wish={plain} columns={laidOut(plain, some, { places: pinned, typed: [] })} />
        <BoardList wish={plain} columns={laidOut(plain, some, { places: pinned, typed: [] })} level={4} />
        <BoardList
          wish={fourOptions}
          columns={laidOut(fourOptions, manyReasons, { places: ties, typed: [] })}
          level={4}
        />
      </Card>
    </>
  );
}
