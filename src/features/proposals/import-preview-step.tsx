import { useState } from 'react';
import { choiceOf, type ImportMatch } from '../../domain/proposal-import/match.ts';
import { Button } from '../../ui/button.tsx';
import '../../ui/data-table.css';
import { Notice } from '../../ui/notice.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { ImportErrors } from './import-errors.tsx';
import { ImportRow } from './import-row.tsx';
import { SourceLine, unmappedNames } from './import-source-line.tsx';
import type { Preview, PreviewState, ProposalImport } from './use-proposal-import.ts';

interface ImportPreviewStepProps {
  readonly state: PreviewState;
  readonly preview: Preview;
  readonly use: ProposalImport;
}

/** So many rows are drawn at first; the rest on demand, so that 500 do not hold up a tablet. */
const shownRows = 60;

function Remarks({ state, preview, use }: ImportPreviewStepProps) {
  const proposals = useProposalsWords();
  const words = proposals.import;
  const left = unmappedNames(state.source, state.mapping, words.columns.column);
  const excluded = [...state.excluded].sort((a, b) => a - b);
  return (
    <>
      <SourceLine source={state.source} />
      {left.length > 0 && <p>{words.columns.left(left.join(', '))}</p>}
      {excluded.length > 0 && (
        <p className="plenum-row">
          {words.preview.excluded(excluded.join(', '))}
          <Button compact kind="tertiary" onClick={use.includeAll}>
            {words.preview.include}
          </Button>
        </p>
      )}
      {preview.notes.length > 0 && (
        <Notice kind="info" title={words.preview.notes} quiet>
          <ul>
            {preview.notes.map((note) => (
              <li key={`${note.row}/${note.column}/${note.note}`}>
                {words.preview.place({ row: note.row, letters: null, header: '' })}: {words.preview.note(note)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Table({
  state,
  matches,
  use,
}: { readonly matches: readonly ImportMatch[] } & Omit<ImportPreviewStepProps, 'preview'>) {
  const proposals = useProposalsWords();
  const words = proposals.import.preview;
  const [shown, setShown] = useState(shownRows);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the keyboard */}
      <section className="plenum-table plenum-import-table" aria-label={proposals.import.steps.preview} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.proposal}</th>
              <th scope="col">{proposals.fields.shortTitle}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {matches.slice(0, shown).map((match) => (
              <ImportRow
                key={match.imported.row}
                match={match}
                choice={choiceOf(match, state.choices)}
                onShortTitle={use.setShortTitle}
                onChoose={use.choose}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown < matches.length && (
        <Button compact kind="tertiary" onClick={() => setShown(matches.length)}>
          {proposals.list.more(matches.length - shown)}
        </Button>
      )}
    </>
  );
}

export function ImportPreviewStep({ state, preview, use }: ImportPreviewStepProps) {
  const words = useProposalsWords().import;
  const { matches, errors } = preview;
  const choices = matches.map((match) => choiceOf(match, state.choices));
  const added = choices.filter((choice) => choice === 'add').length;
  const changed = choices.filter((choice) => choice === 'update' || choice === 'replace').length;
  const ready = errors.length === 0 && added + changed > 0;
  return (
    <>
      {errors.length > 0 && <ImportErrors errors={errors} source={state.source} onExclude={use.exclude} />}
      <Remarks state={state} preview={preview} use={use} />
      {errors.length === 0 && matches.length > 0 && added + changed === 0 && (
        <Notice kind="info" title={words.preview.nothingNew} />
      )}
      {matches.length > 0 && <Table state={state} matches={matches} use={use} />}
      <div className="plenum-row plenum-import-actions">
        <Button onClick={use.toFile}>{words.file.another}</Button>
        <Button onClick={use.toColumns}>{words.steps.columns}</Button>
        <Button kind="primary" disabled={!ready} onClick={() => void use.write()}>
          {words.preview.action(added, changed)}
        </Button>
      </div>
    </>
  );
}
