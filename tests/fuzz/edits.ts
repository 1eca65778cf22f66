import * as Y from 'yjs';
import type { Dice } from './dice.ts';

const keys = ['a', 'b', 'c'];
const words = ['Haus', 'ü', '', '👋', 'ein längerer Satz mit mehr als vierzig Buchstaben', '\u0000', 'x'];
const values: readonly unknown[] = [0, -1, 3.5, 2 ** 40, true, null, 'Text', { deep: [{ a: 1 }, 'ü'] }, [1, [2]], ''];

const maps = ['map', 'other'];

/** Where nested types may be found: any map in the document. */
const someMap = (dice: Dice, doc: Y.Doc): Y.Map<unknown> => {
  const root = doc.getMap<unknown>(dice.pick(maps));
  const inner = root.get(dice.pick(keys));
  return inner instanceof Y.Map && dice.chance(0.6) ? inner : root;
};

const someList = (dice: Dice, doc: Y.Doc): Y.Array<unknown> => {
  const inner = someMap(dice, doc).get(dice.pick(keys));
  return inner instanceof Y.Array ? inner : doc.getArray('list');
};

const someText = (dice: Dice, doc: Y.Doc): Y.Text => {
  const inner = someMap(dice, doc).get(dice.pick(keys));
  return inner instanceof Y.Text ? inner : doc.getText('text');
};

/** Whole letters only, as our own way of writing texts has it: half an emoji makes stock Yjs itself diverge. */
const writeWords = (dice: Dice, text: Y.Text): void =>
  text.insert(text.toString().includes('👋') ? text.length : dice.roll(text.length + 1), dice.pick(words));

const deleteLetter = (dice: Dice, text: Y.Text): void => {
  if (text.length > 2 && !text.toString().includes('👋')) text.delete(dice.roll(text.length - 1), 1);
};

const acts: readonly ((dice: Dice, doc: Y.Doc) => void)[] = [
  (dice, doc) => someMap(dice, doc).set(dice.pick(keys), dice.pick(values)),
  (dice, doc) => someMap(dice, doc).set(dice.pick(keys), dice.pick(values)),
  (dice, doc) => someMap(dice, doc).delete(dice.pick(keys)),
  (dice, doc) =>
    someMap(dice, doc).set(
      dice.pick(keys),
      dice.pick([() => new Y.Map(), () => new Y.Array(), () => new Y.Text('neu')])(),
    ),
  (_dice, doc) => {
    const text = doc.getText('text');
    text.insert(text.length, 'weiter');
  },
  (dice, doc) => someList(dice, doc).push([dice.pick(values)]),
  (dice, doc) => {
    const list = someList(dice, doc);
    list.insert(dice.roll(list.length + 1), [dice.pick(values), dice.pick(values)]);
  },
  (dice, doc) => {
    const list = someList(dice, doc);
    if (list.length > 0) list.delete(dice.roll(list.length), 1);
  },
  (dice, doc) => writeWords(dice, someText(dice, doc)),
  (dice, doc) => deleteLetter(dice, someText(dice, doc)),
];

/** What people do on a group's sheet: words in one text, marks in one map. */
const sheetActs: readonly ((dice: Dice, doc: Y.Doc) => void)[] = [
  (dice, doc) => doc.getMap('marks').set(dice.pick(keys), dice.pick(values)),
  (dice, doc) => doc.getMap('marks').delete(dice.pick(keys)),
  (_dice, doc) => doc.getText('text').insert(doc.getText('text').length, 'weiter'),
  (dice, doc) => writeWords(dice, doc.getText('text')),
  (dice, doc) => deleteLetter(dice, doc.getText('text')),
];

/** Which kind of document is played with: anything Yjs can hold, or a group's sheet. */
export type Playground = 'anything' | 'sheet';

/** One to four edits, each by itself or all at once. */
export const editSomehow = (dice: Dice, doc: Y.Doc, playground: Playground = 'anything'): void => {
  const times = 1 + dice.roll(4);
  const edit = () => {
    for (let turn = 0; turn < times; turn += 1) dice.pick(playground === 'sheet' ? sheetActs : acts)(dice, doc);
  };
  if (dice.chance(0.5)) doc.transact(edit, 'person');
  else edit();
};

/** A way to take steps back and forth, as somebody at a keyboard does. */
export const createUndo = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager([doc.getMap('map'), doc.getMap('marks'), doc.getText('text'), doc.getArray('list')], {
    captureTimeout: 0,
    trackedOrigins: new Set(['person', null]),
  });
