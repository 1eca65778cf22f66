import { describe, expect, it } from 'vitest';
import type { BoardThought } from '../../../src/domain/board/board-columns.ts';
import { likePairs } from '../../../src/domain/board/similar.ts';
import type { RowId } from '../../../src/domain/ids.ts';

const thoughts = (...texts: readonly string[]): readonly BoardThought[] =>
  texts.map((text, index) => ({
    id: `${index}` as RowId,
    field: 'good',
    text,
    cards: [],
    struck: text.startsWith('–'),
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
});
