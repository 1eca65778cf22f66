// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type BoardFact, plainBoard, type ToldCard } from '../../../src/domain/board/board.ts';
import type { AgendaItemId, RowId } from '../../../src/domain/ids.ts';
import { createBoardDeeds } from '../../../src/features/board/board-deeds.ts';
import { BoardPanel } from '../../../src/features/board/board-panel.tsx';
import { seededBytes } from '../../support/chance.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const item = 'feedback' as AgendaItemId;
const card = (id: string): ToldCard => ({ id: id as RowId, field: 'good', text: id, batch: 1 });
const fact = (more: Partial<BoardFact>): BoardFact => ({
  ...{ item, state: 'shown', named: false, limit: null, openedAt: 0, closedAt: null },
  ...{ people: 3, written: 3, cards: [card('one'), card('two')] },
  ...more,
});

const deeds = createBoardDeeds(new Y.Doc(), item, seededBytes(1));
const panel = (told: BoardFact) => (
  <BoardPanel
    {...{ title: 'Feedback', session: '', fact: told, places: new Map(), typed: [], deeds, posterHref: '#/' }}
    wish={{ ...plainBoard(item, 'feedback'), wish: told.state }}
    nameOf={String}
  />
);

test('the cockpit says how many cards wait after the showing, and why, until they are told', async () => {
  const { late } = words.board.panel;
  const drawing = await draw(panel(fact({ state: 'covered', cards: [] })));
  expect(drawing.text()).not.toContain(late(3));
  await drawing.redraw(panel(fact({})));
  expect(drawing.text()).toContain(late(1));
  await drawing.redraw(panel(fact({ cards: [card('one'), card('two'), card('three')] })));
  expect(drawing.text()).not.toContain(late(1));
  await drawing.remove();
});

test('cards alike are offered by the steps in which they are laid together, not by their pairs', async () => {
  const cards = ['a', 'b', 'c', 'd'].map((id) => ({ ...card(id), text: 'Mehr Zeit für Gespräche' }));
  const drawing = await draw(panel(fact({ people: 4, written: 4, cards })));
  expect(drawing.text()).toContain(words.board.panel.alike(3));
  await drawing.remove();
});
