import { beginningOf } from '../../domain/beginning.ts';
import './questions.css';
import { type Question, unanswered } from '../../domain/questions/question.ts';
import { Button } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useQuestionsWords } from '../../words/questions.ts';
import { useWords } from '../../words/words.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { AnswerText, Askers, type NameOf, SortAgain } from './question-parts.tsx';
import type { AnswerDeeds, SteerDeeds } from './questions-deeds.ts';
import { useCalmOrder } from './use-calm-order.ts';

export interface QuestionQueueProps {
  readonly queue: readonly Question[];
  readonly nameOf: NameOf;
  readonly answers: AnswerDeeds;
  /** Null for who only writes down answers. */
  readonly steer: SteerDeeds | null;
}

interface RowProps extends QuestionQueueProps {
  readonly question: Question;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

/** What is struck, laid together or taken apart: only who moderates does that. */
function Steering({ question, queue, steer, onUndoable }: RowProps & { readonly steer: SteerDeeds }) {
  const words = useQuestionsWords().panel;
  const name = beginningOf(question.text);
  const others = unanswered(queue).filter(({ id }) => id !== question.id);
  const struck = question.state === 'struck';
  return (
    <>
      {others.length > 0 && !struck && (
        <select
          aria-label={words.mergeOf(name)}
          value=""
          onChange={({ target }) => {
            const into = others.find(({ id }) => id === target.value);
            if (into !== undefined) onUndoable(words.merged, steer.merge(question, into));
          }}
        >
          <option value="">{words.merge} …</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {beginningOf(other.text)}
            </option>
          ))}
        </select>
      )}
      {question.cards.length > 1 && (
        <Button
          compact
          aria-label={words.splitOf(name)}
          onClick={() => onUndoable(words.wasSplit, steer.split(question))}
        >
          {words.split}
        </Button>
      )}
      <Button
        compact
        aria-label={struck ? words.unstrikeOf(name) : words.strikeOf(name)}
        onClick={() => onUndoable(struck ? words.wasUnstruck : words.wasStruck, steer.strike(question, !struck))}
      >
        {struck ? words.unstrike : words.strike}
      </Button>
    </>
  );
}

function Row(props: RowProps) {
  const { question, nameOf, answers, steer, onUndoable } = props;
  const words = useQuestionsWords();
  const { id, text, support, state, cards } = question;
  const name = beginningOf(question.text);
  const isOpen = state === 'now' || state === 'waiting';
  return (
    <li data-state={state}>
      <p className="plenum-questions-text">{state === 'struck' ? <s>{text}</s> : text}</p>
      <p className="plenum-questions-facts">
        {state !== 'waiting' && <strong>{words.state[state]}</strong>}
        {support > 0 && <span>{words.support(support)}</span>}
        <Askers cards={cards} nameOf={nameOf} />
      </p>
      <AnswerText answer={question.answer} />
      <div className="plenum-row">
        {state === 'waiting' && (
          <Button
            compact
            aria-label={words.panel.setNowOf(name)}
            onClick={() => onUndoable(words.panel.wasNow(name), answers.setNow(id))}
          >
            {words.panel.setNow}
          </Button>
        )}
        {isOpen && (
          <Button
            compact
            icon="check"
            aria-label={words.panel.doneOf(name)}
            onClick={() => onUndoable(words.panel.wasDone, answers.setAnswered(id, true))}
          >
            {words.panel.done}
          </Button>
        )}
        {state === 'now' && (
          <Button
            compact
            aria-label={words.panel.notNowOf(name)}
            onClick={() => onUndoable(words.panel.wasUndone, answers.setNow(null))}
          >
            {words.panel.notNow}
          </Button>
        )}
        {state === 'answered' && (
          <Button
            compact
            icon="undo"
            aria-label={words.panel.undoneOf(name)}
            onClick={() => onUndoable(words.panel.wasUndone, answers.setAnswered(id, false))}
          >
            {words.panel.undone}
          </Button>
        )}
        {steer !== null && <Steering {...props} steer={steer} />}
      </div>
      {state !== 'struck' && (
        <AnswerEditor question={question} onPart={(part, said) => answers.putPart(id, part, said)} />
      )}
    </li>
  );
}

/** The queue of questions: which one is on, what was answered. It stays as it is until somebody sorts it again. */
export function QuestionQueue(props: QuestionQueueProps) {
  const words = useQuestionsWords();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const { rows, isStale, sort } = useCalmOrder(props.queue);
  return (
    <div className="plenum-questions-queue">
      <SortAgain isStale={isStale} onSort={sort} />
      {rows.length === 0 && <p className="plenum-muted">{words.none}</p>}
      <ol className="plenum-questions-list">
        {rows.map((question) => (
          <Row key={question.id} {...props} question={question} onUndoable={offer} />
        ))}
      </ol>
      {bar}
    </div>
  );
}
