import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react';

/** Milliseconds until a browser that does not tell when it is idle (Safari) is taken to be. */
const pause = 2_000;

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, pause);
};

type Component = (props: never) => ReactNode;
type PropsOf<One extends Component> = Parameters<One> extends [infer Props] ? Props : object;

/** A component of its own file that comes when it is drawn, or before by `fetch`. */
export type Part<One extends Component> = ((props: PropsOf<One>) => ReactNode) & {
  /** Rejects when it cannot be had now; it is fetched again when it is drawn. */
  fetch(): Promise<unknown>;
  /** Fetches it when the device has nothing else to do, from what it has taken along: never from the network. */
  fetchSoon(): void;
};

/**
 * Like React's `lazy`, but what is here already is drawn at once. A lazy component gives way to its fallback the first time it is
 * drawn, however early it was fetched, and React then keeps the fallback for a third of a second so that nothing flickers: on
 * every tablet, whenever the moderator goes on to another activity.
 */
export function part<One extends Component>(load: () => Promise<One>): Part<One> {
  // Which properties it takes is said by the answer alone.
  type Drawn = ComponentType<object>;
  let loaded: Drawn | null = null;
  const fetch = async () => {
    loaded = (await load()) as unknown as Drawn;
    return { default: loaded };
  };
  const Later: Drawn = lazy(fetch);
  const Shown = (props: PropsOf<One>): ReactNode => {
    // Decided once: what is shown is not drawn anew, and loses nothing, because meanwhile it could be shown otherwise.
    const [now] = useState<Drawn>(() => loaded ?? Later);
    return createElement(now, props as object);
  };
  const fetchSoon = () =>
    whenIdle(() => {
      // A part that the network fails to bring looks like one that is gone from the server, and brings the page anew.
      if (navigator.serviceWorker?.controller) fetch().catch(() => undefined);
    });
  return Object.assign(Shown, { fetch, fetchSoon });
}
