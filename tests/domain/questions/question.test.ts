import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, ToldCard } from '../../../src/domain/board/board.ts';
import type { BoardThought } from '../../../src/domain/board/board-thought.ts';
import { questionsSheet } from '../../../src/domain/export/questions-export.ts';
import type { AgendaItemId, RowId, SeatId } from '../../../src/domain/ids.ts';
import {
  calmOrder,
  isOwnQuestion,
  noNotes,
  type QuestionNotes,
  questionNow,
  queueOf,
  unanswered,
} from '../../../src/domain/questions/question.ts';

const item = 'item' as AgendaItemId;
const told = (id: string, more: Partial<ToldCard> = {}): ToldCard => ({
  ...{ id: id as RowId, field: 'ask', text: `Frage ${id}`, batch: 1, ...more },
});
const thought = (id: string, more: Partial<BoardThought> = {}): BoardThought => ({
  ...{
    id: id as RowId,
    field: 'ask',
    text: `Frage ${id}`,
    cards: [told(id)],
    struck: false,
    lenses: [],
    links: [],
    pinned: false,
    source: '',
  },
  ...{ pinned: false, source: '' },
  ...more,
});
const supported = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts)) as Map<RowId, number>;
const notes = (more: Partial<QuestionNotes>): QuestionNotes => ({ ...noNotes, ...more });
const done = { parts: new Map(), done: true };

describe('the queue of questions', () => {
  it('has the one that is on first, then the most supported, equal ones as they came, then what is answered and struck', () => {
    const thoughts = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => thought(id, { struck: id === 'a' }));
    const queue = queueOf(thoughts, {
      item,
      support: supported({ c: 2, e: 5, f: 2 }),
      notes: notes({ answers: new Map([['e' as RowId, done]]), now: new Map([[item, 'd' as RowId]]) }),
    });
    expect(queue.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'd now',
      'c waiting',
      'f waiting',
      'b waiting',
      'e answered',
      'a struck',
    ]);
    expect(questionNow(queue)?.id).toBe('d');
    expect(unanswered(queue).map(({ id }) => id)).toEqual(['d', 'c', 'f', 'b']);
  });

  it('counts nobody twice for what was laid together after the end', () => {
    const both = thought('a', { cards: [told('a'), told('b')] });
    const [one] = queueOf([both], { item, support: supported({ a: 2, b: 3 }), notes: noNotes });
    expect(one?.support).toBe(3);
  });

  it('a question that is struck while it is on is on no longer', () => {
    const queue = queueOf([thought('a', { struck: true })], {
      ...{ item, support: undefined, notes: notes({ now: new Map([[item, 'a' as RowId]]) }) },
    });
    expect(questionNow(queue)).toBeNull();
  });

  it('is a table with the answer in its parts, and without names', () => {
    const answer = { done: true, parts: new Map([['a', 'Im Herbst'] as const, ['b', 'Zwei Stellen'] as const]) };
    const queue = queueOf(
      [thought('a', { cards: [told('a', { seat: 'ada' as SeatId }), told('b', { typed: true })] })],
      {
        ...{ item, support: supported({ a: 2 }), notes: notes({ answers: new Map([['a' as RowId, answer]]) }) },
      },
    );
    const words = { question: 'F', support: 'U', count: 'n', typed: 'Zuruf', state: 'Stand', answer: 'A' };
    const states = { now: 'jetzt', waiting: 'wartet', answered: 'beantwortet', struck: 'gestrichen' };
    const sheet = questionsSheet(queue, { ...words, states });
    expect(sheet[1]).toEqual(['Frage a', 2, 2, 1, 'beantwortet', 'a) Im Herbst\nb) Zwei Stellen']);
    expect(JSON.stringify(sheet)).not.toContain('ada');
  });
});

it('a list stays as it is shown: nothing that stays changes its order, what is new comes behind', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g') as fc.Arbitrary<string>);
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const [shown, ranked] = [before as string[] as RowId[], after as string[] as RowId[]];
      const order = calmOrder(shown, ranked);
      expect([...order].sort()).toEqual([...ranked].sort());
      const stayed = shown.filter((id) => ranked.includes(id));
      expect(order.slice(0, stayed.length)).toEqual(stayed);
      expect(calmOrder(order, ranked)).toEqual(order);
    }),
  );
});

it('one’s own question is known by its words, one with a name by its seat, one called out is nobody’s', () => {
  const seat = 'ada' as SeatId;
  const card = { ready: true, text: ' Frage  a ' } as Card;
  expect(isOwnQuestion({ cards: [told('a')] }, [card], seat)).toBe(true);
  expect(isOwnQuestion({ cards: [told('a')] }, [{ ...card, ready: false }], seat)).toBe(false);
  expect(isOwnQuestion({ cards: [told('b')] }, [card], seat)).toBe(false);
  expect(isOwnQuestion({ cards: [told('a', { typed: true })] }, [card], seat)).toBe(false);
  expect(isOwnQuestion({ cards: [told('b', { seat })] }, [], seat)).toBe(true);
  expect(isOwnQuestion({ cards: [told('a', { seat: 'bea' as SeatId })] }, [card], seat)).toBe(false);
});
