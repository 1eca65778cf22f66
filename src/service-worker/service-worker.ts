import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Everything the app is made of lies in the precache, so a screen that was never opened still opens without a network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** Below the place where the app lives; a path with a file ending is a file, not a screen. */
const scope = new URL(self.registration.scope).pathname;
const NEVER_A_SCREEN = [`${scope}api/`, `${scope}sync/`, `${scope}healthz`, `${scope}readyz`, `${scope}metrics`];

// What people have entered is never cached here: /api and /sync have no route and go to the network as they are.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), {
    denylist: [
      ...NEVER_A_SCREEN.map((path) => new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)),
      /\/[^/?]+\.[^/]+$/,
    ],
  }),
);

// A new version waits until somebody asks for it: never in the middle of a round.
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  if (message.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});
