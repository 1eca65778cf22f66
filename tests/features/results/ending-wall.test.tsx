// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Proposal } from '../../../src/domain/proposal/proposal.ts';
import { openDecision, type Verdict } from '../../../src/domain/results/decision.ts';
import { EndingWall } from '../../../src/features/results/ending-wall.tsx';
import { createFormat } from '../../../src/words/format.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { deciding } = words;
const many = (count: number): readonly Proposal[] =>
  Array.from({ length: count }, (_, index) => ({
    ...emptyProfile,
    id: `p${index}` as ProposalId,
    order: String(index),
    title: `Vorschlag ${String.fromCharCode(65 + index)}`,
  }));
const decided = (proposals: readonly Proposal[], verdict: Verdict) =>
  new Map(proposals.map(({ id }) => [id, { ...openDecision, verdict }]));

const lines = (page: HTMLElement) =>
  [...page.querySelectorAll('dl > div')].map((line) => [
    line.querySelector('dd')?.textContent,
    line.querySelector('dt')?.textContent,
  ]);

test('the end thanks, counts what was decided, names what is in the focus and when it goes on', async () => {
  const proposals = many(3);
  const drawing = await draw(
    <EndingWall
      proposals={proposals}
      decisions={decided(proposals.slice(0, 2), 'focus')}
      nextDate="2027-11-04"
      minutesApproved={false}
    />,
  );
  expect(drawing.find('h1').textContent).toBe(deciding.ending.thanks);
  expect(lines(drawing.page)).toEqual([
    ['2', deciding.verdict.focus],
    ['1', deciding.wall.stillOpen],
  ]);
  expect(drawing.findAll('section li').map(({ textContent }) => textContent)).toEqual([
    '1 Vorschlag A',
    '2 Vorschlag B',
  ]);
  expect(drawing.text()).toContain(deciding.ending.next(createFormat('de').longDate('2027-11-04')));
  expect(drawing.text()).toContain(deciding.wall.minutesFollow);
  await drawing.remove();
});

test('the end of a session without proposals only thanks, and says once the minutes are approved', async () => {
  const drawing = await draw(<EndingWall proposals={[]} decisions={new Map()} nextDate="" minutesApproved />);
  expect(drawing.findAll('dl, section')).toHaveLength(0);
  expect(drawing.text()).toBe(deciding.ending.thanks + deciding.wall.ended + deciding.wall.minutesReady);
  await drawing.remove();
});

test('of very many in the focus ten are named and the rest is counted', async () => {
  const proposals = many(24);
  const drawing = await draw(
    <EndingWall proposals={proposals} decisions={decided(proposals, 'focus')} nextDate="" minutesApproved />,
  );
  expect(drawing.findAll('section li')).toHaveLength(10);
  expect(drawing.find('section').textContent).toContain(deciding.thoughts.more(14));
  await drawing.remove();
});
