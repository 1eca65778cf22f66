import * as decoding from 'lib0/decoding';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { messageTypes, syncKinds } from '../../src/protocol/messages.ts';

/** Everything a window was sent over its sockets, put together again by document: what somebody could read in it. */
export type Overheard = {
  readonly names: () => readonly string[];
  /** All documents whose name ends like this, as text. */
  readonly read: (ending: string) => string;
  /** What stands in the shared texts of all documents, also what was deleted. */
  readonly words: () => string;
};

/** The last part of the address is the name of the document. */
const nameOf = (address: string): string => decodeURIComponent(new URL(address).pathname.replace(/^.*?sync\//, ''));

function take(doc: Y.Doc, bytes: Uint8Array): void {
  const decoder = decoding.createDecoder(bytes);
  if (decoding.readVarUint(decoder) !== messageTypes.sync) return;
  if (decoding.readVarUint(decoder) === syncKinds.step1) return;
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
}

/** Shared texts lie there letter by letter: put together they are words again. */
const written = (doc: Y.Doc): string =>
  [...doc.store.clients.values()]
    .flat()
    .map((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ' '))
    .join('');

/** Also what was deleted or overwritten stands in it: a value that was sent for a moment has been sent. */
const everything = (doc: Y.Doc): string => {
  const structs = [...doc.store.clients.values()].flat();
  const values = structs.map((struct) =>
    struct instanceof Y.Item ? `${struct.parentSub ?? ''} ${JSON.stringify(struct.content.getContent())}` : '',
  );
  return values.join('\n');
};

/** Listens to a page from now on; sockets that are open already are not heard. */
export function overhear(page: Page): Overheard {
  const docs = new Map<string, Y.Doc>();
  page.on('websocket', (socket) => {
    const name = nameOf(socket.url());
    const doc = docs.get(name) ?? new Y.Doc({ gc: false });
    docs.set(name, doc);
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string') take(doc, payload);
    });
  });
  return {
    names: () => [...docs.keys()],
    read: (ending) =>
      [...docs]
        .filter(([name]) => name.endsWith(ending))
        .map(([, doc]) => everything(doc))
        .join('\n'),
    words: () => [...docs.values()].map(written).join('\n'),
  };
}
