import { useState } from 'react';
import { type Answer, longestReason } from '../../domain/ballot/ballot.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useLimit } from '../../ui/use-limit.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import type { OwnQuestion } from './own-ballot.ts';

const choices = ['right', 'half', 'wrong', 'abstain'] as const;

interface ThesisCardProps {
  readonly own: OwnQuestion;
  /** Whether stars are given at all, and whether one more may be. */
  readonly stars: boolean;
  readonly room: boolean;
  readonly onAnswer: (answer: Partial<Answer>) => void;
}

function Star({ own: { question, answer, over }, room, onAnswer }: ThesisCardProps) {
  const words = useThesesWords();
  const given = answer.weight > 0;
  return (
    <>
      <button
        type="button"
        className="plenum-thesis-star"
        aria-pressed={given}
        aria-label={words.starOf(question.title)}
        disabled={!given && !room}
        onClick={() => onAnswer({ weight: given ? 0 : 1 })}
      >
        <span aria-hidden="true">{given ? '★' : '☆'}</span> {words.star}
      </button>
      {over && <p className="plenum-thesis-over">{words.starOver}</p>}
    </>
  );
}

/** One thesis with one's own answer: right, half, wrong or abstention; a star and a reason if one likes. */
export function ThesisCard(props: ThesisCardProps) {
  const words = useThesesWords();
  const { screen, questions } = useBallotWords();
  const { own, stars, onAnswer } = props;
  const { question, answer } = own;
  // Not folded up under the hand that deletes the last letter.
  const [opens] = useState(answer.reason !== '');
  const chosen = choices.find((one) => one === answer.choice) ?? null;
  const limit = useLimit(answer.reason, longestReason);
  return (
    <div className="plenum-thesis-card" data-answered={chosen !== null || undefined}>
      <h2>
        <b className="plenum-ballot-number">{questions.number(question.number)}</b> {question.title}
      </h2>
      {question.text !== '' && <p className="plenum-thesis-text">{question.text}</p>}
      <Choice
        legend={words.question(question.title)}
        options={choices.map((value) => ({ value, label: words.choices[value] }))}
        chosen={chosen}
        onChoose={(choice) => onAnswer({ choice })}
      />
      <div className="plenum-row">
        {stars && <Star {...props} />}
        {chosen !== null && (
          <Button
            compact
            kind="tertiary"
            aria-label={screen.takeBackOf(question.title)}
            onClick={() => onAnswer({ choice: null })}
          >
            {screen.takeBack}
          </Button>
        )}
      </div>
      <Fold summary={screen.reason} open={opens}>
        <textarea
          aria-label={screen.reasonOf(question.title)}
          rows={3}
          maxLength={longestReason}
          value={answer.reason}
          aria-describedby={limit.id}
          onPaste={limit.onPaste}
          onChange={({ target }) => onAnswer({ reason: target.value })}
        />
        {limit.line}
        <p className="plenum-muted">{screen.reasonHint}</p>
      </Fold>
    </div>
  );
}
