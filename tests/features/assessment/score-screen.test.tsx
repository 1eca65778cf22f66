// @vitest-environment jsdom
import { useState } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Judgement, RoundFact } from '../../../src/domain/assessment/assessment.ts';
import type { ProposalId, RoundId } from '../../../src/domain/ids.ts';
import { emptySheet, type SeatSheet } from '../../../src/domain/session/seat.ts';
import { ScoreScreen } from '../../../src/features/assessment/score-screen.tsx';
import type { ScoreScreenProps } from '../../../src/features/assessment/score-sheet.ts';
import {
  closedFact,
  need,
  openFact,
  result,
  revealedFact,
  row,
  weight,
  wishFor,
} from '../../support/assessment-scene.ts';
import { scoreProps as base, scoreList as list, scoreRound as round } from '../../support/score-scene.ts';
import { draw } from '../../ui/draw.tsx';

const p1 = 'p1' as ProposalId;

const scored = (x: number, y: number): Judgement => ({ kind: 'scored', values: { [weight.id]: x, [need.id]: y } });
const sheetWith = (more: Partial<SeatSheet>): SeatSheet => ({ ...emptySheet, ...more });
const judged = (entries: Readonly<Record<string, Judgement>>): SeatSheet['judgements'] =>
  new Map([[round.id, new Map(Object.entries(entries) as [ProposalId, Judgement][])]]);

const write = (sheet: SeatSheet, id: RoundId, where: ProposalId, judgement: Judgement | null): SeatSheet => {
  const inner = new Map(sheet.judgements.get(id));
  if (judgement === null) inner.delete(where);
  else inner.set(where, judgement);
  return { ...sheet, judgements: new Map(sheet.judgements).set(id, inner), others: new Map() };
};

/** A tablet that remembers what is judged, as the seat's document does. */
function Tablet(props: Partial<ScoreScreenProps>) {
  const [sheet, setSheet] = useState(props.sheet ?? emptySheet);
  return (
    <ScoreScreen
      {...base}
      {...props}
      sheet={sheet}
      onJudge={(id, where, judgement) => {
        setSheet((before) => write(before, id, where, judgement));
        props.onJudge?.(id, where, judgement);
      }}
      onDone={(id, done) => {
        setSheet((before) => ({ ...before, done: new Set(done ? [id] : []) }));
        props.onDone?.(id, done);
      }}
    />
  );
}

describe('an open round', () => {
  test('shows what is judged and one scale per dimension, in native radio buttons with one name each', async () => {
    const drawing = await draw(<Tablet />);
    expect(drawing.find('h1').textContent).toBe('Frühe Hilfen');
    expect(drawing.text()).toContain('41,5 → 60 bis 2029');
    const groups = drawing.findAll('fieldset').filter((group) => group.querySelector('[type="radio"]') !== null);
    expect(groups.map((group) => group.querySelector('legend')?.textContent)).toEqual([need.name, weight.name]);
    for (const group of groups) {
      const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      expect(radios).toHaveLength(12);
      expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    }
    await drawing.remove();
  });

  test('writes every choice at once and keeps the other dimension', async () => {
    const onJudge = vi.fn();
    const drawing = await draw(<Tablet onJudge={onJudge} />);
    const [first, second] = drawing.findAll('fieldset');
    const pick = (group: HTMLElement | undefined, value: number) => {
      const radio = group?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
      if (!radio) throw new Error(`no ${value}`);
      return drawing.click(radio);
    };
    await pick(first, 9);
    await pick(second, 7);
    expect(onJudge.mock.calls).toEqual([
      [round.id, p1, { kind: 'scored', values: { [need.id]: 9 } }],
      [round.id, p1, scored(7, 9)],
    ]);
    expect(drawing.text()).toContain('1 von 3 eingeschätzt');
    expect(drawing.find('h1').textContent).toBe('Frühe Hilfen');
    await drawing.remove();
  });

  test('takes „Kann ich nicht einschätzen“ and gives the values back when it is taken back', async () => {
    const onJudge = vi.fn();
    const drawing = await draw(
      <Tablet
        sheet={sheetWith({ judgements: judged({ p1: scored(7, 9), p2: scored(1, 1) }) })}
        onJudge={onJudge}
        presented={p1}
      />,
    );
    const box = drawing.find('input[type=checkbox]', 'Den ganzen Vorschlag kann ich nicht einschätzen');
    await drawing.click(box);
    await drawing.click(box);
    expect(onJudge.mock.calls.map(([, , judgement]) => judgement)).toEqual([{ kind: 'abstained' }, scored(7, 9)]);
    await drawing.remove();
  });

  test('shows the round before dashed', async () => {
    const second = wishFor(list, 2);
    const sheet = sheetWith({ judgements: judged({ p1: scored(3, 8) }) });
    const fact: RoundFact = { ...openFact(list), id: second.id };
    const drawing = await draw(<Tablet round={second} fact={fact} earlierRound={round} sheet={sheet} />);
    const dashed = drawing.findAll('[data-previous] input').map((radio) => radio.getAttribute('value'));
    expect(dashed).toEqual(['8', '3']);
    expect(drawing.text()).toContain('gestrichelt: Runde 1');
    await drawing.remove();
  });

  test('says truthfully what happens to what is entered', async () => {
    const drawing = await draw(<Tablet />);
    expect(drawing.text()).toContain('Verdeckt bis zum Ergebnis, danach ohne Namen. Nur der Server weiß');
    expect(drawing.text()).not.toContain('Kein Netz');
    await drawing.redraw(<Tablet connected={false} layer="guest" />);
    expect(drawing.text()).toContain('Kein Netz');
    expect(drawing.text()).toContain('getrennt gezeigt');
    await drawing.remove();
  });

  test('leads through all proposals to the overview, where „Fertig“ is said and taken back', async () => {
    const onDone = vi.fn();
    const drawing = await draw(<Tablet onDone={onDone} />);
    for (const title of ['Schulsozialarbeit', 'Wohnraum-Lotsen']) {
      await drawing.click(drawing.find('button', 'Weiter'));
      expect(drawing.find('h1').textContent).toBe(title);
    }
    await drawing.click(drawing.find('button', 'Weiter'));
    expect(drawing.text()).toContain('3 Vorschläge fehlen noch.');
    await drawing.click(drawing.find('button', 'Fertig'));
    expect(drawing.find('h1').textContent).toBe('Danke, Sie sind fertig');
    await drawing.click(drawing.find('button', 'Schulsozialarbeit'));
    expect(drawing.find('h1').textContent).toBe('Schulsozialarbeit');
    await drawing.click(drawing.find('button', '0 von 3 eingeschätzt'));
    await drawing.click(drawing.find('button', 'Doch noch nicht fertig'));
    expect(onDone.mock.calls).toEqual([
      [round.id, true],
      [round.id, false],
    ]);
    await drawing.remove();
  });

  test('tells what another device wrote, and takes it over or leaves it', async () => {
    const onJudge = vi.fn();
    const others = new Map([[round.id, new Map([[p1, [scored(2, 3)]]])]]);
    const sheet = sheetWith({ judgements: judged({ p1: scored(7, 9) }), others });
    const drawing = await draw(<Tablet sheet={sheet} presented={p1} onJudge={onJudge} />);
    expect(drawing.text()).toContain('Bedeutung der Zielgruppe 3, Strategische Größe 2');
    await drawing.click(drawing.find('button', 'Das andere übernehmen'));
    expect(onJudge).toHaveBeenCalledWith(round.id, p1, scored(2, 3));
    expect(drawing.text()).not.toContain('Das andere übernehmen');
    await drawing.remove();
  });
});

describe('a presented proposal', () => {
  test('is followed, can be left, and is one tap away', async () => {
    const drawing = await draw(<Tablet presented={'p2' as ProposalId} />);
    expect(drawing.find('h1').textContent).toBe('Schulsozialarbeit');
    await drawing.redraw(<Tablet presented={'p3' as ProposalId} />);
    expect(drawing.find('h1').textContent).toBe('Wohnraum-Lotsen');
    await drawing.click(drawing.find('button', 'Vorschlag 2'));
    await drawing.redraw(<Tablet presented={p1} />);
    expect(drawing.find('h1').textContent).toBe('Schulsozialarbeit');
    expect(drawing.text()).toContain('Die Moderation ist bei Vorschlag 1');
    await drawing.click(drawing.find('button', 'Zurück zum Vorschlag der Moderation'));
    expect(drawing.find('h1').textContent).toBe('Frühe Hilfen');
    await drawing.remove();
  });

  test('never takes the focus', async () => {
    const drawing = await draw(<Tablet presented={p1} />);
    const next = drawing.find('button', 'Weiter');
    next.focus();
    await drawing.redraw(<Tablet presented={'p2' as ProposalId} />);
    expect(document.activeElement).toBe(next);
    await drawing.remove();
  });
});

describe('a round that is not open', () => {
  test('can be read before it opens, without scales', async () => {
    const drawing = await draw(<Tablet round={null} fact={null} />);
    expect(drawing.text()).toContain('Gleich schätzen Sie ein');
    expect(drawing.find('h1').textContent).toBe('Frühe Hilfen');
    expect(drawing.findAll('input')).toEqual([]);
    await drawing.remove();
  });

  test('says what is missing while no proposal is on the table', async () => {
    const drawing = await draw(<Tablet round={null} fact={null} proposals={[]} />);
    expect(drawing.text()).toContain('Noch liegen keine Vorschläge auf dem Tisch');
    await drawing.remove();
  });

  test('shows the own values when it is closed, and nothing can be changed', async () => {
    const sheet = sheetWith({ judgements: judged({ p1: scored(7, 9), p2: { kind: 'abstained' } }) });
    const drawing = await draw(<Tablet sheet={sheet} fact={closedFact(list)} />);
    expect(drawing.find('h1').textContent).toBe('Die Runde ist geschlossen');
    expect(drawing.text()).toContain('nicht einschätzbar');
    expect(drawing.findAll('input, button')).toEqual([]);
    await drawing.remove();
  });

  test('says what may have come too late once the round is closed, and not before', async () => {
    const late = new Set(['p1' as ProposalId]);
    const drawing = await draw(<Tablet late={late} />);
    expect(drawing.text()).not.toContain('Ein Teil kam nach dem Schließen');
    await drawing.redraw(<Tablet late={late} fact={closedFact(list)} />);
    expect(drawing.text()).toContain('Ein Teil kam nach dem Schließen');
    expect(drawing.find('li', 'verspätet').textContent).toContain('Frühe Hilfen');
    await drawing.remove();
  });

  test('lets nobody score whose assessment is not counted', async () => {
    const drawing = await draw(<Tablet layer="none" />);
    expect(drawing.text()).toContain('nicht gezählt');
    expect(drawing.findAll('input')).toEqual([]);
    await drawing.remove();
  });
});

describe('a shown round', () => {
  beforeAll(() => import('../../../src/features/assessment/round-result.tsx'));
  const fact = revealedFact({
    p1: result([row(7, 8), row(7, 8), row(8, 9)]),
    p2: result([row(0, 5), row(0, 5), row(10, 5), row(10, 5)]),
    p3: result([]),
  });

  test('holds the picture, the own values of this device and the table', async () => {
    const sheet = sheetWith({ judgements: judged({ p2: scored(3, 4) }) });
    const drawing = await draw(<Tablet fact={fact} sheet={sheet} />);
    expect(drawing.find('svg[role=img]').getAttribute('aria-label')).toContain('2 Vorschläge');
    expect(drawing.find('.plenum-result-detail').textContent).toMatch(/besprechen.*Ihre Einschätzung 3/su);
    expect(drawing.findAll('.plenum-grid-own')).toHaveLength(1);
    await drawing.click(drawing.find('button', 'Vorschlag 1'));
    expect(drawing.find('.plenum-result-detail').textContent).toContain('nicht eingeschätzt');
    expect(drawing.findAll('.plenum-grid-own')).toHaveLength(0);
    expect(drawing.findAll('tbody tr')).toHaveLength(3);
    await drawing.remove();
  });
});
