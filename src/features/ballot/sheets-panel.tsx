import './ballot.css';
import { type ReactNode, useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { type BallotWish, ballotPictures } from '../../domain/ballot/ballot.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { groupMarksSheet, type WordedSheet } from '../../domain/export/group-marks-export.ts';
import type { GroupId } from '../../domain/ids.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { PaperTyping } from '../../ui/paper-typing.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useThesesWords } from '../../words/theses.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { GroupSheet, type GroupSheetDeeds } from './group-sheet.tsx';
import { GroupTable } from './group-table.tsx';
import { useMarkText } from './mark-text.ts';
import { useRowNames } from './use-row-names.ts';

export interface SheetsPanelProps {
  readonly title: string;
  readonly session: string;
  readonly wish: BallotWish;
  /** How many small groups there are. */
  readonly groups: number;
  /** Their sheets; the moderator reads them all along, as when walking from table to table. */
  readonly sheets: readonly WordedSheet[];
  readonly deeds: BallotDeeds;
  /** Writes on the sheet of a group, as its people do. */
  readonly sheetOf: (group: GroupId) => GroupSheetDeeds;
  /** Where sheets are printed. */
  readonly printHref: string;
  /** Where small groups are made and mended. */
  readonly making: ReactNode;
}

function Steps({ wish, groups, deeds, making }: SheetsPanelProps) {
  const words = useThesesWords().groups;
  if (wish.sheets === null)
    return groups === 0 ? (
      <>
        <p>{words.noGroups}</p>
        {making}
      </>
    ) : (
      <>
        <div>
          <Button disabled={wish.questions.length === 0} onClick={() => deeds.sheets('writing')}>
            {words.begin}
          </Button>
        </div>
        {wish.questions.length === 0 && <p className="plenum-muted">{words.noTheses}</p>}
        {making}
      </>
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

/** What is typed here stands on the sheet of the group, and says from the first mark on that it is from paper. */
function Typing({ wish, sheets, deeds, sheetOf }: SheetsPanelProps) {
  const words = useThesesWords().groups;
  const [chosen, choose] = useState<GroupId>();
  const sheet = sheets.find(({ group }) => group === chosen) ?? sheets[0];
  if (sheet === undefined) return null;
  const { group } = sheet;
  const own = sheetOf(group);
  const marked = <Args extends readonly unknown[]>(act: (...args: Args) => void) => {
    return (...args: Args) => {
      if (sheet.paper !== true) deeds.onPaper(group, true);
      act(...args);
    };
  };
  return (
    <PaperTyping
      title={words.type}
      hint={words.typeHint}
      group={{
        label: words.typeGroup,
        value: group,
        options: sheets.map((one) => ({ value: one.group, label: one.name })),
        onChange: choose,
      }}
      mark={{
        label: words.typeMark,
        checked: sheet.paper === true,
        onChange: (isOnPaper) => deeds.onPaper(group, isOnPaper),
      }}
    >
      <GroupSheet
        key={group}
        wish={wish}
        sheet={sheet}
        theses={wish.questions}
        deeds={{ mark: marked(own.mark), write: marked(own.write) }}
      />
    </PaperTyping>
  );
}

/** The second way in the cockpit: sheets of small groups, handed out, shown, saved. */
export function SheetsPanel(props: SheetsPanelProps) {
  const words = useThesesWords().groups;
  const names = useRowNames(props.wish);
  const textOf = useMarkText();
  const { title, session, wish, sheets, deeds } = props;
  const save = () => {
    const table = groupMarksSheet(sheets, wish.questions, {
      group: words.group,
      rows: names,
      paper: words.onPaper,
      mark: textOf,
    });
    const name = safeFileName([session, title, words.csvName], 'csv');
    saveFile(name, new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Fold summary={words.title} open={wish.sheets !== null || undefined}>
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
          <div className="plenum-row">
            <Button compact icon="download" onClick={save}>
              {words.csv}
            </Button>
            <ButtonLink compact href={props.printHref}>
              {words.print}
            </ButtonLink>
          </div>
          <Typing {...props} />
        </>
      )}
    </Fold>
  );
}
