// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import { registerServiceWorker } from '../../src/app/app-update.ts';
import { useViewStore } from '../../src/app/view-store.ts';

/** A browser whose registration has these workers, and a page that is registered in it. */
async function registers(controller: object | null, active: object | null) {
  useViewStore.setState({ updateWaiting: false });
  const worker = new EventTarget();
  const registration = Object.assign(new EventTarget(), {
    installing: worker as EventTarget | null,
    waiting: null as EventTarget | null,
    active,
  });
  const serviceWorker = { controller, register: () => Promise.resolve(registration) };
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'));
  await registerServiceWorker();
  return { worker, registration, serviceWorker };
}
const isOffered = () => useViewStore.getState().updateWaiting;

test('a later version that was on its way before anybody listened is offered when it waits', async () => {
  const { worker, registration } = await registers({}, {});
  expect(isOffered()).toBe(false);
  Object.assign(registration, { installing: null, waiting: worker });
  worker.dispatchEvent(new Event('statechange'));
  expect(isOffered()).toBe(true);
});

test('the first version of all is never offered, whatever a browser says of it on its way; the next one is', async () => {
  const { worker, registration, serviceWorker } = await registers(null, null);
  registration.dispatchEvent(new Event('updatefound'));
  Object.assign(registration, { installing: null, waiting: worker, active: worker });
  serviceWorker.controller = worker;
  worker.dispatchEvent(new Event('statechange'));
  expect(isOffered()).toBe(false);
  const next = new EventTarget();
  Object.assign(registration, { installing: next, waiting: null });
  registration.dispatchEvent(new Event('updatefound'));
  Object.assign(registration, { installing: null, waiting: next });
  next.dispatchEvent(new Event('statechange'));
  expect(isOffered()).toBe(true);
});
