/** What lies beside the screens at the place where the app lives: never answered from the cache. */
const BESIDE = ['api/', 'sync/', 'healthz', 'readyz', 'metrics'];

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/**
 * Addresses that are no screens, as patterns over path and query: the relay's own, and files. `scope` is where the app
 * lives, with a slash at its end. A missing file must stay missing, so a path with a file ending is no screen either.
 */
export function createDenylist(scope: string): RegExp[] {
  const relay = BESIDE.map((path) => new RegExp(`^${escapePattern(scope + path)}`));
  return [...relay, /^[^?]*\/[^/?]+\.[^/?]+(?:\?|$)/];
}
