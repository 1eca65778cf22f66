import './outside-scores.css';
import { createContext, useContext } from 'react';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { GridPicture } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { type OutsideSeries, outsideScore, seriesAbout } from '../../domain/survey/outside-scores.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useFormat } from '../../words/format.ts';
import { usePictureWords } from '../../words/picture.ts';

/** What people outside of the room were asked about the proposals, as far as the room may see it. */
export const OutsideContext = createContext<readonly OutsideSeries[]>([]);

/** The series that say something of a picture. They stand beside it and change nothing in it. */
export function useOutside({ points, unplaced }: GridPicture, criteria: readonly Criterion[]) {
  const proposals = [...points, ...unplaced].map(({ proposal }) => proposal);
  return seriesAbout(useContext(OutsideContext), proposals, criteria);
}

/** „Von außen: Fachleute“ */
export function useOutsideTitle(): (series: OutsideSeries) => string {
  const { outside } = usePictureWords();
  return ({ title }) => outside.series(title || outside.untitled);
}

interface CellProps {
  readonly series: OutsideSeries;
  readonly proposal: ProposalId;
  readonly criteria: readonly Criterion[];
  /** On the wall: only the medians, in the order of the columns before. */
  readonly brief: boolean;
}

const range = (counts: readonly number[]): string => {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? `${least}` : `${least}–${most}`;
};

/** What one series says of one proposal. */
export function OutsideCell({ series, proposal, criteria, brief }: CellProps) {
  const { outside } = usePictureWords();
  const { decimal } = useFormat();
  const all = criteria.map((criterion) => ({ criterion, score: outsideScore(series, proposal, criterion) }));
  const said = all.flatMap(({ criterion: { id, name }, score }) =>
    score === null ? [] : [{ id, n: score.n, text: outside.value(name, decimal(score.median, 2), score.n) }],
  );
  if (said.length === 0) return outside.none;
  if (!brief)
    return said.map(({ id, text }) => (
      <span key={id} className="plenum-outside-line">
        {text}{' '}
      </span>
    ));
  const medians = all.map(({ score }) => (score === null ? outside.none : decimal(score.median, 2))).join(' / ');
  return (
    <>
      <span aria-hidden="true">{outside.short(medians, range(said.map(({ n }) => n)))}</span>
      <VisuallyHidden>{said.map(({ text }) => text).join(', ')}</VisuallyHidden>
    </>
  );
}

/** On the tablet, beside the middle of the group on one dimension. */
export function OutsideOn({ proposal, criterion }: { readonly proposal: ProposalId; readonly criterion: Criterion }) {
  const all = useContext(OutsideContext);
  const titleOf = useOutsideTitle();
  const { decimal } = useFormat();
  return all.map((series) => {
    const score = outsideScore(series, proposal, criterion);
    return score === null ? null : (
      <dd key={series.item}>
        {titleOf(series)} <strong>{decimal(score.median, 2)}</strong>{' '}
        <span className="plenum-muted">n = {score.n}</span>
      </dd>
    );
  });
}
