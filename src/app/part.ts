import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react';
import { useArrived } from './use-arrived.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Once everything comes from what the device has taken along; at the first visit that is when all of it has been taken.
 * A part that the network fails to bring looks like one that is gone from the server, and brings the page anew.
 */
const whenTakenAlong = (act: () => void): void => {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  if (serviceWorker.controller) act();
  else serviceWorker.addEventListener('controllerchange', act, { once: true });
};

type Component = (props: never) => ReactNode;
type PropsOf<One extends Component> = Parameters<One> extends [infer Props] ? Props : object;
// Which properties it takes is said by its type alone.
type Drawn = ComponentType<object>;

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
 * every tablet, whenever the moderator goes on to another activity. With `Waiting` it is not kept either when the part comes
 * while it is drawn; without, several parts of one Suspense come together.
 */
export function part<One extends Component>(load: () => Promise<One>, Waiting?: Drawn): Part<One> {
  let loaded: Drawn | null = null;
  const fetch = async () => {
    loaded = (await load()) as unknown as Drawn;
    return loaded;
  };
  const Shown = Waiting === undefined ? together(() => loaded, fetch) : alone(() => loaded, fetch, Waiting);
  const fetchSoon = () => whenTakenAlong(() => whenIdle(() => void fetch().catch(() => undefined)));
  return Object.assign(Shown as (props: PropsOf<One>) => ReactNode, { fetch, fetchSoon });
}

function together(loaded: () => Drawn | null, fetch: () => Promise<Drawn>) {
  const Later: Drawn = lazy(async () => ({ default: await fetch() }));
  return function Together(props: object): ReactNode {
    // Decided once: what is shown is not drawn anew, and loses nothing, because meanwhile it could be shown otherwise.
    const [now] = useState<Drawn>(() => loaded() ?? Later);
    return createElement(now, props);
  };
}

function alone(loaded: () => Drawn | null, fetch: () => Promise<Drawn>, Waiting: Drawn) {
  return function Alone(props: object): ReactNode {
    const now = useArrived(loaded(), fetch);
    return now === null ? createElement(Waiting) : createElement(now, props);
  };
}
