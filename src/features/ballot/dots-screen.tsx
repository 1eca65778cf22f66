import { type Answer, ballotKinds } from '../../domain/ballot/ballot.ts';
import { IconButton } from '../../ui/button.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { AnswerFrame, type VoteScreenProps } from './answer-frame.tsx';
import { DotsResults } from './dots-results.tsx';
import { type OwnQuestion, ownBallot } from './own-ballot.ts';

interface DotCardProps {
  readonly own: OwnQuestion;
  /** How many points may still be placed. */
  readonly left: number;
  readonly onAnswer: (answer: Partial<Answer>) => void;
}

function DotCard({ own: { question, answer, over }, left, onAnswer }: DotCardProps) {
  const words = useVotesWords().dots;
  const { questions } = useBallotWords();
  const { weight } = answer;
  // A card that was too long for a title stands whole in the text.
  const isWhole = question.text.startsWith(question.title);
  return (
    <li data-dots={weight > 0 || undefined}>
      <div className="plenum-dots-words">
        <p>
          <b className="plenum-ballot-number">{questions.number(question.number)}</b>{' '}
          {isWhole ? question.text : question.title}
        </p>
        {question.text !== '' && !isWhole && <p className="plenum-muted">{question.text}</p>}
        {over && <p className="plenum-thesis-over">{words.over}</p>}
      </div>
      <div className="plenum-dots-steps">
        <IconButton
          icon="minus"
          label={words.less(question.title)}
          disabled={weight === 0}
          onClick={() => onAnswer({ weight: weight - 1 })}
        />
        <output aria-label={words.on(weight)}>
          <span aria-hidden="true">{weight > 0 && weight <= 6 ? '●'.repeat(weight) : weight}</span>
        </output>
        <IconButton
          icon="plus"
          label={words.more(question.title)}
          disabled={left === 0 || weight >= ballotKinds.dots.heaviest}
          onClick={() => onAnswer({ weight: weight + 1 })}
        />
      </div>
    </li>
  );
}

/** Sticky points on the tablet: each card with a minus and a plus, and how many points are left. */
export function DotsScreen(props: VoteScreenProps) {
  const words = useVotesWords().dots;
  const { wish, fact, answers, seat, onAnswer } = props;
  const own = fact === null ? null : ownBallot(wish, fact, answers, seat);
  return (
    <AnswerFrame
      screen={props}
      answered={own?.questions.some(({ answer }) => answer.weight > 0) ?? false}
      answering={({ limit }) => (
        <>
          <p className="plenum-dots-left" role="status">
            {words.left(own?.left ?? 0, limit)}
          </p>
          <ul className="plenum-dots">
            {own?.questions.map((one) => (
              <DotCard
                key={one.question.id}
                own={one}
                left={own.left}
                onAnswer={(answer) => onAnswer(one.question.id, answer)}
              />
            ))}
          </ul>
        </>
      )}
      result={(told) => <DotsResults wish={wish} fact={told} />}
    />
  );
}
