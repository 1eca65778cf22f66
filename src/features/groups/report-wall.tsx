import './groups-wall.css';
import type { GroupSheet, SheetQuestion } from '../../domain/groups/group-work.ts';
import { type ReportBlock, type ReportSpace, reportPages } from '../../domain/groups/report-pages.ts';
import { sheetLines, tellingLines } from '../../domain/groups/sheet-lines.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useGroupWords } from '../../words/groups.ts';
import { sheetName, type WrittenSheet } from './sheet-table.tsx';
import '../../ui/wall-column.css';

/** The wall below the heading, in letters of 40; with an arrow before each line. */
const space: ReportSpace = { letters: 82, lines: 13.5 };

function Blocks({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  const words = useGroupWords();
  return blocks.map(({ heading, lines }) => (
    <section key={heading}>
      <h2>{heading}</h2>
      <ul>
        {lines.map(({ text, concluded }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
          <li key={index} data-concluded={concluded || undefined}>
            {concluded && <span className="plenum-hidden">{words.concluded}: </span>}
            {text}
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface ReportWallProps {
  readonly group: SmallGroup;
  readonly at: number;
  readonly of: number;
  readonly questions: readonly SheetQuestion[];
  readonly sheet: GroupSheet;
  /** Typed in from paper. */
  readonly paper?: boolean;
}

/** One group reports: its conclusions, or everything where it has marked none. */
export function ReportWall({ group, at, of, questions, sheet, paper = false }: ReportWallProps) {
  const all = useGroupWords();
  const words = all.wall;
  const blocks = questions.map(({ id, text }) => ({ heading: text, lines: tellingLines(sheet.get(id) ?? '') }));
  const isMore = questions.some(
    ({ id }, index) => sheetLines(sheet.get(id) ?? '').length > (blocks[index]?.lines.length ?? 0),
  );
  const pages = reportPages(blocks, space);
  const page = useWallPage(pages.length);
  return (
    <div className="plenum-wall-column plenum-gwall" data-state="reporting">
      <h1>
        {paper ? all.onPaper(group.name) : group.name}
        {group.place !== '' && ` · ${group.place}`}
        <span>{words.reports(at, of)}</span>
        <WallPage at={page} pages={pages.length} />
      </h1>
      <div className="plenum-gwall-report">
        {pages[0]?.length === 0 ? <p>{words.nothing}</p> : <Blocks blocks={pages[page] ?? []} />}
      </div>
      {isMore && <p>{words.moreOnTablets}</p>}
    </div>
  );
}

interface SummaryWallProps {
  readonly questions: readonly SheetQuestion[];
  /** Sheets that are open to everybody. */
  readonly sheets: readonly WrittenSheet[];
}

/** What all groups bring along, question by question. */
export function SummaryWall({ questions, sheets }: SummaryWallProps) {
  const words = useGroupWords();
  const blocks = questions.map(({ id, text }) => ({
    heading: text,
    lines: sheets.flatMap((one) =>
      tellingLines(one.sheet.get(id) ?? '').map((line) => ({
        ...line,
        text: `${sheetName(words, one)}: ${line.text}`,
      })),
    ),
  }));
  const pages = reportPages(blocks, space);
  const page = useWallPage(pages.length);
  return (
    <div className="plenum-wall-column plenum-gwall" data-state="summary">
      <h1>
        {words.wall.summary}
        <WallPage at={page} pages={pages.length} />
      </h1>
      <div className="plenum-gwall-report">
        {pages[0]?.length === 0 ? <p>{words.noAnswer}</p> : <Blocks blocks={pages[page] ?? []} />}
      </div>
    </div>
  );
}
