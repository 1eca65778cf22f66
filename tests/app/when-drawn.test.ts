// @vitest-environment jsdom
import { expect, onTestFinished, test, vi } from 'vitest';
import { whenDrawn } from '../../src/app/when-drawn.ts';

test('a screen that only waits is none yet; the one after it is', async () => {
  const root = document.createElement('div');
  const seen: string[] = [];
  const drawn = whenDrawn(root).then(() => seen.push('drawn'));
  root.innerHTML = '<main aria-busy="true">Wird geladen …</main>';
  // Another observer that was asked later hears of a change later: by then the first has heard of it.
  await new Promise<void>((resolve) => {
    const later = new MutationObserver(() => resolve());
    later.observe(root, { childList: true });
    root.append('');
  });
  expect(seen).toEqual([]);
  root.innerHTML = '<div><main>Da</main></div>';
  await drawn;
  expect(seen).toEqual(['drawn']);
});

test('what is drawn already needs no change', async () => {
  const root = document.createElement('div');
  root.innerHTML = '<main>Da</main>';
  await expect(whenDrawn(root)).resolves.toBeUndefined();
});

test('a screen that waits for ever is waited for some seconds only', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const root = document.createElement('div');
  root.innerHTML = '<main aria-busy="true">Wird geladen …</main>';
  const drawn = whenDrawn(root);
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(drawn).resolves.toBeUndefined();
});
