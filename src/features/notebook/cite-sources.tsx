import { beginningOf } from '../../domain/beginning.ts';
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

/** What a figure is called: by its source, or by its own words while it has none. */
const nameOf = ({ source, fact }: Evidence): string => source || beginningOf(fact, 40);

interface ChooseSourceProps extends Pick<CiteSourcesProps, 'sources'> {
  readonly label: string;
  readonly onChoose: (source: Omit<Evidence, 'fact'>) => void;
}

function ChooseSource({ label, sources, onChoose }: ChooseSourceProps) {
  const { cite: words } = useNotebookWords();
  return (
    <SelectField
      label={label}
      value=""
      options={[
        { value: '', label: words.choose },
        ...sources.map(({ id, title }) => ({ value: id as string, label: title })),
      ]}
      onChange={(wanted) => {
        const source = sources.find(({ id }) => id === wanted);
        if (source === undefined) return;
        const { title, page, asOf } = source;
        onChoose({ source: title.slice(0, longestProfileLine), page, asOf });
      }}
    />
  );
}

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
            {one.source === '' ? (
              <>
                <p className="plenum-muted">{words.noSource}</p>
                {sources.length > 0 && (
                  <ChooseSource
                    label={words.sourceOf(nameOf(one))}
                    sources={sources}
                    onChoose={(source) => change(place, source)}
                  />
                )}
              </>
            ) : (
              <p>{[one.source, one.asOf].filter(Boolean).join(', ')}</p>
            )}
            {parts.map((part) => (
              <LiveLine
                key={part}
                label={words[part]}
                aria-label={`${words[part]} (${nameOf(one)})`}
                isSentence={part === 'fact'}
                optional={part === 'page'}
                value={one[part]}
                maxLength={longestProfileLine}
                onWrite={(text) => void change(place, { [part]: text })}
              />
            ))}
            <IconButton
              icon="trash"
              label={words.remove(nameOf(one))}
              onClick={() => onChange(evidence.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ul>
      {sources.length > 0 && evidence.length < mostEvidence && (
        <ChooseSource
          label={words.add}
          sources={sources}
          onChoose={(source) => onChange([...evidence, { fact: '', ...source }])}
        />
      )}
    </fieldset>
  );
}
