import { mayInterrupt, useViewStore } from './view-store.ts';

/** Asks the waiting version to take over; this window, and no other, then starts anew with it. */
export async function takeUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

function watchUpdates(registration: ServiceWorkerRegistration, isFirstVisit: boolean, offer: () => void): void {
  const offerIfWaiting = () => {
    if (registration.waiting && navigator.serviceWorker.controller) offer();
  };
  const watchInstalling = () => {
    // The first of all replaces nothing. WebKit says for a moment that it waits, when it has taken over already.
    if (isFirstVisit && registration.active === null) return;
    registration.installing?.addEventListener('statechange', offerIfWaiting);
  };
  if (!isFirstVisit) offerIfWaiting();
  // The browser looks for a later version by itself when the page opens: it may be on its way before anybody listens.
  watchInstalling();
  registration.addEventListener('updatefound', watchInstalling);
}

/** Without a secure context there is no service worker; the insecure notice says what that means. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const isFirstVisit = navigator.serviceWorker.controller === null;
    const registration = await navigator.serviceWorker.register('./service-worker.js', { scope: './' });
    watchUpdates(registration, isFirstVisit, useViewStore.getState().offerUpdate);
  } catch {
    // A policy may forbid it: the app then works like on an insecure address, with a network only.
  }
}

const RELOADED_AT = 'plenum.reloadedAt';
const ONCE_A_MINUTE = 60_000;

/**
 * Whether the server is there at this moment. `navigator.onLine` tells of the cable only: in a room whose relay has
 * fallen silent it stays true, and a reload would change a working app for the browser's error page.
 */
const isServed = (): Promise<boolean> =>
  fetch('./', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

async function reloadForParts(): Promise<void> {
  const mayReload = () => navigator.onLine && mayInterrupt(useViewStore.getState());
  if (!mayReload() || !(await isServed()) || !mayReload()) return;
  const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
  if (Date.now() - last < ONCE_A_MINUTE) return;
  sessionStorage.setItem(RELOADED_AT, String(Date.now()));
  location.reload();
}

/**
 * A tab older than the version on the server asks for parts that are gone. One reload brings the new ones; a second
 * within a minute would be a loop, and without a network or in the middle of something it would do harm.
 */
export function reloadOnMissingParts(): void {
  window.addEventListener('vite:preloadError', () => void reloadForParts());
}
