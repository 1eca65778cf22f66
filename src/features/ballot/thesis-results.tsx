import './ballot.css';
import './theses.css';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { askedQuestions, countOf, hasHands, type QuestionResult } from '../../domain/ballot/ballot-result.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { type MarkedSheet, standOf } from '../../domain/theses/group-marks.ts';
import { type RankedThesis, rankTheses, ruleNamed, thesisResults, turnedBy } from '../../domain/theses/ranking.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import { GroupTable } from './group-table.tsx';
import { barTotal, ThesisBar } from './thesis-bar.tsx';

/** What else is said of a thesis: stars, abstentions, what was entered by hand, guests. */
function Besides({ result }: { readonly result: QuestionResult }) {
  const words = useThesesWords();
  const { counts, hands, guests } = result;
  const stars = countOf(counts, 'weight');
  const abstained = countOf(counts, 'abstain');
  const typed = ['right', 'half', 'wrong', 'abstain'].reduce((sum, one) => sum + countOf(hands, one), 0);
  const told = [
    stars > 0 && `★ ${stars} ${words.important}`,
    abstained > 0 && words.abstained(abstained),
    typed > 0 && words.typed(typed),
  ].filter(Boolean);
  return (
    <>
      {told.length > 0 && <p className="plenum-muted">{told.join(' · ')}</p>}
      {guests !== null && (
        <p className="plenum-muted">
          {words.guestLine}:{' '}
          {Object.entries(words.choices)
            .map(([choice, name]) => `${countOf(guests, choice)} ${name}`)
            .join(', ')}
        </p>
      )}
    </>
  );
}

/** What each group says of a thesis, in words. */
function Stands({ thesis, sheets }: { readonly thesis: QuestionId; readonly sheets: readonly MarkedSheet[] }) {
  const { groups } = useThesesWords();
  const said = sheets.map((sheet) => `${sheet.name}: ${groups.stands[standOf(sheet, thesis)]}`);
  return <p>{said.join(' · ')}</p>;
}

interface ThesisRowProps {
  readonly ranked: RankedThesis;
  readonly most: number;
  readonly fact: BallotFact | null;
  readonly sheets: readonly MarkedSheet[];
  readonly chosen?: string | undefined;
}

function ThesisRow({ ranked: { result, place, tied }, most, fact, sheets, chosen }: ThesisRowProps) {
  const words = useThesesWords();
  const { screen, questions } = useBallotWords();
  const { question } = result;
  const reasons = (fact?.reasons ?? []).filter((reason) => reason.question === question.id);
  return (
    <li>
      <p className="plenum-thesis-name">
        <span>{place === 0 ? '' : `${words.place(place)}${tied ? ` (${words.tied})` : ''}`}</span>
        <b className="plenum-ballot-number">{questions.number(question.number)}</b> {question.title}
      </p>
      {fact !== null && fact.counts !== null && barTotal(result) > 0 && <ThesisBar result={result} most={most} />}
      {sheets.length > 0 && <Stands thesis={question.id} sheets={sheets} />}
      <Besides result={result} />
      {chosen !== undefined && <p className="plenum-muted">{screen.yours(chosen)}</p>}
      {reasons.length > 0 && (
        <ul className="plenum-thesis-reasons" aria-label={words.reasons(reasons.length)}>
          {reasons.map(({ id, choice, text }) => (
            <li key={id}>
              {choice !== null && choice in words.choices && (
                <b>{words.choices[choice as keyof typeof words.choices]}: </b>
              )}
              {text}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface ThesisResultsProps {
  readonly wish: BallotWish;
  /** Null: nobody votes, only groups have sheets. */
  readonly fact: BallotFact | null;
  /** What small groups have marked, of those whose sheet was opened. */
  readonly sheets?: readonly WordedSheet[];
  /** Whether the table groups × questions stands below. */
  readonly withTable?: boolean;
  /** What this person has chosen, in words; only on their own device. */
  readonly chosenOf?: (result: QuestionResult) => string | undefined;
}

const noSheets: readonly WordedSheet[] = [];

/** The result to be read: on the tablet, in the cockpit, on the printed sheet. Nothing where nothing is told. */
export function ThesisResults({ wish, fact, sheets = noSheets, withTable = true, chosenOf }: ThesisResultsProps) {
  const words = useThesesWords();
  const { withheld } = useBallotWords();
  const results = thesisResults(wish, fact, sheets);
  if (results === null) return fact?.state === 'shown' || fact?.covered === false ? <p>{withheld}</p> : null;
  const rule = ruleNamed(wish.rule, sheets);
  const isRunning = fact?.state === 'open' && sheets.length === 0;
  const ranked = isRunning
    ? results.map((result): RankedThesis => ({ result, place: 0, tied: false }))
    : rankTheses({ results, sheets }, rule);
  const most = Math.max(1, ...results.map(barTotal));
  return (
    <div className="plenum-thesis-results">
      <p>{isRunning ? words.byNumber : words.rules[rule].text}</p>
      <ol aria-label={words.caption}>
        {ranked.map((one) => (
          <ThesisRow
            key={one.result.question.id}
            ranked={one}
            most={most}
            fact={fact}
            sheets={sheets}
            chosen={chosenOf?.(one.result)}
          />
        ))}
      </ol>
      {hasHands(results) && <p>{words.hands}</p>}
      {!isRunning &&
        turnedBy({ results, sheets }, rule).map(({ rule: other, before, behind }) => (
          <p key={other}>{words.turned(words.rules[other].by, before.question.number, behind.question.number)}</p>
        ))}
      {withTable && sheets.length > 0 && <GroupTable wish={wish} sheets={sheets} theses={askedQuestions(wish, fact)} />}
    </div>
  );
}
