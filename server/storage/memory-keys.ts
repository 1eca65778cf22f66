import type { KeyRow, Storage } from './storage.ts';

const retire = (key: KeyRow, at: number): KeyRow =>
  key.privateKey === null ? key : { ...key, privateKey: null, retiredAt: at };

/** The keys that sign tokens, and short notes of the relay's own. */
export const createMemoryKeys = (): Pick<Storage, 'listKeys' | 'addKey' | 'removeKey' | 'readNote' | 'writeNote'> => {
  let keys: readonly KeyRow[] = [];
  const notes = new Map<string, string>();
  return {
    listKeys: async () => keys,
    addKey: async (row) => {
      keys = [...keys.map((key) => retire(key, row.madeAt)), row];
    },
    removeKey: async (id) => {
      const before = keys.length;
      keys = keys.filter((key) => key.id !== id);
      return keys.length < before;
    },
    readNote: async (key) => notes.get(key) ?? null,
    writeNote: async (key, value) => {
      notes.set(key, value);
    },
  };
};
