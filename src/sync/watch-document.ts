import type * as Y from 'yjs';
import { createListeners, type Watched } from '../device/watched.ts';
import type { OpenDocument } from './open-document.ts';

/** A document as a plain value: read again at most once per transaction, and only when somebody asks. */
export const watchDocument = <Value>(document: OpenDocument, read: (doc: Y.Doc) => Value): Watched<Value> => {
  const { subscribe, tell } = createListeners();
  let cached: { readonly value: Value } | null = null;
  document.onChange(() => {
    cached = null;
    tell();
  });
  return {
    subscribe,
    getSnapshot: () => {
      cached ??= { value: read(document.doc) };
      return cached.value;
    },
  };
};
