import type { ToldReason } from '../ballot/ballot.ts';
import { countOf, type QuestionResult } from '../ballot/ballot-result.ts';
import type { RankedThesis } from '../theses/ranking.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of theses. */
export interface ThesesSheetWords {
  readonly choices: Readonly<Record<string, string>>;
  readonly weight: string;
  /** By which rule they are ordered, in a sentence. */
  readonly rule: string;
  readonly columns: {
    readonly place: string;
    readonly number: string;
    readonly thesis: string;
    readonly typed: string;
    readonly rule: string;
    readonly reasons: string;
    readonly guests: (choice: string) => string;
  };
}

/**
 * Theses in their order with all counts, guests in columns of their own; the rule stands in every row, as tables are cut up.
 * The reasons that people have given stand in the last column, each with what was chosen and with nobody's name.
 */
export const thesesSheet = (
  ranked: readonly RankedThesis[],
  reasons: readonly ToldReason[],
  words: ThesesSheetWords,
): Sheet => {
  const { columns, choices, weight } = words;
  const names = Object.entries(choices);
  const hasGuests = ranked.some(({ result }) => result.guests !== null);
  const typedOf = ({ hands }: QuestionResult) => names.reduce((sum, [choice]) => sum + countOf(hands, choice), 0);
  const reasonsOf = ({ question }: QuestionResult) =>
    reasons
      .filter((reason) => reason.question === question.id)
      .map(({ choice, text }) => [choices[choice ?? ''], text].filter(Boolean).join(': '))
      .join('\n');
  return [
    [
      ...[columns.place, columns.number, columns.thesis, ...names.map(([, name]) => name), weight, columns.typed],
      ...(hasGuests ? names.map(([, name]) => columns.guests(name)) : []),
      columns.rule,
      ...(reasons.length > 0 ? [columns.reasons] : []),
    ],
    ...ranked.map(({ result, place }) => [
      ...[place, result.question.number, result.question.title],
      ...names.map(([choice]) => countOf(result.counts, choice)),
      ...[countOf(result.counts, 'weight'), typedOf(result)],
      ...(hasGuests ? names.map(([choice]) => countOf(result.guests ?? {}, choice)) : []),
      words.rule,
      ...(reasons.length > 0 ? [reasonsOf(result)] : []),
    ]),
  ];
};
