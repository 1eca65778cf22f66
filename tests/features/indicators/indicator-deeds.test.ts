import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCross } from '../../../src/documents/plan/crosses.ts';
import { type CrossPlace, mostIndicators } from '../../../src/domain/indicators/indicator-cross.ts';
import type { IndicatorDraft } from '../../../src/domain/indicators/indicator-lines.ts';
import { rowsOf } from '../../../src/features/indicators/add-indicators.tsx';
import { createIndicatorDeeds } from '../../../src/features/indicators/indicator-deeds.ts';
import { seededBytes } from '../../support/chance.ts';
import { crossItem as item } from '../../support/cross-scene.ts';

const draft = (title: string, more: Partial<IndicatorDraft> = {}): IndicatorDraft => ({
  number: null,
  title,
  text: '',
  addressee: 'all',
  place: null,
  ...more,
});

const scene = () => {
  const doc = new Y.Doc();
  const deeds = createIndicatorDeeds(doc, item, seededBytes(1));
  const indicators = () => readCross(doc, item).indicators;
  const said = () => indicators().map(({ number, title }) => `${number} ${title}`);
  const idOf = (title: string) => {
    const found = indicators().find((one) => one.title === title);
    if (found === undefined) throw new Error(`no finding ${title}`);
    return found.id;
  };
  return { deeds, indicators, said, idOf };
};

describe('what the moderator does with findings', () => {
  it('adding numbers them one after the other, and taking it back gives no number away', () => {
    const { deeds, said } = scene();
    deeds.add([draft('Zeit'), draft('Daten')]);
    const third = deeds.add([draft('Ein Irrtum')]);
    expect([third.number, third.left]).toEqual([3, 0]);
    third.undo();
    deeds.add([draft('Ruhe')]);
    expect(said()).toEqual(['1 Zeit', '2 Daten', '4 Ruhe']);
  });

  it('a list keeps its own numbers where they are free, in whatever order it stands', () => {
    const { deeds, said } = scene();
    deeds.add([draft('Zeit')]);
    deeds.add([
      draft('neun', { number: 9 }),
      draft('eins', { number: 1 }),
      draft('vier', { number: 4 }),
      draft('noch neun', { number: 9 }),
    ]);
    expect(said()).toEqual(['1 Zeit', '9 neun', '10 eins', '4 vier', '11 noch neun']);
  });

  it('more than have room are not taken, and that is told', () => {
    const { deeds, said } = scene();
    const all = Array.from({ length: mostIndicators + 5 }, (_, index) => draft(`Befund ${index}`));
    expect(deeds.add(all)).toMatchObject({ left: 5, number: 1 });
    expect(deeds.add([draft('zu viel')])).toMatchObject({ left: 1, ids: [] });
    expect(said()).toHaveLength(mostIndicators);
  });

  it('changing, placing and removing are taken back, and nothing else with them', () => {
    const { deeds, indicators, idOf } = scene();
    deeds.add([draft('Zeit')]);
    const id = idOf('Zeit');
    const first: CrossPlace = { importance: -3, influence: 2 };
    deeds.place(id, first);
    const undoPlace = deeds.place(id, { importance: 9, influence: 9 });
    deeds.change(id, { addressee: 'politics' });
    undoPlace();
    expect(indicators()[0]).toMatchObject({ place: first, addressee: 'politics' });
    const undoTitle = deeds.change(id, { title: 'Mehr Zeit' });
    deeds.change(id, { text: 'Immer' });
    undoTitle();
    expect(indicators()[0]).toMatchObject({ title: 'Zeit', text: 'Immer' });
    const before = indicators();
    const undoRemove = deeds.remove(id);
    expect(indicators()).toEqual([]);
    undoRemove();
    expect(indicators()).toEqual(before);
  });

  it('sorting moves one entry and renumbers nobody', () => {
    const { deeds, said, idOf } = scene();
    deeds.add(['a', 'b', 'c', 'd'].map((title) => draft(title)));
    deeds.move(idOf('d'), 'up');
    expect(said()).toEqual(['1 a', '2 b', '4 d', '3 c']);
    deeds.move(idOf('a'), 'last');
    deeds.moveTo(idOf('c'), 0);
    deeds.move(idOf('c'), 'up');
    expect(said()).toEqual(['3 c', '2 b', '4 d', '1 a']);
  });
});

describe('a pasted table', () => {
  it.each([
    ['Zeit, die fehlt\nDaten', [['Zeit, die fehlt'], ['Daten']]],
    [
      'Zeit;immer;P\n"Daten; Zahlen";x',
      [
        ['Zeit', 'immer', 'P'],
        ['Daten; Zahlen', 'x'],
      ],
    ],
    [
      'Zeit\timmer\n\nDaten\tnie',
      [
        ['Zeit', 'immer'],
        ['Daten', 'nie'],
      ],
    ],
    [
      '\ufeffNummer,Titel\n1,"Zeit, die fehlt"',
      [
        ['Nummer', 'Titel'],
        ['1', 'Zeit, die fehlt'],
      ],
    ],
  ])('%j is cut into cells', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});
