import './questions.css';
import type { Question } from '../../domain/questions/question.ts';
import { useQuestionsWords } from '../../words/questions.ts';
import { AnswerText } from './question-parts.tsx';

/** Questions and answers in the minutes: F, A; what stayed open and what was struck is said. Never a name. */
export function QuestionsList({ queue }: { readonly queue: readonly Question[] }) {
  const words = useQuestionsWords();
  const order = [...queue].sort((a, b) => Number(b.state === 'answered') - Number(a.state === 'answered'));
  return (
    <dl className="plenum-questions-minutes">
      {order.map(({ id, text, state, answer, support }) => (
        <div key={id}>
          <dt>
            <strong>{words.question}:</strong> {state === 'struck' ? <s>{text}</s> : text}{' '}
            {support > 0 && <span className="plenum-muted">({words.support(support)})</span>}
          </dt>
          <dd>
            <strong>{words.answer}:</strong>{' '}
            {answer.parts.size > 0 ? (
              <AnswerText answer={answer} />
            ) : state === 'answered' ? (
              words.noAnswer
            ) : state === 'struck' ? (
              words.state.struck
            ) : (
              words.open
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
