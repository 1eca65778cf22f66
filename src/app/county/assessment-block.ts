import { noteKinds } from '../../domain/assessment/note.ts';
import type { FindingId, ProposalId } from '../../domain/ids.ts';
import type { Finding } from '../../domain/results/finding.ts';
import type { Assessed } from '../../domain/space/session-result.ts';
import type { ProfileLine } from '../../features/assessment/profile-lines.ts';
import type { SheetAssessment } from '../../features/assessment/profile-sheet.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useProfileWords } from '../../words/profile.ts';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import { useWords } from '../../words/words.ts';

/** What the last round says that came back from a session; nobody types it. */
export function useAssessmentBlock() {
  const { assessment } = useWords();
  const { sheet } = useProfileWords();
  const { results } = useSpaceSessionsWords();
  const format = useFormat();
  return ({ outcome, result }: Assessed): SheetAssessment | null => {
    const last = outcome.rounds.findLast(({ dimensions }) => dimensions.length > 0);
    if (last === undefined) return null;
    const { dimensions, abstained, number } = last;
    const voices = Math.max(0, ...dimensions.map(({ n }) => n));
    const levels = ['apart', 'partly', 'agreed'] as const;
    const level = levels.find((one) => dimensions.some(({ measures }) => measures?.agreement === one));
    return {
      round: sheet.voices(assessment.round(number), voices),
      values: dimensions.map(({ name, n, min, max, measures }) =>
        measures === null ? results.few(name, n) : sheet.median(name, format.decimal(measures.median), `${min}–${max}`),
      ),
      agreement: [
        sheet.agreement(level === undefined ? assessment.tooFew : assessment.level[level]),
        abstained > 0 && sheet.abstained(abstained),
        result.carried === true && results.carried,
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
}

/** What was decided, in a line; nothing where nothing was. What nobody but a file tells says so (SPEC D336). */
export function useVerdictLine() {
  const { sheet } = useProfileWords();
  const { verdict: words } = useDecidingWords();
  const { carried } = useLifelineWords();
  return (assessed: Assessed | null): string => {
    const verdict = assessed?.outcome.verdict ?? null;
    if (assessed === null || verdict === null) return '';
    const line = sheet.decided(words[verdict]);
    return assessed.result.carried === true ? `${line} (${carried})` : line;
  };
}

/** Why it was decided so, and what was objected; nothing where nothing was decided. */
export function useSaidLines() {
  const { sheet } = useProfileWords();
  return (assessed: Assessed | null): readonly ProfileLine[] => {
    if (assessed === null || assessed.outcome.verdict === null) return [];
    const { reason, objections, objected = [] } = assessed.outcome;
    const objection = objected.length > 0 ? objected.join('\n') : objections === 'raised' ? sheet.objectionNoted : '';
    return [
      { id: 'reason', term: sheet.reason, text: reason },
      { id: 'objection', term: sheet.objection, text: objection },
    ].filter(({ text }) => text !== '');
  };
}

/** What the group has accepted of its notes, as a profile shows it. */
export const findingsOf = (proposal: ProposalId, { outcome }: Assessed): readonly Finding[] =>
  noteKinds.flatMap((kind) =>
    outcome.notes[kind].map((text, place) => ({
      id: `${kind}${place}` as FindingId,
      proposal,
      kind,
      text,
      notes: [],
      accepted: true,
      order: '',
    })),
  );
