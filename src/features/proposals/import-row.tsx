import { shortTitleLength } from '../../domain/proposal/short-title.ts';
import type { ImportChange, ImportChoice, ImportMatch } from '../../domain/proposal-import/match.ts';
import { Badge } from '../../ui/badge.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { useValueText } from './use-value-text.ts';

interface ImportRowProps {
  readonly match: ImportMatch;
  readonly choice: ImportChoice;
  readonly onShortTitle: (row: number, text: string) => void;
  readonly onChoose: (row: number, choice: ImportChoice) => void;
}

function State({ match, choice, onChoose }: Omit<ImportRowProps, 'onShortTitle'>) {
  const proposals = useProposalsWords();
  const words = proposals.import.preview;
  const valueText = useValueText();
  const changeText = ({ field, before, after }: ImportChange) =>
    words.change(proposals.fields[field], valueText(field, before), valueText(field, after));
  const { title } = match.imported.profile;
  if (match.kind !== 'changed')
    return <Badge tone={match.kind === 'new' ? 'info' : 'neutral'}>{words.states[match.kind]}</Badge>;
  const choices: readonly ImportChoice[] = [
    ...(match.changes.length > 0 ? (['update'] as const) : []),
    'keep',
    ...(match.handmade.length > 0 ? (['replace'] as const) : []),
    ...(match.byNumberOnly ? (['add'] as const) : []),
  ];
  return (
    <div className="plenum-import-changed">
      <Badge tone="warning">{words.states.changed}</Badge>
      {match.byNumberOnly && <p>{words.numberOnly(match.existing.title)}</p>}
      <ul>
        {match.changes.map((change) => (
          <li key={change.field}>{changeText(change)}</li>
        ))}
      </ul>
      {match.handmade.length > 0 && (
        <>
          <p>{words.handmade}</p>
          <ul>
            {match.handmade.map((change) => (
              <li key={change.field}>{changeText(change)}</li>
            ))}
          </ul>
        </>
      )}
      <fieldset>
        <legend className="plenum-hidden">{words.choice(title)}</legend>
        {choices.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`choice-${match.imported.row}`}
              checked={choice === one}
              onChange={() => onChoose(match.imported.row, one)}
            />
            {words.choices[one]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export function ImportRow({ match, choice, onShortTitle, onChoose }: ImportRowProps) {
  const words = useProposalsWords().import.preview;
  const { row, profile } = match.imported;
  const fixed = match.kind === 'unchanged' || choice === 'keep';
  return (
    <tr data-state={match.kind}>
      <td data-numeric>{row}</td>
      <th scope="row">
        {profile.number !== null && <span className="plenum-import-number">{profile.number}</span>}
        {profile.title}
      </th>
      <td className="plenum-import-short">
        {fixed && match.kind !== 'new' ? (
          match.existing.shortTitle
        ) : (
          <div className="plenum-field">
            <input
              className="kern-form-input__input"
              aria-label={words.shortTitle(profile.title)}
              maxLength={shortTitleLength}
              defaultValue={
                match.kind === 'changed' && choice !== 'add' && !match.imported.filled.has('shortTitle')
                  ? match.existing.shortTitle
                  : profile.shortTitle
              }
              onChange={(event) => onShortTitle(row, event.target.value)}
            />
          </div>
        )}
      </td>
      <td>
        <State match={match} choice={choice} onChoose={onChoose} />
      </td>
    </tr>
  );
}
