// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { RoundWish } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId, SeatId } from '../../../src/domain/ids.ts';
import { AssessmentWall } from '../../../src/features/assessment/assessment-wall.tsx';
import { NamedRows } from '../../../src/features/assessment/named-rows.tsx';
import {
  closedFact,
  need,
  openFact,
  result,
  revealedFact,
  row,
  settledOn,
  weight,
  wishFor,
} from '../../support/assessment-scene.ts';
import {
  panelDeeds as deeds,
  roundPanel as panel,
  roundWall,
  threeProposals,
} from '../../support/round-panel-scene.tsx';
import { draw } from '../../ui/draw.tsx';

const list = threeProposals;
const closedWish = wishFor(list, 1, 'closed');
const wishing = (...shown: readonly string[]): RoundWish => ({ ...closedWish, shown: shown as readonly ProposalId[] });
const inPart = { ...revealedFact({ p2: settledOn(7, 8) }), covered: 2 };
const split = result([row(0, 5), row(0, 5), row(10, 5), row(10, 5)]);

describe('showing one proposal at a time', () => {
  test('begins with any proposal, goes on with the next covered one, and can be cancelled alone', async () => {
    const calls = deeds();
    const drawing = await draw(panel({ rounds: [{ wish: closedWish, fact: closedFact(list) }] }, calls));
    await drawing.click(drawing.find('button', '2 Vorschlag 2 zeigen'));
    expect(calls.onShow).toHaveBeenLastCalledWith(closedWish.id, 'p2', true);
    const counting = { wish: wishing('p2'), fact: closedFact(list, Date.now() + 2_500) };
    await drawing.redraw(panel({ rounds: [counting] }, calls));
    expect(drawing.text()).toContain('„Vorschlag 2“ erscheint in 3');
    await drawing.click(drawing.find('button', 'Abbrechen'));
    expect(calls.onShow).toHaveBeenLastCalledWith(closedWish.id, 'p2', false);
    expect(calls.onWish).not.toHaveBeenCalled();
    await drawing.redraw(panel({ rounds: [{ wish: wishing('p2'), fact: inPart }] }, calls));
    expect(drawing.text()).toContain('1 von 3 Vorschlägen sind gezeigt.');
    expect(drawing.findAll('button[aria-label="2 Vorschlag 2 zeigen"]')).toEqual([]);
    await drawing.click(drawing.find('button', 'Nächsten zeigen: 1 Vorschlag 1'));
    expect(calls.onShow).toHaveBeenLastCalledWith(closedWish.id, 'p1', true);
    await drawing.click(drawing.find('button', 'Alle übrigen zeigen'));
    expect(calls.onWish).toHaveBeenLastCalledWith(closedWish.id, 'revealed');
    await drawing.remove();
  });
});

describe('opening a round', () => {
  test('asks for everything covered, unless somebody chooses proposals and who sees what', async () => {
    const calls = deeds();
    const drawing = await draw(panel({}, calls));
    await drawing.click(drawing.find('.plenum-opening input[type=checkbox]', 'Vorschlag 2'));
    await drawing.click(drawing.find('.plenum-opening input[type=radio]', 'Mit Namen'));
    await drawing.click(drawing.find('button', 'Runde 1 für 2 Vorschläge öffnen'));
    expect(calls.onOpenRound).toHaveBeenCalledWith({ number: 1, proposals: ['p1', 'p3'], disclosure: 'named' });
    await drawing.click(drawing.find('button', 'Keinen'));
    expect(drawing.find('button', 'Runde 1 öffnen').hasAttribute('disabled')).toBe(true);
    await drawing.remove();
  });

  test('suggests what is to be discussed for the second round, or the field that the wall shows', async () => {
    const calls = deeds();
    const shown = {
      wish: wishFor(list, 1, 'revealed'),
      fact: revealedFact({ p1: settledOn(7, 8), p2: split, p3: settledOn(9, 9) }),
    };
    const drawing = await draw(panel({ rounds: [shown] }, calls));
    await drawing.click(drawing.find('input', 'Nur „besprechen“ (1)'));
    await drawing.click(drawing.find('button', 'Runde 2 für 1 Vorschlag öffnen'));
    expect(calls.onOpenRound).toHaveBeenLastCalledWith({ number: 2, proposals: ['p2'], disclosure: 'covered' });
    // Chosen once more it is chosen no longer: the round is about all again.
    await drawing.click(drawing.find('input', 'Nur „besprechen“ (1)'));
    expect(drawing.text()).not.toContain('Runde 2 für 1 Vorschlag öffnen');
    await drawing.redraw(panel({ rounds: [shown], wallField: { x: 'high', y: 'high' } }, calls));
    const field = drawing.find('input', 'Nur das Feld auf der Wand');
    await drawing.click(field);
    await drawing.click(drawing.find('button', 'Runde 2'));
    expect(calls.onOpenRound.mock.lastCall?.[0].proposals).toEqual(expect.arrayContaining(['p1', 'p3']));
    await drawing.remove();
  });
});

describe('a rehearsal in the cockpit', () => {
  test('is offered before a round, says what it is, has no files, and ends at any time', async () => {
    const calls = deeds();
    const drawing = await draw(panel({}, calls));
    await drawing.click(drawing.find('button', 'Erst mit einer Probe üben'));
    expect(calls.onRehearse).toHaveBeenLastCalledWith(true);
    const one = list.slice(0, 1);
    const running = { rehearsal: true, proposals: one, files: <button type="button">Sichern</button> };
    await drawing.redraw(panel({ ...running, rounds: [{ wish: wishFor(one), fact: openFact(one, 0, 2) }] }, calls));
    expect(drawing.text()).toContain('Alle üben an einem erfundenen Vorschlag.');
    expect(drawing.text()).not.toContain('Auf allen Tablets');
    await drawing.click(drawing.find('button', 'Probe beenden'));
    expect(calls.onRehearse).toHaveBeenLastCalledWith(false);
    const fact = revealedFact({ p1: settledOn(7, 8) });
    await drawing.redraw(panel({ ...running, rounds: [{ wish: wishFor(one, 1, 'revealed'), fact }] }, calls));
    expect(drawing.text()).toContain('Die Probe ist gezeigt');
    expect(drawing.findAll('button').map((one) => one.textContent)).toEqual(['Probe beenden']);
    await drawing.remove();
  });
});

describe('the wall of a round that is shown in part, openly, or rehearsed', () => {
  const wall = { ...roundWall, round: wishing('p2'), fact: inPart };

  test('names the proposal just shown, counts, and says nothing of the others', async () => {
    const drawing = await draw(<AssessmentWall {...wall} />);
    expect(drawing.text()).toContain('Gerade gezeigt: 2 Vorschlag 2');
    expect(drawing.text()).toContain('1 von 3 Vorschlägen gezeigt');
    expect(drawing.findAll('.plenum-agree-row').map((one) => one.textContent)).toEqual(['2Vorschlag 2einig']);
    await drawing.redraw(
      <AssessmentWall {...wall} round={wishing('p2', 'p3')} fact={{ ...inPart, revealsAt: Date.now() + 2_500 }} />,
    );
    expect(drawing.text()).toBe('Gleich sehen Sie das Ergebnis3 Vorschlag 33');
    await drawing.remove();
  });

  test('shows an open round as it comes, and says so before anything has come', async () => {
    const open = { ...openFact(list, 3), disclosure: 'open' as const };
    const drawing = await draw(<AssessmentWall {...wall} fact={open} />);
    expect(drawing.text()).toContain('sobald drei Personen dazugekommen sind');
    const results = new Map([['p1' as ProposalId, settledOn(7, 8)]]);
    await drawing.redraw(<AssessmentWall {...wall} fact={{ ...open, results }} />);
    expect(drawing.text()).toContain('Runde 1 · 3 von 26 dabei · bisher eingegangen');
    expect(drawing.findAll('.plenum-agree-row')).toHaveLength(1);
    await drawing.remove();
  });

  test('is marked as a rehearsal', async () => {
    const drawing = await draw(<AssessmentWall {...wall} fact={openFact(list)} rehearsal />);
    expect(drawing.text()).toContain('Probe mit einem erfundenen Vorschlag');
    await drawing.remove();
  });
});

test('names stand beside values only where rows carry a seat', async () => {
  const rows = [
    { ...row(3, 4), seat: 's1' as SeatId },
    { ...row(5, 6), seat: 's2' as SeatId },
  ];
  const nameOf = (seat: SeatId) => (seat === 's1' ? 'Bea' : null);
  const drawing = await draw(<NamedRows rows={rows} criteria={[need, weight]} nameOf={nameOf} />);
  expect(drawing.findAll('tbody tr').map((one) => one.textContent)).toEqual(['Bea43', 'ohne Namen65']);
  await drawing.redraw(<NamedRows rows={[row(3, 4)]} criteria={[need, weight]} nameOf={nameOf} />);
  expect(drawing.findAll('table')).toEqual([]);
  await drawing.remove();
});

test('the cockpit tells names of a round that was opened with names, of no other', async () => {
  const named = { ...result([{ ...row(3, 4), seat: 'seat1' as SeatId }]) };
  const fact = revealedFact({ p1: named });
  const shown = (disclosure: 'named' | 'covered') => ({
    wish: { ...wishFor(list, 1, 'revealed'), disclosure },
    fact: { ...fact, disclosure },
  });
  const calls = deeds();
  const drawing = await draw(panel({ rounds: [shown('named')], nameOf: () => 'Bea' }, calls));
  expect(drawing.findAll('.plenum-named').map((one) => one.querySelector('tbody')?.textContent)).toEqual(['Bea43']);
  await drawing.redraw(panel({ rounds: [shown('covered')], nameOf: () => 'Bea' }, calls));
  expect(drawing.findAll('.plenum-named')).toEqual([]);
  await drawing.remove();
});
