import { type Evidence, longestProfileLine, mostEvidence } from '../../domain/proposal/proposal.ts';
import type { Source } from '../../domain/space/sources.ts';
import { IconButton } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import { LiveLine } from './live-line.tsx';

interface CiteSourcesProps {
  readonly evidence: readonly Evidence[];
  /** The reports of the county. */
  readonly sources: readonly Source[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

const parts = ['fact', 'page'] as const;

/** Figures of a draft, each cited from a report of the county, with page and date. */
export function CiteSources({ evidence, sources, onChange }: CiteSourcesProps) {
  const { cite: words } = useNotebookWords();
  const change = (place: number, part: Partial<Evidence>) =>
    onChange(evidence.map((one, at) => (at === place ? { ...one, ...part } : one)));
  if (sources.length === 0 && evidence.length === 0) return null;
  return (
    <fieldset className="plenum-notebook-checks">
      <legend>{words.title}</legend>
      <ul className="plenum-notebook-rows">
        {evidence.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place in the list
          <li key={place} className="plenum-notebook-row">
            <p>{[one.source, one.asOf].filter(Boolean).join(', ')}</p>
            {parts.map((part) => (
              <LiveLine
                key={part}
                label={words[part]}
                aria-label={`${words[part]} (${one.source})`}
                optional={part === 'page'}
                value={one[part]}
                maxLength={longestProfileLine}
                onWrite={(text) => change(place, { [part]: text })}
              />
            ))}
            <IconButton
              icon="trash"
              label={words.remove(one.source)}
              onClick={() => onChange(evidence.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ul>
      {sources.length > 0 && evidence.length < mostEvidence && (
        <SelectField
          label={words.add}
          value=""
          options={[
            { value: '', label: words.choose },
            ...sources.map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
          onChange={(wanted) => {
            const source = sources.find(({ id }) => id === wanted);
            if (source === undefined) return;
            const { title, page, asOf } = source;
            onChange([...evidence, { fact: '', source: title.slice(0, longestProfileLine), page, asOf }]);
          }}
        />
      )}
    </fieldset>
  );
}
