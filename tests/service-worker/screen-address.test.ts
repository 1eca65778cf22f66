import { describe, expect, test } from 'vitest';
import { createDenylist } from '../../src/service-worker/screen-address.ts';

describe.each(['/', '/haus/plenum/', '/v1.2/plenum(test)/'])('where the app lives under %s', (scope) => {
  const denylist = createDenylist(scope);
  const isScreen = (path: string) => !denylist.some((pattern) => pattern.test(scope + path));

  test.each(['', '?source=pwa', 'lead'])('„%s“ is answered with the app', (path) => {
    expect(isScreen(path)).toBe(true);
  });

  test.each([
    'api/join',
    'api/invites/abc',
    'sync/session/x/plan',
    'healthz',
    'readyz',
    'metrics',
    'robots.txt',
    'assets/index-1.js',
    'assets/index-1.js?v=2',
  ])('„%s“ is not', (path) => {
    expect(isScreen(path)).toBe(false);
  });
});
