import { useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { crossJson, crossSheetRows } from '../../domain/export/indicators-export.ts';
import type { IndicatorCross } from '../../domain/indicators/indicator-cross.ts';
import { embeddedFont } from '../../ui/embedded-font.ts';
import { Menu } from '../../ui/menu.tsx';
import { pngOf, svgText } from '../../ui/picture-file.tsx';
import { useFormat } from '../../words/format.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useWordsContext, WordsContext } from '../../words/words.ts';
import { CrossFile } from './cross-file.tsx';
import { useCrossText, useCrossWords } from './cross-words.ts';

const kinds = ['csv', 'json', 'png', 'svg'] as const;
type Kind = (typeof kinds)[number];

interface CrossFilesProps {
  readonly cross: IndicatorCross;
  readonly title: string;
  readonly session: string;
  /** ISO 8601 date of the session, or empty. */
  readonly date: string;
}

/** The files of a cross, made on this device; every one says whose estimate it is. */
function useCrossFiles({ cross, title, session, date }: CrossFilesProps) {
  const words = useIndicatorsWords();
  const context = useWordsContext();
  const format = useFormat();
  const { halves } = useCrossWords(cross);
  const said = useCrossText(cross, title);
  const who = cross.placedBy.trim() || words.table.moderation;
  const draw = async (): Promise<string> =>
    svgText(
      <WordsContext value={context}>
        <CrossFile
          cross={cross}
          title={[title, session].filter(Boolean).join(': ')}
          subtitle={date === '' ? '' : format.date(date)}
          text={said.join(' ')}
          font={await embeddedFont()}
        />
      </WordsContext>,
    );
  const contents: Readonly<Record<Kind, () => Promise<Blob> | Blob>> = {
    csv: () => {
      const sheet = crossSheetRows(cross, {
        ...words.table,
        who,
        halves,
        middle: words.middle,
        addresseeOf: (one) => words.addressees[one].name,
      });
      return new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' });
    },
    json: () =>
      new Blob([JSON.stringify(crossJson({ ...cross, placedBy: who, halves }, title), null, 2)], {
        type: 'application/json',
      }),
    svg: async () => new Blob([await draw()], { type: 'image/svg+xml' }),
    png: async () => pngOf(await draw()),
  };
  return async (kind: Kind): Promise<string> => {
    const name = safeFileName([words.file.name, session, date], kind);
    saveFile(name, await contents[kind]());
    return name;
  };
}

export function CrossFiles(props: CrossFilesProps) {
  const { file } = useIndicatorsWords();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const save = useCrossFiles(props);
  const run = async (kind: Kind) => {
    try {
      setOutcome({ text: file.saved(await save(kind)), failed: false });
    } catch {
      setOutcome({ text: file.failed, failed: true });
    }
  };
  return (
    <div className="plenum-row">
      <Menu
        label={file.menu}
        icon="download"
        actions={kinds.map((id) => ({ id, label: file[id] }))}
        onAction={(kind) => void run(kind)}
      />
      <span role="status" data-failed={outcome?.failed || undefined}>
        {outcome?.text}
      </span>
    </div>
  );
}
