import { useState } from 'react';
import { type ImportError, isExcludable } from '../../domain/proposal-import/rows.ts';
import { columnLetters } from '../../domain/proposal-import/table.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import type { ImportSource } from './read-import-file.ts';

interface ImportErrorsProps {
  readonly errors: readonly ImportError[];
  readonly source: ImportSource;
  readonly onExclude: (rows: readonly number[]) => void;
}

/** More are shown on demand: a file in the wrong shape has an error in every cell. */
const shownErrors = 20;

function ErrorText({ error, source }: { readonly error: ImportError; readonly source: ImportSource }) {
  const words = useProposalsWords().import.preview;
  const { row, column } = error;
  const letters = column === null ? null : columnLetters(column);
  const header = column === null ? '' : (source.table.headers[column] ?? '');
  const content = error.content === '' ? '' : words.content(error.content);
  return (
    <span>
      <strong>{words.place({ row, letters, header })}</strong>: {content} {words.problem(error)}
    </span>
  );
}

export function ImportErrors({ errors, source, onExclude }: ImportErrorsProps) {
  const proposals = useProposalsWords();
  const words = proposals.import.preview;
  const [all, setAll] = useState(false);
  const excludable = [...new Set(errors.filter(isExcludable).map(({ row }) => row))];
  const shown = all ? errors : errors.slice(0, shownErrors);
  return (
    <Notice
      kind="danger"
      title={words.errorsTitle(errors.length)}
      actions={
        excludable.length > 0 && (
          <Button compact onClick={() => onExclude(excludable)}>
            {excludable.length === 1 ? words.exclude(excludable[0] ?? 0) : words.excludeAll(excludable.length)}
          </Button>
        )
      }
    >
      <p>{words.errorsText}</p>
      <ul className="plenum-import-errors">
        {shown.map((error) => (
          <li key={`${error.row}/${error.column}/${error.problem}`}>
            <ErrorText error={error} source={source} />
            {excludable.length > 1 && isExcludable(error) && (
              <button type="button" onClick={() => onExclude([error.row])}>
                {words.exclude(error.row)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < errors.length && (
        <Button compact kind="tertiary" onClick={() => setAll(true)}>
          {proposals.list.more(errors.length - shown.length)}
        </Button>
      )}
      {errors.some((error) => !isExcludable(error)) && <p>{words.fixFile}</p>}
    </Notice>
  );
}
