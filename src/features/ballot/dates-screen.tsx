import { type Answer, noAnswer } from '../../domain/ballot/ballot.ts';
import { dateChoices } from '../../domain/votes/choices.ts';
import { suggestionIdOf } from '../../domain/votes/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useVotesWords } from '../../words/votes.ts';
import { AnswerFrame, type VoteScreenProps } from './answer-frame.tsx';
import { DateDecided, type DecidedProps, decidedAt } from './date-decided.tsx';
import { DateFields } from './date-fields.tsx';
import { useDateText } from './date-text.ts';
import { DatesResults } from './dates-results.tsx';
import { type OwnQuestion, ownBallot } from './own-ballot.ts';

interface DateChoiceProps {
  readonly own: OwnQuestion;
  readonly onAnswer: (answer: Partial<Answer>) => void;
}

function DateChoiceField({ own: { question, answer }, onAnswer }: DateChoiceProps) {
  const words = useVotesWords().dates;
  const textOf = useDateText();
  return (
    <Choice
      legend={words.asked(textOf(question.title))}
      options={dateChoices.map((value) => ({ value, label: words.choices[value] }))}
      chosen={dateChoices.find((one) => one === answer.choice) ?? null}
      onChoose={(choice) => onAnswer({ choice })}
    />
  );
}

/** One suggestion at a time; once it is taken in the person may make another. */
function Suggestion({ wish, fact, answers, usual, onAnswer }: SuggestionProps) {
  const words = useVotesWords().dates;
  const textOf = useDateText();
  const id = suggestionIdOf(wish.item);
  const asked = (fact?.asks ?? []).map(({ title }) => title);
  const own = (answers.get(id) ?? noAnswer).reason;
  const taken = asked.includes(own);
  const said = own === '' ? null : taken ? words.suggestedTaken(textOf(own)) : words.suggestedOwn(textOf(own));
  return (
    <Fold summary={words.suggest}>
      <p className="plenum-muted">{words.suggestHint}</p>
      <p role="status">{said}</p>
      {own !== '' && !taken && (
        <div>
          <Button compact kind="tertiary" onClick={() => onAnswer(id, { reason: '' })}>
            {words.takeBack}
          </Button>
        </div>
      )}
      <DateFields action={words.suggestDo} known={asked} usual={usual} onDate={(reason) => onAnswer(id, { reason })} />
    </Fold>
  );
}

type SuggestionProps = Pick<VoteScreenProps, 'wish' | 'fact' | 'answers' | 'onAnswer'> & {
  /** The time of day at which sessions begin. */
  readonly usual: string;
};

/** The date poll on the tablet. */
export function DatesScreen(props: VoteScreenProps & DecidedProps & { readonly usual: string }) {
  const { wish, fact, answers, seat, next, uid, usual, onAnswer } = props;
  const own = fact === null ? [] : ownBallot({ ...wish, shuffled: false }, fact, answers, seat).questions;
  const inOrder = own.toSorted((a, b) => (a.question.title < b.question.title ? -1 : 1));
  return (
    <AnswerFrame
      screen={props}
      answered={own.some(({ answer }) => answer.choice !== null)}
      answering={() => (
        <>
          <ul className="plenum-dates">
            {inOrder.map((one) => (
              <li key={one.question.id}>
                <DateChoiceField own={one} onAnswer={(answer) => onAnswer(one.question.id, answer)} />
              </li>
            ))}
          </ul>
          <Suggestion wish={wish} fact={fact} answers={answers} usual={usual} onAnswer={onAnswer} />
        </>
      )}
      result={(told) =>
        told.state === 'open' ? null : <DatesResults wish={wish} fact={told} decided={decidedAt(next)} />
      }
    >
      <DateDecided next={next} uid={uid} />
    </AnswerFrame>
  );
}
