// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Criterion } from '../../../src/domain/assessment/criterion.ts';
import { PlaceField, type PlaceFieldProps } from '../../../src/features/assessment/place-field.tsx';
import { need, weight } from '../../support/assessment-scene.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const short: Criterion = { ...need, scale: { min: 1, max: 6 } };
const base: PlaceFieldProps = {
  x: weight,
  y: short,
  said: { x: undefined, y: undefined },
  onPlace: () => undefined,
  onSay: () => undefined,
};

/** A plot of 100 × 100 pixels at the corner of the page: jsdom itself lays nothing out. */
const withPlot = (drawing: Drawing) => {
  const plot = drawing.find('.plenum-place-plot');
  plot.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  return drawing;
};

const point = (drawing: Drawing, type: string, x: number, y: number) =>
  act(async () => {
    const handle = drawing.find('[role=slider]');
    handle.setPointerCapture = () => undefined;
    handle.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
  });

const press = (drawing: Drawing, key: string) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    drawing.find('[role=slider]').dispatchEvent(event);
  });

describe('placing on the field', () => {
  test('drag, tap, arrow keys and lists give the same two scores', async () => {
    const onPlace = vi.fn();
    const onSay = vi.fn();
    const drawing = withPlot(await draw(<PlaceField {...base} onPlace={onPlace} onSay={onSay} />));
    await point(drawing, 'pointerdown', 50, 50);
    await point(drawing, 'pointermove', 62, 35);
    expect(onPlace).not.toHaveBeenCalled();
    expect(drawing.find('[role=slider]').getAttribute('aria-valuetext')).toBe(
      'Strategische Größe 6, Bedeutung der Zielgruppe 4',
    );
    await point(drawing, 'pointerup', 70, 20);
    expect(onPlace).toHaveBeenLastCalledWith(7, 5);
    await act(async () => {
      const tap = new MouseEvent('click', { bubbles: true, clientX: 70, clientY: 20 });
      drawing.find('.plenum-place-frame').dispatchEvent(tap);
    });
    expect(onPlace.mock.calls).toEqual([
      [7, 5],
      [7, 5],
    ]);
    const [list] = drawing.findAll('select');
    await act(async () => {
      (list as HTMLSelectElement).value = '5';
      list?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onSay).toHaveBeenLastCalledWith('y', 5);
    await drawing.redraw(<PlaceField {...base} said={{ x: 6, y: 5 }} onPlace={onPlace} />);
    await press(drawing, 'ArrowRight');
    expect(onPlace).toHaveBeenLastCalledWith(7, 5);
    await drawing.remove();
  });

  test('beyond the edge is the edge, also for the arrow keys', async () => {
    const onPlace = vi.fn();
    const drawing = withPlot(await draw(<PlaceField {...base} said={{ x: 10, y: 1 }} onPlace={onPlace} />));
    await press(drawing, 'ArrowRight');
    expect(onPlace).toHaveBeenLastCalledWith(10, 1);
    await press(drawing, 'ArrowDown');
    expect(onPlace).toHaveBeenLastCalledWith(10, 1);
    await point(drawing, 'pointerdown', 100, 100);
    await point(drawing, 'pointerup', -400, -400);
    expect(onPlace).toHaveBeenLastCalledWith(0, 6);
    await drawing.remove();
  });

  test('a drag that is broken off says nothing', async () => {
    const onPlace = vi.fn();
    const drawing = withPlot(await draw(<PlaceField {...base} onPlace={onPlace} />));
    await point(drawing, 'pointerdown', 50, 50);
    await point(drawing, 'pointermove', 90, 10);
    await point(drawing, 'pointercancel', 90, 10);
    await point(drawing, 'pointerup', 90, 10);
    expect(onPlace).not.toHaveBeenCalled();
    await drawing.remove();
  });

  test('says when nothing is placed yet; a list can say „cannot“ of one dimension', async () => {
    const onSay = vi.fn();
    const drawing = await draw(<PlaceField {...base} said={{ x: 'cannot', y: undefined }} onSay={onSay} />);
    expect(drawing.find('[role=slider]').getAttribute('aria-valuetext')).toBe('noch nicht gesetzt');
    expect(drawing.findAll('select').map((list) => (list as HTMLSelectElement).value)).toEqual(['', 'cannot']);
    const [list] = drawing.findAll('select');
    await act(async () => {
      (list as HTMLSelectElement).value = 'cannot';
      list?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onSay).toHaveBeenLastCalledWith('y', 'cannot');
    await drawing.remove();
  });
});
