// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SeatId } from '../../../src/domain/ids.ts';
import { type PaperRow, PaperScreen } from '../../../src/features/without-device/paper-screen.tsx';
import { withoutDeviceWords as words } from '../../../src/words/without-device.de.ts';
import { draw } from '../../ui/draw.tsx';

const row = (seat: string, number: number, isTwice = false): PaperRow => ({
  seat: seat as SeatId,
  number,
  perspective: 'Politik',
  judged: 3,
  isTwice,
});

const draws = async (rows: readonly PaperRow[]) => {
  const said: string[] = [];
  const drawing = await draw(
    <PaperScreen
      rows={rows}
      total={12}
      isClosed={false}
      late=""
      notKept={false}
      form={null}
      onNumber={(number) => said.push(`number ${number}`)}
      onChange={(seat) => said.push(`change ${seat}`)}
      onRemove={(seat) => said.push(`remove ${seat}`)}
    />,
  );
  return { drawing, said };
};

test('a number that two laptops have typed in is named, and each of the two can be changed or removed', async () => {
  const { drawing, said } = await draws([row('a', 7, true), row('b', 7, true), row('c', 8)]);
  expect(drawing.text()).toContain(words.paper.twice);
  const removing = drawing.findAll('button').filter((one) => one.getAttribute('aria-label')?.startsWith('Entfernen'));
  expect(removing).toHaveLength(2);
  const [, second] = removing;
  if (second === undefined) throw new Error('two can be removed');
  await drawing.click(second);
  await drawing.click(drawing.find('button', 'Ändern: Bogen 8'));
  expect(said).toEqual(['remove b', 'change c']);
  await drawing.remove();
});

test('a form that is there once offers no removal, and a number is asked for as whole and positive', async () => {
  const { drawing, said } = await draws([row('c', 8)]);
  expect(drawing.text()).not.toContain(words.paper.twice);
  expect(drawing.findAll('[aria-label^="Entfernen"]')).toEqual([]);
  for (const wrong of ['', '0', '1,5', 'x']) {
    await drawing.type(drawing.find('input'), wrong);
    await drawing.click(drawing.find('button', words.paper.next));
    expect(drawing.text()).toContain(words.paper.numberMissing);
  }
  await drawing.type(drawing.find('input'), '12');
  await drawing.click(drawing.find('button', words.paper.next));
  expect(said).toEqual(['number 12']);
  await drawing.remove();
});
