/**
 * Chromium offers by itself to install the app. Somebody on the way into a meeting or in it is not to be asked: only the
 * start page leaves that to the browser.
 */
export function keepInstallQuiet(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    if (/^#\/(?:s|join)\b/.test(location.hash)) event.preventDefault();
  });
}
