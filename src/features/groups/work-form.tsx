import './work-form.css';
import type { SheetQuestion } from '../../domain/groups/group-work.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useGroupWords } from '../../words/groups.ts';

interface WorkFormsProps {
  readonly title: string;
  readonly questions: readonly SheetQuestion[];
  readonly groups: readonly Pick<SmallGroup, 'id' | 'name' | 'place'>[];
  readonly backHref: string;
}

/** So many lines to write on fit one page below its head; long questions take one of theirs. */
const linesOfPage = 24;
const linesFor = (questions: number): number => Math.max(2, Math.floor((linesOfPage - 1.5 * questions) / questions));

/** The sheets of group work on A4, one for each group: the questions of the screen, and lines to write on. */
export function WorkForms({ title, questions, groups, backHref }: WorkFormsProps) {
  const words = useGroupWords().paper;
  const back = (kind: 'primary' | 'tertiary') => (
    <ButtonLink kind={kind} icon="arrow-left" href={backHref}>
      {words.back}
    </ButtonLink>
  );
  if (groups.length === 0 || questions.length === 0)
    return <EmptyState icon="info" level={1} title={words.none} actions={back('primary')} />;
  const lines = Array.from({ length: linesFor(questions.length) }, (_, line) => line);
  return (
    <>
      <div className="plenum-row" data-print="hide">
        <PrintButton>{words.printNow}</PrintButton>
        {back('tertiary')}
      </div>
      {groups.map(({ id, name, place }) => (
        <article key={id} className="plenum-wform">
          <header>
            <h1>{place === '' ? name : `${name} · ${place}`}</h1>
            <p>{title}</p>
          </header>
          <p>{words.how}</p>
          {questions.map((question, index) => (
            <section key={question.id}>
              <h2>{words.question(index + 1, question.text)}</h2>
              {lines.map((line) => (
                <div key={line} className="plenum-wform-line" />
              ))}
            </section>
          ))}
        </article>
      ))}
    </>
  );
}
