import { describe, expect, it } from 'vitest';
import { type BoardDecision, noDecision, plainBoard, type ToldCard } from '../../../src/domain/board/board.ts';
import { laidOut } from '../../../src/domain/board/board-columns.ts';
import { type CardPlace, untouched } from '../../../src/domain/board/board-thought.ts';
import { boardSheet } from '../../../src/domain/export/board-export.ts';
import type { AgendaItemId, RowId } from '../../../src/domain/ids.ts';

const item = 'item' as AgendaItemId;
const words = {
  field: 'Feld',
  card: 'Karte',
  count: 'Anzahl',
  struck: 'gestrichen',
  typed: 'getippt',
  pinned: 'fest',
  source: 'Quelle',
  lenses: 'Blickwinkel',
  links: { from: 'folgt aus', to: 'daraus folgt', same: 'ebenso' },
  yes: 'ja',
  no: 'nein',
  prompt: (field: string) => `<${field}>`,
  lens: (lens: string) => `(${lens})`,
  decision: 'Beschluss',
  decidedBy: ({ body, date }: BoardDecision) => `${body}, ${date}`,
};
const told = (id: string, field: ToldCard['field'], more: Partial<ToldCard> = {}): ToldCard => ({
  ...{ id: id as RowId, field, text: `Text ${id}`, batch: 1 },
  ...more,
});
const sheet = (kind: 'feedback' | 'proContra', cards: readonly ToldCard[], places: Record<string, CardPlace>) =>
  boardSheet(
    { kind, decision: noDecision },
    laidOut(plainBoard(item, kind), cards, {
      places: new Map(Object.entries(places) as [RowId, CardPlace][]),
      typed: [{ id: 't' as RowId, item, field: kind === 'feedback' ? 'good' : 'pro1', text: 'Zuruf', order: 'V' }],
    }),
    words,
  );

describe('the table of a board', () => {
  it('has a row for each thought, field by field, and says what was struck and typed in', () => {
    const cards = [told('a', 'go'), told('b', 'good'), told('c', 'good')];
    const t = { ...untouched, pinned: true, source: 'Brief' };
    const places = { t, c: { ...untouched, into: 'b' as RowId }, a: { ...untouched, struck: true } };
    expect(sheet('feedback', cards, places)).toEqual([
      ['Feld', 'Karte', 'Anzahl', 'getippt', 'gestrichen', 'fest', 'Quelle'],
      ['<good>', 'Zuruf', 1, 1, 'nein', 'ja', 'Brief'],
      ['<good>', 'Text b', 2, 0, 'nein', 'nein', ''],
      ['<go>', 'Text a', 1, 0, 'ja', 'nein', ''],
    ]);
  });

  it('names lenses, and what hangs together with a thought, where a board has them', () => {
    const cards = [told('a', 'pro1', { lenses: ['time', 'citizens'] }), told('b', 'contra2')];
    const places = { b: { ...untouched, follows: 'a' as RowId, same: 't' as RowId } };
    expect(sheet('proContra', cards, places)).toEqual([
      ['Feld', 'Karte', 'Anzahl', 'getippt', 'gestrichen', 'fest', 'Quelle', 'Blickwinkel', 'folgt aus', 'ebenso'],
      ['<pro1>', 'Text a', 1, 0, 'nein', 'nein', '', '(time), (citizens)', '', ''],
      ['<pro1>', 'Zuruf', 1, 1, 'nein', 'nein', '', '', '', '<contra2>: Text b'],
      ['<contra2>', 'Text b', 1, 0, 'nein', 'nein', '', '', '<pro1>: Text a', '<pro1>: Zuruf'],
    ]);
  });

  it('ends with what was decided, by whom and when, and without words with nothing', () => {
    const wish = plainBoard(item, 'mandate');
    const decision = { text: 'Auftrag angenommen', body: 'Sozialausschuss', date: '2027-05-13' };
    const columns = laidOut(wish, [], { places: new Map(), typed: [] });
    const [head, ...rows] = boardSheet({ ...wish, decision }, columns, words);
    expect(rows).toHaveLength(1);
    const row = Object.fromEntries((head ?? []).map((heading, at) => [heading, rows[0]?.[at]]));
    expect(row).toMatchObject({ Feld: 'Beschluss', Karte: decision.text, Quelle: 'Sozialausschuss, 2027-05-13' });
    expect(boardSheet({ ...wish, decision: { ...decision, text: ' ' } }, columns, words)).toHaveLength(1);
  });
});
