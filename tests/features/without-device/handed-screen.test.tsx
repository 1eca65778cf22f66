// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SeatId } from '../../../src/domain/ids.ts';
import { HandedScreen } from '../../../src/features/without-device/handed-screen.tsx';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { handed } = words.withoutDevice;

const draws = async (groups: readonly string[]) => {
  const seated: unknown[] = [];
  const drawing = await draw(
    <HandedScreen
      isOpen
      places={[]}
      perspectives={[{ key: 'politics', label: 'Politik' }]}
      groups={groups}
      onNew={async (...said) => {
        seated.push(said);
        return 'seat' as SeatId;
      }}
      sheet={() => null}
    />,
  );
  await drawing.click(drawing.find('button', handed.next));
  await drawing.click(drawing.find('button', 'Politik'));
  return { drawing, seated };
};

test('who is new at the tablet is asked in which groups they work, after their perspective', async () => {
  const { drawing, seated } = await draws(['Frühe Hilfen', 'Kita']);
  expect(seated).toEqual([]);
  await drawing.click(drawing.find('input', 'Kita'));
  await drawing.click(drawing.find('button', handed.groupsNext));
  expect(seated).toEqual([['politics', ['Kita']]]);
  await drawing.remove();
});

test('the way back leads to the perspective, and whoever ticks nothing works in none of them', async () => {
  const { drawing, seated } = await draws(['Kita']);
  await drawing.click(drawing.find('button', handed.back));
  await drawing.click(drawing.find('button', handed.withoutPerspective));
  await drawing.click(drawing.find('button', handed.groupsNext));
  expect(seated).toEqual([[null, []]]);
  await drawing.remove();
});

test('where no groups are asked about, one tap on the perspective is enough', async () => {
  const { drawing, seated } = await draws([]);
  expect(seated).toEqual([['politics', []]]);
  await drawing.remove();
});
