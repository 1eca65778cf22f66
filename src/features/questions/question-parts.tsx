import { answerText } from '../../domain/export/questions-export.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { Question } from '../../domain/questions/question.ts';
import { Button } from '../../ui/button.tsx';
import { useQuestionsWords } from '../../words/questions.ts';

export type NameOf = (seat: SeatId) => string;

/** Who asks it, where somebody wanted their name beside it, and whether it was called out. */
export function Askers({ cards, nameOf }: Pick<Question, 'cards'> & { readonly nameOf: NameOf }) {
  const words = useQuestionsWords();
  const names = cards.flatMap(({ seat }) => (seat === undefined ? [] : [nameOf(seat)]));
  const said = [
    ...(names.length > 0 ? [words.by(names.join(', '))] : []),
    ...(cards.some(({ typed }) => typed === true) ? [words.typed] : []),
    ...(cards.length > 1 ? [`(${cards.length})`] : []),
  ];
  return said.length === 0 ? null : <span className="plenum-muted">{said.join(' · ')}</span>;
}

/** What was answered; several parts with their letters. */
export function AnswerText({ answer }: Pick<Question, 'answer'>) {
  const text = answerText(answer);
  return text === '' ? null : <p className="plenum-questions-answer">{text}</p>;
}

/** The order has changed meanwhile: it is changed here when somebody wants it. */
export function SortAgain({ isStale, onSort }: { readonly isStale: boolean; readonly onSort: () => void }) {
  const words = useQuestionsWords();
  if (!isStale) return null;
  return (
    <div className="plenum-questions-sort">
      <span className="plenum-muted">{words.sortHint}</span>
      <Button compact onClick={onSort}>
        {words.sort}
      </Button>
    </div>
  );
}
