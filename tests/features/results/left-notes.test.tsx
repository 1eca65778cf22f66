// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FindingId, ProposalId, RowId } from '../../../src/domain/ids.ts';
import { type Finding, leftThoughts, thoughtColumns } from '../../../src/domain/results/finding.ts';
import { ApprovalCard } from '../../../src/features/minutes/approval-card.tsx';
import { EndingCard } from '../../../src/features/results/ending-card.tsx';
import { scoreList as proposals } from '../../support/score-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { deciding, minutes } = words;
const [p1, p2] = proposals.map(({ id }) => id) as [ProposalId, ProposalId];

const note = (id: string) => ({ id: id as RowId, kind: 'strength' as const, text: id });
const finding = (notes: readonly string[], accepted: boolean): Finding => ({
  ...{ id: `f${notes.join('')}` as FindingId, proposal: p1, kind: 'strength', text: 'Gedanke' },
  ...{ notes: notes as readonly RowId[], accepted, order: 'a' },
});

test('D354 what was taken up by nobody is counted, laid together once, and what was taken up is not', () => {
  const columns = thoughtColumns(
    [note('a'), note('b'), note('c'), note('d')],
    [finding(['a', 'b'], false), finding(['c'], true)],
  );
  const done = thoughtColumns([note('a')], [finding(['a'], true)]);
  expect([
    ...leftThoughts(
      new Map([
        [p1, columns],
        [p2, done],
      ]),
    ),
  ]).toEqual([[p1, 2]]);
});

const ending = (leftNotes: ReadonlyMap<ProposalId, number>) => (
  <EndingCard
    proposals={proposals}
    undecided={[]}
    leftNotes={leftNotes}
    ended={false}
    nextDate=""
    goals={[]}
    reached={[]}
    onReached={() => undefined}
    minutesHref="#/minutes"
    onNextDate={() => undefined}
    onEnd={() => undefined}
  />
);

test('D354 before a session ends its notes that nobody has taken up are named, with their proposals', async () => {
  const drawing = await draw(ending(new Map([[p2, 2]])));
  expect(drawing.find('details').textContent).toContain(deciding.ending.leftNotes(2));
  expect(drawing.find('details li').textContent).toContain(`${proposals[1]?.title} (2)`);
  await drawing.redraw(ending(new Map()));
  expect(drawing.findAll('details')).toEqual([]);
  await drawing.remove();
});

test('D354 before the minutes are approved whoever approves reads how many there are', async () => {
  const card = (onApprove: (() => void) | null) => (
    <ApprovalCard approved={false} onApprove={onApprove} sheetHref="#/sheet" leftNotes={3} />
  );
  const drawing = await draw(card(() => undefined));
  expect(drawing.text()).toContain(minutes.leftNotes(3));
  await drawing.redraw(card(null));
  expect(drawing.text()).not.toContain(minutes.leftNotes(3));
  await drawing.remove();
});
