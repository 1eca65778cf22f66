import { type BallotWish, ballotKinds } from '../../domain/ballot/ballot.ts';
import { dateChoices, grades, moods } from '../../domain/votes/choices.ts';
import { useDateText } from '../../features/ballot/date-text.ts';
import type { BallotForm } from '../../features/without-device/ballot-form.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import { useVotesWords } from '../../words/votes.ts';

/** What stands on the paper form of a ballot: its questions by number, what can be ticked, stars or points. */
export function useBallotForm({ kind, questions, limit }: BallotWish): BallotForm {
  const { number } = useBallotWords().questions;
  const theses = useThesesWords();
  const { grade, mood, dates, dots } = useVotesWords();
  const dateText = useDateText();
  const choices = {
    theses: ballotKinds.theses.choices.map((value) => ({ value, label: theses.choices[value] })),
    grade: grades.map((value) => ({ value, label: grade.of(value) })),
    mood: moods.map((value) => ({ value, label: mood.cards[value] })),
    dates: dateChoices.map((value) => ({ value, label: dates.choices[value] })),
    dots: [],
  } as const satisfies Record<BallotWish['kind'], BallotForm['choices']>;
  const { heaviest } = ballotKinds[kind];
  return {
    questions: questions.map(({ id, number: own, title, text }) => ({
      id,
      number: number(own),
      title: kind === 'dates' ? dateText(title) : title,
      text,
    })),
    choices: choices[kind],
    weight:
      heaviest === 0 || limit === 0
        ? null
        : { label: kind === 'theses' ? theses.weight : dots.weight, heaviest: Math.min(heaviest, limit), limit },
  };
}
