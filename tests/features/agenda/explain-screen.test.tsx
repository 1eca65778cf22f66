// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { ExplainScreen } from '../../../src/features/agenda/explain-screen.tsx';
import { agendaWords } from '../../../src/words/agenda.de.ts';
import { proposal } from '../../support/assessment-scene.ts';
import { until } from '../../support/until.ts';
import { draw } from '../../ui/draw.tsx';

const words = agendaWords.explain;
/** Every third one belongs to „Wohnen“, all others to „Familie“. */
const list = Array.from({ length: 9 }, (_, index) =>
  proposal(index + 1, { fields: [index % 3 === 2 ? 'Wohnen' : 'Familie'] }),
);

const screen = (proposals: typeof list, presented: string) => (
  <ExplainScreen
    title="Vorschläge erläutern"
    proposals={proposals}
    presented={presented as ProposalId}
    profileOf={(one, place) => <h2>{`${place} ${one.title}`}</h2>}
  />
);

test('whoever looks for one field of action goes from one of its proposals to the next, and back to what is on the wall', async () => {
  const drawing = await draw(screen(list, 'p1'));
  await until(() => drawing.findAll('select').length === 1, 'the filter has come');
  await drawing.choose(drawing.find('select'), 'Wohnen');
  const heading = () => drawing.find('h2').textContent;
  expect(heading()).toBe(`1 ${list[0]?.title}`);
  const seen: unknown[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await drawing.click(drawing.find('button', words.next));
    seen.push(heading());
  }
  expect(seen).toEqual([3, 6, 9].map((place) => `${place} ${list[place - 1]?.title}`));
  expect((drawing.find('button', words.next) as HTMLButtonElement).disabled).toBe(true);
  await drawing.click(drawing.find('button', words.back));
  expect(heading()).toBe(`1 ${list[0]?.title}`);
  // The wall goes on: what is shown there is followed, whatever is looked for.
  await drawing.redraw(screen(list, 'p2'));
  expect(heading()).toBe(`2 ${list[1]?.title}`);
  await drawing.remove();
});

test.each([
  ['a few proposals', list.slice(0, 6)],
  ['one field of action', list.map((one) => ({ ...one, fields: ['Familie'] }))],
] as const)('%s need no filter', async (_, proposals) => {
  const drawing = await draw(screen([...proposals], 'p1'));
  await drawing.redraw(screen(list, 'p1'));
  await until(() => drawing.findAll('select').length === 1, 'with more the filter comes');
  await drawing.redraw(screen([...proposals], 'p1'));
  expect(drawing.findAll('select')).toEqual([]);
  await drawing.remove();
});
