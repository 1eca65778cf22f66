// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import { registerServiceWorker } from '../../src/app/app-update.ts';
import { useViewStore } from '../../src/app/view-store.ts';

test('a later version that was on its way before anybody listened is offered when it waits', async () => {
  const worker = new EventTarget();
  const registration = Object.assign(new EventTarget(), {
    installing: worker as EventTarget | null,
    waiting: null as EventTarget | null,
  });
  const serviceWorker = { controller: {}, register: () => Promise.resolve(registration) };
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'));
  await registerServiceWorker();
  expect(useViewStore.getState().updateWaiting).toBe(false);
  Object.assign(registration, { installing: null, waiting: worker });
  worker.dispatchEvent(new Event('statechange'));
  expect(useViewStore.getState().updateWaiting).toBe(true);
});
