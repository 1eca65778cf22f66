import { type ImportTable, type TableRefusal, tableOf } from '../../domain/proposal-import/table.ts';
import {
  decodeImport,
  type ImportEncoding,
  type ImportRefusal,
  type ImportSeparator,
  largestImport,
} from '../../domain/proposal-import/text.ts';

/** A file that could be cut into rows and cells, and how it was read. */
export interface ImportSource {
  readonly name: string;
  readonly encoding: ImportEncoding;
  readonly separator: ImportSeparator;
  readonly table: ImportTable;
}

export type SourceRefusal = ImportRefusal | TableRefusal | 'unreadable';

export type SourceReading =
  | { readonly kind: 'source'; readonly source: ImportSource }
  | { readonly kind: 'refused'; readonly reason: SourceRefusal };

const refused = (reason: SourceRefusal): SourceReading => ({ kind: 'refused', reason });

/** The disk may refuse: the file was moved, or the stick was pulled out. */
const bytesOf = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
};

/** Reads a file as far as rows and cells. What cuts it is loaded only now. */
export const readImportFile = async (file: File, onProgress: (share: number) => void): Promise<SourceReading> => {
  if (file.size > largestImport) return refused('tooLarge');
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('unreadable');
  const decoded = decodeImport(bytes);
  if (decoded.kind === 'refused') return decoded;
  const { cutCsv } = await import('./cut-csv.ts');
  const cut = await cutCsv(decoded.text, onProgress);
  const reading = tableOf(cut);
  if (reading.kind === 'refused') return reading;
  const { encoding } = decoded;
  return { kind: 'source', source: { name: file.name, encoding, separator: cut.separator, table: reading.table } };
};
