// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SeriesId } from '../../../src/domain/ids.ts';
import type { Series } from '../../../src/domain/space/sources.ts';
import { SeriesForm, type WantedSeries } from '../../../src/features/space/series-form.tsx';
import { SourcesCard, type SourcesDeeds } from '../../../src/features/space/sources-card.tsx';
import { sourcesWords as words } from '../../../src/words/sources.de.ts';
import { spaceWords } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const { form } = words;
const people = 'Jahr\tMänner\tFrauen\n2019\t100\t120\n2020\t110\t–\n2021\t115\t140';

test('two columns of figures become two series under their heads, and it is said before', async () => {
  const added: WantedSeries[] = [];
  const drawing = await draw(<SeriesForm sources={[]} onAdd={(one) => added.push(one)} />);
  await drawing.type(drawing.find('textarea'), people);
  expect(drawing.text()).toContain(form.several(2, 'Männer und Frauen'));
  expect(drawing.text()).toContain(form.gaps(1));
  await drawing.click(drawing.find('button', form.actionAll(2)));
  expect(added.map(({ title, points }) => [title, ...points.map(({ value }) => value)])).toEqual([
    ['Männer', 100, 110, 115],
    ['Frauen', 120, null, 140],
  ]);
  expect(added.flatMap(({ points }) => points).some(({ isForecast }) => isForecast)).toBe(false);
  await drawing.remove();
});

test('name and unit that stand in the table are offered, and what somebody typed stays', async () => {
  const added: WantedSeries[] = [];
  const drawing = await draw(<SeriesForm sources={[]} onAdd={(one) => added.push(one)} />);
  await drawing.type(drawing.find('textarea'), 'Jahr\tQuote in %\tBemerkung\n2020\t12,5\tvorläufig\n2021\t14\t');
  expect(drawing.text()).toContain(form.left('Bemerkung', 'vorläufig'));
  await drawing.type(drawing.find('input', form.title), 'Betreuungsquote');
  await drawing.type(drawing.find('textarea'), 'Jahr\tAnteil in Prozent\n2020\t12,5\n2021\t14');
  await drawing.click(drawing.find('button', form.action));
  expect(added).toMatchObject([{ title: 'Betreuungsquote', unit: 'Prozent' }]);
  await drawing.remove();
});

test('a series is corrected in the fields in which it was made, only what is another is written, and it can be taken back', async () => {
  const one: Series = {
    ...{ id: 'a' as SeriesId, title: 'Kinder', unit: '', source: null, forecastBy: '', order: 'a' },
    ...{ area: 'unknown', areaName: '' },
    points: [
      { when: '2020', value: 5, isForecast: false },
      { when: '2021', value: null, isForecast: false },
      { when: '2022', value: 7, isForecast: false },
    ],
  };
  const changes: unknown[] = [];
  const deeds = { changeSeries: (part: unknown) => changes.push(part) } as unknown as SourcesDeeds;
  const drawing = await draw(
    <SourcesCard
      {...{ sources: [], series: [one], deeds, open: async () => true, waiting: 0, refused: new Map() }}
      retry={() => undefined}
    />,
  );
  expect(drawing.text()).toContain(words.gap('2021'));
  expect(drawing.text()).toContain(words.noValue);
  await drawing.click(drawing.find('button', words.correctNamed('Kinder')));
  const [own] = drawing.findAll('textarea');
  if (!(own instanceof HTMLTextAreaElement)) throw new Error('no field for the values');
  expect(own.value).toBe('2020\t5\n2021\t–\n2022\t7');
  await drawing.type(own, '2020\t5\n2021\t6\n2022\tviele');
  await drawing.click(drawing.find('button', words.correct));
  expect(drawing.text()).toContain(form.problems.value(3));
  expect(changes).toEqual([]);
  await drawing.type(own, '2020\t5\n2021\t6\n2022\t7');
  await drawing.click(drawing.find('button', words.correct));
  const points = one.points.map((point) => ({ ...point, value: point.value ?? 6 }));
  expect(changes).toEqual([{ id: 'a', points }]);
  await drawing.click(drawing.find('button', spaceWords.list.undo));
  expect(changes[1]).toEqual({ id: 'a', points: one.points });
  await drawing.remove();
});
