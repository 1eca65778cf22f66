import './ballot.css';
import { saveFile } from '../../device/save-file.ts';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { askedQuestions } from '../../domain/ballot/ballot-result.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import { thesesSheet } from '../../domain/export/theses-export.ts';
import { rankTheses, ruleNamed, rulesFor, thesisResults } from '../../domain/theses/ranking.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { BallotHands } from './ballot-hands.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { SheetsPanel, type SheetsPanelProps } from './sheets-panel.tsx';
import { ThesisResults } from './thesis-results.tsx';
import { ThesisSettings } from './thesis-settings.tsx';

interface ThesisPanelProps {
  readonly title: string;
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
  /** How many small groups there are, and what is on their sheets. */
  readonly groups: number;
  readonly sheets: readonly WordedSheet[];
  readonly deeds: BallotDeeds;
  readonly sheetOf: SheetsPanelProps['sheetOf'];
  readonly printHref: string;
  readonly making: SheetsPanelProps['making'];
}

/** What can be saved, and by which rule it is ordered. */
function Ordering({ title, session, wish, fact, sheets, deeds }: ThesisPanelProps) {
  const words = useThesesWords();
  const { panel } = useBallotWords();
  const results = thesisResults(wish, fact, sheets);
  if (results === null) return null;
  const rule = ruleNamed(wish.rule, sheets);
  const save = () => {
    const sheet = thesesSheet(rankTheses({ results, sheets }, rule), fact?.reasons ?? [], {
      ...words,
      rule: words.rules[rule].text,
    });
    const name = safeFileName([session, title, words.csvName], 'csv');
    saveFile(name, new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <>
      <Fold summary={words.otherRule}>
        <SelectField
          label={words.rule}
          value={rule}
          options={rulesFor(sheets).map((one) => ({ value: one, label: words.rules[one].name }))}
          onChange={(next) => deeds.set({ rule: next })}
        />
      </Fold>
      {fact?.state !== 'open' && (
        <Button compact icon="download" onClick={save}>
          {panel.csv}
        </Button>
      )}
    </>
  );
}

function Told(props: ThesisPanelProps) {
  const words = useThesesWords();
  const { wish, fact, deeds } = props;
  // The moderator reads the sheets all along; they belong to the result once everybody may.
  const sheets = wish.sheets === 'shown' ? props.sheets : [];
  const names = { ...words.choices, ...(wish.limit > 0 && { weight: words.weight }) };
  const mayEnter = fact !== null && fact.counts !== null;
  return (
    <>
      <ThesisResults wish={wish} fact={fact} sheets={sheets} withTable={false} />
      <Ordering {...props} sheets={sheets} />
      {mayEnter && <BallotHands wish={wish} questions={askedQuestions(wish, fact)} names={names} deeds={deeds} />}
    </>
  );
}

/** Theses in the cockpit: prepare, vote, show, and how they are ordered; beside it the sheets of small groups. */
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
      settings={
        <>
          <SheetsPanel {...props} />
          <ThesisSettings wish={wish} deeds={deeds} />
        </>
      }
    >
      <Told {...props} />
    </BallotPanel>
  );
}
