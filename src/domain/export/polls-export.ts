import type { PollKind } from '../results/poll.ts';
import type { Cell, Sheet } from './csv.ts';
import type { ExportSource } from './export-source.ts';

/** The words of the table of straw polls. */
export interface PollWords {
  readonly question: string;
  readonly kind: string;
  readonly answer: string;
  readonly count: string;
  readonly voted: string;
  readonly base: string;
  /** „verdeckt", „offen", „Handzeichen": how it was counted, in every line. */
  readonly kinds: Readonly<Record<PollKind, string>>;
}

/** Straw polls that are shown, a row per answer. Of hands nobody knows who was asked: that cell stays empty. */
export const pollsSheet = ({ polls }: Pick<ExportSource, 'polls'>, words: PollWords): Sheet => [
  [words.question, words.kind, words.answer, words.count, words.voted, words.base],
  ...polls.flatMap(({ wish, counts, voted, base }) =>
    wish.answers.map((answer, index): readonly Cell[] => [
      wish.question,
      words.kinds[wish.kind],
      answer,
      counts?.[index] ?? null,
      voted,
      wish.kind === 'hands' ? null : base,
    ]),
  ),
];

/** Straw polls for other programs: `count` null where so few voted that it is told to nobody, `base` null for hands. */
export const pollsJson = ({ polls }: Pick<ExportSource, 'polls'>) =>
  polls.map(({ wish: { question, answers, kind, proposal }, counts, voted, base }) => ({
    question,
    kind,
    proposal,
    voted,
    base: kind === 'hands' ? null : base,
    answers: answers.map((text, index) => ({ text, count: counts?.[index] ?? null })),
  }));
