/** Whether the screen of an address begins with the bar of the app. A wall has none, not even for the moment in which it comes. */
export const hasBar = (hash: string): boolean => !/^#\/(?:s\/[^/]+|gallery)\/wall(?:\/|$)/.test(hash);

/** Shows the bar that lies hidden in index.html, before anything else has come. */
export function showWaitingBar(page: Document, hash: string): void {
  if (hasBar(hash)) page.querySelector('.plenum-waiting-head')?.removeAttribute('hidden');
}
