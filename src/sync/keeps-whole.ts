import * as Y from 'yjs';
import { readNotebook } from '../documents/space/notebook.ts';
import { hadOf, keepWhole } from '../documents/space/notebook-removal.ts';
import type { Notebook } from '../domain/space/notebook.ts';
import type { OpenDocument } from './open-document.ts';
import { watchDocument } from './watch-document.ts';

/*
 * Of what others take out while somebody here writes in it this device keeps the words as it had them (SPEC D382): wherever a
 * notebook lies open for writing, and wherever one is merged into another.
 */

export const keepsWhole = (
  document: OpenDocument,
  watched: Pick<ReturnType<typeof watchDocument<Notebook>>, 'getSnapshot' | 'subscribe'> = watchDocument(
    document,
    readNotebook,
  ),
): void => {
  if (document.name.kind !== 'notebook' || document.access !== 'write') return;
  const look = () => ({ doc: document.doc, notebook: watched.getSnapshot(), had: hadOf(document.doc) });
  let last = look();
  watched.subscribe(() => {
    const before = last;
    last = look();
    // Not in the middle of what is being told. Of a document that was replaced nothing is known here.
    if (before.doc === last.doc) queueMicrotask(() => keepWhole(document.doc, before.notebook, before.had));
  });
};

/** Merges a notebook that was elsewhere: of what was written there into what is gone here, its words stay as they were there. */
export const mergeNotebook = (doc: Y.Doc, update: Uint8Array): void => {
  const other = new Y.Doc();
  Y.applyUpdate(other, update);
  const [before, had] = [readNotebook(other), hadOf(other)];
  Y.applyUpdate(doc, update);
  keepWhole(doc, before, had);
  other.destroy();
};
