import type { Criterion, Scale } from '../assessment/criterion.ts';
import type { AgendaItemId, CriterionId, ProposalId } from '../ids.ts';
import type { SurveyKind } from './survey.ts';
import { type SurveyFacts, scaleMiddle } from './survey-count.ts';

/** What those who were asked beforehand say of one proposal on one dimension. */
export interface OutsideScore {
  readonly median: number;
  readonly n: number;
  /** The scale on which they were asked. */
  readonly scale: Scale;
}

/** One survey about proposals: a series of its own, which stands beside what the room says and in none of its counts. */
export interface OutsideSeries {
  readonly item: AgendaItemId;
  readonly title: string;
  readonly kind: SurveyKind;
  readonly scores: ReadonlyMap<ProposalId, ReadonlyMap<CriterionId, OutsideScore>>;
}

/** The surveys that have asked about proposals, with what of it is told. */
export const outsideSeries = (facts: SurveyFacts): readonly OutsideSeries[] =>
  [...facts].flatMap(([item, { title, kind, questions, series }]): readonly OutsideSeries[] => {
    const scores = new Map<ProposalId, Map<CriterionId, OutsideScore>>();
    for (const question of questions) {
      const came = series?.get(question.id);
      if (question.kind !== 'scale' || question.about === undefined || came === undefined) continue;
      const middle = scaleMiddle(question, came);
      if (middle === null) continue;
      const { proposal, criterion } = question.about;
      const { min, max } = question.scale;
      const of = scores.get(proposal) ?? new Map<CriterionId, OutsideScore>();
      // A survey of an earlier version may ask the same twice: the first one stands, as on its form.
      if (of.has(criterion)) continue;
      scores.set(proposal, of.set(criterion, { median: middle.median, n: came.answered, scale: { min, max } }));
    }
    return scores.size === 0 ? [] : [{ item, title, kind, scores }];
  });

/** What a series says of a proposal on a dimension; null: nothing, or it was asked on another scale than the room. */
export const outsideScore = (
  { scores }: Pick<OutsideSeries, 'scores'>,
  proposal: ProposalId,
  { id, scale }: Pick<Criterion, 'id' | 'scale'>,
): OutsideScore | null => {
  const score = scores.get(proposal)?.get(id);
  return score !== undefined && score.scale.min === scale.min && score.scale.max === scale.max ? score : null;
};

/** The series that say anything of these proposals on these dimensions. */
export const seriesAbout = (
  series: readonly OutsideSeries[],
  proposals: readonly ProposalId[],
  criteria: readonly Pick<Criterion, 'id' | 'scale'>[],
): readonly OutsideSeries[] =>
  series.filter((one) =>
    proposals.some((proposal) => criteria.some((criterion) => outsideScore(one, proposal, criterion) !== null)),
  );
