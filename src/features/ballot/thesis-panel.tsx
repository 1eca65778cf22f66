import './ballot.css';
import { saveFile } from '../../device/save-file.ts';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { askedQuestions, ballotResults } from '../../domain/ballot/ballot-result.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { thesesSheet } from '../../domain/export/theses-export.ts';
import type { MarkedSheet } from '../../domain/theses/group-marks.ts';
import { rankTheses, ruleNamed, rulesFor } from '../../domain/theses/ranking.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { BallotHands } from './ballot-hands.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { ThesisResults } from './thesis-results.tsx';
import { ThesisSettings } from './thesis-settings.tsx';
import '../../ui/fold.css';

interface ThesisPanelProps {
  readonly title: string;
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  /** What small groups have marked, of those whose sheet was opened. */
  readonly sheets?: readonly MarkedSheet[];
  readonly deeds: BallotDeeds;
}

const noSheets: readonly MarkedSheet[] = [];

function Told({
  title,
  session,
  wish,
  fact,
  sheets = noSheets,
  deeds,
}: ThesisPanelProps & { readonly fact: BallotFact }) {
  const words = useThesesWords();
  const { panel } = useBallotWords();
  const results = ballotResults(wish, fact);
  const rule = ruleNamed(wish.rule, sheets);
  if (results === null) return <ThesisResults wish={wish} fact={fact} sheets={sheets} />;
  const save = () => {
    const sheet = thesesSheet(rankTheses({ results, sheets }, rule), { ...words, rule: words.rules[rule].text });
    const name = safeFileName([session, title, words.csvName], 'csv');
    saveFile(name, new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' }));
  };
  const names = { ...words.choices, ...(fact.limit > 0 && { weight: words.weight }) };
  return (
    <>
      <ThesisResults wish={wish} fact={fact} sheets={sheets} />
      <details className="plenum-fold">
        <summary>{words.otherRule}</summary>
        <div className="plenum-fold-inside">
          <SelectField
            label={words.rule}
            value={rule}
            options={rulesFor(sheets).map((one) => ({ value: one, label: words.rules[one].name }))}
            onChange={(next) => deeds.set({ rule: next })}
          />
        </div>
      </details>
      <BallotHands wish={wish} questions={askedQuestions(wish, fact)} names={names} deeds={deeds} />
      {fact.state !== 'open' && (
        <Button compact icon="download" onClick={save}>
          {panel.csv}
        </Button>
      )}
    </>
  );
}

/** Theses in the cockpit: prepare, vote, show, and how they are ordered. */
export function ThesisPanel(props: ThesisPanelProps) {
  const words = useThesesWords();
  const { title, wish, fact, deeds } = props;
  return (
    <BallotPanel
      title={title}
      wish={wish}
      fact={fact}
      deeds={deeds}
      none={words.none}
      settings={<ThesisSettings wish={wish} deeds={deeds} />}
    >
      {fact !== null && <Told {...props} fact={fact} />}
    </BallotPanel>
  );
}
