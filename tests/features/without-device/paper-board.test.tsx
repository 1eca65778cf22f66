// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { BoardField } from '../../../src/domain/board/board-kinds.ts';
import { type BoardForm, type CardKey, saidIn, typedFrom } from '../../../src/features/without-device/board-form.ts';
import { BoardFormSheet } from '../../../src/features/without-device/board-form-sheet.tsx';
import { PaperBoardForm } from '../../../src/features/without-device/paper-board-form.tsx';
import { withoutDeviceWords } from '../../../src/words/without-device.de.ts';
import { draw } from '../../ui/draw.tsx';

const { paper } = withoutDeviceWords;
const form: BoardForm = {
  fields: [
    { field: 'good', number: 1, prompt: 'Und, wie war’s?', longest: 5_000 },
    { field: 'idea', number: 2, prompt: 'Wichtigste Erkenntnis', longest: 5_000 },
  ],
  limit: 3,
};
const frame = { number: 7, isKnown: false, perspective: '', worksIn: [], perspectives: [], groups: [] };

const names = () => {
  let last = 0;
  return () => {
    last += 1;
    return `n${last}`;
  };
};
const typed = (good: string, idea = '') =>
  new Map<BoardField, string>([
    ['good', good],
    ['idea', idea],
  ]);
const kept = (said: ReadonlyMap<CardKey, string | null>) =>
  new Map([...said].flatMap(([key, text]) => (text === null ? [] : [[key, text] as const])));

test('a line is a card, empty ones are none, and a form that is mended changes its own cards', () => {
  const newName = names();
  const first = saidIn(form, typed(' Gute Runde \n\nZu kurz\n'), new Map(), newName);
  expect([...first]).toEqual([
    ['good-n1', 'Gute Runde'],
    ['good-n2', 'Zu kurz'],
  ]);
  expect(typedFrom('good', kept(first))).toBe('Gute Runde\nZu kurz');
  expect([...saidIn(form, typed('Gute Runde', 'Kürzer'), kept(first), newName)]).toEqual([
    ['good-n1', 'Gute Runde'],
    ['good-n2', null],
    ['idea-n3', 'Kürzer'],
  ]);
});

test('a line that is put in front is the new card, and a name that was told is given to no other words', () => {
  const newName = names();
  const first = saidIn(form, typed('A\nB\nA'), new Map(), newName);
  expect([...saidIn(form, typed('N\nA\nB\nA'), kept(first), newName)]).toEqual([
    ['good-n1', 'A'],
    ['good-n2', 'B'],
    ['good-n3', 'A'],
    ['good-n4', 'N'],
  ]);
  const less = kept(saidIn(form, typed('A\nB'), kept(first), newName));
  expect([...saidIn(form, typed('A\nB\nD'), less, newName)].at(-1)).toEqual(['good-n5', 'D']);
});

test('what is typed in holds the limit of cards, and is not saved as long as it does not', async () => {
  const saved: ReadonlyMap<CardKey, string | null>[] = [];
  const drawing = await draw(
    <PaperBoardForm
      {...frame}
      form={form}
      before={new Map()}
      told={new Map()}
      newName={names()}
      onCancel={() => undefined}
      onSave={({ said }) => void saved.push(said)}
    />,
  );
  const [good, idea] = drawing.findAll('textarea');
  if (good === undefined || idea === undefined) throw new Error('there are two fields');
  expect(good.getAttribute('aria-label')).toBe(paper.score('1 Und, wie war’s?', paper.cards));
  await drawing.type(good, 'eins\nzwei\ndrei');
  await drawing.type(idea, 'vier');
  expect(drawing.text()).toContain(paper.tooManyCards(3));
  await drawing.click(drawing.find('button', paper.save));
  expect(saved).toEqual([]);
  expect(document.activeElement).toBe(idea);
  await drawing.type(idea, '');
  await drawing.click(drawing.find('button', paper.save));
  expect([...(saved[0]?.values() ?? [])]).toEqual(['eins', 'zwei', 'drei']);
  await drawing.remove();
});

test('the form on paper asks what the screen asks, under its number, with no more lines than cards', async () => {
  const drawing = await draw(
    <BoardFormSheet
      {...{
        number: 7,
        title: 'Sitzung',
        about: 'Feedback',
        address: 'https://raum.example',
        perspectives: [],
        groups: [],
      }}
      form={form}
    />,
  );
  expect(drawing.findAll('ol > li p').map((line) => line.textContent)).toEqual([
    '1 Und, wie war’s?',
    '2 Wichtigste Erkenntnis',
  ]);
  expect(drawing.findAll('ol > li:first-child .plenum-form-line')).toHaveLength(3);
  expect(drawing.text()).toContain(withoutDeviceWords.forms.mostCards(3));
  await drawing.remove();
});

test('a told line that is taken out and typed in again word for word stands there once, unless it is meant twice', async () => {
  const told = new Map<BoardField, ReadonlySet<string>>([['good', new Set(['Gute Runde'])]]);
  const saved: (readonly string[])[] = [];
  const open = (isKnown: boolean) => (
    <PaperBoardForm
      {...frame}
      key={String(isKnown)}
      isKnown={isKnown}
      form={form}
      before={new Map([['good-old', 'Zu kurz']])}
      told={told}
      newName={names()}
      onCancel={() => undefined}
      onSave={({ said }) => void saved.push([...kept(said).values()])}
    />
  );
  const drawing = await draw(open(true));
  const write = async (text: string) => {
    const [good] = drawing.findAll('textarea');
    if (good !== undefined) await drawing.type(good, text);
  };
  await write('Zu kurz\nGute Runde');
  expect(drawing.text()).toContain(paper.stands('„Gute Runde“'));
  await drawing.click(drawing.find('button', paper.save));
  await drawing.click(drawing.find('input[type=checkbox]', paper.again));
  await drawing.click(drawing.find('button', paper.save));
  // Another person may think the same: nobody is asked, and nothing is left out.
  await drawing.redraw(open(false));
  await write('Zu kurz\nGute Runde');
  expect(drawing.text()).not.toContain(paper.stands('„Gute Runde“'));
  await drawing.click(drawing.find('button', paper.save));
  expect(saved).toEqual([['Zu kurz'], ['Zu kurz', 'Gute Runde'], ['Zu kurz', 'Gute Runde']]);
  await drawing.remove();
});

test('a line that is longer than a card is not cut off without a word: it is not saved before it is shortened', async () => {
  const saved: unknown[] = [];
  const word: BoardForm = { fields: [{ field: 'word', number: 1, prompt: 'Ein Wort', longest: 40 }], limit: 1 };
  const drawing = await draw(
    <PaperBoardForm
      {...frame}
      form={word}
      before={new Map()}
      told={new Map()}
      newName={names()}
      onCancel={() => undefined}
      onSave={({ said }) => void saved.push(...said.values())}
    />,
  );
  await drawing.type(drawing.find('textarea'), 'x'.repeat(41));
  expect(drawing.text()).toContain(paper.cardTooLong(40));
  await drawing.click(drawing.find('button', paper.save));
  expect(saved).toEqual([]);
  await drawing.type(drawing.find('textarea'), `  ${'x'.repeat(40)} `);
  await drawing.click(drawing.find('button', paper.save));
  expect(saved).toEqual(['x'.repeat(40)]);
  await drawing.remove();
});
