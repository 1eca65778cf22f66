import type { ReactNode } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Block, Entry, Page } from '../../domain/paper/pages.ts';
import type { Dossier } from '../../domain/space/dossier.ts';
import { useDossierWords } from '../../words/dossier.ts';
import { useFormat } from '../../words/format.ts';
import './dossier-paper.css';

export interface DossierPaperProps {
  readonly dossier: Dossier;
  /** As the county calls what this is: the name of the step. */
  readonly name: string;
  readonly pages: readonly Page<ProposalId>[];
  /** The profile of a proposal on one page. */
  readonly sheetOf: (proposal: ProposalId) => ReactNode;
  /** The picture of a series. */
  readonly figureOf?: ((series: string) => ReactNode) | undefined;
  /** Others may have written what has not come to this device yet; whoever reads the paper is told (SPEC D355). */
  readonly isAlone: boolean;
  /** In a file the contents lead to their pages. */
  readonly isLinked: boolean;
}

type Shown = Exclude<Block<ProposalId>, { readonly kind: 'sheet' }>;

/** The address of a page inside of a file. */
export const pageId = (page: number): string => `dossier-${page}`;

/** Blocks of one kind, and rows of one table, that stand one after the other. */
const runsOf = (blocks: readonly Shown[]): readonly (readonly [Shown, ...Shown[]])[] => {
  const runs: [Shown, ...Shown[]][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const last = run?.[0];
    const goesOn =
      last?.kind === block.kind &&
      (block.kind === 'item' || (block.kind === 'row' && last.kind === 'row' && last.table === block.table));
    if (run !== undefined && goesOn) run.push(block);
    else runs.push([block]);
  }
  return runs;
};

const headings = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function Run({ run, figureOf }: { readonly run: readonly [Shown, ...Shown[]] } & Pick<DossierPaperProps, 'figureOf'>) {
  const [first] = run;
  if (first.kind === 'heading') {
    const Heading = headings[first.level];
    return (
      <Heading
        className="plenum-dossier-heading"
        data-level={first.level}
        data-below={(first.level === 1 && !first.isFirst) || undefined}
      >
        {first.text}
      </Heading>
    );
  }
  if (first.kind === 'figure') return <div className="plenum-dossier-figure">{figureOf?.(first.id)}</div>;
  if (first.kind === 'text') return <p className="plenum-dossier-text">{first.text}</p>;
  if (first.kind === 'item')
    return (
      <ul className="plenum-dossier-items">
        {run.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands on a page of paper has no other name
          <li key={place}>{block.kind === 'item' && block.text}</li>
        ))}
      </ul>
    );
  const { columns } = first.table;
  return (
    <table className="plenum-dossier-table" aria-label={first.table.name}>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {run.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands on a page of paper has no other name
          <tr key={place}>
            {block.kind === 'row' && block.cells.map((cell, column) => <td key={columns[column]?.title}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cover({ dossier, name, isAlone }: Pick<DossierPaperProps, 'dossier' | 'name' | 'isAlone'>) {
  const words = useDossierWords();
  const format = useFormat();
  const { county, year, approvedOn, due, counts, results } = dossier;
  return (
    <div className="plenum-dossier-cover">
      <p className="plenum-dossier-name">{name}</p>
      <h1>{words.heading(year)}</h1>
      <p className="plenum-dossier-county">{county}</p>
      <p className="plenum-dossier-state" data-draft={approvedOn === null || undefined}>
        {approvedOn === null ? words.draft : words.approved(format.date(approvedOn))}
      </p>
      <p>{words.due(format.date(due))}</p>
      {isAlone && <p className="plenum-dossier-alone">{words.alone.mark}</p>}
      {counts.all > 0 && (
        <ul>
          <li>{words.contains(counts.all)}</li>
          {results.map(({ standing, proposals }) => (
            <li key={standing}>{words.results.part(words.results.parts[standing], proposals.length)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Contents({ entries, isFirst, isLinked }: ContentsProps) {
  const { contents } = useDossierWords();
  return (
    <nav aria-label={contents}>
      {isFirst && (
        <h2 className="plenum-dossier-heading" data-level={1}>
          {contents}
        </h2>
      )}
      <ol className="plenum-dossier-contents">
        {entries.map(({ level, text, page }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two proposals may be called the same
          <li key={place} data-level={level}>
            {isLinked ? <a href={`#${pageId(page)}`}>{text}</a> : <span>{text}</span>}
            <span className="plenum-dossier-number">{page}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface ContentsProps extends Pick<DossierPaperProps, 'isLinked'> {
  readonly entries: readonly Entry[];
  readonly isFirst: boolean;
}

function Inside({ page, ...props }: DossierPaperProps & { readonly page: Page<ProposalId> }) {
  const { profiles } = useDossierWords();
  if (page.kind === 'cover') return <Cover {...props} />;
  if (page.kind === 'contents')
    return <Contents entries={page.entries} isFirst={page.isFirst} isLinked={props.isLinked} />;
  if (page.kind === 'flow')
    return runsOf(page.blocks).map((run, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what stands on a page of paper has no other name
      <Run key={place} run={run} figureOf={props.figureOf} />
    ));
  const { part, isNewPart, id } = page.sheet;
  return (
    <>
      {isNewPart ? (
        <h3 className="plenum-dossier-part">{part}</h3>
      ) : (
        <p className="plenum-dossier-part">{`${profiles.title} · ${part}`}</p>
      )}
      <div className="plenum-dossier-sheet">{props.sheetOf(id)}</div>
    </>
  );
}

/** All pages of a dossier, one below the other: the same on the screen, on paper and in its file. */
export function DossierPaper(props: DossierPaperProps) {
  const { dossier, pages, isAlone } = props;
  const words = useDossierWords();
  const format = useFormat();
  const { approvedOn, county, year } = dossier;
  const state = [
    approvedOn === null ? words.draft : words.approved(format.date(approvedOn)),
    ...(isAlone ? [words.alone.foot] : []),
  ];
  return pages.map((page) => (
    <section
      key={page.number}
      id={pageId(page.number)}
      className="plenum-dossier-page"
      aria-label={words.page(page.number, pages.length)}
    >
      <div className="plenum-dossier-inside">
        <Inside {...props} page={page} />
      </div>
      {page.kind !== 'cover' && (
        <p className="plenum-dossier-foot">
          <span>{[words.foot(year, county), ...state].join(' · ')}</span>
          <span>{words.page(page.number, pages.length)}</span>
        </p>
      )}
    </section>
  ));
}
