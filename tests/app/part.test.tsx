// @vitest-environment jsdom
import { act, Suspense } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FaultBoundary } from '../../src/app/fault-boundary.tsx';
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

const Soon = () => <p>soon</p>;

test('a page shows its own waiting without a Suspense around it, which would keep its fallback for a third of a second', async () => {
  let give: (one: typeof Greeting) => void = () => undefined;
  const late = part(() => new Promise<typeof Greeting>((resolve) => (give = resolve)), Soon);
  const One = late as unknown as typeof Greeting;
  const drawing = await draw(<One name="Ada" />);
  expect(drawing.text()).toBe('soon');
  await act(async () => give(Greeting));
  expect(drawing.text()).toBe('Hello Ada');
  const paragraph = drawing.find('p');
  await drawing.redraw(<One name="Bea" />);
  expect([drawing.text(), drawing.find('p')]).toEqual(['Hello Bea', paragraph]);
  await drawing.remove();
});

test('a page that cannot be had is the fault of the screen, and is tried again when it is drawn anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  let tries = 0;
  const torn = part(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no network');
    return Greeting;
  }, Soon);
  const One = torn as unknown as typeof Greeting;
  const drawing = await draw(
    <FaultBoundary key="first">
      <One name="Ada" />
    </FaultBoundary>,
  );
  await until(() => drawing.findAll('h1').length === 1, 'the fault is told');
  expect(drawing.text()).not.toContain('soon');
  await drawing.redraw(
    <FaultBoundary key="second">
      <One name="Ada" />
    </FaultBoundary>,
  );
  await until(() => drawing.text() === 'Hello Ada', 'it came');
  await drawing.remove();
});

test('at the first visit what comes next is fetched once the device has taken everything along', async () => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
  const serviceWorker = Object.assign(new EventTarget(), { controller: null as object | null });
  vi.stubGlobal('navigator', { serviceWorker });
  onTestFinished(() => void vi.unstubAllGlobals());
  let tries = 0;
  const soon = part(async () => {
    tries += 1;
    return Greeting;
  });
  soon.fetchSoon();
  expect(tries).toBe(0);
  serviceWorker.controller = {};
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(tries).toBe(1);
  // A later version takes over: what is here is not fetched again.
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(tries).toBe(1);
});

test('what is fetched when the device is idle is fetched once it is, and a part that cannot be had then stays quiet', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
  vi.stubGlobal('navigator', { serviceWorker: new EventTarget() });
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
