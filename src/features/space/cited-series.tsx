import type { Evidence } from '../../domain/proposal/proposal.ts';
import { type Series, type Source, seriesCited, sourcesCited } from '../../domain/space/sources.ts';
import { Card } from '../../ui/card.tsx';
import { useSourcesWords } from '../../words/sources.ts';
import { SeriesPicture } from './series-picture.tsx';
import './sources.css';
import { type OpenSourceFile, SourceFileLink } from './source-file.tsx';

interface CitedSeriesProps {
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
  /** What the proposal cites. */
  readonly evidence: readonly Evidence[];
  /** Opens a report that goes along as a file. */
  readonly open: OpenSourceFile;
}

/** The reports that a proposal cites, and how their figures have gone over the years. On the screen only: on paper a profile is one page. */
export function CitedSeries({ sources, series, evidence, open }: CitedSeriesProps) {
  const words = useSourcesWords();
  const cited = seriesCited({ sources, series }, evidence);
  const reports = sourcesCited(sources, evidence).filter(({ file }) => file !== null);
  if (cited.length + reports.length === 0) return null;
  return (
    <div data-print="hide">
      <Card heading={words.cited}>
        {reports.length > 0 && (
          <ul className="plenum-cited-reports">
            {reports.map((source) => (
              <li key={source.id}>
                {source.title} <SourceFileLink source={source} open={open} />
              </li>
            ))}
          </ul>
        )}
        {cited.map(({ one, source }) => (
          <SeriesPicture key={one.id} series={one} source={source.title} />
        ))}
      </Card>
    </div>
  );
}
