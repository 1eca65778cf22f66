// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { deskCross, spotOfPlace } from '../../../src/domain/indicators/cross-space.ts';
import type { CrossPlace } from '../../../src/domain/indicators/indicator-cross.ts';
import { crossMargin } from '../../../src/features/indicators/cross-drawing.tsx';
import { CrossPlacing } from '../../../src/features/indicators/cross-place.tsx';
import { IndicatorForm } from '../../../src/features/indicators/indicator-form.tsx';
import { crossOf, indicator } from '../../support/cross-scene.ts';
import { words } from '../../support/words.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const { panel } = words.indicators;
const placed = indicator(1, { importance: 4, influence: 2 });
const open = indicator(2, null);
const cross = crossOf([placed, open]);
const space = deskCross(1);
const sheet = {
  width: space.width + crossMargin.left + crossMargin.right,
  height: space.height + crossMargin.top + crossMargin.bottom,
};

/** The picture in its own units at the corner of the page: jsdom itself lays nothing out. */
const withPlot = (drawing: Drawing): Drawing => {
  const plot = drawing.find('.plenum-xplace-plot');
  plot.getBoundingClientRect = () => new DOMRect(0, 0, sheet.width, sheet.height);
  plot.setPointerCapture = () => undefined;
  return drawing;
};

const point = (drawing: Drawing, type: string, place: CrossPlace, off = 0) =>
  act(async () => {
    const { x, y } = spotOfPlace(place, space);
    const at = { clientX: x + crossMargin.left + off, clientY: y + crossMargin.top + off };
    drawing.find('.plenum-xplace-plot').dispatchEvent(new MouseEvent(type, { bubbles: true, ...at }));
  });

const press = (drawing: Drawing, key: string) =>
  act(async () => {
    drawing.find('[role=slider]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

describe('placing on the cross', () => {
  test('a sign that is dragged ends where the finger is, wherever it was taken, and is written once', async () => {
    const [onPlace, onChoose] = [vi.fn(), vi.fn()];
    const drawing = withPlot(
      await draw(<CrossPlacing cross={cross} chosen={null} onChoose={onChoose} onPlace={onPlace} />),
    );
    await point(drawing, 'pointerdown', { importance: 4, influence: 2 }, 8);
    await point(drawing, 'pointermove', { importance: -1, influence: 9 }, 8);
    expect(onPlace).not.toHaveBeenCalled();
    await point(drawing, 'pointerup', { importance: -1, influence: 9 }, 8);
    expect(onChoose).toHaveBeenCalledWith(placed.id);
    expect(onPlace.mock.calls).toEqual([[placed.id, { importance: -1, influence: 9 }]]);
  });

  test('a tap on a sign only chooses it; a tap beside it puts there what is chosen', async () => {
    const [onPlace, onChoose] = [vi.fn(), vi.fn()];
    const drawing = withPlot(
      await draw(<CrossPlacing cross={cross} chosen={open} onChoose={onChoose} onPlace={onPlace} />),
    );
    await point(drawing, 'pointerdown', { importance: 4, influence: 2 }, 8);
    await point(drawing, 'pointerup', { importance: 4, influence: 2 }, 8);
    expect([onChoose.mock.calls, onPlace.mock.calls]).toEqual([[[placed.id]], []]);
    await point(drawing, 'pointerdown', { importance: -6.5, influence: 7 });
    await point(drawing, 'pointerup', { importance: -6.5, influence: 7 });
    expect(onPlace.mock.calls).toEqual([[open.id, { importance: -6.5, influence: 7 }]]);
  });

  test('arrow keys move by half a step, from the middle where nobody has placed it, and never over the edge', async () => {
    const onPlace = vi.fn();
    const drawing = await draw(<CrossPlacing cross={cross} chosen={open} onChoose={vi.fn()} onPlace={onPlace} />);
    expect(drawing.find('[role=slider]').getAttribute('aria-valuetext')).toBe(words.indicators.noPlace);
    await press(drawing, 'ArrowUp');
    expect(onPlace).toHaveBeenLastCalledWith(open.id, { importance: 0.5, influence: 5 });
    await press(drawing, 'Enter');
    expect(onPlace).toHaveBeenLastCalledWith(open.id, { importance: 0, influence: 5 });
    const corner = indicator(1, { importance: -10, influence: 0 });
    const edge = await draw(
      <CrossPlacing cross={crossOf([corner])} chosen={corner} onChoose={vi.fn()} onPlace={onPlace} />,
    );
    await press(edge, 'ArrowDown');
    expect(onPlace).toHaveBeenLastCalledWith(corner.id, { importance: -10, influence: 0 });
  });
});

const type = (input: HTMLInputElement, value: string) =>
  act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const leave = (input: HTMLInputElement) => act(async () => input.blur());

describe('the two numbers', () => {
  test('say the same as a drag: commas, the nearest half step, and the middle for what was not said', async () => {
    const onPlace = vi.fn();
    const drawing = await draw(
      <IndicatorForm
        cross={cross}
        indicator={open}
        onChange={vi.fn()}
        onPlace={onPlace}
        onFocus={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    const [importance, influence] = drawing.findAll('.plenum-xpanel-numbers input') as HTMLInputElement[];
    if (importance === undefined || influence === undefined) throw new Error('two numbers');
    await type(importance, '-2,7');
    expect(onPlace).not.toHaveBeenCalled();
    await leave(importance);
    expect(onPlace.mock.calls).toEqual([[{ importance: -2.5, influence: 5 }]]);
    await type(influence, '11');
    await leave(influence);
    expect(onPlace).toHaveBeenCalledTimes(1);
    expect(drawing.text()).toContain(panel.numberWrong('0', '10'));
  });
});
