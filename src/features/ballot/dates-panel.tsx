import { askedQuestions } from '../../domain/ballot/ballot-result.ts';
import { datesSheet } from '../../domain/export/votes-export.ts';
import { Button } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { useWords } from '../../words/words.ts';
import { BallotHands } from './ballot-hands.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { DateDecided, type DecidedProps, decidedAt } from './date-decided.tsx';
import { dateRows } from './date-rows.ts';
import { useDateText } from './date-text.ts';
import { DatesResults } from './dates-results.tsx';
import { DatesSettings } from './dates-settings.tsx';
import { SaveSheet, type VotePanelProps } from './vote-panel.tsx';

interface DatesPanelProps extends VotePanelProps, DecidedProps {
  readonly usual: string;
}

type OfferProps = Pick<DatesPanelProps, 'fact' | 'deeds'> & {
  readonly onUndoable: (text: string, undo: () => void) => void;
};

/** What people have suggested: the moderator decides whether everybody is asked. */
function Suggested({ fact, deeds, onUndoable }: OfferProps) {
  const words = useVotesWords().dates;
  const { questions } = useBallotWords();
  const textOf = useDateText();
  const suggested = fact?.suggested ?? [];
  if (fact === null || fact.state !== 'open' || suggested.length === 0) return null;
  return (
    <>
      <h3>{words.suggested}</h3>
      <ul className="plenum-dates-suggested">
        {suggested.map((at) => (
          <li key={at}>
            <span>{textOf(at)}</span>
            <Button
              compact
              aria-label={words.accept(textOf(at))}
              onClick={() => {
                const question = { number: deeds.next(), title: at, text: '', moved: false };
                onUndoable(words.accepted(textOf(at)), deeds.addAll([question]));
              }}
            >
              {questions.take}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ title, session, wish, fact, votes, next, onUndoable }: DatesPanelProps & OfferProps) {
  const words = useVotesWords();
  const textOf = useDateText();
  const rows = dateRows(wish, fact);
  const decided = decidedAt(next);
  if (rows === null || fact === null) return null;
  return (
    <>
      <DatesResults
        wish={wish}
        fact={fact}
        decided={decided}
        deedOf={(at) =>
          at !== decided && (
            <Button
              compact
              aria-label={words.dates.decideOf(textOf(at))}
              onClick={() => onUndoable(words.dates.undone, votes.decide(at))}
            >
              {words.dates.decide}
            </Button>
          )
        }
      />
      <SaveSheet
        session={session}
        title={title}
        name={words.dates.csvName}
        sheet={() => datesSheet(rows, decided ?? '', { choices: words.dates.choices, columns: words.columns })}
      />
    </>
  );
}

/** The date poll in the cockpit: dates, suggestions, the best date, and the one that is settled. */
export function DatesPanel(props: DatesPanelProps) {
  const words = useVotesWords().dates;
  const textOf = useDateText();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const { title, wish, fact, deeds, next, uid, usual } = props;
  const questions = askedQuestions(wish, fact).map((question) => ({ ...question, title: textOf(question.title) }));
  return (
    <BallotPanel
      title={title}
      wish={wish}
      fact={fact}
      deeds={deeds}
      none={words.none}
      settings={
        <>
          {(fact === null || fact.state === 'open') && <DatesSettings wish={wish} deeds={deeds} usual={usual} />}
          {fact !== null && fact.counts !== null && (
            <BallotHands wish={wish} questions={questions} names={words.choices} deeds={deeds} />
          )}
        </>
      }
    >
      <DateDecided next={next} uid={uid} />
      <Suggested fact={fact} deeds={deeds} onUndoable={offer} />
      <Told {...props} onUndoable={offer} />
      {bar}
    </BallotPanel>
  );
}
