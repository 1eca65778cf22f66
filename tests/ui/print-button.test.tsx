// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { expectCode } from '../../src/ui/codes-coming.ts';
import { PrintButton } from '../../src/ui/print-button.tsx';
import { QrCode } from '../../src/ui/qr-code.tsx';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { draw } from './draw.tsx';

afterEach(() => vi.restoreAllMocks());

test('a page is printed only once every code on it is drawn, and says so meanwhile', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const drawing = await draw(<PrintButton>Drucken</PrintButton>);
  const button = () => drawing.find('button') as HTMLButtonElement;
  expect([button().disabled, button().textContent]).toEqual([false, 'Drucken']);
  const ends: (() => void)[] = [];
  await act(async () => void ends.push(expectCode(), expectCode()));
  expect([button().disabled, button().textContent]).toEqual([true, words.ui.codesComing]);
  await act(async () => ends.pop()?.());
  await drawing.click(button());
  expect(print).not.toHaveBeenCalled();
  await act(async () => ends.pop()?.());
  await drawing.click(button());
  expect(print).toHaveBeenCalledTimes(1);
  await drawing.remove();
});

test('a code that is still to be drawn keeps printing back, one that is drawn or gone does not', async () => {
  const page = (
    <>
      <PrintButton>Drucken</PrintButton>
      <QrCode text="https://plenum.example/#/join/K7Q4MX" />
    </>
  );
  const drawing = await draw(page);
  await until(async () => {
    await act(async () => undefined);
    const isDrawn = drawing.page.querySelector('.plenum-qr path') !== null;
    const button = drawing.find('button') as HTMLButtonElement;
    // Never the one without the other.
    expect(button.disabled).toBe(!isDrawn);
    return isDrawn;
  }, 'the code is drawn');
  await drawing.redraw(<PrintButton>Drucken</PrintButton>);
  expect((drawing.find('button') as HTMLButtonElement).disabled).toBe(false);
  await drawing.remove();
});
