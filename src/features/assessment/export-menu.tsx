import { useContext, useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import { complete, tookPartIn } from '../../domain/assessment/assessment.ts';
import type { Axes, Criterion, Method } from '../../domain/assessment/criterion.ts';
import { exportJson, measuresSheet, rowsSheet } from '../../domain/export/assessment-export.ts';
import { type Sheet, toCsv } from '../../domain/export/csv.ts';
import { type DecisionWords, decisionsSheet, notesSheet } from '../../domain/export/decisions-export.ts';
import type { ExportRound, ExportSource } from '../../domain/export/export-source.ts';
import type { ExportWords } from '../../domain/export/export-words.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { goalsSheet } from '../../domain/export/goals-export.ts';
import { pollsSheet } from '../../domain/export/polls-export.ts';
import { type GridPicture, gridPicture } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { goalLinks } from '../../domain/proposal/strategic-goals.ts';
import type { Decision } from '../../domain/results/decision.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import type { StagedRound } from '../../domain/session/stage.ts';
import { embeddedFont } from '../../ui/embedded-font.ts';
import { Menu } from '../../ui/menu.tsx';
import { PerspectivesContext, usePerspectiveText } from '../../ui/perspectives.ts';
import { pngOf } from '../../ui/picture-file.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { type FileWords, useExportWords } from '../../words/export.ts';
import { useFormat } from '../../words/format.ts';
import { useMethodName } from '../../words/method.ts';
import { usePictureWords } from '../../words/picture.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords, type Words } from '../../words/words.ts';
import { type GridFile, gridSvg } from './grid-file.tsx';
import { OutsideContext } from './outside-scores.tsx';

export interface ExportMenuProps {
  readonly title: string;
  /** ISO 8601 date of the session, or empty. */
  readonly date: string;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  readonly proposals: readonly Proposal[];
  readonly method: Method | null;
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  /** Straw polls that are shown. */
  readonly polls: readonly PollPicture[];
  /** All rounds of the item; what is not shown completely is no result and left out. */
  readonly rounds: readonly StagedRound[];
}

type Kind = 'measures' | 'rows' | 'decisions' | 'notes' | 'polls' | 'goals' | 'json' | 'png' | 'svg';
/** A file of one round. */
type RoundKind = Exclude<Kind, 'goals'>;

type MoreWords = Pick<ExportWords, 'withoutOrigin' | 'fromFile' | 'methodName' | 'perspective' | 'outside'>;

function sheetWords({ assessment }: Words, { sheet }: FileWords, more: MoreWords): ExportWords {
  return {
    ...sheet,
    ...more,
    level: assessment.level,
  };
}

function decisionWords({ sheet, noted }: FileWords, deciding: ReturnType<typeof useDecidingWords>): DecisionWords {
  const { decision, verdict, open, kinds, wall } = deciding;
  const { round, number, proposal } = sheet;
  return {
    ...decision,
    round,
    number,
    proposal,
    result: wall.result,
    open,
    verdict,
    kinds,
    ...noted,
  };
}

function sourceOf(
  { title, date, criteria, axes, proposals, method, decisions, polls }: ExportMenuProps,
  rounds: readonly ExportRound[],
): ExportSource {
  const { x, y } = axes;
  return {
    title,
    date,
    criteria,
    grid: x === null || y === null ? null : [x, y],
    proposals,
    rounds,
    method,
    decisions,
    polls,
  };
}

function useGridFile(
  props: ExportMenuProps,
  picture: GridPicture | null,
  round: ExportRound | undefined,
): GridFile | null {
  const { assessment, wall } = useWords();
  const { pointText, pictureText } = useExportWords();
  const pictureWords = usePictureWords();
  const { decimal, date } = useFormat();
  if (picture === null || round === undefined) return null;
  const { progress } = round.fact;
  const name = assessment.round(round.wish.number);
  const word = ({ level, discuss }: GridPicture['points'][number]) =>
    discuss ? assessment.discuss : level === null ? assessment.tooFew : assessment.level[level];
  const said = picture.points.map((point) =>
    pointText(
      point.number,
      point.title,
      `${picture.x.name} ${decimal(point.x.median, 2)}`,
      `${picture.y.name} ${decimal(point.y.median, 2)}`,
      word(point),
    ),
  );
  const hasWay = picture.points.some(({ from }) => from !== null);
  const day = props.date === '' ? [] : [date(props.date)];
  return {
    picture,
    target: pictureWords.grid.target(picture.y.high, picture.x.high),
    middle: pictureWords.grid.middle,
    title: [assessment.title, props.title].filter(Boolean).join(': '),
    subtitle: [...day, wall.revealed.summary(name, tookPartIn(progress), progress.base)].join(' · '),
    legend: [
      hasWay ? wall.revealed.legendWay(assessment.round(round.wish.number - 1)) : wall.revealed.legend,
      ...(picture.size === null
        ? []
        : [pictureWords.grid.sizeLegend(picture.size.name, picture.size.low, picture.size.high)]),
    ].join(' · '),
    text: pictureText(props.title, name, said.join('; ')),
    word,
  };
}

type NamedFile = readonly [name: string, content: Blob];

const csvFile = (name: string, sheet: Sheet): NamedFile => [
  name,
  new Blob([toCsv(sheet)], { type: 'text/csv;charset=utf-8' }),
];

/** The files of the latest complete round; null while there is none. */
function useRoundFiles(props: ExportMenuProps) {
  const words = useWords();
  const deciding = useDecidingWords();
  const pictureWords = usePictureWords();
  const more = {
    fromFile: useWithoutDeviceWords().provenance.fromFile,
    methodName: useMethodName(),
    perspective: usePerspectiveText(),
    withoutOrigin: pictureWords.voices.withoutOrigin,
    outside: (title: string) => pictureWords.outside.series(title || pictureWords.outside.untitled),
  };
  const perspectives = useContext(PerspectivesContext) ?? [];
  const outside = useContext(OutsideContext);
  const files = useExportWords();
  const names = files.file;
  const rounds = props.rounds.flatMap(({ wish, fact }) => {
    const told = complete(fact);
    return told === null ? [] : [{ wish, fact: told }];
  });
  const round = rounds.at(-1);
  const picture = gridPicture({ ...props, fact: round?.fact, earlier: rounds.at(-2)?.fact });
  const drawing = useGridFile(props, picture, round);
  if (round === undefined) return null;

  const source = { ...sourceOf(props, rounds), perspectives, outside };
  const roundName = words.assessment.round(round.wish.number);
  const nameOf = (what: string, ending: string) => safeFileName([what, roundName, props.date], ending);
  const csv = (what: string, sheet: Sheet) => csvFile(nameOf(what, 'csv'), sheet);
  const draw = async (kind: 'png' | 'svg'): Promise<NamedFile> => {
    if (drawing === null) throw new Error('nothing to draw');
    const svg = gridSvg(drawing, await embeddedFont());
    const content = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
    return [nameOf(names.picture, kind), content];
  };
  const make = async (kind: RoundKind): Promise<NamedFile> => {
    if (kind === 'measures') return csv(names.measures, measuresSheet(source, round, sheetWords(words, files, more)));
    if (kind === 'rows') return csv(names.rows, rowsSheet(source, round, sheetWords(words, files, more)));
    if (kind === 'decisions') return csv(names.decisions, decisionsSheet(source, decisionWords(files, deciding)));
    if (kind === 'notes') return csv(names.notes, notesSheet(source, decisionWords(files, deciding)));
    if (kind === 'polls')
      return csv(deciding.poll.file.name, pollsSheet(source, { ...deciding.poll, ...deciding.poll.file }));
    if (kind === 'png' || kind === 'svg') return await draw(kind);
    const json = JSON.stringify(exportJson(source), null, 2);
    return [safeFileName([names.all, props.date], 'json'), new Blob([json], { type: 'application/json' })];
  };
  return { make, canDraw: drawing !== null };
}

interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

/**
 * Saves the latest complete round, all of them as JSON, and the table of goals, which needs no round. Made on this
 * device; nothing is sent anywhere.
 */
export function ExportMenu(props: ExportMenuProps) {
  const deciding = useDecidingWords();
  const { menu, saved, failed, file: names, sheet: columns, ...labels } = useExportWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const files = useRoundFiles(props);
  const { proposals, polls, date } = props;
  const kinds: readonly Kind[] = [
    ...(files === null ? [] : (['measures', 'rows', 'decisions', 'notes'] as const)),
    ...(files === null || polls.length === 0 ? [] : (['polls'] as const)),
    ...(goalLinks(proposals).goals.length === 0 ? [] : (['goals'] as const)),
    ...(files === null ? [] : (['json', 'png', 'svg'] as const)),
  ];
  if (kinds.length === 0) return null;

  const make = async (kind: Kind): Promise<NamedFile> => {
    if (kind === 'goals') return csvFile(safeFileName([names.goals, date], 'csv'), goalsSheet(proposals, columns));
    if (files === null) throw new Error('no round is complete');
    return files.make(kind);
  };
  const run = async (kind: Kind) => {
    try {
      const [name, content] = await make(kind);
      saveFile(name, content);
      setOutcome({ text: saved(name), failed: false });
    } catch {
      setOutcome({ text: failed, failed: true });
    }
  };
  return (
    <div className="plenum-row">
      <Menu
        label={menu}
        icon="download"
        actions={kinds.map((id) => ({
          id,
          label: id === 'polls' ? deciding.poll.file.menu : labels[id],
          disabled: files?.canDraw === false && (id === 'png' || id === 'svg'),
        }))}
        onAction={(kind) => void run(kind)}
      />
      <span role="status" data-failed={outcome?.failed || undefined}>
        {outcome?.text}
      </span>
    </div>
  );
}
