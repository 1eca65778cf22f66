/** Whether the screen of an address hangs on a wall: it has a head of its own and no bar of the app, also on its way. */
export const isWall = (hash: string): boolean => /^#\/(?:s\/[^/]+|gallery)\/wall(?:\/|$)/.test(hash);

/** Shows the head that lies hidden in index.html, before anything else has come: only the address says how large it is. */
export function showWaitingHead(page: Document, hash: string): void {
  page.documentElement.toggleAttribute('data-wall', isWall(hash));
  page.querySelector('.plenum-waiting-head')?.removeAttribute('hidden');
}
