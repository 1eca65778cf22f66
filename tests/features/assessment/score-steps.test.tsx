// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { ScoreScreen } from '../../../src/features/assessment/score-screen.tsx';
import { keepFocus } from '../../../src/ui/keep-focus.ts';
import { assessmentWords } from '../../../src/words/assessment.de.ts';
import { scoreProps as props } from '../../support/score-scene.ts';
import { until } from '../../support/until.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const { overview, score } = assessmentWords;
const page = document.documentElement;

/** By keyboard: what is pressed has the focus. */
async function presses(drawing: Drawing, element: HTMLElement): Promise<void> {
  element.focus();
  await drawing.click(element);
}

test('the next proposal begins at its name, however far down the one before was read', async () => {
  const drawing = await draw(<ScoreScreen {...props} />);
  page.scrollTop = 700;
  await presses(drawing, drawing.find('button', score.next));
  expect(page.scrollTop).toBe(0);
  expect(document.activeElement?.textContent).toBe(score.next);
  // What the moderator presents takes a tablet along that has nothing begun.
  page.scrollTop = 700;
  await drawing.redraw(<ScoreScreen {...props} presented={'p1' as ProposalId} />);
  expect(page.scrollTop).toBe(0);
  // Everything else that comes from others moves nothing.
  page.scrollTop = 700;
  await drawing.redraw(<ScoreScreen {...props} presented={'p1' as ProposalId} connected={false} />);
  expect(page.scrollTop).toBe(700);
  await drawing.remove();
});

test('the keyboard is never left nowhere: back to the first one, to the overview, and from there to a proposal', async () => {
  const screen = (
    <main>
      <ScoreScreen {...props} />
    </main>
  );
  const drawing = await draw(screen);
  onTestFinished(keepFocus(drawing.page));
  const stands = () =>
    until(
      () => document.activeElement !== document.body && drawing.page.contains(document.activeElement),
      'the focus is somewhere',
    );
  await presses(drawing, drawing.find('button', score.next));
  const [back] = drawing.findAll('.plenum-score-bar button');
  if (back === undefined) throw new Error('there is no way back');
  await presses(drawing, back);
  await stands();
  await presses(drawing, drawing.find('button.plenum-score-judged'));
  expect(drawing.find('h1').textContent).toBe(overview.title);
  await stands();
  const [, second] = drawing.findAll('button.plenum-own-row');
  if (second === undefined) throw new Error('there is one proposal only');
  await presses(drawing, second);
  expect(drawing.find('h1').textContent).toBe(props.proposals[1]?.title);
  await stands();
  await drawing.remove();
});
