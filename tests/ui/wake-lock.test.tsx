// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useWakeLock } from '../../src/ui/use-wake-lock.ts';
import { draw } from './draw.tsx';

function Awake({ wanted }: { readonly wanted: boolean }) {
  useWakeLock(wanted);
  return null;
}

/** A browser that can keep its screen on, and says how often it was asked and let go. */
const giveWakeLock = () => {
  const told: string[] = [];
  const release = async () => void told.push('released');
  const request = async () => {
    told.push('asked');
    return { release };
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  return told;
};

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

test('the screen stays on while it is wanted, also after the window was hidden, and no longer', async () => {
  const told = giveWakeLock();
  const drawing = await draw(<Awake wanted={false} />);
  expect(told).toEqual([]);
  await drawing.redraw(<Awake wanted />);
  expect(told).toEqual(['asked']);
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(told).toEqual(['asked', 'asked']);
  await drawing.redraw(<Awake wanted={false} />);
  expect(told).toEqual(['asked', 'asked', 'released']);
  await drawing.remove();
});

test('a browser without the lock goes on without it', async () => {
  const drawing = await draw(<Awake wanted />);
  expect(drawing.text()).toBe('');
  await drawing.remove();
});
