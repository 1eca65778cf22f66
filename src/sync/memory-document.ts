import * as Y from 'yjs';
import { createCell } from '../device/watched.ts';
import type { DocumentName } from '../protocol/document-name.ts';
import type { DocumentStatus } from './document-status.ts';
import type { OpenDocument } from './open-document.ts';

const stored: DocumentStatus = {
  local: { kind: 'saved' },
  remote: { kind: 'online' },
  delivery: 'onServer',
  rescued: null,
};

/** A document as it begins. */
export const freshDoc = (): Y.Doc => new Y.Doc();

/** All of a document, as a copy of it is kept. */
export const bytesOfDoc = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);

/** A document in memory, for screens that are looked at without a meeting: nothing is stored and nobody else hears of it. */
export const holdDocument = (
  name: DocumentName,
  access: OpenDocument['access'] = 'write',
  doc: Y.Doc = freshDoc(),
): OpenDocument => ({
  name,
  access,
  doc,
  status: createCell(stored),
  onChange: (listener) => {
    doc.on('update', listener);
    return () => doc.off('update', listener);
  },
  whenRead: Promise.resolve(),
  others: createCell([]),
  point: () => undefined,
  retry: () => undefined,
  connect: () => undefined,
  close: async () => undefined,
});
