import './survey-wall.css';
import type { CSSProperties } from 'react';
import type { SurveyQuestion } from '../../domain/survey/survey.ts';
import type { SurveyFact, SurveySeries } from '../../domain/survey/survey-count.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { type SurveyWords, useSurveyWords } from '../../words/survey.ts';
import { type SurveyLine, surveyLines } from './survey-lines.ts';
import { useMiddleText, useProgressText } from './survey-series.tsx';
import '../../ui/wall-column.css';

/** So many texts on one page; longer ones are cut after three or four lines. */
const textsOnPage = 6;
/** Letters of each for which there is surely room; what is longer may be cut, and then the wall says where it stands whole. */
const mostLetters = { question: 200, text: 120, option: 45 };

interface Page {
  readonly number: number;
  readonly question: SurveyQuestion;
  readonly lines: readonly SurveyLine[];
  readonly texts: readonly string[];
  readonly series: SurveySeries;
}

const pagesOf = (
  question: SurveyQuestion,
  number: number,
  series: SurveySeries,
  words: SurveyWords,
): readonly Page[] => {
  if (question.kind === 'text') {
    const pages = Math.max(1, Math.ceil(series.texts.length / textsOnPage));
    return Array.from({ length: pages }, (_, page) => ({
      ...{ number, question, series, lines: [] },
      texts: series.texts.slice(page * textsOnPage, (page + 1) * textsOnPage),
    }));
  }
  return [{ number, question, series, lines: surveyLines(question, series, words), texts: [] }];
};

function Shown({ page }: { readonly page: Page }) {
  const words = useSurveyWords();
  const middle = useMiddleText();
  const rows: CSSProperties & Record<'--rows', number> = { '--rows': page.lines.length };
  const most = Math.max(1, ...page.lines.map(({ count }) => count));
  const cut = (text: string, of: keyof typeof mostLetters) => text.length > mostLetters[of] || undefined;
  const isCut = cut(page.question.text, 'question') ?? page.lines.some(({ name }) => cut(name, 'option'));
  return (
    <>
      <h2 data-cut={cut(page.question.text, 'question')}>
        {words.number(page.number, page.question.text || words.erased)}
      </h2>
      {page.question.kind === 'text' ? (
        <>
          <ul className="plenum-surveywall-texts">
            {page.texts.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same, and nothing moves
              <li key={index} data-cut={cut(text, 'text')}>
                {text}
              </li>
            ))}
          </ul>
          <p>{page.texts.length === 0 ? words.none : words.wall.rest}</p>
        </>
      ) : (
        <>
          <ul className="plenum-surveywall-bars" style={rows}>
            {page.lines.map(({ name, count }) => (
              <li key={name}>
                <span data-cut={cut(name, 'option')}>{name}</span>
                <i style={{ width: `${(100 * count) / most}%` }} />
                <b>{count}</b>
              </li>
            ))}
          </ul>
          <p>{page.series.answered === 0 ? words.none : middle(page.question, page.series)}</p>
          {isCut && <p>{words.wall.rest}</p>}
        </>
      )}
    </>
  );
}

/** What came out of a survey on the wall: one question after the other, calmly. */
export function SurveyWall({ title, fact }: { readonly title: string; readonly fact: SurveyFact | null }) {
  const words = useSurveyWords();
  const progress = useProgressText();
  const pages =
    fact === null
      ? []
      : fact.questions.flatMap((question, index) => {
          const series = fact.series?.get(question.id);
          return series === undefined ? [] : pagesOf(question, index + 1, series, words);
        });
  const at = useWallPage(pages.length);
  const page = pages[at];
  return (
    <div className="plenum-wall-column plenum-surveywall">
      <header>
        <h1>{fact?.title || title}</h1>
        <WallPage at={at} pages={pages.length} />
      </header>
      {fact === null && <p>{words.wall.waiting}</p>}
      {fact !== null && page === undefined && <p>{words.few}</p>}
      {page !== undefined && <Shown page={page} />}
      {fact !== null && <p>{progress(fact).join(' · ')}</p>}
    </div>
  );
}
