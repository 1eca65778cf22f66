import { type FormEvent, useState } from 'react';
import {
  mostSeries,
  type PastedSeries,
  readPastedSeries,
  type SeriesProblem,
} from '../../domain/space/pasted-series.ts';
import { mostPoints, type Series, type Source } from '../../domain/space/sources.ts';
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

/** What is typed of a series. */
export interface TypedSeries {
  readonly title: string;
  readonly unit: string;
  readonly table: string;
}

const blank = { title: '', unit: '', table: '', source: '' };

/** Why a table is no series, in words. */
export function useSeriesProblem(): (problem: SeriesProblem) => string {
  const { form } = useSourcesWords();
  const { problems } = form;
  return (problem) => {
    switch (problem.kind) {
      case 'long':
        return problems.long(problem.rows, mostPoints);
      case 'wide':
        return problems.wide(problem.columns, mostSeries);
      case 'value':
      case 'when':
        return problems[problem.kind](problem.row, problem.lies);
      case 'twice':
        return problems.twice(problem.when, problem.rows, problem.lies);
      case 'marks':
        return problems.marks(...problem.cells);
      case 'unclear':
        return problems.unclear(problem.cell);
      case 'units':
        return problems.units(...problem.units);
      default:
        return problems[problem.kind];
    }
  };
}

/** What a table is read as, said before anything is added; nothing as long as it is no series. */
function SeriesRead({ table }: Pick<TypedSeries, 'table'>) {
  const { form: words } = useSourcesWords();
  const format = useFormat();
  const reading = readPastedSeries(table);
  const gaps = (one: PastedSeries) => one.points.filter(({ value }) => value === null).length;
  const { series, left } = reading.kind === 'series' ? reading : { series: [], left: [] };
  return (
    <div className="plenum-muted" role="status">
      {series.length > 1 && (
        <p>
          {words.several(
            series.length,
            format.list(series.map(({ name }, place) => name || words.columnNamed(place + 2))),
          )}
        </p>
      )}
      {series.some((one) => gaps(one) > 0) && <p>{words.gaps(Math.max(...series.map(gaps)))}</p>}
      {left.map(({ column, head, text }) => (
        <p key={column}>{words.left(head || words.columnNamed(column), text)}</p>
      ))}
    </div>
  );
}

interface SeriesFieldsProps<Typed extends TypedSeries> {
  readonly typed: Typed;
  readonly change: (part: Partial<TypedSeries>) => void;
  readonly isTried: boolean;
}

/** Whether a name is missing: several series of one table bring their own. */
const isUntitled = ({ title, table }: TypedSeries): boolean => {
  const reading = readPastedSeries(table);
  const isOwn =
    reading.kind === 'series' && reading.series.length > 1 && reading.series.every(({ name }) => name !== '');
  return title.trim() === '' && !isOwn;
};

/** Name, unit and values. Name and unit that stand in the table are offered, as long as nobody has typed others. */
export function SeriesFields<Typed extends TypedSeries>({ typed, change, isTried }: SeriesFieldsProps<Typed>) {
  const { form: words } = useSourcesWords();
  const said = useSeriesProblem();
  const reading = readPastedSeries(typed.table);
  const offered = (table: string) => {
    const read = readPastedSeries(table);
    const one = read.kind === 'series' && read.series.length === 1 ? read.series[0] : undefined;
    return { title: one?.name.slice(0, longestName) ?? '', unit: one?.unit.slice(0, 40) ?? '' };
  };
  const paste = (table: string) => {
    const [before, now] = [offered(typed.table), offered(table)];
    const taken = (field: 'title' | 'unit') => (typed[field] === before[field] ? { [field]: now[field] } : {});
    change({ table, ...taken('title'), ...taken('unit') });
  };
  return (
    <>
      <TextField
        label={words.title}
        value={typed.title}
        maxLength={longestName}
        error={isTried && isUntitled(typed) ? words.untitled : undefined}
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
        error={isTried && reading.kind === 'wrong' ? said(reading.problem) : undefined}
        onChange={paste}
      />
      <SeriesRead table={typed.table} />
    </>
  );
}

/** The series that are typed, each under its name; null: something is missing. */
export const seriesTyped = (typed: TypedSeries): readonly Omit<WantedSeries, 'source'>[] | null => {
  const reading = readPastedSeries(typed.table);
  if (reading.kind === 'wrong' || isUntitled(typed)) return null;
  const [title, unit] = [typed.title.trim(), typed.unit.trim()];
  const isOne = reading.series.length === 1;
  return reading.series.map((one, place) => ({
    title: (isOne ? title : [title, one.name || String(place + 1)].filter(Boolean).join(' · ')).slice(0, longestName),
    unit: unit || (isOne ? '' : one.unit),
    points: one.points,
  }));
};

interface SeriesFormProps {
  /** Reports of the county: a proposal that cites one shows its series, too. */
  readonly sources: readonly Source[];
  readonly onAdd: (series: WantedSeries) => void;
}

/** A small table pasted from a spreadsheet. What cannot be read is told with its row, and nothing that was typed is lost. */
export function SeriesForm({ sources, onAdd }: SeriesFormProps) {
  const { form: words, source: sourceLabel, noSource } = useSourcesWords();
  const { typed, change, clear, line } = useKept('series', blank);
  const [isTried, setTried] = useState(false);
  const reading = readPastedSeries(typed.table);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wanted = seriesTyped(typed);
    if (wanted === null) return;
    const source = sources.find(({ id }) => id === typed.source)?.id ?? null;
    for (const one of wanted) onAdd({ ...one, source });
    clear();
    setTried(false);
  };
  return (
    <Fold summary={words.summary} open={line !== false || undefined}>
      <form className="plenum-stack" onSubmit={submit} noValidate>
        <SeriesFields typed={typed} change={change} isTried={isTried} />
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
            {reading.kind === 'series' && reading.series.length > 1
              ? words.actionAll(reading.series.length)
              : words.action}
          </Button>
        </div>
      </form>
    </Fold>
  );
}
