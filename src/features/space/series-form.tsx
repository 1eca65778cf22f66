import { type FormEvent, useState } from 'react';
import { mostPoints, readPastedSeries, type Series, type Source } from '../../domain/space/sources.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useFormat } from '../../words/format.ts';
import { useSourcesWords } from '../../words/sources.ts';
import { longestName } from './space-deeds.ts';

/** A series that is to be added. */
export type WantedSeries = Pick<Series, 'title' | 'unit' | 'points' | 'source'>;

const blank = { title: '', unit: '', table: '', source: '' };

interface SeriesFormProps {
  /** Reports of the county: a proposal that cites one shows its series, too. */
  readonly sources: readonly Source[];
  readonly onAdd: (series: WantedSeries) => void;
}

/** A small series pasted from a spreadsheet. What cannot be read is told with its row, and nothing that was typed is lost. */
export function SeriesForm({ sources, onAdd }: SeriesFormProps) {
  const { form: words, source: sourceLabel, noSource } = useSourcesWords();
  const { typed, change, clear, line } = useKept('series', blank);
  const format = useFormat();
  const [isTried, setTried] = useState(false);
  const reading = readPastedSeries(typed.table);
  const isUntitled = typed.title.trim() === '';
  const problemOf = () => {
    if (reading.kind === 'series') return undefined;
    const { problem } = reading;
    if (problem.kind === 'long') return words.problems.long(problem.rows, mostPoints);
    if (problem.kind === 'second')
      return words.problems.second(format.list(problem.names.filter((name) => name !== '')));
    if (problem.kind === 'twice') return words.problems.twice(problem.when);
    return problem.kind === 'value' ? words.problems.value(problem.row) : words.problems[problem.kind];
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reading.kind === 'wrong' || isUntitled) return;
    const source = sources.find(({ id }) => id === typed.source)?.id ?? null;
    onAdd({ title: typed.title.trim(), unit: typed.unit.trim(), points: reading.points, source });
    clear();
    setTried(false);
  };
  return (
    <Fold summary={words.summary} open={line !== false || undefined}>
      <form className="plenum-stack" onSubmit={submit} noValidate>
        <TextField
          label={words.title}
          value={typed.title}
          maxLength={longestName}
          error={isTried && isUntitled ? words.untitled : undefined}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={words.unit}
          hint={words.unitHint}
          optional
          value={typed.unit}
          maxLength={40}
          onChange={(unit) => change({ unit })}
        />
        <TextArea
          label={words.table}
          hint={words.tableHint}
          rows={5}
          value={typed.table}
          error={isTried ? problemOf() : undefined}
          onChange={(table) => change({ table })}
        />
        {reading.kind === 'series' && reading.gaps > 0 && (
          <p className="plenum-muted" role="status">
            {words.gaps(reading.gaps)}
          </p>
        )}
        {reading.kind === 'series' && reading.remarks !== undefined && (
          <p className="plenum-muted" role="status">
            {words.remarks(format.list(reading.remarks))}
          </p>
        )}
        {sources.length > 0 && (
          <SelectField
            label={sourceLabel}
            hint={words.sourceHint}
            value={typed.source}
            options={[
              { value: '', label: noSource },
              ...sources.map(({ id, title }) => ({ value: id as string, label: title })),
            ]}
            onChange={(source) => change({ source })}
          />
        )}
        {line}
        <div className="plenum-row">
          <Button type="submit" icon="plus">
            {words.action}
          </Button>
        </div>
      </form>
    </Fold>
  );
}
