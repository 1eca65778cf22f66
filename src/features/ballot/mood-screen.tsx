import '../../ui/choice.css';
import { useId } from 'react';
import { noAnswer } from '../../domain/ballot/ballot.ts';
import { askedQuestions } from '../../domain/ballot/ballot-result.ts';
import { moods } from '../../domain/votes/choices.ts';
import { useVotesWords } from '../../words/votes.ts';
import { AnswerFrame, type VoteScreenProps } from './answer-frame.tsx';
import { MoodIcon } from './mood-icon.tsx';
import { MoodResults } from './mood-results.tsx';

/** The mood on the tablet: one of three cards in a tap. */
export function MoodScreen(props: VoteScreenProps) {
  const words = useVotesWords().mood;
  const name = useId();
  const { wish, fact, answers, onAnswer } = props;
  const [question] = askedQuestions(wish, fact);
  const { choice } = question === undefined ? noAnswer : (answers.get(question.id) ?? noAnswer);
  return (
    <AnswerFrame
      screen={props}
      answered={choice !== null}
      terms={words.beginText}
      answering={() =>
        question !== undefined && (
          <>
            <fieldset className="plenum-choice plenum-moods">
              <legend>{question.title}</legend>
              {moods.map((mood) => (
                <label key={mood}>
                  <input
                    type="radio"
                    name={name}
                    checked={choice === mood}
                    onChange={() => onAnswer(question.id, { choice: mood })}
                  />
                  <MoodIcon mood={mood} />
                  <span>{words.cards[mood]}</span>
                </label>
              ))}
            </fieldset>
            {choice !== null && <p>{words.yours}</p>}
          </>
        )
      }
      result={(told) => <MoodResults wish={wish} fact={told} />}
    />
  );
}
