import { useState } from 'react';
import type { FileId, SeriesId, SourceId } from '../../domain/ids.ts';
import { type Area, areas } from '../../domain/proposal/proposal.ts';
import { inArea, named, type Place, type Series, type Source, webLink } from '../../domain/space/sources.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useAdded } from '../../ui/use-added.ts';
import { useInField } from '../../ui/use-in-field.tsx';
import { useProfileWords } from '../../words/profile.ts';
import { useSourcesWords } from '../../words/sources.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AddLine } from './add-line.tsx';
import { AreaChoice, useAreaText } from './area-choice.tsx';
import { RegisterField } from './register-field.tsx';
import { SeriesCorrection } from './series-correction.tsx';
import { SeriesForm, type WantedSeries } from './series-form.tsx';
import { SeriesPicture } from './series-picture.tsx';
import {
  type FileOutcome,
  type OpenSourceFile,
  RefusedFile,
  type SourceFileDeeds,
  SourceFileField,
  SourceFileLink,
} from './source-file.tsx';
import { longestGoal, longestName, type TakeBack } from './space-deeds.ts';

/** What the office does with reports and figures. */
export interface SourcesDeeds extends SourceFileDeeds {
  readonly addSource: (title: string) => void;
  /** Keeps a file as a report that is known by its id, whether the register has it or not. */
  readonly keepReport: (report: Pick<Source, 'id' | 'title' | 'asOf'>, file: File) => Promise<FileOutcome>;
  readonly changeSource: (source: Partial<Source> & Pick<Source, 'id'>) => void;
  readonly removeSource: (id: SourceId) => TakeBack;
  readonly addSeries: (series: WantedSeries) => void;
  readonly changeSeries: (series: Partial<Series> & Pick<Series, 'id'>) => void;
  readonly removeSeries: (id: SeriesId) => TakeBack;
}

export interface SourcesCardProps {
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
  /** The fields of action in which the report with this title is cited; missing: nobody has looked. */
  readonly fieldsOf?: (title: string) => readonly string[];
  /** Null: this person only reads. */
  readonly deeds: SourcesDeeds | null;
  readonly open: OpenSourceFile;
  /** Files that only this device has, and that are on their way. */
  readonly waiting: number;
  /** Files of this device that the relay does not take, with its reason. */
  readonly refused: ReadonlyMap<FileId, string>;
  /** Sends them once more. */
  readonly retry: () => void;
}

function PlaceFields({
  place,
  onChange,
}: {
  readonly place: Place;
  readonly onChange: (part: Partial<Place>) => void;
}) {
  const words = useSourcesWords();
  const { areas: names, fields } = useProfileWords();
  return (
    <>
      <SelectField
        label={words.area}
        value={place.area}
        options={areas.map((area) => ({ value: area, label: names[area] }))}
        onChange={(area) => onChange({ area })}
      />
      {(place.area === 'socialArea' || place.area === 'municipality') && (
        <RegisterField
          label={fields.areaName}
          optional
          value={place.areaName}
          maxLength={longestName}
          onSave={(areaName) => onChange({ areaName })}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly deeds: SourcesDeeds | null;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

const lines = ['title', 'link', 'page', 'asOf'] as const;

interface SourceRowProps extends RowProps, Pick<SourcesCardProps, 'open' | 'refused' | 'retry'> {
  readonly source: Source;
}

function SourceRow({ source, deeds, open, refused, retry, onUndoable }: SourceRowProps) {
  const words = useSourcesWords();
  const areaText = useAreaText();
  const link = webLink(source.link);
  const reason = source.file === null ? undefined : refused.get(source.file.file);
  return (
    <li className="plenum-space-row">
      <p>
        {link === null ? (
          source.title
        ) : (
          <a className="kern-link" href={link}>
            {source.title}
          </a>
        )}
      </p>
      <p className="plenum-muted">
        {[link === null ? source.link : '', source.page, source.asOf, areaText(source)].filter(Boolean).join(' · ')}
      </p>
      <SourceFileLink source={source} open={open} />
      {reason !== undefined && <RefusedFile title={source.title} reason={reason} onRetry={retry} />}
      {deeds !== null && (
        <Fold summary={words.change(source.title)}>
          <SourceFileField source={source} deeds={deeds} onUndoable={onUndoable} />
          {lines.map((field) => (
            <RegisterField
              key={field}
              label={field === 'title' ? words.name : words[field]}
              optional={field !== 'title'}
              value={source[field]}
              maxLength={longestGoal}
              onSave={(text) =>
                (field !== 'title' || text !== '') && deeds.changeSource({ id: source.id, [field]: text })
              }
            />
          ))}
          <PlaceFields place={source} onChange={(part) => deeds.changeSource({ id: source.id, ...part })} />
          <div className="plenum-row">
            <Button
              compact
              icon="trash"
              aria-label={words.remove(source.title)}
              onClick={() => onUndoable(words.removed(source.title), deeds.removeSource(source.id))}
            >
              {words.removeShort}
            </Button>
          </div>
        </Fold>
      )}
    </li>
  );
}

interface SeriesRowProps extends RowProps {
  readonly one: Series;
  readonly sources: readonly Source[];
}

function SeriesRow({ one, sources, deeds, onUndoable }: SeriesRowProps) {
  const words = useSourcesWords();
  const source = sources.find(({ id }) => id === one.source);
  return (
    <li className="plenum-space-row">
      <SeriesPicture series={one} source={source?.title ?? ''} />
      {deeds !== null && (
        <Fold summary={words.change(one.title)}>
          <SeriesCorrection
            one={one}
            onChange={(part) => {
              const { title, unit, points } = one;
              deeds.changeSeries({ id: one.id, ...part });
              onUndoable(words.corrected(part.title ?? title), () =>
                deeds.changeSeries({
                  id: one.id,
                  ...(part.title !== undefined && { title }),
                  ...(part.unit !== undefined && { unit }),
                  ...(part.points !== undefined && { points }),
                }),
              );
            }}
          />
          <SelectField
            label={words.source}
            value={source?.id ?? ''}
            options={[
              { value: '', label: words.noSource },
              ...sources.map(({ id, title }) => ({ value: id as string, label: title })),
            ]}
            onChange={(wanted) =>
              deeds.changeSeries({ id: one.id, source: sources.find(({ id }) => id === wanted)?.id ?? null })
            }
          />
          <RegisterField
            label={words.forecastBy}
            optional
            value={one.forecastBy}
            maxLength={longestGoal}
            onSave={(forecastBy) => deeds.changeSeries({ id: one.id, forecastBy })}
          />
          <PlaceFields place={one} onChange={(part) => deeds.changeSeries({ id: one.id, ...part })} />
          <div className="plenum-row">
            <Button
              compact
              icon="trash"
              aria-label={words.remove(one.title)}
              onClick={() => onUndoable(words.removed(one.title), deeds.removeSeries(one.id))}
            >
              {words.removeShort}
            </Button>
          </div>
        </Fold>
      )}
    </li>
  );
}

/** So many are found by looking. */
const fewEntries = 8;

const noFields = (): readonly string[] => [];

type Entry = { readonly source: Source } | { readonly one: Series };

/** Reports and figures of the county: what proposals cite, and how figures have gone over the years. */
export function SourcesCard({ sources, series, fieldsOf = noFields, deeds, waiting, ...files }: SourcesCardProps) {
  const words = useSourcesWords();
  const { list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  const { added, counts } = useAdded();
  const [area, setArea] = useState<Area | null>(null);
  const [wanted, setWanted] = useState('');
  const row = { deeds, onUndoable: offer };
  const notTaken = sources.filter(({ file }) => file !== null && files.refused.has(file.file)).length;
  const isEmpty = sources.length === 0 && series.length === 0;
  const titleOf = (id: SourceId | null) => sources.find((source) => source.id === id)?.title ?? '';
  const entries: readonly Entry[] = [
    ...named(inArea(sources, area), wanted).map((source) => ({ source })),
    ...named(inArea(series, area), wanted).map((one) => ({ one })),
  ];
  const { shown, isNarrow, filter } = useInField(entries, (entry) =>
    fieldsOf('source' in entry ? entry.source.title : titleOf(entry.one.source)),
  );
  return (
    <Card heading={words.title} level={3}>
      <p>{words.text}</p>
      {waiting > 0 && <p className="plenum-muted">{words.file.waiting(waiting)}</p>}
      {notTaken > 0 && <p>{words.file.refused.count(notTaken)}</p>}
      {isEmpty ? (
        <p className="plenum-muted">{words.empty}</p>
      ) : (
        <AreaChoice label={words.area} all={words.allAreas} value={area} onChange={setArea} />
      )}
      {sources.length + series.length > fewEntries && (
        <TextField label={words.search} type="search" value={wanted} onChange={setWanted} />
      )}
      {filter}
      <LongList
        className="plenum-space-rows"
        added={added}
        isSearched={isNarrow || wanted.trim() !== ''}
        rows={shown.map((entry) =>
          'source' in entry ? (
            <SourceRow key={entry.source.id} source={entry.source} {...files} {...row} />
          ) : (
            <SeriesRow key={entry.one.id} one={entry.one} sources={sources} {...row} />
          ),
        )}
      />
      {deeds !== null && (
        <>
          <AddLine label={words.name} action={words.add} maxLength={longestGoal} onAdd={counts(deeds.addSource)} />
          <SeriesForm sources={sources} onAdd={counts(deeds.addSeries)} />
        </>
      )}
      {bar}
    </Card>
  );
}
