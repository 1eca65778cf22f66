import { longestProfileLine, type Profile } from '../proposal/proposal.ts';
import type { FieldFinding } from './overlay.ts';
import { type Source, type SourceFile, webLink } from './sources.ts';

/*
 * The list of sources behind a dossier: every report once, with everything that cites it.
 */

/** A profile that cites. */
export interface Citing extends Pick<Profile, 'evidence'> {
  /** How it is called in the list: its number. */
  readonly name: string;
}

/** Who cites a source: a proposal or a field of action, and where in it the figure stands. */
export interface Citation {
  readonly by: string;
  /** Pages or tables, each once, in the order in which they are named. */
  readonly places: readonly string[];
}

/** One source, with all who cite it. */
export interface CitedSource {
  readonly title: string;
  /** What it is as of, each date once. */
  readonly asOf: readonly string[];
  readonly link: string | null;
  /** Of two reports with one title both. */
  readonly files: readonly SourceFile[];
  readonly proposals: readonly Citation[];
  readonly fields: readonly Citation[];
}

/** The list of sources of a dossier. */
export interface CitedSources {
  /** In the order of the alphabet. */
  readonly sources: readonly CitedSource[];
  /** Figures of proposals for which nobody has said where they stand. */
  readonly unsourced: number;
}

/** The analysis of a field of action, as far as it says where something stands. */
interface Analysed {
  readonly name: string;
  readonly findings: readonly Pick<FieldFinding, 'layer' | 'source'>[];
}

interface Cited {
  readonly of: 'proposals' | 'fields';
  readonly by: string;
  readonly title: string;
  readonly place: string;
  readonly asOf: string;
}

const oneBlank = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** The title of a report at the beginning of what somebody wrote, and what stands behind it; the longest one that fits. */
const titleIn = (
  text: string,
  titles: readonly string[],
): { readonly title: string; readonly place: string } | null => {
  const title = titles
    .filter((one) => text === one || (text.startsWith(one) && /^[\s,;:(]/u.test(text.slice(one.length))))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return title === '' ? null : { title, place: text.slice(title.length).replace(/^[\s,;:(]+|[\s)]+$/gu, '') };
};

const each = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

const citations = (cited: readonly Cited[], of: Cited['of']): readonly Citation[] => {
  const here = cited.filter((one) => one.of === of);
  return each(here.map(({ by }) => by)).map((by) => ({
    by,
    places: each(here.filter((one) => one.by === by).map(({ place }) => place)),
  }));
};

/**
 * All sources that proposals and analysis of a year cite, each once, by its title (SPEC D344). What an analysis names as a
 * source begins with the title of a report that is known, or is one of its own; practice names groups, too, and those are
 * no reports.
 */
export const citedSources = (
  proposals: readonly Citing[],
  analysis: readonly Analysed[],
  registered: readonly Source[],
): CitedSources => {
  const known = Map.groupBy(registered, ({ title }) => oneBlank(title.slice(0, longestProfileLine)));
  const evidence = proposals.flatMap(({ name, evidence: facts }) => facts.map((fact) => ({ by: name, ...fact })));
  const named = evidence.map(
    ({ by, source, page, asOf }): Cited => ({
      of: 'proposals',
      by,
      title: oneBlank(source),
      place: oneBlank(page),
      asOf: oneBlank(asOf),
    }),
  );
  const titles = [...known.keys(), ...each(named.map(({ title }) => title))];
  const analysed = analysis.flatMap(({ name, findings }) =>
    findings.flatMap(({ layer, source }): readonly Cited[] => {
      const text = oneBlank(source);
      const found = titleIn(text, titles);
      if (found === null && (layer === 'practice' || text === '')) return [];
      return [{ of: 'fields', by: name, ...(found ?? { title: text, place: '' }), asOf: '' }];
    }),
  );
  const cited = [...named, ...analysed];
  return {
    sources: each(cited.map(({ title }) => title))
      .toSorted((a, b) => a.localeCompare(b, 'de') || (a < b ? -1 : 1))
      .map((title) => {
        const here = cited.filter((one) => one.title === title);
        const reports = known.get(title) ?? [];
        const dates = each(here.map(({ asOf }) => asOf));
        return {
          title,
          asOf: dates.length === 0 ? each(reports.map((one) => oneBlank(one.asOf))) : dates,
          link: reports.map((one) => webLink(one.link)).find((link) => link !== null) ?? null,
          files: reports.flatMap(({ file }) => file ?? []),
          proposals: citations(here, 'proposals'),
          fields: citations(here, 'fields'),
        };
      }),
    unsourced: named.filter(({ title }) => title === '').length,
  };
};
