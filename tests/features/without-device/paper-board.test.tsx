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

test('a line is a card, empty ones are none, and a form that is mended changes its own cards', () => {
  const first = saidIn(form, new Map<BoardField, string>([['good', ' Gute Runde \n\nZu kurz\n']]), new Map());
  expect([...first]).toEqual([
    ['good-0', 'Gute Runde'],
    ['good-1', 'Zu kurz'],
  ]);
  const before = new Map([...first].map(([key, text]) => [key, text ?? ''] as const));
  expect(typedFrom('good', before)).toBe('Gute Runde\nZu kurz');
  const mended = saidIn(
    form,
    new Map<BoardField, string>([
      ['idea', 'Kürzer'],
      ['good', 'Gute Runde'],
    ]),
    before,
  );
  expect([...mended]).toEqual([
    ['good-0', 'Gute Runde'],
    ['good-1', null],
    ['idea-0', 'Kürzer'],
  ]);
});

test('what is typed in holds the limit of cards, and is not saved as long as it does not', async () => {
  const saved: ReadonlyMap<CardKey, string | null>[] = [];
  const drawing = await draw(
    <PaperBoardForm
      {...frame}
      form={form}
      before={new Map()}
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
