// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Criterion } from '../../../src/domain/assessment/criterion.ts';
import type { CriterionId } from '../../../src/domain/ids.ts';
import { AssessmentWall } from '../../../src/features/assessment/assessment-wall.tsx';
import { rankSource } from '../../../src/features/assessment/rank-source.ts';
import { AxisChoice, FieldChoice, VoicesChoice } from '../../../src/features/assessment/wall-controls.tsx';
import { WallRanking } from '../../../src/features/assessment/wall-ranking.tsx';
import {
  axes,
  need,
  proposals,
  result,
  revealedFact,
  row,
  settledOn,
  weight,
  wishFor,
} from '../../support/assessment-scene.ts';
import { roundWall } from '../../support/round-panel-scene.tsx';
import { type Drawing, draw } from '../../ui/draw.tsx';

const third: Criterion = { ...need, id: 'third' as CriterionId, name: 'Umsetzbarkeit', low: 'schwer', high: 'leicht' };
const list = proposals(2);
const told = ['politics', 'politics', 'politics', 'providers', 'providers', 'providers'].map((one) => row(7, 8, one));
const fact = revealedFact({ p1: result(told), p2: settledOn(1, 1) });
const wish = wishFor(list, 1, 'revealed');

const choose = (drawing: Drawing, label: string, value: string) =>
  act(async () => {
    const select = [...drawing.findAll('select')].find((one) =>
      [...((one as HTMLSelectElement).labels ?? [])].some(({ textContent }) => textContent === label),
    ) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('what the wall shows is chosen in the cockpit', () => {
  test('any dimension on any axis and a third one as size; whoever was there changes places', async () => {
    const onAxes = vi.fn();
    const drawing = await draw(<AxisChoice criteria={[need, weight, third]} axes={axes} onAxes={onAxes} />);
    await choose(drawing, 'Waagerecht', third.id);
    expect(onAxes).toHaveBeenLastCalledWith({ x: third.id, y: need.id, size: null });
    await choose(drawing, 'Senkrecht', weight.id);
    expect(onAxes).toHaveBeenLastCalledWith({ x: need.id, y: weight.id, size: null });
    await choose(drawing, 'Kreisgröße', third.id);
    expect(onAxes).toHaveBeenLastCalledWith({ ...axes, size: third.id });
    await drawing.redraw(<AxisChoice criteria={[need, weight]} axes={axes} onAxes={onAxes} />);
    expect(drawing.findAll('select')).toHaveLength(2);
    await drawing.remove();
  });

  test('only perspectives that are told, alone or left out', async () => {
    const onVoices = vi.fn();
    const props = { wallVoices: { kind: 'all' } as const, onVoices };
    const drawing = await draw(<VoicesChoice {...props} rounds={[{ wish, fact }]} />);
    const options = [...(drawing.find('select') as HTMLSelectElement).options].map(({ text }) => text);
    expect(options).toEqual(['alle', 'nur Politik', 'nur Träger', 'ohne Politik', 'ohne Träger']);
    await choose(drawing, 'Wessen Einschätzungen', 'without politics');
    expect(onVoices).toHaveBeenLastCalledWith({ kind: 'without', perspective: 'politics' });
    const untold = revealedFact({ p1: settledOn(1, 1) });
    await drawing.redraw(<VoicesChoice {...props} rounds={[{ wish, fact: untold }]} />);
    expect(drawing.find('select').hasAttribute('disabled')).toBe(true);
    expect(drawing.text()).toContain('erst zeigen, wenn mindestens drei sie teilen');
    await drawing.remove();
  });

  test('each proposal without whom it comes from, where that is told; what is chosen can always be taken back', async () => {
    const onVoices = vi.fn();
    const inside = [row(7, 8), row(7, 8), row(7, 8)].map((one) => ({ ...one, inside: true as const }));
    const rounds = [{ wish, fact: revealedFact({ p1: result([...inside, row(1, 1), row(1, 1), row(1, 1)]) }) }];
    const drawing = await draw(<VoicesChoice rounds={rounds} wallVoices={{ kind: 'all' }} onVoices={onVoices} />);
    await choose(drawing, 'Wessen Einschätzungen', 'withoutOrigin');
    expect(onVoices).toHaveBeenLastCalledWith({ kind: 'withoutOrigin' });
    await drawing.redraw(<VoicesChoice rounds={rounds} wallVoices={{ kind: 'withoutOrigin' }} onVoices={onVoices} />);
    expect((drawing.find('select') as HTMLSelectElement).value).toBe('withoutOrigin');
    expect(drawing.text()).toContain('ohne alle, die in seiner Gruppe mitarbeiten');
    await choose(drawing, 'Wessen Einschätzungen', 'all');
    expect(onVoices).toHaveBeenLastCalledWith({ kind: 'all' });
    await drawing.remove();
  });

  test('one of four fields by the words of its ends', async () => {
    const onField = vi.fn();
    const drawing = await draw(
      <FieldChoice criteria={[need, weight]} axes={axes} wallField={null} onField={onField} />,
    );
    const options = [...(drawing.find('select') as HTMLSelectElement).options].map(({ text }) => text);
    expect(options).toEqual(['ganzes Bild', 'hoch / hoch', 'hoch / gering', 'gering / hoch', 'gering / gering']);
    await choose(drawing, 'Ausschnitt', '0');
    expect(onField).toHaveBeenLastCalledWith({ x: 'high', y: 'high' });
    await drawing.remove();
  });
});

const wall = { ...roundWall, round: wish, fact, proposals: list };

describe('the wall', () => {
  test('names the field that is shown enlarged and how many lie in it; an empty one says so', async () => {
    const drawing = await draw(<AssessmentWall {...wall} field={{ x: 'high', y: 'high' }} />);
    expect(drawing.text()).toContain('Feld hoch / hoch: 1 von 2');
    expect(drawing.find('.plenum-grid').getAttribute('aria-label')).toContain('Vergrößert: das Feld hoch / hoch.');
    expect(drawing.findAll('.plenum-grid-disc')).toHaveLength(1);
    await drawing.redraw(<AssessmentWall {...wall} field={{ x: 'high', y: 'low' }} />);
    expect(drawing.text()).toContain('In diesem Feld liegt kein Vorschlag.');
    await drawing.remove();
  });

  test('says whose scores it shows, and names what too few of them scored', async () => {
    const drawing = await draw(<AssessmentWall {...wall} voices={{ kind: 'only', perspective: 'politics' }} />);
    expect(drawing.text()).toContain('nur Politik');
    expect(drawing.findAll('.plenum-grid-disc')).toHaveLength(1);
    expect(drawing.text()).toContain('zu wenige');
    await drawing.remove();
  });

  test('shows ranks with weights, the ranks without them, and why one has moved', async () => {
    const scores = (x: number, y: number) => ({ ...settledOn(x, y) });
    const source = rankSource({
      fact: revealedFact({ p1: scores(9, 2), p2: scores(4, 8) }),
      criteria: [need, { ...weight, weight: 3 }],
      proposals: list,
      voices: { kind: 'all' },
    });
    const drawing = await draw(<WallRanking source={source} />);
    expect(drawing.text()).toContain('Bedeutung der Zielgruppe × 1 und Strategische Größe × 3');
    expect(drawing.text()).toContain('2 Vorschläge stehen durch die Gewichte woanders.');
    const rows = drawing.findAll('tbody tr').map((line) => [...line.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['1.', '1 Vorschlag 1', '2.', '▲ 1 Platz vor'],
      ['2.', '2 Vorschlag 2', '1.', '▼ 1 Platz zurück'],
    ]);
    await drawing.remove();
  });
});
