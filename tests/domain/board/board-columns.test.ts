import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBoard, type ToldCard } from '../../../src/domain/board/board.ts';
import {
  boardColumns,
  laidOut,
  lookedAt,
  pinnedOf,
  sameWords,
  thoughtCount,
} from '../../../src/domain/board/board-columns.ts';
import { type BoardField, boardFields } from '../../../src/domain/board/board-kinds.ts';
import { type CardPlace, untouched } from '../../../src/domain/board/board-thought.ts';
import type { AgendaItemId, RowId } from '../../../src/domain/ids.ts';

const item = 'item' as AgendaItemId;
const fields = boardFields.feedback;
const told = (id: string, field: BoardField = 'good'): ToldCard => ({
  id: id as RowId,
  field,
  text: `Text ${id}`,
  batch: 1,
});
const place = (change: Partial<CardPlace>): CardPlace => ({ ...untouched, ...change });
const into = (id: string) => place({ into: id as RowId });
const places = (entries: Readonly<Record<string, CardPlace>>) =>
  new Map(Object.entries(entries) as [RowId, CardPlace][]);
const seen = (cards: readonly ToldCard[], moved: Readonly<Record<string, CardPlace>>) =>
  [...boardColumns(fields, cards, places(moved))].flatMap(([field, thoughts]) =>
    thoughts.map(({ id, cards: all }) => `${field}:${id}(${all.map((one) => one.id).join('')})`),
  );

describe('a board', () => {
  it('shows every field, and the cards of each in the order in which they were told', () => {
    const columns = boardColumns(fields, [told('a'), told('b', 'go'), told('c')], new Map());
    expect([...columns.keys()]).toEqual(['good', 'idea', 'question', 'go']);
    expect(columns.get('good')?.map(({ text }) => text)).toEqual(['Text a', 'Text c']);
    expect(columns.get('idea')).toEqual([]);
  });

  it('counts cards that were laid together under the words of the one they lie on', () => {
    expect(seen([told('a'), told('b'), told('c')], { a: into('c'), b: into('a') })).toEqual(['good:c(cab)']);
  });

  it('moves a thought with everything that lies on it', () => {
    expect(seen([told('a'), told('b')], { b: into('a'), a: place({ field: 'idea' }) })).toEqual(['idea:a(ab)']);
  });

  it('leaves what was struck where it is, and says so', () => {
    const thoughts = boardColumns(fields, [told('a')], places({ a: place({ struck: true }) })).get('good');
    expect(thoughts?.map(({ id, struck }) => [id, struck])).toEqual([['a', true]]);
  });

  it('keeps cards together that two moderators laid onto each other in a circle, under the first that was told', () => {
    expect(seen([told('a'), told('b'), told('c')], { a: into('b'), b: into('c'), c: into('a') })).toEqual([
      'good:a(abc)',
    ]);
    expect(seen([told('a'), told('b'), told('c')], { b: into('c'), c: into('b'), a: into('b') })).toEqual([
      'good:b(bac)',
    ]);
  });

  it('lets a card stand for itself that lies on one which is not there, or on itself', () => {
    expect(seen([told('a')], { a: into('gone') })).toEqual(['good:a(a)']);
    expect(seen([told('a')], { a: into('a') })).toEqual(['good:a(a)']);
  });

  it('ties thoughts together at both ends, once each, and follows a card to the thought under which it lies', () => {
    const cards = [told('a'), told('b', 'go'), told('c'), told('d', 'idea')];
    const row = (id: string) => id as RowId;
    const columns = boardColumns(
      fields,
      cards,
      places({
        b: place({ follows: row('c') }),
        c: place({ into: row('a') }),
        d: place({ same: row('a'), follows: row('gone') }),
        a: place({ follows: row('c'), same: row('d') }),
      }),
    );
    const links = [...columns.values()]
      .flat()
      .map(({ id, links: all }) => [id, all.map((one) => `${one.kind} ${one.id}`)]);
    expect(Object.fromEntries(links)).toEqual({ a: ['to b', 'same d'], b: ['from a'], d: ['same a'] });
    expect(columns.get('go')?.[0]?.links).toEqual([{ kind: 'from', id: 'a', field: 'good', text: 'Text a' }]);
  });

  it('looks at a thought through the lenses of all its cards, with what the moderator has given and taken', () => {
    const cards = [
      { ...told('a'), lenses: ['time', 'mine'] as const },
      { ...told('b'), lenses: ['resources'] as const },
      told('c'),
    ];
    const lenses = new Map([
      ['mine', false],
      ['citizens', true],
    ] as const);
    const columns = boardColumns(fields, cards, places({ b: into('a'), a: place({ lenses }) }));
    expect(columns.get('good')?.map((one) => one.lenses)).toEqual([['time', 'resources', 'citizens'], []]);
    expect(
      lookedAt(columns, 'resources')
        .get('good')
        ?.map(({ id }) => id),
    ).toEqual(['a']);
    expect(lookedAt(columns, 'mine').get('good')).toEqual([]);
    expect(lookedAt(columns, null)).toBe(columns);
    expect(thoughtCount(columns)).toBe(2);
  });

  it('lets what is pinned stand first in its field, and alone where only that is looked at, with its source', () => {
    const columns = boardColumns(
      fields,
      [told('a'), told('b'), told('c', 'go'), told('d', 'go')],
      places({ b: place({ pinned: true, source: 'Bericht' }), d: place({ pinned: true, struck: true }) }),
    );
    expect(columns.get('good')?.map(({ id, pinned, source }) => [id, pinned, source])).toEqual([
      ['b', true, 'Bericht'],
      ['a', false, ''],
    ]);
    expect(pinnedOf(columns).map(({ id }) => id)).toEqual(['b', 'd']);
    expect(thoughtCount(lookedAt(columns, 'pinned'))).toBe(2);
  });

  it('shows the fields of the options it has, what was typed in, and no lens that was taken away', () => {
    const wish = { ...plainBoard(item, 'proContra'), options: ['Nord'], lenses: new Map([['time', '']] as const) };
    const typed = [{ id: 't' as RowId, item, field: 'contra1', text: 'zugerufen', order: 'V' }] as const;
    const cards = [{ ...told('a', 'pro1'), lenses: ['time', 'mine'] as const }, told('b', 'pro2')];
    const columns = laidOut(wish, cards, { places: new Map(), typed });
    expect([...columns].map(([field, all]) => [field, all.map(({ id }) => id)])).toEqual([
      ['pro1', ['a']],
      ['contra1', ['t']],
    ]);
    expect(columns.get('pro1')?.[0]?.lenses).toEqual(['time']);
  });

  it('lays the same word together, whoever wrote it how, and keeps apart what was struck', () => {
    const wish = plainBoard(item, 'checkIn');
    expect(wish.limit).toBe(1);
    const cards = ['Neugierig', 'müde', 'neugierig!', 'NEUGIERIG'].map((text, index) => ({
      ...told(String(index), 'word'),
      text,
    }));
    const columns = laidOut(wish, cards, { places: places({ 3: place({ struck: true }) }), typed: [] });
    expect(
      sameWords(columns)
        .get('word')
        ?.map(({ text, cards: all }) => [text, all.length]),
    ).toEqual([
      ['Neugierig', 2],
      ['müde', 1],
      ['NEUGIERIG', 1],
    ]);
  });

  it('never loses or doubles a card, however they were laid', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const laid = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...names, 'gone'));
    fc.assert(
      fc.property(laid, (lies) => {
        const moved = Object.fromEntries(Object.entries(lies).map(([id, onto]) => [id, into(onto)]));
        const columns = boardColumns(
          fields,
          names.map((id) => told(id)),
          places(moved),
        );
        const shown = [...columns.values()].flat().flatMap(({ cards }) => cards.map(({ id }) => id as string));
        expect(shown.sort()).toEqual(names);
      }),
    );
  });
});
