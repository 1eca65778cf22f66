import './ballot.css';
import { saveFile } from '../../device/save-file.ts';
import { type BallotWish, ballotPictures } from '../../domain/ballot/ballot.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { groupMarksSheet, type WordedSheet } from '../../domain/export/group-marks-export.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useFocusAfterDeed } from '../../ui/use-focus-after-deed.ts';
import { useThesesWords } from '../../words/theses.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { GroupTable } from './group-table.tsx';
import { useMarkText } from './mark-text.ts';
import { useRowNames } from './use-row-names.ts';
import '../../ui/fold.css';

export interface SheetsPanelProps {
  readonly title: string;
  readonly session: string;
  readonly wish: BallotWish;
  /** How many small groups there are. */
  readonly groups: number;
  /** Their sheets; the moderator reads them all along, as when walking from table to table. */
  readonly sheets: readonly WordedSheet[];
  readonly deeds: BallotDeeds;
}

function Steps({ wish, groups, deeds }: SheetsPanelProps) {
  const words = useThesesWords().groups;
  if (wish.sheets === null)
    return groups === 0 ? (
      <p>{words.noGroups}</p>
    ) : (
      <Button disabled={wish.questions.length === 0} onClick={() => deeds.sheets('writing')}>
        {words.begin}
      </Button>
    );
  return (
    <>
      <p>{wish.sheets === 'shown' ? words.isShown : words.running}</p>
      {wish.sheets === 'writing' ? (
        <Button onClick={() => deeds.sheets('shown')}>{words.show}</Button>
      ) : (
        <Button onClick={() => deeds.sheets('writing')}>{words.goOn}</Button>
      )}
    </>
  );
}

/** The second way in the cockpit: sheets of small groups, handed out, shown, saved. */
export function SheetsPanel(props: SheetsPanelProps) {
  const words = useThesesWords().groups;
  const names = useRowNames(props.wish);
  const textOf = useMarkText();
  const { title, session, wish, sheets, deeds } = props;
  const place = useFocusAfterDeed<HTMLDivElement>(String(wish.sheets));
  const save = () => {
    const table = groupMarksSheet(sheets, wish.questions, { group: words.group, rows: names, mark: textOf });
    const name = safeFileName([session, title, words.csvName], 'csv');
    saveFile(name, new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <details className="plenum-fold" open={wish.sheets !== null || undefined}>
      <summary>{words.title}</summary>
      <div className="plenum-fold-inside" ref={place} tabIndex={-1}>
        <p className="plenum-muted">{words.hint}</p>
        <Steps {...props} />
        {wish.sheets === 'shown' && (
          <SelectField
            label={words.wall}
            value={wish.picture}
            options={ballotPictures.map((one) => ({ value: one, label: words.pictures[one] }))}
            onChange={deeds.picture}
          />
        )}
        {wish.sheets !== null && (
          <>
            <GroupTable wish={wish} sheets={sheets} theses={wish.questions} />
            <Button compact icon="download" onClick={save}>
              {words.csv}
            </Button>
          </>
        )}
      </div>
    </details>
  );
}
