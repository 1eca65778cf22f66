import { beginningOf } from '../../domain/beginning.ts';
import { type ProfileField, profileFields } from '../../domain/proposal-import/columns.ts';
import { columnLetters } from '../../domain/proposal-import/table.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { SourceLine, unmappedNames } from './import-source-line.tsx';
import type { ImportState, ProposalImport } from './use-proposal-import.ts';

interface ImportColumnsStepProps {
  readonly state: ImportState & { readonly step: 'columns' };
  readonly use: ProposalImport;
}

const none = 'none';

/** The first cell of a column with something in it, so that a header without a meaning can be understood. */
const sampleOf = ({ source }: ImportColumnsStepProps['state'], column: number): string => {
  const cell = source.table.rows.map(({ cells }) => cells[column]?.trim() ?? '').find((text) => text !== '') ?? '';
  return beginningOf(cell);
};

export function ImportColumnsStep({ state, use }: ImportColumnsStepProps) {
  const proposals = useProposalsWords();
  const words = proposals.import.columns;
  const { source, mapping } = state;
  const options = [
    { value: none as ProfileField | typeof none, label: words.none },
    ...profileFields.map((field) => ({ value: field, label: proposals.fields[field] })),
  ];
  const left = unmappedNames(source, mapping, words.column);
  const titled = mapping.includes('title');
  return (
    <>
      <SourceLine source={source} />
      <p>{words.text}</p>
      <ul className="plenum-import-columns">
        {source.table.headers.map((header, column) => {
          const sample = sampleOf(state, column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
            <li key={column}>
              <SelectField
                label={words.column(columnLetters(column), header)}
                hint={sample === '' ? words.noSample : words.sample(sample)}
                value={mapping[column] ?? none}
                options={options}
                onChange={(field) => use.map(column, field === none ? null : field)}
              />
            </li>
          );
        })}
      </ul>
      <p role="status">{left.length === 0 ? words.all : words.left(left.join(', '))}</p>
      {!titled && <Notice kind="warning" title={words.titleMissing} />}
      <div className="plenum-row">
        <Button onClick={use.toFile}>{proposals.import.back}</Button>
        <Button kind="primary" disabled={!titled} onClick={use.toPreview}>
          {proposals.import.next}
        </Button>
      </div>
    </>
  );
}
