import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import type { FilesOwner } from '../../src/protocol/file-rights.ts';
import { type ArrivedFile, type FileRow, type FileStorage, isOfEverybody } from './file-storage.ts';
import { nobody } from './storage.ts';

type Held = FileRow & { readonly held: readonly Uint8Array[] };

const withHanging = (known: Held, { hanging }: ArrivedFile): Held =>
  known.hangings.some(({ document }) => document === hanging.document)
    ? known
    : { ...known, hangings: [...known.hangings, hanging] };

const told = ({ held: _, ...row }: Held): FileRow => row;

/** Photos and slides of a storage that forgets everything with the process. */
export const createFiles = (): FileStorage & {
  erase(owner: FilesOwner): void;
  eraseSeat(session: SessionId, seat: SeatId): void;
} => {
  const files = new Map<string, Held>();
  const arrivals = new Map<string, Uint8Array[]>();
  const of = (owner: FilesOwner): readonly (readonly [string, Held])[] =>
    [...files].filter(([, row]) => row.owner === owner);
  const change = (key: string, row: Held): void => {
    if (row.hangings.length === 0) files.delete(key);
    else files.set(key, row);
  };
  return {
    putFilePart: async (arrival, part, bytes) => {
      const parts = arrivals.get(arrival) ?? [];
      parts[part] = bytes;
      arrivals.set(arrival, parts);
    },
    keepFile: async (arrival, file) => {
      const key = `${file.owner}/${file.file}`;
      const { hanging, ...row } = file;
      const known = files.get(key);
      const held = arrivals.get(arrival) ?? [];
      files.set(key, known === undefined ? { ...row, hangings: [hanging], held } : withHanging(known, file));
      arrivals.delete(arrival);
    },
    dropArrival: async (arrival) => {
      if (arrival === null) arrivals.clear();
      else arrivals.delete(arrival);
    },
    findFile: async (owner, file) => {
      const known = files.get(`${owner}/${file}`);
      return known === undefined ? null : told(known);
    },
    listFiles: async (owner) => of(owner).map(([, row]) => told(row)),
    readFilePart: async (owner, file, part) => files.get(`${owner}/${file}`)?.held[part] ?? null,
    takeDown: async (owner, document, meant) => {
      for (const [key, row] of of(owner))
        if (meant.includes(row.file))
          change(key, { ...row, hangings: row.hangings.filter((one) => one.document !== document) });
    },
    noteSpokenOf: async (owner, document, meant, at) => {
      const noted = (one: FileRow['hangings'][number]) => (one.document === document ? { ...one, at } : one);
      for (const [key, row] of of(owner))
        if (meant.includes(row.file)) change(key, { ...row, hangings: row.hangings.map(noted) });
    },
    listFileOwners: async () => [...new Set([...files.values()].map(({ owner }) => owner))],
    erase: (owner) => {
      for (const [key] of of(owner)) files.delete(key);
    },
    eraseSeat: (session, seat) => {
      for (const [key, row] of of(session)) {
        const left = row.hangings.filter((one) => one.seat !== seat || isOfEverybody(one.document));
        change(key, { ...row, hangings: left.map((one) => (one.seat === seat ? { ...one, seat: nobody } : one)) });
      }
    },
  };
};
