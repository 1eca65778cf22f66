import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { createDenylist } from './screen-address.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Everything the app is made of lies in the precache, so a screen that was never opened still opens without a network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// What people have entered is never cached here: /api and /sync have no route and go to the network as they are.
const scope = new URL(self.registration.scope).pathname;
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: createDenylist(scope) }));

// At the first visit, too, the screens come from here as soon as everything is here: a network that fails an hour later takes
// none of them away.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until somebody asks for it: never in the middle of a round.
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  if (message.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});
