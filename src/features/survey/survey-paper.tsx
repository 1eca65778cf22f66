import './survey.css';
import { type Survey, type SurveyQuestion, stepsOf } from '../../domain/survey/survey.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';

function Ticks({ question }: { readonly question: SurveyQuestion }) {
  if (question.kind === 'text') return <div className="plenum-survey-lines" />;
  const scale = question.kind === 'scale' ? question.scale : null;
  return (
    <div className="plenum-survey-ticks">
      {scale !== null && <span>{scale.low}</span>}
      {stepsOf(question).map((step) => (
        <span key={step}>
          <i />
          {step.replace(/-$/u, '−')}
        </span>
      ))}
      {scale !== null && <span>{scale.high}</span>}
    </div>
  );
}

/** A survey on paper: the same questions under the same numbers as on the screen. */
export function SurveyPaper({ wish, backHref }: { readonly wish: Survey; readonly backHref: string }) {
  const words = useSurveyWords();
  const format = useFormat();
  const { paper } = words;
  return (
    <>
      <div className="plenum-row" data-print="hide">
        <Button kind="primary" disabled={wish.questions.length === 0} onClick={() => window.print()}>
          {paper.print}
        </Button>
        <ButtonLink kind="tertiary" icon="arrow-left" href={backHref}>
          {paper.back}
        </ButtonLink>
      </div>
      <article className="plenum-survey-sheet">
        <h1>{wish.title || words.untitled}</h1>
        <p>{words.answer.promise[wish.kind]}</p>
        <p>
          {paper.how} {wish.closesAt !== null && paper.returned(format.longDate(wish.closesAt))}
        </p>
        {wish.questions.length === 0 && <p>{paper.empty}</p>}
        <ol>
          {wish.questions.map((question, index) => (
            <li key={question.id}>
              <b>{words.number(index + 1, question.text)}</b>{' '}
              {question.kind === 'choice' && <span>({question.several ? paper.several : paper.one})</span>}
              <Ticks question={question} />
            </li>
          ))}
        </ol>
      </article>
    </>
  );
}
