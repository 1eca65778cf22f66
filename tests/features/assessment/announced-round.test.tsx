// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { ScoreScreen } from '../../../src/features/assessment/score-screen.tsx';
import { closedFact, result, revealedFact, row } from '../../support/assessment-scene.ts';
import { scoreList, scoreProps } from '../../support/score-scene.ts';
import { draw } from '../../ui/draw.tsx';

test('what is announced is every step of the round once, and at the beginning only that a round is open', async () => {
  const announce = vi.fn();
  const later = await draw(<ScoreScreen {...scoreProps} announce={announce} fact={closedFact(scoreList)} />);
  expect(announce).not.toHaveBeenCalled();
  await later.remove();
  const drawing = await draw(<ScoreScreen {...scoreProps} announce={announce} />);
  await drawing.redraw(<ScoreScreen {...scoreProps} announce={announce} fact={closedFact(scoreList)} />);
  await drawing.redraw(<ScoreScreen {...scoreProps} announce={announce} fact={closedFact(scoreList)} />);
  await drawing.redraw(
    <ScoreScreen {...scoreProps} announce={announce} fact={closedFact(scoreList, Date.now() + 3000)} />,
  );
  await drawing.redraw(
    <ScoreScreen {...scoreProps} announce={announce} fact={revealedFact({ p1: result([row(1, 1), row(2, 2)]) })} />,
  );
  expect(announce.mock.calls.map(([text]) => text)).toEqual([
    'Runde 1 ist geöffnet. Sie können einschätzen.',
    'Die Runde ist geschlossen.',
    'Gleich sehen Sie das Ergebnis.',
    'Das Ergebnis von Runde 1 ist da.',
  ]);
  await drawing.remove();
});
