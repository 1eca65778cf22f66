import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles.ts';
import { App } from './app/app.tsx';
import { registerServiceWorker, reloadOnMissingParts } from './app/app-update.ts';
import { keepInstallQuiet } from './app/install-prompt.ts';
import { browserDevicePlace } from './device/browser-place.ts';
import { openDevice } from './device/device.ts';
import { keepFocus } from './ui/keep-focus.ts';
import { steadyPress } from './ui/steady-press.ts';

reloadOnMissingParts();
keepInstallQuiet();
if (import.meta.env.PROD) void registerServiceWorker();

const device = openDevice(browserDevicePlace());

const root = document.getElementById('plenum');
if (root === null) throw new Error('index.html has no element with the id "plenum"');
keepFocus(root);
steadyPress(document);
createRoot(root).render(
  <StrictMode>
    <App device={device} />
  </StrictMode>,
);
