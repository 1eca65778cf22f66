import './ballot.css';
import { useState } from 'react';
import { type BallotWish, longestTitle } from '../../domain/ballot/ballot.ts';
import { sheetRows } from '../../domain/theses/group-marks.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { BallotQuestions } from './ballot-questions.tsx';

/** What is offered; more than five stars are no choice. */
const limits = [0, 1, 2, 3, 4, 5] as const;

interface ThesisSettingsProps {
  readonly wish: BallotWish;
  readonly deeds: BallotDeeds;
}

/** The four questions of the groups' sheet; what is usual stands in the field as a hint. */
function RowNames({ wish, deeds }: ThesisSettingsProps) {
  const { rows, ask, askHint } = useThesesWords().groups;
  return (
    <>
      <p className="plenum-muted">{askHint}</p>
      {sheetRows.map((row, index) => (
        <TextField
          key={row}
          label={ask(index + 1)}
          placeholder={rows[row]}
          maxLength={longestTitle}
          value={wish.rows?.[row] ?? ''}
          onChange={(text) => deeds.nameRow(row, text)}
        />
      ))}
    </>
  );
}

/** The theses, and what can be set before people answer. */
export function ThesisSettings({ wish, deeds }: ThesisSettingsProps) {
  const { panel } = useBallotWords();
  const words = useThesesWords();
  // Open where there is nothing yet; it must not fold up under the hand that adds the first one.
  const [opens] = useState(wish.questions.length === 0);
  return (
    <>
      <Fold summary={words.list} status={`(${wish.questions.length})`} open={opens}>
        <BallotQuestions label={words.list} wish={wish} deeds={deeds} />
      </Fold>
      <Fold summary={panel.settings}>
        <SelectField
          label={words.limit}
          hint={words.limitHint}
          value={String(wish.limit)}
          disabled={wish.wish !== null}
          options={[...new Set([...limits, wish.limit])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(value) => deeds.set({ limit: Number(value) })}
        />
        <CheckBox
          label={panel.shuffled}
          hint={panel.shuffledHint}
          checked={wish.shuffled}
          onChange={(shuffled) => deeds.set({ shuffled })}
        />
        <RowNames wish={wish} deeds={deeds} />
      </Fold>
    </>
  );
}
