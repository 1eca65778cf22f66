// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Criterion } from '../../../src/domain/assessment/criterion.ts';
import { gridPicture } from '../../../src/domain/grid/grid.ts';
import type { CriterionId } from '../../../src/domain/ids.ts';
import { AgreementList } from '../../../src/features/assessment/agreement-list.tsx';
import { LowerAxisLegend } from '../../../src/features/assessment/lower-axis.tsx';
import { WallTable } from '../../../src/features/assessment/wall-table.tsx';
import { axes, need, proposals, result, revealedFact, row, settledOn, weight } from '../../support/assessment-scene.ts';
import { words } from '../../support/words.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2027, 2, 4, 10) }));
afterEach(() => vi.useRealTimers());

const third: Criterion = { ...need, id: 'third' as CriterionId, name: 'Steuerungsrelevanz heute', order: 'C' };

/** Of every third proposal people are at one; of the others they are apart on one dimension alone, in turn on either. */
const split = (index: number) => {
  const far = [0, 3, 7, 10];
  if (index % 3 === 0) return settledOn(6, 7);
  const rows = far.map((value) => (index % 3 === 1 ? row(value, 5) : row(5, value)));
  return result(rows.map((one) => ({ ...one, values: { ...one.values, [third.id]: 4 } })));
};
const lowerOf = (index: number) => [null, weight.name, need.name][index % 3] ?? null;

const pictureOf = (count: number, criteria: readonly Criterion[] = [need, weight], of = split) => {
  const list = proposals(count);
  const fact = revealedFact(Object.fromEntries(list.map(({ id }, index) => [id, of(index)])));
  const picture = gridPicture({ fact, criteria, axes, proposals: list });
  if (picture === null) throw new Error('a round that was shown has a picture');
  return picture;
};

/** Every row that the wall shows, page after page, by its number: what is said of agreement. */
async function readsAll(count: number, criteria?: readonly Criterion[]) {
  const drawing = await draw(<WallTable picture={pictureOf(count, criteria)} round="Runde 1" />);
  const said = new Map<number, string>();
  const pages = Number(drawing.page.querySelector('[data-pages]')?.getAttribute('data-pages') ?? 1);
  for (let page = 0; page < pages; page += 1) {
    const rows = drawing.findAll('tbody tr');
    expect(rows.length).toBeLessThanOrEqual(20);
    for (const one of rows) said.set(Number.parseInt(one.textContent, 10), one.lastElementChild?.textContent ?? '');
    await act(async () => vi.advanceTimersByTimeAsync(15_000));
  }
  const letters = drawing
    .findAll('.plenum-wtable-letters')
    .map((line) => line.textContent)
    .join();
  await drawing.remove();
  return { said, letters };
}

test.each([
  [21, [1, 12]],
  [25, [1, 14]],
  [41, [1, 15, 29]],
  [0, []],
])('the pages of %i proposals say with which row they begin', async (count, starts) => {
  const captions: string[] = [];
  const drawing = await draw(<WallTable picture={pictureOf(count)} round="Runde 1" />);
  for (const start of starts) {
    captions.push(drawing.find('caption').textContent);
    expect(Number.parseInt(drawing.findAll('tbody tr')[0]?.textContent ?? '', 10)).toBe(start);
    await act(async () => vi.advanceTimersByTimeAsync(15_000));
  }
  expect(captions.map((caption) => /Vorschlag (\d+) von/u.exec(caption)?.[1])).toEqual(starts.map(String));
  expect(drawing.text()).not.toContain('NaN');
  await drawing.remove();
});

describe('the table of the wall', () => {
  test.each([7, 12, 13, 20, 21, 40])(
    'names for each of %i proposals the dimension on which people agree least',
    async (count) => {
      const { said } = await readsAll(count);
      expect(said.size).toBe(count);
      for (const [number, words] of said) {
        const lower = lowerOf(number - 1);
        if (lower === null) expect(words).not.toContain('am wenigsten');
        else expect(words).toContain(`am wenigsten bei „${lower}“`);
      }
    },
  );

  test('says it by the letter of the column where further dimensions leave no room for names', async () => {
    const { said, letters } = await readsAll(40, [need, weight, third]);
    expect(said.size).toBe(40);
    expect(letters).toContain(`A ${weight.name}`);
    expect(said.get(2)).toContain('am wenigsten bei „A“');
    expect(said.get(3)).toContain('am wenigsten bei „B“');
  });
});

test('the list beside the picture shows on which axis people agree least, and nothing where they are at one', async () => {
  const picture = pictureOf(12);
  const drawing = await draw(
    <>
      <LowerAxisLegend picture={picture} />
      <AgreementList picture={picture} named={new Set()} />
    </>,
  );
  const signs = drawing.findAll('.plenum-agree-row').map((one) => one.querySelector('[role=img]'));
  expect(signs.map((sign) => sign?.getAttribute('aria-label') ?? null)).toEqual(
    signs.map((_, index) => {
      const lower = lowerOf(index);
      return lower === null ? null : words.assessment.lowerOn(lower);
    }),
  );
  // The sign lies as the axis does in the picture, where weight is the one across.
  const drawn = (sign: Element | null | undefined) => sign?.querySelector('path')?.getAttribute('d');
  const [across, along] = drawing.findAll('.plenum-agree-axes path').map((path) => path.getAttribute('d'));
  expect([picture.x.id, picture.y.id]).toEqual([weight.id, need.id]);
  expect([drawn(signs[1]), drawn(signs[2])]).toEqual([across, along]);
  await drawing.redraw(
    <LowerAxisLegend picture={{ ...picture, points: picture.points.filter((_, index) => index % 3 === 0) }} />,
  );
  expect(drawing.text()).toBe('');
  await drawing.remove();
});

/** Each number of the compact list, with what its sign of an axis says; null where it has none. */
const signsOf = (drawing: Drawing) =>
  new Map(
    drawing.findAll('.plenum-agree [data-number]').map((one) => {
      const sign = one.querySelector('[role=img]')?.getAttribute('aria-label') ?? null;
      return [Number(one.getAttribute('data-number')), sign] as const;
    }),
  );

test.each([
  [13, split],
  [20, split],
  [40, split],
  [40, (index: number) => split(index % 3 === 0 ? 1 : index)],
])(
  'the list of %i names for each proposal the axis on which people agree least, also where no title has room',
  async (count, of) => {
    const picture = pictureOf(count, [need, weight], of);
    const drawing = await draw(<AgreementList picture={picture} named={new Set()} />);
    const signs = signsOf(drawing);
    for (const { number, level, lower } of picture.points)
      if (level !== 'agreed')
        expect([number, signs.get(number)]).toEqual([number, words.assessment.lowerOn(lower.name)]);
      else expect(signs.get(number) ?? null).toBeNull();
    // What the signs stand for is said once.
    expect(drawing.findAll('.plenum-agree-axes')).toHaveLength(1);
    await drawing.remove();
  },
);

test('the list of thirteen on which all agree explains no signs', async () => {
  const picture = pictureOf(13, [need, weight], () => settledOn(6, 7));
  const drawing = await draw(<AgreementList picture={picture} named={new Set()} />);
  expect(drawing.findAll('.plenum-agree-axes, [role=img]')).toEqual([]);
  await drawing.remove();
});
