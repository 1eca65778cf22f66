import * as Y from 'yjs';

/** Deletes everything that these clients have written and that still stands: a deletion like any other, for everybody. */
export const deleteItemsOf = (doc: Y.Doc, clients: Iterable<number>): void =>
  doc.transact((transaction) => {
    for (const client of clients)
      for (const struct of [...(doc.store.clients.get(client) ?? [])])
        if (struct instanceof Y.Item && !struct.deleted) struct.delete(transaction);
  });
