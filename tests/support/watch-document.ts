import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

/** A document as a screen sees it: plain values that follow every change. */
export const watchDocument = <Value>(doc: Y.Doc, read: (doc: Y.Doc) => Value) => {
  let value = read(doc);
  const listeners = new Set<() => void>();
  doc.on('update', () => {
    value = read(doc);
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { use: () => useSyncExternalStore(subscribe, () => value), now: () => value };
};
