// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { type RoundOpening, RoundOpeningForm } from '../../../src/features/assessment/round-opening.tsx';
import { ScoreScreen } from '../../../src/features/assessment/score-screen.tsx';
import { DecisionList } from '../../../src/features/results/decision-list.tsx';
import { openFact, proposal, revealedFact, settledOn, wishFor } from '../../support/assessment-scene.ts';
import { scoreProps } from '../../support/score-scene.ts';
import { until } from '../../support/until.ts';
import { words } from '../../support/words.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

/** Every third one belongs to „Wohnen“, all others to „Familie“. */
const list = Array.from({ length: 9 }, (_, index) =>
  proposal(index + 1, { fields: [index % 3 === 2 ? 'Wohnen' : 'Familie'] }),
);
const round = wishFor(list);
const numbers = (drawing: Drawing, rows: string): readonly number[] =>
  drawing.findAll(rows).map(({ textContent }) => Number.parseInt(textContent ?? '', 10));

async function looksFor(drawing: Drawing, field: string): Promise<void> {
  await until(() => drawing.findAll('select').length > 0, 'the filter has come');
  await drawing.choose(drawing.find('select'), field);
}

test('the overview of what one has judged is narrowed to a field of action', async () => {
  const drawing = await draw(<ScoreScreen {...scoreProps} proposals={list} round={round} fact={openFact(list)} />);
  await drawing.click(drawing.find('button.plenum-score-judged'));
  expect(numbers(drawing, '.plenum-own li')).toHaveLength(9);
  await looksFor(drawing, 'Wohnen');
  expect(numbers(drawing, '.plenum-own li')).toEqual([3, 6, 9]);
  await drawing.remove();
});

test('the list of a result is narrowed to a field of action; what is looked at stays', async () => {
  const fact = revealedFact(Object.fromEntries(list.map(({ id }, index) => [id, settledOn(index, 5)])));
  const drawing = await draw(<ScoreScreen {...scoreProps} proposals={list} round={round} fact={fact} />);
  await until(() => drawing.findAll('.plenum-result-list li').length === 9, 'the result has come');
  await looksFor(drawing, 'Wohnen');
  expect(numbers(drawing, '.plenum-result-list li')).toEqual([1, 3, 6, 9]);
  await drawing.remove();
});

test('the list of decisions is narrowed to a field of action', async () => {
  const drawing = await draw(<DecisionList proposals={list} decisions={new Map()} />);
  await looksFor(drawing, 'Wohnen');
  expect(numbers(drawing, '.plenum-decisions h2')).toEqual([3, 6, 9]);
  await drawing.remove();
});

test('a round is opened for one field of action: only its proposals are listed, and all or none are those of the list', async () => {
  const opened: RoundOpening[] = [];
  const { opening } = words.rounds;
  const drawing = await draw(
    <RoundOpeningForm
      number={2}
      proposals={list}
      suggested={null}
      ready
      kind="primary"
      onOpen={(one) => opened.push(one)}
    />,
  );
  await drawing.click(drawing.find('button', opening.none));
  await looksFor(drawing, 'Wohnen');
  await drawing.click(drawing.find('button', opening.all));
  await drawing.click(drawing.find('button', opening.openPart(2, 3)));
  expect(opened[0]?.proposals).toEqual(['p3', 'p6', 'p9'] as unknown as ProposalId[]);
  await drawing.remove();
});
