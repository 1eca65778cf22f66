import { complete } from '../../domain/assessment/assessment.ts';
import { gridPicture } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/session/session.ts';
import { stagedRounds } from '../../domain/session/stage.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import type { SheetAssessment } from '../../features/assessment/profile-sheet.tsx';
import { useFormat } from '../../words/format.ts';
import { useProfileWords } from '../../words/profile.ts';
import { useWords } from '../../words/words.ts';

interface AssessmentOf extends SheetAssessment {
  /** On which dimension people agree least; empty where they are at one. */
  readonly lower: string;
}

/** What the last round that was shown as a whole says of a proposal, in words. */
export function useAssessmentOf(plan: Plan, tally: Tally) {
  const { assessment } = useWords();
  const { sheet } = useProfileWords();
  const format = useFormat();
  const shown = stagedRounds(plan.rounds, tally).filter(({ fact }) => complete(fact) !== null);
  return (proposal: ProposalId, proposals: Parameters<typeof gridPicture>[0]['proposals']): AssessmentOf | null => {
    const last = shown.findLast(({ fact }) => complete(fact)?.results.has(proposal));
    if (last === undefined) return null;
    const picture = gridPicture({ ...plan, fact: last.fact, proposals });
    const point = picture?.points.find((one) => one.proposal === proposal);
    if (picture === null || point === undefined) return null;
    const values = [
      [picture.y, point.y] as const,
      [picture.x, point.x] as const,
      ...picture.further.map((criterion, index) => [criterion, point.further[index] ?? null] as const),
    ];
    const level = point.level === null ? assessment.tooFew : assessment.level[point.level];
    return {
      round: sheet.voices(assessment.round(last.wish.number), point.n),
      values: values.flatMap(([{ name, scale }, measures]) =>
        measures === null ? [] : [sheet.median(name, format.decimal(measures.median), `${scale.min}–${scale.max}`)],
      ),
      agreement: [
        sheet.agreement(level),
        point.discuss && assessment.discuss,
        point.abstained > 0 && sheet.abstained(point.abstained),
      ]
        .filter(Boolean)
        .join(' · '),
      lower: point.level === null || point.level === 'agreed' ? '' : assessment.lowerOn(point.lower.name),
    };
  };
}
