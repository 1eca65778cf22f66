import Papa from 'papaparse';
import type { CutFile, RowFault } from '../../domain/proposal-import/table.ts';
import { detectSeparator, type ImportSeparator } from '../../domain/proposal-import/text.ts';

/** So much text is cut at once; between the parts the screen may draw. */
const partSize = 200_000;

/** What a spreadsheet says about its own separator in a line of its own; it is no row. */
const separatorLine = /^sep=[^\r\n]?\r?\n/iu;

const faultOf = (code: string): RowFault | null => {
  if (code === 'MissingQuotes') return 'quoteOpen';
  return code === 'InvalidQuotes' ? 'quoteStray' : null;
};

export interface CutCsv extends CutFile {
  readonly separator: ImportSeparator;
}

/** Cuts the text of a CSV file into cells, in parts that never hold up the screen for long. */
export const cutCsv = (text: string, onProgress: (share: number) => void = () => undefined): Promise<CutCsv> => {
  const body = text.replace(separatorLine, '');
  const separator = detectSeparator(body);
  const records: string[][] = [];
  const faults: { record: number; fault: RowFault }[] = [];
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(body, {
      delimiter: separator,
      chunkSize: partSize,
      chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const { code, row } of errors) {
          const fault = faultOf(code);
          if (fault !== null) faults.push({ record: records.length + (row ?? 0), fault });
        }
        for (const cells of data) records.push(cells);
        onProgress(Math.min(1, meta.cursor / body.length));
        parser.pause();
        setTimeout(() => parser.resume(), 0);
      },
      complete: () => resolve({ records, faults, separator }),
      error: reject,
    });
  });
};
