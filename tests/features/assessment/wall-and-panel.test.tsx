// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { gridPicture } from '../../../src/domain/grid/grid.ts';
import type { SeatId } from '../../../src/domain/ids.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { wallViews } from '../../../src/domain/session/wall-look.ts';
import { AssessmentWall } from '../../../src/features/assessment/assessment-wall.tsx';
import { gridSvg } from '../../../src/features/assessment/grid-file.tsx';
import {
  axes,
  closedFact,
  need,
  openFact,
  proposals,
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
const wish = wishFor(list);
const shown = revealedFact({
  p1: settledOn(7, 8),
  p2: result([row(0, 5), row(0, 5), row(10, 5), row(10, 5)], { abstained: 2 }),
  p3: result([]),
});

const wall = { ...roundWall, join: <p>K7Q 4MX</p> };

describe('the wall', () => {
  test('after a second round about one of three says of the others that they stand as they stood', async () => {
    const again = wishFor(list, 2, 'revealed');
    const fact = revealedFact({ p1: settledOn(7, 8) }, 2);
    const drawing = await draw(<AssessmentWall {...wall} round={again} fact={fact} earlier={shown} />);
    expect(drawing.text()).toContain('Nicht noch einmal gefragt: 2, 3 (Stand: Runde 1)');
    await drawing.redraw(<AssessmentWall {...wall} round={again} fact={fact} earlier={null} />);
    expect(drawing.text()).not.toContain('Nicht noch einmal gefragt');
    await drawing.remove();
  });

  test.each([
    [13, 1],
    [40, 0],
  ])('has %d long titles in two columns, each in two lines where all have room for it', async (count, inTwoLines) => {
    const many = proposals(count).map((one) => ({ ...one, shortTitle: 'Digitale Ehrenamtsbörse' }));
    const fact = revealedFact(Object.fromEntries(many.map(({ id }) => [id, settledOn(5, 5)])));
    const drawing = await draw(
      <AssessmentWall {...wall} proposals={many} round={wishFor(many, 1, 'revealed')} fact={fact} />,
    );
    expect(drawing.findAll('[data-compact] [data-two-lines]')).toHaveLength(inTwoLines);
    await drawing.remove();
  });

  test.each([
    [20, 1],
    [21, 0],
  ])('explains outlines where any are drawn: of %d on which all agree, %d time', async (count, times) => {
    const many = proposals(count);
    const fact = revealedFact(Object.fromEntries(many.map(({ id }) => [id, settledOn(5, 5)])));
    const drawing = await draw(
      <AssessmentWall {...wall} proposals={many} round={wishFor(many, 1, 'revealed')} fact={fact} />,
    );
    expect(drawing.findAll('.plenum-awall-legend')).toHaveLength(times);
    await drawing.remove();
  });

  test('explains the method before a round', async () => {
    const drawing = await draw(<AssessmentWall {...wall} round={null} fact={null} />);
    for (const words of [need.name, need.meaning, weight.meaning, 'Gleich schätzen Sie ein', 'K7Q 4MX'])
      expect(drawing.text()).toContain(words);
    await drawing.remove();
  });

  test('tells only how many are done while the round is covered', async () => {
    const drawing = await draw(<AssessmentWall {...wall} />);
    expect(drawing.text()).toContain('24 von 26 fertig');
    expect(drawing.findAll('.plenum-grid')).toEqual([]);
    await drawing.redraw(<AssessmentWall {...wall} fact={closedFact(list)} />);
    expect(drawing.text()).toContain('Die Runde ist geschlossen');
    await drawing.remove();
  });

  test('says of a closed and of a shown round how many took part, though nobody has said „Fertig“', async () => {
    const progress = { base: 6, finished: 0, tookPart: 6, judged: new Map() };
    const drawing = await draw(<AssessmentWall {...wall} fact={{ ...closedFact(list), progress }} />);
    expect(drawing.text()).toContain('6 von 6 dabei');
    await drawing.redraw(<AssessmentWall {...wall} fact={{ ...shown, progress }} />);
    expect(drawing.text()).toContain('Runde 1 · 6 von 6 dabei');
    expect(drawing.text()).not.toContain('0 von 6');
    await drawing.remove();
  });

  test('counts down by the clock of the relay', async () => {
    const offset = 60_000;
    const fact = closedFact(list, Date.now() + offset + 2_900);
    const drawing = await draw(<AssessmentWall {...wall} fact={fact} clockOffset={offset} />);
    expect(drawing.text()).toBe('Gleich sehen Sie das Ergebnis3');
    await drawing.remove();
  });

  test('shows the picture and the agreement in words, and what to discuss by a word', async () => {
    const drawing = await draw(<AssessmentWall {...wall} fact={shown} />);
    const rows = drawing.findAll('.plenum-agree-row').map((one) => one.textContent);
    expect(rows).toEqual(['1Vorschlag 1einig', '2Vorschlag 2besprechen', '3Vorschlag 3zu wenige']);
    expect(drawing.find('.plenum-agree-row[data-discuss]').textContent).toContain('Vorschlag 2');
    expect(drawing.findAll('a, button, input')).toEqual([]);
    await drawing.remove();
  });

  test('shows the same as a table', async () => {
    const drawing = await draw(<AssessmentWall {...wall} fact={shown} view="table" />);
    const rows = drawing.findAll('tbody tr').map((one) => [...one.children].map((cell) => cell.textContent?.trim()));
    expect(rows).toEqual([
      ['1 Vorschlag 1', '7', '8', 'einig'],
      ['2 Vorschlag 2', '5', '5', `besprechen am wenigsten bei „${weight.name}“`],
      ['3 Vorschlag 3', '–', '–', 'zu wenige'],
    ]);
    expect(drawing.findAll('tbody th[scope=row]')).toHaveLength(3);
    await drawing.remove();
  });

  test('goes on showing words when a result holds nothing to place', async () => {
    const drawing = await draw(<AssessmentWall {...wall} fact={revealedFact({ p1: result([]) })} />);
    expect(drawing.text()).toContain('Noch gibt es nichts zu zeigen');
    await drawing.remove();
  });
});

describe('a picture saved as a file', () => {
  test('stands alone: namespace, text alternative, no style sheet needed, no foreign address', async () => {
    const picture = gridPicture({ fact: shown, criteria: [need, weight], axes, proposals: list });
    if (picture === null) throw new Error('no picture');
    let svg = '';
    await act(async () => {
      svg = gridSvg({
        picture,
        target: 'hoch / hoch',
        middle: 'Mitte',
        title: 'Einschätzung <script>',
        subtitle: 'Runde 1',
        legend: 'Umriss',
        text: '1 Vorschlag 1: einig',
        word: () => 'einig',
      });
    });
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('<desc>1 Vorschlag 1: einig</desc>');
    expect(svg).toContain('Einschätzung &lt;script&gt;');
    expect(svg).toContain('font-family=');
    expect(svg).not.toMatch(/var\(|url\(|href=/);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
  });
});

describe('the panel in the cockpit', () => {
  const s1 = 's1' as SeatId;

  test('offers one step at a time, from opening to the second round', async () => {
    const calls = deeds();
    const drawing = await draw(panel({}, calls));
    await drawing.click(drawing.find('button', 'Runde 1 öffnen'));
    const everything = { proposals: ['p1', 'p2', 'p3'], disclosure: 'covered' };
    expect(calls.onOpenRound).toHaveBeenLastCalledWith({ ...everything, number: 1 });
    await drawing.redraw(panel({ rounds: [{ wish, fact: openFact(list, 24) }] }, calls));
    expect(drawing.text()).toContain('Eingegangen: 24 von 26, 24 fertig');
    expect(drawing.text()).toContain('2 Personen sind noch nicht fertig.');
    await drawing.click(drawing.find('button', 'Runde schließen'));
    expect(calls.onWish).toHaveBeenLastCalledWith(wish.id, 'closed');
    await drawing.redraw(panel({ rounds: [{ wish: wishFor(list, 1, 'closed'), fact: closedFact(list) }] }, calls));
    await drawing.click(drawing.find('button', 'Ergebnis zeigen'));
    expect(calls.onWish).toHaveBeenLastCalledWith(wish.id, 'revealed');
    const counting = { wish: wishFor(list, 1, 'revealed'), fact: closedFact(list, Date.now() + 2_500) };
    await drawing.redraw(panel({ rounds: [counting] }, calls));
    await drawing.click(drawing.find('button', 'Abbrechen'));
    expect(calls.onWish).toHaveBeenLastCalledWith(wish.id, 'closed');
    await drawing.redraw(panel({ rounds: [{ wish: wishFor(list, 1, 'revealed'), fact: shown }] }, calls));
    expect(drawing.find('.plenum-todiscuss').textContent).toContain('Vorschlag mit der Nummer 2');
    await drawing.click(drawing.find('button', 'Runde 2 öffnen'));
    expect(calls.onOpenRound).toHaveBeenLastCalledWith({ ...everything, number: 2 });
    await drawing.remove();
  });

  test('says what is missing before a round can be opened', async () => {
    const drawing = await draw(panel({ proposals: [] }));
    expect(drawing.text()).toContain('Legen Sie zuerst Vorschläge auf den Tisch.');
    expect(drawing.find('button', 'Runde 1 öffnen').hasAttribute('disabled')).toBe(true);
    await drawing.redraw(panel({ axes: { x: need.id, y: null, size: null } }));
    expect(drawing.text()).toContain('Wählen Sie zuerst zwei Dimensionen');
    await drawing.remove();
  });

  test('lists late entries by name, and a decision carries its key', async () => {
    const calls = deeds();
    const late = [{ round: wish.id, seat: s1, number: 1, proposals: 2, notes: 1, decision: 'undecided' as const }];
    const drawing = await draw(panel({ rounds: [{ wish, fact: closedFact(list) }], late }, calls));
    expect(drawing.find('.plenum-late').textContent).toContain('Name von s1 2 Vorschläge, 1 Anmerkung');
    await drawing.click(drawing.find('button', 'Zulassen'));
    expect(calls.onDecide).toHaveBeenCalledWith(lateKey(wish.id, s1, 1), 'admitted');
    await drawing.remove();
  });

  test('offers no choices about a picture before there is a round to draw', async () => {
    const drawing = await draw(panel({}));
    expect(drawing.findAll('.plenum-stage-selects')).toEqual([]);
    expect(drawing.findAll('.plenum-wall-choice select')).toHaveLength(1);
    await drawing.redraw(panel({ rounds: [{ wish, fact: openFact(list, 24) }] }));
    expect(drawing.findAll('.plenum-stage-selects').length).toBeGreaterThan(0);
    await drawing.remove();
  });

  test('steers tablets, axes and wall', async () => {
    const calls = deeds();
    const drawing = await draw(
      panel({ presented: list[1]?.id ?? null, rounds: [{ wish, fact: closedFact(list) }] }, calls),
    );
    await drawing.click(drawing.find('button', 'Nächster'));
    await drawing.click(drawing.find('button', 'Voriger'));
    await drawing.click(drawing.find('button', 'Freigeben'));
    expect(calls.onPresent.mock.calls).toEqual([['p3'], ['p1'], [null]]);
    await drawing.click(drawing.find('button', 'Achsen tauschen'));
    expect(calls.onSwapAxes).toHaveBeenCalledOnce();
    const choice = drawing.find('.plenum-wall-choice select') as HTMLSelectElement;
    expect([...choice.options].map(({ value }) => value)).toEqual([...wallViews]);
    await act(async () => {
      choice.value = 'table';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await drawing.click(drawing.find('button', 'Bild aus'));
    expect(calls.onWall.mock.calls).toEqual([['table'], ['blank']]);
    expect(drawing.find('button', 'folgt dem Ablauf').getAttribute('aria-pressed')).toBe('true');
    await drawing.remove();
  });
});
