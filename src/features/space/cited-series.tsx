import type { Evidence } from '../../domain/proposal/proposal.ts';
import { type Series, type Source, seriesCited } from '../../domain/space/sources.ts';
import { Card } from '../../ui/card.tsx';
import { useSourcesWords } from '../../words/sources.ts';
import { SeriesPicture } from './series-picture.tsx';

interface CitedSeriesProps {
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
  /** What the proposal cites. */
  readonly evidence: readonly Evidence[];
}

/** How the figures have gone over the years that a proposal cites. On the screen only: on paper a profile is one page. */
export function CitedSeries({ sources, series, evidence }: CitedSeriesProps) {
  const words = useSourcesWords();
  const cited = seriesCited({ sources, series }, evidence);
  if (cited.length === 0) return null;
  return (
    <div data-print="hide">
      <Card heading={words.cited}>
        {cited.map(({ one, source }) => (
          <SeriesPicture key={one.id} series={one} source={source.title} />
        ))}
      </Card>
    </div>
  );
}
