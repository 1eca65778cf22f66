import type { ColumnMapping } from '../../domain/proposal-import/columns.ts';
import { columnLetters } from '../../domain/proposal-import/table.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import type { ImportSource } from './read-import-file.ts';

/** Says in which letters the file was read: a wrong guess shows in the umlauts, and then one knows why. */
export function SourceLine({ source }: { readonly source: ImportSource }) {
  const words = useProposalsWords().import;
  return (
    <p className="plenum-import-source">
      {words.read(
        source.name,
        source.table.rows.length,
        words.encodings[source.encoding],
        words.separators[source.separator],
      )}
    </p>
  );
}

/** The columns that are left out, by name. */
export const unmappedNames = (
  { table }: ImportSource,
  mapping: ColumnMapping,
  nameColumn: (letters: string, header: string) => string,
): readonly string[] =>
  table.headers.flatMap((header, column) =>
    mapping[column] === null ? [header === '' ? nameColumn(columnLetters(column), '') : `„${header}“`] : [],
  );
