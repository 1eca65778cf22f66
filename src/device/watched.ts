/** Something that can be watched and has a present value: what everything below the features looks like to a screen. */
export interface Watched<Value> {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something has changed. */
  readonly getSnapshot: () => Value;
}

/** A watched value, held by whoever may change it. */
export interface WatchedCell<Value> extends Watched<Value> {
  readonly set: (next: Value) => void;
}

/** The first answer that is not null, now or as soon as a value gives one: it waits however long that takes. */
export const firstAnswer = <Value, Answer>(
  { subscribe, getSnapshot }: Watched<Value>,
  answerOf: (value: Value) => Answer | null,
): Promise<Answer> =>
  new Promise((resolve) => {
    const look = () => {
      const answer = answerOf(getSnapshot());
      if (answer === null) return;
      stop();
      resolve(answer);
    };
    const stop = subscribe(look);
    look();
  });

/** A set of listeners. One that throws keeps no other from being told; its error is thrown when all have been. */
export const createListeners = () => {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener: () => void): (() => void) => {
      // Wrapped, so that the same function subscribed twice is told twice and taken off once.
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell: (): void => {
      const errors: unknown[] = [];
      for (const listener of [...listeners])
        try {
          listener();
        } catch (error) {
          errors.push(error);
        }
      if (errors.length > 0) throw errors[0];
    },
  };
};

/** A value that tells its watchers when it is set to another one. */
export const createCell = <Value>(initial: Value): WatchedCell<Value> => {
  const { subscribe, tell } = createListeners();
  let value = initial;
  return {
    subscribe,
    getSnapshot: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      tell();
    },
  };
};

/** Several watched values as one; `combine` is asked again only when one of them has changed. */
export const together = <const Parts extends readonly unknown[], Value>(
  parts: { readonly [Place in keyof Parts]: Watched<Parts[Place]> },
  combine: (...values: Parts) => Value,
): Watched<Value> => {
  const all: readonly Watched<unknown>[] = parts;
  let last: { readonly of: readonly unknown[]; readonly value: Value } | null = null;
  return {
    subscribe: (listener) => {
      const stops = all.map(({ subscribe }) => subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    getSnapshot: () => {
      const now = all.map(({ getSnapshot }) => getSnapshot());
      if (last === null || now.some((part, place) => part !== last?.of[place]))
        last = { of: now, value: combine(...(now as unknown as Parts)) };
      return last.value;
    },
  };
};

/** As many as there are of one kind as one list, the same as long as nothing in it has changed. */
export const alike = <Value>(all: readonly Watched<Value>[]): Watched<readonly Value[]> =>
  together<readonly Value[], readonly Value[]>(all, (...values) => values);
