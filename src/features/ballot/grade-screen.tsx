import './grade.css';
import '../../ui/choice.css';
import { useId } from 'react';
import { noAnswer } from '../../domain/ballot/ballot.ts';
import { askedQuestions } from '../../domain/ballot/ballot-result.ts';
import { type Grade, grades } from '../../domain/votes/choices.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import { Button } from '../../ui/button.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { AnswerFrame, type VoteScreenProps } from './answer-frame.tsx';
import { GradeResults } from './grade-results.tsx';

interface GradeFieldProps {
  readonly legend: string;
  readonly chosen: Grade | null;
  readonly onChoose: (grade: Grade) => void;
}

/** Grades as at school: a row each, with plus on the left and minus on the right. Native radio buttons. */
function GradeField({ legend, chosen, onChoose }: GradeFieldProps) {
  const words = useVotesWords().grade;
  const name = useId();
  return (
    <fieldset className="plenum-choice plenum-grades">
      <legend>{legend}</legend>
      {words.names.map((meaning, index) => (
        <div key={meaning}>
          <span aria-hidden="true">{meaning}</span>
          {grades
            .filter((grade) => grade.startsWith(String(index + 1)))
            .map((grade) => (
              <label key={grade}>
                <input type="radio" name={name} checked={chosen === grade} onChange={() => onChoose(grade)} />
                <span>
                  {words.of(grade)} <span className="plenum-hidden">{meaning}</span>
                </span>
              </label>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

/** The overall grade on the tablet. */
export function GradeScreen(props: VoteScreenProps & { readonly outside: readonly OutsideGrade[] }) {
  const words = useVotesWords().grade;
  const { screen } = useBallotWords();
  const { wish, fact, answers, outside, onAnswer } = props;
  const [question] = askedQuestions(wish, fact);
  const answer = question === undefined ? noAnswer : (answers.get(question.id) ?? noAnswer);
  const chosen = grades.find((grade) => grade === answer.choice) ?? null;
  return (
    <AnswerFrame
      screen={props}
      answered={chosen !== null}
      terms={words.beginText}
      answering={() =>
        question !== undefined && (
          <>
            <GradeField
              legend={question.title}
              chosen={chosen}
              onChoose={(choice) => onAnswer(question.id, { choice })}
            />
            {chosen !== null && (
              <p className="plenum-row">
                <strong>{words.yours(chosen)}</strong>
                <Button compact kind="tertiary" onClick={() => onAnswer(question.id, { choice: null })}>
                  {screen.takeBack}
                </Button>
              </p>
            )}
          </>
        )
      }
      result={(told) => <GradeResults wish={wish} fact={told} outside={outside} />}
    />
  );
}
