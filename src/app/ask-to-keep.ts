/** Asks the browser not to clear away by itself what lies here; some only listen after somebody has done something. */
export function askToKeep(): void {
  navigator.storage?.persist?.().catch(() => undefined);
}
