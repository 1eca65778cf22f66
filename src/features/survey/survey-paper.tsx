import './survey.css';
import { useState } from 'react';
import { type Survey, type SurveyGroup, type SurveyQuestion, stepsOf } from '../../domain/survey/survey.ts';
import { formMark } from '../../domain/survey/survey-edition.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';

function Ticks({ question }: { readonly question: SurveyQuestion }) {
  if (question.kind === 'text') return <div className="plenum-survey-lines" />;
  const steps = stepsOf(question).map((step) => (
    <span key={step}>
      <i />
      {step.replace(/-$/u, '−')}
    </span>
  ));
  if (question.kind !== 'scale') return <div className="plenum-survey-ticks">{steps}</div>;
  const { low, high } = question.scale;
  return (
    <>
      <div className="plenum-survey-ticks" data-scale>
        {steps}
      </div>
      {low + high !== '' && (
        <div className="plenum-survey-ends">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </>
  );
}

interface SheetProps {
  readonly wish: Survey;
  /** Null: nobody is asked yet. */
  readonly group: SurveyGroup | null;
}

/** One form: whose it is and its mark stand at the head of every page. */
function Sheet({ wish, group }: SheetProps) {
  const words = useSurveyWords();
  const format = useFormat();
  const { paper } = words;
  return (
    <article className="plenum-survey-sheet">
      {/* What stands in the head of a table is printed on each of its pages: a second page says whose it is. */}
      <table role="presentation">
        <thead>
          <tr>
            <td className="plenum-survey-mark">
              {group !== null &&
                wish.questions.length > 0 &&
                `${paper.for(group.name)} · ${paper.mark(formMark(wish, group))}`}
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
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
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}

const all = 'all';

interface SurveyPaperProps {
  readonly wish: Survey;
  /** Whether this is what the relay has of it; not while it is asked, nor where it cannot be. */
  readonly known: 'yes' | 'asking' | 'unsure';
  readonly backHref: string;
}

/** A survey on paper: the same questions under the same numbers as on the screen, for one group or one form for each. */
export function SurveyPaper({ wish, known, backHref }: SurveyPaperProps) {
  const { answer, paper } = useSurveyWords();
  const [chosen, choose] = useState<string | null>(null);
  const { groups } = wish;
  const meant =
    chosen === all ? groups : groups.filter(({ id }, index) => (chosen === null ? index === 0 : id === chosen));
  // Hidden and not undrawn while the relay is asked: which group was chosen stays when the network comes.
  return (
    <>
      {known === 'asking' && <p role="status">{answer.loading}</p>}
      {known === 'unsure' && (
        <div data-print="hide">
          <Notice kind="info" title={paper.unsure} />
        </div>
      )}
      <div hidden={known === 'asking'}>
        <div className="plenum-row" data-print="hide">
          {groups.length > 1 && (
            <SelectField
              label={paper.group}
              hint={paper.groupHint}
              value={chosen ?? groups[0]?.id ?? all}
              options={[
                ...groups.map(({ id, name }) => ({ value: id as string, label: name })),
                { value: all, label: paper.allGroups },
              ]}
              onChange={choose}
            />
          )}
          <PrintButton disabled={wish.questions.length === 0}>{paper.print}</PrintButton>
          <ButtonLink kind="tertiary" icon="arrow-left" href={backHref}>
            {paper.back}
          </ButtonLink>
        </div>
        {groups.length === 0 ? (
          <Sheet wish={wish} group={null} />
        ) : (
          meant.map((group) => <Sheet key={group.id} wish={wish} group={group} />)
        )}
      </div>
    </>
  );
}
