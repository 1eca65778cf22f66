import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserDevicePlace } from '../device/browser-place.ts';
import { type Device, openDevice } from '../device/device.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { steadyPress } from '../ui/steady-press.ts';
import { App } from './app.tsx';
import { registerServiceWorker, reloadOnMissingParts } from './app-update.ts';
import { keepInstallQuiet } from './install-prompt.ts';
import { whenDrawn } from './when-drawn.ts';

/** Most devices know no county, and load nothing for it. What fails here is done at the next start. */
async function sendFromCounties(device: Device): Promise<void> {
  if ((await device.database.spaces.all()).length === 0) return;
  (await import('./county/waiting-work.tsx')).startSending(device);
}

/** Gathers browser, device and words, and draws the app. */
export function begin(): void {
  reloadOnMissingParts();
  keepInstallQuiet();

  const device = openDevice(browserDevicePlace());

  const root = document.getElementById('plenum');
  if (root === null) throw new Error('index.html has no element with the id "plenum"');
  keepFocus(root);
  steadyPress(document);
  // Taking the whole app along comes after the first screen: through the same narrow door it would go before what that waits for.
  const drawn = whenDrawn(root);
  if (import.meta.env.PROD) void drawn.then(registerServiceWorker);
  void drawn.then(async () => sendFromCounties(await device)).catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <App device={device} />
    </StrictMode>,
  );
}
