// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ScoreScale } from '../../src/ui/score-scale.tsx';
import { draw } from './draw.tsx';

const words = {
  legend: 'Bedeutung der Zielgruppe',
  hint: 'Wie dringend?',
  low: 'gering',
  high: 'hoch',
  cannot: 'Kann ich nicht einschätzen',
};
const ignore = () => undefined;
/** What a screen reader says of the group after its name. */
const descriptionOf = (group: Element): string =>
  (group.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .flatMap((id) => {
      const told = document.getElementById(id);
      const parts = [...(told?.querySelectorAll('p:not([aria-hidden])') ?? [])];
      return (parts.length === 0 ? [told] : parts).map((part) => part?.textContent ?? '');
    })
    .join(' ');

test('a scale is one group of eleven values and „cannot“ under its name and its sentence', async () => {
  const drawing = await draw(<ScoreScale {...words} value={null} onChange={ignore} />);
  const group = drawing.find('fieldset');
  expect(group.querySelector('legend')?.textContent).toBe('Bedeutung der Zielgruppe');
  expect(descriptionOf(group)).toBe('Wie dringend? gering hoch');
  const radios = drawing.findAll('input[type=radio]') as HTMLInputElement[];
  expect(radios.map((radio) => radio.value)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    'cannot',
  ]);
  expect(new Set(radios.map((radio) => radio.name)).size).toBe(1);
  await drawing.remove();
});

test('what the ends stand for is read below them, and told with the question', async () => {
  const meanings = { lowMeaning: 'kommt zurecht', highMeaning: 'braucht dringend mehr' };
  const drawing = await draw(<ScoreScale {...words} {...meanings} value={null} onChange={ignore} />);
  const told = 'gering: kommt zurecht hoch: braucht dringend mehr';
  expect(descriptionOf(drawing.find('fieldset'))).toBe(`Wie dringend? ${told}`);
  const previous = { value: 8, label: 'Runde 1' };
  await drawing.redraw(<ScoreScale {...words} {...meanings} value={8} onChange={ignore} previous={previous} />);
  expect(descriptionOf(drawing.find('fieldset'))).toBe(`Wie dringend? ${told}`);
  await drawing.remove();
});

test('one tap tells the value, and what is chosen is the value handed in', async () => {
  const chosen: (number | 'cannot')[] = [];
  const drawing = await draw(<ScoreScale {...words} value={null} onChange={(value) => chosen.push(value)} />);
  await drawing.click(drawing.find('input[value="7"]'));
  expect(chosen).toEqual([7]);
  expect(drawing.findAll('input:checked')).toHaveLength(0);
  await drawing.redraw(<ScoreScale {...words} value={7} onChange={(value) => chosen.push(value)} />);
  expect(drawing.findAll('input:checked').map((radio) => radio.getAttribute('value'))).toEqual(['7']);
  await drawing.remove();
});

test('the earlier choice is dashed for the eye and named for the ear', async () => {
  const previous = { value: 8, label: 'Runde 1' };
  const drawing = await draw(<ScoreScale {...words} value={9} onChange={ignore} previous={previous} />);
  const dashed = drawing.findAll('[data-previous]');
  expect(dashed).toHaveLength(1);
  expect(dashed[0]?.textContent).toBe('8 (Runde 1)');
  expect(drawing.text()).toContain('gestrichelt: Runde 1');
  await drawing.remove();
});

test('the ends of the scale say what low and high mean', async () => {
  const drawing = await draw(<ScoreScale {...words} value={null} onChange={ignore} />);
  const tiles = drawing.findAll('.plenum-scale-tile').map((label) => label.textContent);
  expect(tiles.at(0)).toBe('0 (gering)');
  expect(tiles.at(-1)).toBe('10 (hoch)');
  await drawing.remove();
});

test('a locked scale still shows what was chosen and takes no tap', async () => {
  const chosen: (number | 'cannot')[] = [];
  const drawing = await draw(<ScoreScale {...words} value={5} onChange={(value) => chosen.push(value)} disabled />);
  await drawing.click(drawing.find('input[value="7"]'));
  expect(chosen).toEqual([]);
  expect((drawing.find('input[value="5"]') as HTMLInputElement).checked).toBe(true);
  await drawing.remove();
});

test('not to know is one more choice of the same question and takes the number back', async () => {
  const chosen: (number | 'cannot')[] = [];
  const drawing = await draw(<ScoreScale {...words} value={5} onChange={(value) => chosen.push(value)} />);
  await drawing.click(drawing.find('input[value="cannot"]'));
  expect(chosen).toEqual(['cannot']);
  await drawing.redraw(<ScoreScale {...words} value="cannot" onChange={ignore} />);
  expect(drawing.findAll('input:checked').map((radio) => radio.getAttribute('value'))).toEqual(['cannot']);
  await drawing.remove();
});

test('a scale has as many tiles as steps, and never more than eleven in a row', async () => {
  for (const [min, max, row] of [
    [1, 6, '6'],
    [1, 4, '4'],
    [0, 20, '11'],
  ] as const) {
    const drawing = await draw(<ScoreScale {...words} min={min} max={max} value={null} onChange={ignore} />);
    expect(drawing.findAll('.plenum-scale-tile')).toHaveLength(max - min + 1);
    const tiles = drawing.find('.plenum-scale-tiles') as HTMLElement;
    expect(tiles.style.getPropertyValue('--steps')).toBe(row);
    await drawing.remove();
  }
});
