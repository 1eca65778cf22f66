// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { RoundFact, RoundWish } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId, RoundId, SeatId } from '../../../src/domain/ids.ts';
import { AssessmentWall } from '../../../src/features/assessment/assessment-wall.tsx';
import type { RoundPanelProps } from '../../../src/features/assessment/round-panel-props.ts';
import { roundsWords } from '../../../src/words/rounds.de.ts';
import { wallWords } from '../../../src/words/wall.de.ts';
import { closedFact, wishFor } from '../../support/assessment-scene.ts';
import { roundPanel, roundWall, threeProposals } from '../../support/round-panel-scene.tsx';
import { type Drawing, draw } from '../../ui/draw.tsx';

// jsdom has no CSS.escape, which the dialog's keyboard handling asks.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));

const { few, panel: words } = roundsWords;
const list = threeProposals;
const all = list.map(({ id }) => id);

const closed = (judged: readonly number[], more: Partial<RoundFact['progress']> = {}): RoundFact => ({
  ...closedFact(list),
  progress: {
    ...{ base: 5, finished: Math.max(...judged) },
    judged: new Map(list.map(({ id }, index) => [id, judged[index] ?? 0])),
    ...more,
  },
});

const panel = (fact: RoundFact, more: Partial<RoundPanelProps> = {}, wish: RoundWish = wishFor(list, 1, 'closed')) =>
  roundPanel({ rounds: [{ wish, fact }], ...more });

/** The dialog stands beside the page. */
const inDialog = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(({ textContent }) => textContent === name);
const press = (drawing: Drawing, button: HTMLElement | undefined) => {
  if (button === undefined) throw new Error('a dialog asks');
  return drawing.click(button);
};

test('D320 before a result of two people is shown, it is said where it is decided and asked once, also after it was called off', async () => {
  const [onWish, onAgreeToFew] = [vi.fn(), vi.fn()];
  const fact = closed([2, 2, 2]);
  const drawing = await draw(panel(fact, { onWish, onAgreeToFew, few: all }));
  expect(drawing.text()).toContain(few.people(2));
  await drawing.click(drawing.find('button', words.reveal));
  expect(onWish).not.toHaveBeenCalled();
  await press(drawing, inDialog(words.cancel));
  expect([onWish, onAgreeToFew].map(({ mock }) => mock.calls)).toEqual([[], []]);
  await drawing.click(drawing.find('button', words.reveal));
  await press(drawing, inDialog(few.show));
  expect(onWish.mock.calls).toEqual([['item-r1', 'revealed']]);
  expect(onAgreeToFew.mock.calls).toEqual([['item-r1', all]]);
  await drawing.remove();
  // Called off, after a reload or on the screen of a second moderator: it was said already.
  const again = await draw(panel(fact, { onWish, few: all }, { ...wishFor(list, 1, 'closed'), showsFew: all }));
  expect(again.text()).toContain(few.people(2));
  await again.click(again.find('button', words.reveal));
  expect(onWish).toHaveBeenCalledTimes(2);
  await again.remove();
});

test('D320 shown singly it is asked for those alone that few have judged', async () => {
  const onShow = vi.fn();
  const agreedTo = { ...wishFor(list, 1, 'closed'), showsFew: all.slice(2) };
  const drawing = await draw(panel(closed([5, 5, 4]), { onShow, few: all.slice(1) }, agreedTo));
  expect(drawing.text()).toContain(few.proposals(2));
  const show = (number: number) => drawing.find('button', roundsWords.singly.showNamed(number, `Vorschlag ${number}`));
  await drawing.click(show(1));
  expect(onShow).toHaveBeenCalledTimes(1);
  // A yes to one is none to another.
  await drawing.click(show(3));
  expect(onShow).toHaveBeenCalledTimes(2);
  await drawing.click(show(2));
  expect(onShow).toHaveBeenCalledTimes(2);
  await press(drawing, inDialog(few.show));
  expect(onShow.mock.calls.map(([, id]) => id)).toEqual(['p1', 'p3', 'p2']);
  await drawing.remove();
});

test('D320 nobody is asked where nobody would be known, and not in a rehearsal', async () => {
  const onWish = vi.fn();
  const drawing = await draw(panel(closed([3, 3, 5]), { onWish }));
  await drawing.click(drawing.find('button', words.reveal));
  await drawing.redraw(panel(closed([1, 1, 1]), { onWish, rehearsal: true, few: all }));
  await drawing.click(drawing.find('button', words.reveal));
  expect(onWish).toHaveBeenCalledTimes(2);
  await drawing.remove();
});

test('of how many proposals something is missing is said where it is decided, and on the wall', async () => {
  const fact = closed([3, 2, 3], { finished: 3, tookPart: 3 });
  const drawing = await draw(panel(fact));
  expect(drawing.find('.plenum-round-actions').textContent).toContain(words.gaps(1));
  await drawing.redraw(panel(closed([3, 3, 3], { finished: 3, tookPart: 3 })));
  expect(drawing.text()).not.toContain(words.gaps(1));
  await drawing.redraw(<AssessmentWall {...roundWall} fact={fact} />);
  expect(drawing.text()).toContain(wallWords.covered.gaps(1));
  await drawing.remove();
});

test('what came late stands above what was received; of earlier rounds only what still waits, with its round', async () => {
  const entry = (round: string, seat: string, decision: 'undecided' | 'admitted') => ({
    ...{ round: round as RoundId, seat: seat as SeatId, number: 1, proposals: 1, notes: 0, decision },
  });
  const late = [
    entry('item-r1', 'ada', 'admitted'),
    entry('item-r1', 'bea', 'undecided'),
    entry('item-r2', 'cem', 'undecided'),
  ];
  const [first, second] = [wishFor(list, 1, 'revealed'), wishFor(list, 2, 'closed')];
  const fact = { ...closed([3, 3, 3]), id: 'item-r2' as RoundId };
  const rounds = [
    { wish: first, fact: null },
    { wish: second, fact },
  ];
  const drawing = await draw(panel(fact, { rounds, late, presented: null as ProposalId | null }));
  const names = drawing.findAll('.plenum-late-name').map((name) => name.textContent);
  expect(names).toEqual([`Runde 1: Name von bea ${words.lateEntry(1)}`, `Name von cem ${words.lateEntry(1)}`]);
  const order = drawing.find('.plenum-late').compareDocumentPosition(drawing.find('.plenum-received'));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  await drawing.remove();
});
