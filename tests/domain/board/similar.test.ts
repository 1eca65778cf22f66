import { describe, expect, it } from 'vitest';
import type { BoardThought } from '../../../src/domain/board/board-thought.ts';
import { likeOnBoard, likePairs } from '../../../src/domain/board/similar.ts';
import type { RowId } from '../../../src/domain/ids.ts';

const thoughts = (...texts: readonly string[]): readonly BoardThought[] =>
  texts.map((text, index) => ({
    id: `${index}` as RowId,
    field: 'good',
    text,
    cards: [],
    struck: text.startsWith('–'),
    pinned: false,
    source: '',
    lenses: [],
    links: [],
  }));
const pairs = (...texts: readonly string[]) =>
  likePairs(thoughts(...texts)).map((pair) => pair.map(({ id }) => id).join('+'));

describe('thoughts that may be the same', () => {
  it.each([
    ['Guter Austausch', 'guter Austausch.'],
    ['Der Austausch war gut', 'Austausch war sehr gut'],
    ['Mehr Zeit für Diskussion', 'mehr Zeit für die Diskussion!'],
    ['Wer lädt ein?', 'Wer lädt dazu ein?'],
  ])('%j and %j are offered', (a, b) => {
    expect(pairs(a, b)).toEqual(['0+1']);
  });

  it.each([
    ['Guter Austausch', 'Zu wenig Pausen'],
    ['Wer lädt ein?', 'Wann ist der nächste Termin?'],
    ['gut', 'Mut'],
    ['', ''],
    ['👍', '👎'],
  ])('%j and %j are not', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });

  it('come with the most alike first, and what was struck is left in peace', () => {
    expect(pairs('Mehr Zeit für Gespräche', 'Mehr Zeit für Gespräche bitte', 'Mehr Zeit für Gespräche')).toEqual([
      '0+2',
      '0+1',
      '1+2',
    ]);
    expect(pairs('– Mehr Zeit', '– Mehr Zeit')).toEqual([]);
  });

  it('are looked for among the answers to one question, of every option, and not where they are tied already', () => {
    const [a, b, c] = thoughts('Mehr Zeit', 'Mehr Zeit', 'Mehr Zeit');
    if (a === undefined || b === undefined || c === undefined) throw new Error('three thoughts');
    const columns = new Map([
      ['pro1', [{ ...a, field: 'pro1' }]],
      ['contra1', [{ ...b, field: 'contra1' }]],
      ['pro2', [{ ...c, field: 'pro2' }]],
    ] as const);
    expect(likeOnBoard(columns).map((pair) => pair.map(({ id }) => id))).toEqual([['0', '2']]);
    const tied = { kind: 'same', id: '2' as RowId, field: 'pro2', text: 'Mehr Zeit' } as const;
    expect(likeOnBoard(new Map(columns).set('pro1', [{ ...a, links: [tied] }] as never))).toEqual([]);
  });
});
