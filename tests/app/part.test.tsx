// @vitest-environment jsdom
import { act, Suspense } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { part } from '../../src/app/part.ts';
import { until } from '../support/until.ts';
import { draw } from '../ui/draw.tsx';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;
const drawn = (One: ReturnType<typeof part<typeof Greeting>>, name: string) => (
  <Suspense fallback={<p>soon</p>}>
    <One name={name} />
  </Suspense>
);

test('what was fetched before is drawn at once, what was not comes after its fallback', async () => {
  const early = part(async () => Greeting);
  await early.fetch();
  const texts: string[] = [];
  const drawing = await draw(<p>before</p>);
  const watch = new MutationObserver(() => texts.push(drawing.text()));
  watch.observe(drawing.page, { childList: true, subtree: true, characterData: true });
  await drawing.redraw(drawn(early, 'Ada'));
  await until(() => drawing.text() === 'Hello Ada', 'it is drawn');
  expect(texts).not.toContain('soon');

  let give: (one: typeof Greeting) => void = () => undefined;
  const late = part(() => new Promise<typeof Greeting>((resolve) => (give = resolve)));
  await drawing.redraw(<p>before</p>);
  await drawing.redraw(drawn(late, 'Bea'));
  expect(drawing.text()).toBe('soon');
  await act(async () => give(Greeting));
  await until(() => drawing.text() === 'Hello Bea', 'it came');
  // Drawn with other words it is the same one: nothing is drawn anew because it is here by now.
  const paragraph = drawing.find('p');
  await drawing.redraw(drawn(late, 'Cem'));
  expect([drawing.text(), drawing.find('p')]).toEqual(['Hello Cem', paragraph]);
  watch.disconnect();
  await drawing.remove();
});

test('what is fetched when the device is idle is fetched once it is, and a part that cannot be had then stays quiet', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
  vi.stubGlobal('navigator', { serviceWorker: { controller: null } });
  onTestFinished(() => void vi.unstubAllGlobals());
  let tries = 0;
  const soon = part(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no network');
    return Greeting;
  });
  const turnsIdle = () => {
    for (const act of idle.splice(0)) act();
  };
  // Nothing comes by the network before somebody wants it.
  soon.fetchSoon();
  turnsIdle();
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  soon.fetchSoon();
  expect(tries).toBe(0);
  turnsIdle();
  await until(() => tries === 1, 'it was tried');
  await soon.fetch();
  const drawing = await draw(drawn(soon, 'Ada'));
  expect(drawing.text()).toBe('Hello Ada');
  await drawing.remove();
});
