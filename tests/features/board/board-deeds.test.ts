import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { boardCards, type ToldCard } from '../../../src/domain/board/board.ts';
import { boardColumns } from '../../../src/domain/board/board-columns.ts';
import { boardFields } from '../../../src/domain/board/board-kinds.ts';
import type { BoardThought } from '../../../src/domain/board/board-thought.ts';
import type { AgendaItemId, RowId } from '../../../src/domain/ids.ts';
import { createBoardDeeds, isTyped } from '../../../src/features/board/board-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const item = 'item' as AgendaItemId;
const cards = ['a', 'b', 'c'].map((id): ToldCard => ({ id: id as RowId, field: 'good', text: id, batch: 1 }));

const board = () => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Feedback', minutes: 20, activity: 'feedback', order: 'V' });
  const columns = () => {
    const plan = readPlan(doc);
    return boardColumns(boardFields.feedback, boardCards(item, cards, plan.typed), plan.cards);
  };
  const thought = (id: string): BoardThought => {
    const found = [...columns().values()].flat().find((one) => one.id === id);
    if (found === undefined) throw new Error(`no thought ${id}`);
    return found;
  };
  const seen = () =>
    [...columns()].flatMap(([field, thoughts]) =>
      thoughts.map((one) => `${field}:${one.cards.map(({ id }) => id).join('')}${one.struck ? '!' : ''}`),
    );
  const typed = (): readonly string[] => readPlan(doc).typed.map(({ id }) => id);
  return {
    typed,
    deeds: createBoardDeeds(doc, item, seededBytes(1)),
    thought,
    seen,
    wish: () => readPlan(doc).boards[0],
  };
};

describe('a moderator at a board', () => {
  it('sets what is asked and moves it on', () => {
    const { deeds, wish } = board();
    deeds.set({ limit: 3, prompts: new Map([['go', 'Und jetzt?']]) });
    deeds.move('covered');
    expect(wish()).toMatchObject({ limit: 3, prompts: new Map([['go', 'Und jetzt?']]), wish: 'covered' });
    deeds.set({ limit: null, prompts: new Map([['go', '']]) });
    expect(wish()).toMatchObject({ limit: null, prompts: new Map() });
  });

  it('lays thoughts together, with all that lies on them, and takes exactly that back', () => {
    const { deeds, thought, seen } = board();
    const undoFirst = deeds.merge(thought('b'), thought('a'));
    const undoSecond = deeds.merge(thought('a'), thought('c'));
    expect(seen()).toEqual(['good:cab']);
    undoFirst();
    expect(seen()).toEqual(['good:b', 'good:ca']);
    undoSecond();
    expect(seen()).toEqual(['good:a', 'good:b', 'good:c']);
  });

  it('separates a thought into its cards, and lays them together again', () => {
    const { deeds, thought, seen } = board();
    deeds.merge(thought('b'), thought('a'));
    const undo = deeds.split(thought('a'));
    expect(seen()).toEqual(['good:a', 'good:b', 'good:c']);
    undo();
    expect(seen()).toEqual(['good:ab', 'good:c']);
  });

  it('moves and strikes, and each is taken back for itself', () => {
    const { deeds, thought, seen } = board();
    const undoMove = deeds.place(thought('a'), 'go');
    const undoStrike = deeds.strike(thought('a'), true);
    expect(seen()).toEqual(['good:b', 'good:c', 'go:a!']);
    undoMove();
    expect(seen()).toEqual(['good:a!', 'good:b', 'good:c']);
    undoStrike();
    expect(seen()).toEqual(['good:a', 'good:b', 'good:c']);
  });

  it('gives a thought a lens and takes one from all its cards, and takes exactly that back', () => {
    const { deeds, thought } = board();
    deeds.merge(thought('b'), thought('a'));
    const undo = deeds.look(thought('a'), 'time', true);
    deeds.look(thought('a'), 'mine', true);
    expect(thought('a').lenses).toEqual(['time', 'mine']);
    undo();
    expect(thought('a').lenses).toEqual(['mine']);
    const back = deeds.look(thought('a'), 'mine', false);
    expect(thought('a').lenses).toEqual([]);
    back();
    expect(thought('a').lenses).toEqual(['mine']);
  });

  it('pins a thought and takes that back, and names its source', () => {
    const { deeds, thought, seen } = board();
    deeds.cite(thought('b'), 'Bericht');
    const undo = deeds.pin(thought('b'), true);
    expect(seen()).toEqual(['good:b', 'good:a', 'good:c']);
    undo();
    expect(seen()).toEqual(['good:a', 'good:b', 'good:c']);
    expect(thought('b')).toMatchObject({ pinned: false, source: 'Bericht' });
  });

  it('ties thoughts together and loosens them from either end, and takes each back', () => {
    const { deeds, thought } = board();
    const linksOf = (id: string) => thought(id).links.map(({ kind, id: other }) => `${kind} ${other}`);
    deeds.tie(thought('b'), 'follows', thought('a'));
    deeds.tie(thought('c'), 'same', thought('a'));
    expect([linksOf('a'), linksOf('b'), linksOf('c')]).toEqual([['to b', 'same c'], ['from a'], ['same a']]);
    const back = deeds.loosen(thought('a'), 'same', thought('c'));
    expect([linksOf('a'), linksOf('c')]).toEqual([['to b'], []]);
    back();
    expect(linksOf('c')).toEqual(['same a']);
    deeds.loosen(thought('b'), 'follows', thought('a'));
    expect(linksOf('a')).toEqual(['same c']);
  });

  it('types cards in behind the others, lays them together with cards of people, and takes out only what was typed', () => {
    const { deeds, thought, seen, typed } = board();
    const undo = deeds.type('good', 'vom Papier');
    deeds.type('go', 'zugerufen');
    expect(seen().map((one) => one.split(':')[0])).toEqual(['good', 'good', 'good', 'good', 'go']);
    undo();
    expect(seen()).toHaveLength(4);
    const [id = ''] = typed();
    expect(isTyped(thought(id))).toBe(true);
    const back = deeds.remove(thought(id));
    expect(seen()).toEqual(['good:a', 'good:b', 'good:c']);
    back();
    deeds.merge(thought(id), thought('a'));
    expect(isTyped(thought('a'))).toBe(false);
    deeds.remove(thought('a'));
    expect(seen()).toEqual([`good:a${id}`, 'good:b', 'good:c']);
  });
});
