// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keepInstallQuiet } from '../../src/app/install-prompt.ts';

keepInstallQuiet();

test.each([
  ['#/', false],
  ['', false],
  ['#/legal/imprint', false],
  ['#/join', true],
  ['#/join/K7Q4MX', true],
  ['#/s/abc', true],
  ['#/s/abc/lead', true],
])('at „%s" the browser is kept from asking to install: %s', (hash, isQuiet) => {
  location.hash = hash;
  const asking = new Event('beforeinstallprompt', { cancelable: true });
  window.dispatchEvent(asking);
  expect(asking.defaultPrevented).toBe(isQuiet);
});
