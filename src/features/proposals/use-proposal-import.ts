import { useMemo, useReducer } from 'react';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import {
  type ColumnMapping,
  headerKey,
  mapColumn,
  type ProfileField,
  parseMapping,
  suggestMapping,
} from '../../domain/proposal-import/columns.ts';
import {
  type ImportChoice,
  type ImportMatch,
  matchImport,
  withShortTitles,
} from '../../domain/proposal-import/match.ts';
import { type ImportReading, readRows } from '../../domain/proposal-import/rows.ts';
import type { ImportDone, ProposalsDeeds } from './proposals-deeds.ts';
import { type ImportSource, readImportFile, type SourceRefusal } from './read-import-file.ts';

/** Where the mapping of a row of headers is kept for the next file of the same shape. */
export interface MappingMemory {
  readonly recall: (key: string) => Promise<unknown>;
  readonly remember: (key: string, mapping: ColumnMapping) => void;
}

/**
 *   file --chosen--> (columns) --> preview --written--> done
 *     ^                 |             |
 *     +------back-------+---back------+
 */
export type ImportState =
  | { readonly step: 'file'; readonly reading: number | null; readonly refusal: SourceRefusal | null }
  | { readonly step: 'columns'; readonly source: ImportSource; readonly mapping: ColumnMapping }
  | PreviewState
  | { readonly step: 'done'; readonly done: ImportDone; readonly kept: number; readonly from: PreviewState };

export interface PreviewState {
  readonly step: 'preview';
  readonly source: ImportSource;
  readonly mapping: ColumnMapping;
  readonly excluded: ReadonlySet<number>;
  readonly shortTitles: ReadonlyMap<number, string>;
  readonly choices: ReadonlyMap<number, ImportChoice>;
  /** How much is written, while it is being written. */
  readonly writing: number | null;
}

const start: ImportState = { step: 'file', reading: null, refusal: null };

const previewOf = (source: ImportSource, mapping: ColumnMapping): PreviewState => ({
  step: 'preview',
  source,
  mapping,
  excluded: new Set(),
  shortTitles: new Map(),
  choices: new Map(),
  writing: null,
});

type Change = (state: ImportState) => ImportState;

const inPreview =
  (change: (state: PreviewState) => ImportState): Change =>
  (state) =>
    state.step === 'preview' ? change(state) : state;

export interface Preview extends ImportReading {
  readonly matches: readonly ImportMatch[];
}

interface ImportUse {
  readonly existing: readonly Proposal[];
  readonly deeds: ProposalsDeeds;
  readonly memory: MappingMemory | undefined;
}

export function useProposalImport({ existing, deeds, memory }: ImportUse) {
  const [state, apply] = useReducer((before: ImportState, change: Change) => change(before), start);
  const preview = usePreview(state, existing, deeds);

  const chooseFile = async (file: File) => {
    apply(() => ({ ...start, reading: 0 }));
    const read = await readImportFile(file, (reading) => apply(() => ({ ...start, reading })));
    if (read.kind === 'refused') return apply(() => ({ ...start, refusal: read.reason }));
    const { source } = read;
    const recalled = await memory?.recall(headerKey(source.table.headers)).catch(() => null);
    const remembered = parseMapping(recalled, source.table.headers);
    const mapping = remembered ?? suggestMapping(source.table.headers);
    const clear = !mapping.includes(null) || (remembered?.includes('title') ?? false);
    apply(() => (clear ? previewOf(source, mapping) : { step: 'columns', source, mapping }));
  };

  const toPreview = () =>
    apply((before) => {
      if (before.step !== 'columns') return before;
      memory?.remember(headerKey(before.source.table.headers), before.mapping);
      return previewOf(before.source, before.mapping);
    });

  const write = async () => {
    if (state.step !== 'preview' || preview === null || preview.errors.length > 0) return;
    const { matches } = preview;
    const tell = (share: number) => apply(inPreview((before) => ({ ...before, writing: share })));
    tell(0);
    const done = await deeds.importAll(matches, state.choices, tell);
    apply(() => ({ step: 'done', done, kept: matches.length - done.added - done.changed, from: state }));
  };

  /** The same file once more, beside what stands there now. */
  const again = () =>
    apply((before) =>
      before.step === 'done' ? { ...before.from, choices: new Map(), shortTitles: before.from.shortTitles } : before,
    );

  return {
    state,
    preview,
    chooseFile,
    toPreview,
    write,
    again,
    toFile: () => apply(() => start),
    toColumns: () => apply(inPreview(({ source, mapping }) => ({ step: 'columns', source, mapping }))),
    map: (column: number, field: ProfileField | null) =>
      apply((before) =>
        before.step === 'columns' ? { ...before, mapping: mapColumn(before.mapping, column, field) } : before,
      ),
    exclude: (rows: readonly number[]) =>
      apply(inPreview((before) => ({ ...before, excluded: new Set([...before.excluded, ...rows]) }))),
    includeAll: () => apply(inPreview((before) => ({ ...before, excluded: new Set() }))),
    setShortTitle: (row: number, text: string) =>
      apply(inPreview((before) => ({ ...before, shortTitles: new Map(before.shortTitles).set(row, text) }))),
    choose: (row: number, choice: ImportChoice) =>
      apply(inPreview((before) => ({ ...before, choices: new Map(before.choices).set(row, choice) }))),
  };
}

export type ProposalImport = ReturnType<typeof useProposalImport>;

function usePreview(state: ImportState, existing: readonly Proposal[], deeds: ProposalsDeeds): Preview | null {
  // While it is written every part changes what exists: to compare again each time would hold up the writing.
  const previewed = state.step === 'preview' && state.writing === null ? state : null;
  const { source, mapping, excluded, shortTitles } = previewed ?? {};
  const reading = useMemo(
    () => (source && mapping && excluded ? readRows(source.table, mapping, excluded) : null),
    [source, mapping, excluded],
  );
  return useMemo(() => {
    if (reading === null || shortTitles === undefined) return null;
    const rows = withShortTitles(reading.rows, shortTitles);
    return { ...reading, matches: matchImport(rows, existing, deeds.lastImported()) };
  }, [reading, shortTitles, existing, deeds]);
}
