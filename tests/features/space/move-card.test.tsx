// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Deed } from '../../../src/domain/space/submission.ts';
import { MoveCard } from '../../../src/features/space/move-card.tsx';
import { lifelineWords } from '../../../src/words/lifeline.de.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const { move } = lifelineWords;

test('a sitting before the day of handing in is asked about once, and can be right all the same', async () => {
  const noted: Deed[] = [];
  const note = (deed: Deed) => {
    noted.push(deed);
    return () => void noted.pop();
  };
  const drawing = await draw(
    <MoveCard
      {...{ statuses: ['adopted'], nameOf: (entry: string) => entry, place: 'help', noteHref: '#/' }}
      {...{ today: '2027-05-13', since: '2027-02-03', onMove: note }}
    />,
  );
  await drawing.type(drawing.find('input[type=date]'), '2020-01-01');
  await drawing.click(drawing.find('button', move.action));
  expect([noted, drawing.text().includes(move.early('3. Februar 2027'))]).toEqual([[], true]);
  await drawing.click(drawing.find('button', move.action));
  expect(noted).toMatchObject([{ on: '2020-01-01' }]);
  await drawing.type(drawing.find('input[type=date]'), '2027-02-03');
  await drawing.click(drawing.find('button', move.action));
  expect(noted).toHaveLength(2);
  // A slip is taken back at once.
  await drawing.click(drawing.find('button', words.list.undo));
  expect(noted).toHaveLength(1);
  await drawing.remove();
});
