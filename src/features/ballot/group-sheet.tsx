import './ballot.css';
import './theses.css';
import './group-sheet.css';
import type { MarkChange } from '../../documents/group-sheet/marks.ts';
import { placesAfter } from '../../documents/text.ts';
import type { BallotQuestion, BallotWish } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import { longestAnswerText } from '../../domain/groups/group-work.ts';
import type { QuestionId } from '../../domain/ids.ts';
import {
  type GroupMark,
  longestMarkText,
  marksIn,
  markVerdicts,
  mayBePartly,
  type SheetRow,
  sheetRows,
} from '../../domain/theses/group-marks.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useThesesWords } from '../../words/theses.ts';
import { useRowNames } from './use-row-names.ts';

/** What the people of a group do on their sheet; everybody at once, also without a network. */
export interface GroupSheetDeeds {
  readonly mark: (row: SheetRow, thesis: QuestionId, change: MarkChange) => void;
  readonly write: (row: SheetRow, change: { readonly before: string; readonly after: string }) => void;
}

export interface GroupSheetProps {
  readonly wish: Pick<BallotWish, 'rows'>;
  readonly sheet: WordedSheet;
  readonly theses: readonly BallotQuestion[];
  readonly deeds: GroupSheetDeeds;
}

interface MarkFieldsProps {
  readonly mark: GroupMark;
  readonly thesis: BallotQuestion;
  readonly onChange: (change: MarkChange) => void;
}

function MarkFields({ mark, thesis, onChange }: MarkFieldsProps) {
  const { groups } = useThesesWords();
  const name = `${groups.number(thesis.number)} ${thesis.title}`;
  return (
    <li>
      <Choice
        legend={name}
        options={markVerdicts.map((value) => ({ value, label: groups.verdicts[value] }))}
        chosen={mark.verdict}
        onChoose={(verdict) => onChange({ verdict })}
      />
      {mayBePartly(mark.verdict) && (
        <TextField
          label={groups.part}
          hint={groups.partHint}
          optional
          maxLength={longestMarkText}
          value={mark.part}
          onChange={(part) => onChange({ part })}
        />
      )}
      {mark.verdict === 'conditional' && (
        <TextField
          label={groups.condition}
          maxLength={longestMarkText}
          value={mark.condition}
          onChange={(condition) => onChange({ condition })}
        />
      )}
      <div className="plenum-row">
        <CheckBox label={groups.twice} checked={mark.strong} onChange={(strong) => onChange({ strong })} />
        <Button
          compact
          kind="tertiary"
          aria-label={groups.takeOffOf(thesis.title)}
          onClick={() => onChange({ verdict: null })}
        >
          {groups.takeOff}
        </Button>
      </div>
    </li>
  );
}

function Row({ row, wish, sheet, theses, deeds }: GroupSheetProps & { readonly row: SheetRow }) {
  const { groups } = useThesesWords();
  const names = useRowNames(wish);
  const marks = marksIn(sheet, row, theses);
  const byId = new Map(theses.map((thesis) => [thesis.id, thesis]));
  const free = theses.filter(({ id }) => !marks.some((mark) => mark.thesis === id));
  const usual = row === 'disagree' ? 'wrong' : 'right';
  return (
    <section className="plenum-sheet-row">
      <h2>{names[row]}</h2>
      <ul>
        {marks.map((mark) => {
          const thesis = byId.get(mark.thesis);
          return thesis === undefined ? null : (
            <MarkFields
              key={mark.thesis}
              mark={mark}
              thesis={thesis}
              onChange={(change) => deeds.mark(row, mark.thesis, change)}
            />
          );
        })}
      </ul>
      {free.length > 0 && (
        <SelectField
          label={groups.add}
          value=""
          options={[
            { value: '', label: groups.choose },
            ...free.map(({ id, number, title }) => ({
              value: id as string,
              label: `${groups.number(number)} ${title}`,
            })),
          ]}
          onChange={(id) => {
            const thesis = free.find((one) => one.id === id);
            if (thesis !== undefined) deeds.mark(row, thesis.id, { verdict: usual });
          }}
        />
      )}
      <SharedText
        label={groups.words[row]}
        labelHidden={false}
        rows={3}
        maxLength={longestAnswerText}
        follow={placesAfter}
        value={sheet.texts.get(row) ?? ''}
        onEdit={(change) => deeds.write(row, change)}
      />
    </section>
  );
}

/** The sheet of one small group: four questions, in each the theses it names and its own words. */
export function GroupSheet(props: GroupSheetProps) {
  const { groups } = useThesesWords();
  return (
    <section className="plenum-group-sheet" aria-label={groups.sheetOf(props.sheet.name)}>
      <p>{groups.terms}</p>
      {sheetRows.map((row) => (
        <Row key={row} row={row} {...props} />
      ))}
    </section>
  );
}
