import './theses-wall.css';
import './ballot-wall.css';
import type { BallotFact, BallotQuestion, BallotWish } from '../../domain/ballot/ballot.ts';
import { askedQuestions, countOf, hasHands, type QuestionResult } from '../../domain/ballot/ballot-result.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { fitText, type WallRoom } from '../../domain/session/wall-text.ts';
import { type MarkedSheet, standOf } from '../../domain/theses/group-marks.ts';
import { type RankedThesis, rankTheses, ruleNamed, thesisResults, turnedBy } from '../../domain/theses/ranking.ts';
import { useVia } from '../../ui/use-via.ts';
import { useWallRows, WallPage } from '../../ui/wall-page.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import { SheetsWall } from './sheets-wall.tsx';
import { barChoices, barTotal, ThesisBar } from './thesis-bar.tsx';
import '../../ui/wall-column.css';

/** So many theses stand on the wall at once; more take turns, calmly. */
const perPage = 10;
/** Room for a title beside its bar, and without one, in pixels of 1920 × 1080. */
const room = { width: 700, height: 76 } as const;
const wideRoom = { width: 1_640, height: 76 } as const;
const types = [
  { size: 40, columns: 1 },
  { size: 34, columns: 1 },
  { size: 28, columns: 1 },
] as const;

function Title({ question, place = room }: { readonly question: BallotQuestion; readonly place?: WallRoom }) {
  const { text, size } = fitText(question.title, place, types);
  return (
    <span className="plenum-twall-title" style={{ fontSize: `${size / 16}rem` }}>
      {text}
    </span>
  );
}

/** One disc per group: full, half (also under a condition) or empty; more groups than five are a number. */
function Groups({ thesis, sheets }: { readonly thesis: QuestionId; readonly sheets: readonly MarkedSheet[] }) {
  const words = useThesesWords().groups;
  const stands = sheets.map((sheet) => ({ group: sheet.group, stand: standOf(sheet, thesis) }));
  const approving = stands.filter(({ stand }) => stand === 'full' || stand === 'conditional').length;
  return (
    <span className="plenum-twall-groups">
      <span className="plenum-hidden">{words.approving(approving, sheets.length)}</span>
      {sheets.length > 5 ? (
        <span aria-hidden="true">
          {approving}/{sheets.length}
        </span>
      ) : (
        stands.map(({ group, stand }) => <i key={group} aria-hidden="true" data-stand={stand} />)
      )}
    </span>
  );
}

function Row({ ranked: { result, place, tied }, sheets, most, running }: RowProps) {
  const words = useThesesWords();
  const { questions } = useBallotWords();
  const { question, counts } = result;
  const abstained = countOf(counts, 'abstain');
  return (
    <li data-tied={(tied && !running) || undefined}>
      <b>{questions.number(question.number)}</b>
      <Title question={question} />
      <ThesisBar result={result} most={most} />
      <span>
        <span aria-hidden="true">★ {countOf(counts, 'weight')}</span>
        <span className="plenum-hidden">
          {countOf(counts, 'weight')} {words.important}
        </span>
      </span>
      {sheets.length > 0 && <Groups thesis={question.id} sheets={sheets} />}
      <span className="plenum-twall-soft">
        {tied && !running && <span>{words.tiedAt(place)}</span>}
        {abstained > 0 && <span>{words.abstainedShort(abstained)}</span>}
      </span>
    </li>
  );
}

interface RowProps {
  readonly ranked: RankedThesis;
  readonly sheets: readonly MarkedSheet[];
  readonly most: number;
  /** Whether answers are still taken: then nothing is ordered, because rows that change places cannot be read. */
  readonly running: boolean;
}

function Legend({ stars, groups }: { readonly stars: boolean; readonly groups: boolean }) {
  const words = useThesesWords();
  return (
    <p className="plenum-twall-legend">
      {barChoices.map((choice) => (
        <span key={choice}>
          <i data-choice={choice} aria-hidden="true" /> {words.choices[choice]}
        </span>
      ))}
      {stars && <span>★ {words.important}</span>}
      {groups && <span>● {words.groups.legend}</span>}
    </p>
  );
}

interface ToldProps {
  readonly wish: BallotWish;
  /** Null: nobody votes, only groups have sheets. */
  readonly fact: BallotFact | null;
  readonly results: readonly QuestionResult[];
  readonly sheets: readonly WordedSheet[];
  readonly title: string;
}

function Told({ title, wish, fact, results, sheets }: ToldProps) {
  const words = useThesesWords();
  const { answered } = useBallotWords();
  const via = useVia(fact);
  const rule = ruleNamed(wish.rule, sheets);
  const running = fact?.state === 'open' && sheets.length === 0;
  const ranked = running
    ? results.map((result): RankedThesis => ({ result, place: 0, tied: false }))
    : rankTheses({ results, sheets }, rule);
  const { shown, page } = useWallRows(ranked, perPage);
  const most = Math.max(1, ...results.map(barTotal));
  // Where hands alone were typed in, „0 have answered“ beside full bars would be read as a fault.
  const onlyHands = fact?.people === 0 && hasHands(results);
  const [turned] = running ? [] : turnedBy({ results, sheets }, rule);
  // Beside the rule, where there is room: the head has its legend.
  const notes = [
    via.length > 0 && `(${via.join(', ')})`,
    turned && words.turned(words.rules[turned.rule].by, turned.before.question.number, turned.behind.question.number),
    hasHands(results) && words.hands,
  ].filter(Boolean);
  return (
    <>
      <header>
        <h1>{title}</h1>
        {fact !== null && !onlyHands && <p>{answered(fact.people, fact.base)}</p>}
        <WallPage {...page} />
        <Legend stars={fact !== null && fact.limit > 0} groups={sheets.length > 0} />
      </header>
      <p className="plenum-twall-rule">
        {running ? words.byNumber : words.rules[rule].text} {notes.join(' ')}
      </p>
      <ol data-groups={sheets.length > 0 || undefined}>
        {shown.map((one) => (
          <Row key={one.result.question.id} ranked={one} sheets={sheets} most={most} running={running} />
        ))}
      </ol>
    </>
  );
}

/** The theses themselves, and how many people have answered: nothing of how. */
function Covered({ title, wish, fact }: Pick<ToldProps, 'title' | 'wish'> & { readonly fact: BallotFact | null }) {
  const words = useBallotWords();
  const { shown, page } = useWallRows(askedQuestions(wish, fact), perPage);
  const withheld = fact?.state === 'shown' || fact?.covered === false;
  return (
    <>
      <header>
        <h1>{title}</h1>
        <WallPage {...page} />
        {fact !== null && (
          <p role="status" className="plenum-twall-status">
            {withheld ? words.withheld : words.wall.answered(fact.people, fact.base)}
          </p>
        )}
      </header>
      {shown.length > 0 && (
        <ol data-plain>
          {shown.map((question) => (
            <li key={question.id}>
              <b>{words.questions.number(question.number)}</b>
              <Title question={question} place={wideRoom} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

export interface ThesisWallProps {
  readonly title: string;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  /** What small groups have marked, of those whose sheet was opened. */
  readonly sheets?: readonly WordedSheet[];
}

const noSheets: readonly WordedSheet[] = [];

/** Theses on the wall: while they are covered the list, afterwards the ranking with its rule. */
export function ThesisWall({ title, wish, fact, sheets = noSheets }: ThesisWallProps) {
  const results = thesisResults(wish, fact, sheets);
  return (
    <div className="plenum-wall-column plenum-ballot-wall plenum-twall" data-state={fact?.state ?? 'waiting'}>
      {wish.picture === 'sheets' && sheets.length > 0 ? (
        <SheetsWall title={title} wish={wish} theses={askedQuestions(wish, fact)} sheets={sheets} />
      ) : results === null ? (
        <Covered title={title} wish={wish} fact={fact} />
      ) : (
        <Told title={title} wish={wish} fact={fact} results={results} sheets={sheets} />
      )}
    </div>
  );
}
