import './open-points.css';
import type { AgendaItemId, RowId } from '../../domain/ids.ts';
import {
  isTakenThought,
  type OpenPoint,
  type OpenPoints,
  pointOfThought,
} from '../../domain/open-points/open-point.ts';
import { Button } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { useWords } from '../../words/words.ts';

/** A question as it stands on a board: a card, or several that say the same. */
export interface Question {
  readonly id: RowId;
  readonly text: string;
  readonly cards: readonly { readonly id: RowId }[];
}

interface TakeQuestionsProps {
  readonly item: AgendaItemId;
  /** Questions that nobody has answered or struck. */
  readonly questions: readonly Question[];
  readonly points: OpenPoints;
  /** What it returns takes them out again. */
  readonly onTake: (points: readonly Omit<OpenPoint, 'order'>[]) => () => void;
}

/** Questions become open points: all with one tap, or one by one; none of them twice. */
export function TakeQuestions({ item, questions, points, onTake }: TakeQuestionsProps) {
  const { questions: words } = useOpenPointsWords();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const open = questions.filter((question) => !isTakenThought(question, points));
  if (questions.length === 0) return null;
  const take = (wanted: readonly Question[]) =>
    offer(words.taken(wanted.length), onTake(wanted.map((question) => pointOfThought(question, item))));
  return (
    <section className="plenum-points-take">
      <h3>{words.title}</h3>
      {open.length === 0 && <p>{words.allTaken(questions.length)}</p>}
      {open.length > 0 && (
        <Button compact onClick={() => take(open)}>
          {words.takeAll(open.length)}
        </Button>
      )}
      {open.length > 1 && (
        <ul className="plenum-points-list">
          {open.map((question) => (
            <li key={question.id} className="plenum-points-done">
              <span>{question.text}</span>
              <Button compact aria-label={words.takeOf(question.text)} onClick={() => take([question])}>
                {words.take}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {bar}
    </section>
  );
}
