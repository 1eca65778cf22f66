import type { Sqlite, SqlRow } from './sqlite.ts';
import type { KeyRow, Storage } from './storage.ts';

const keyRow = (row: SqlRow): KeyRow => {
  const key = { id: String(row['id']), publicKey: String(row['public_key']), madeAt: Number(row['made_at']) };
  const retiredAt = row['retired_at'];
  return retiredAt === null
    ? { ...key, privateKey: String(row['private_key']), retiredAt: null }
    : { ...key, privateKey: null, retiredAt: Number(retiredAt) };
};

/** The table of the signing keys. The write-ahead log is emptied, so that no private half lives on in it. */
export const keysIn = (sqlite: Sqlite): Pick<Storage, 'listKeys' | 'addKey' | 'removeKey'> => ({
  listKeys: async () => sqlite.all('SELECT * FROM keys ORDER BY made_at, rowid').map(keyRow),
  addKey: async ({ id, publicKey, privateKey, madeAt }) => {
    sqlite.transaction(() => {
      sqlite.run("UPDATE keys SET private_key = '', retired_at = ? WHERE retired_at IS NULL", madeAt);
      sqlite.run(
        'INSERT INTO keys (id, public_key, private_key, made_at) VALUES (?, ?, ?, ?)',
        id,
        publicKey,
        privateKey,
        madeAt,
      );
    });
    sqlite.truncateLog();
  },
  removeKey: async (id) => {
    const removed = sqlite.run('DELETE FROM keys WHERE id = ?', id);
    sqlite.truncateLog();
    return removed > 0;
  },
});
