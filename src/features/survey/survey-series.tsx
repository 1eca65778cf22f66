import './survey.css';
import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import type { SurveyQuestion } from '../../domain/survey/survey.ts';
import {
  type SurveySeries as Series,
  type SurveyFact,
  type SurveyProgress,
  scaleMiddle,
  surveyWays,
} from '../../domain/survey/survey-count.ts';
import { surveySheet } from '../../domain/survey/survey-form.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';
import { surveyLines } from './survey-lines.ts';

/** How many have answered, by group and by way. */
export function useProgressText(): (progress: SurveyProgress) => readonly string[] {
  const words = useSurveyWords();
  return ({ groups, answered, ways }) => [
    // A bare 0 behind a name says nothing that is not said behind it.
    ...groups.flatMap(({ name, answered: n, invited }) =>
      n === 0 && invited === null ? [] : [words.of(name, words.answered(n, invited))],
    ),
    [
      words.total(answered),
      ...surveyWays.filter((way) => way !== 'link' && ways[way] > 0).map((way) => words.ways[way](ways[way])),
    ].join(' · '),
  ];
}

interface QuestionProps {
  readonly question: SurveyQuestion;
  readonly series: Series;
}

function Bars({ question, series }: QuestionProps) {
  const most = Math.max(1, ...series.counts);
  const lines = surveyLines(question, series, useSurveyWords());
  return (
    <ul className="plenum-survey-bars">
      {lines.map(({ name, count }) => (
        <li key={name}>
          <span>{name}</span>
          <i style={{ width: `${(100 * count) / most}%` }} />
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

/** The middle of a scale, and of everything how many have answered: not everybody answers every question. */
export function useMiddleText(): (question: SurveyQuestion, series: Series) => string {
  const words = useSurveyWords();
  const format = useFormat();
  return (question, series) => {
    const middle = scaleMiddle(question, series);
    if (middle === null) return words.total(series.answered);
    const { median, lower, upper } = middle;
    return words.middle(format.decimal(median), format.decimal(lower), format.decimal(upper), series.answered);
  };
}

function One({ question, series }: QuestionProps) {
  const words = useSurveyWords();
  const middle = useMiddleText();
  if (series.answered === 0) return <p className="plenum-muted">{words.none}</p>;
  if (question.kind === 'text')
    return (
      <>
        <ul className="plenum-survey-texts">
          {series.texts.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same, and nothing moves
            <li key={index}>{text}</li>
          ))}
        </ul>
        {series.texts.length < series.answered && (
          <p className="plenum-muted">{words.more(series.answered - series.texts.length)}</p>
        )}
      </>
    );
  return (
    <>
      <Bars question={question} series={series} />
      <p className="plenum-muted">{middle(question, series)}</p>
    </>
  );
}

/** What came out of a survey, to be read: on the tablet, in the cockpit, in the result sheet. */
export function SurveySeries({ fact, level = 3 }: { readonly fact: SurveyFact; readonly level?: 2 | 3 | 4 }) {
  const words = useSurveyWords();
  const progress = useProgressText()(fact);
  const Heading = `h${level}` as const;
  return (
    <div className="plenum-survey-series">
      <p>
        {words.own} {progress.join(' · ')}
      </p>
      {fact.series === null && <p>{words.few}</p>}
      {fact.questions.map((question, index) => {
        const series = fact.series?.get(question.id);
        return fact.series === null ? null : (
          <section key={question.id} aria-label={words.table(index + 1)}>
            <Heading>{words.number(index + 1, question.text || words.erased)}</Heading>
            {series === undefined ? (
              <p className="plenum-muted">{words.few}</p>
            ) : (
              <One question={question} series={series} />
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The result as a table for a spreadsheet. */
export function SurveyFile({ fact, date }: { readonly fact: SurveyFact; readonly date: string }) {
  const words = useSurveyWords();
  const announce = useAnnounce();
  const save = () => {
    const name = safeFileName([words.csvName, fact.title, date], 'csv');
    saveFile(
      name,
      new Blob([toCsv(surveySheet(fact, { ...words.columns, erased: words.erased }))], {
        type: 'text/csv;charset=utf-8',
      }),
    );
    announce(words.saved(name));
  };
  return (
    <div>
      <Button compact icon="download" onClick={save}>
        {words.csv}
      </Button>
    </div>
  );
}

/** The survey of the item that runs, on the tablet. */
export function SurveyScreen({ title, fact }: { readonly title: string; readonly fact: SurveyFact | null }) {
  const words = useSurveyWords();
  return (
    <Card heading={fact?.title || title} level={1}>
      {fact === null ? <p>{words.notShown}</p> : <SurveySeries fact={fact} level={2} />}
    </Card>
  );
}
