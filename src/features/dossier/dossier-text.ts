import type { Table } from '../../domain/paper/pages.ts';
import type { StepNames } from '../../domain/session/cycle.ts';
import type { Dossier, DossierProposal } from '../../domain/space/dossier.ts';
import type { Sitting } from '../../domain/space/dossier-results.ts';
import type { FieldFinding, OverlayRow } from '../../domain/space/overlay.ts';

import { type DossierBlock, type DossierWords, heading, items, lines, rows, text } from './dossier-blocks.ts';
import { files, series, sources } from './dossier-sources-text.ts';

/** How the county calls its steps and what it says of them, for the words of the year. */
export const stepNamesOf = ({ steps }: Pick<Dossier, 'steps'>): StepNames =>
  Object.assign({}, ...steps.map(({ names }) => names));

const nameOf = ({ number, proposal }: DossierProposal, { handed }: DossierWords): string =>
  `${number ?? handed.numberFollows} ${proposal.title || handed.untitled}`;

const course = ({ steps }: Dossier, { own, steps: said }: DossierWords): readonly DossierBlock[] => {
  const { columns } = own.course;
  const table: Table = {
    name: own.course.title,
    columns: [
      { title: columns.number, width: 12 },
      { title: columns.step, width: 54 },
      { title: columns.who, width: 44 },
      { title: columns.when, width: 26 },
      { title: columns.result, width: 42 },
    ],
  };
  const cells = steps.map(({ step, isNow }, place) => {
    const { title, who, what, when, result } = said[step];
    return [String(place + 1), lines([title, isNow && own.course.now]), lines([who, what]), when, result];
  });
  return rows(table, cells);
};

const analysis = (
  { fields, silent }: Dossier,
  { own: { analysis: own }, overlay }: DossierWords,
): readonly DossierBlock[] => {
  const table: Table = {
    name: overlay.layers.administration,
    columns: [
      { title: overlay.layers.administration, width: 76 },
      { title: overlay.relation, width: 28 },
      { title: overlay.layers.practice, width: 74 },
    ],
  };
  const half = (finding: FieldFinding | null): string =>
    finding === null
      ? overlay.missing
      : lines([
          `${overlay.leanings[finding.leaning]}: ${finding.text}`,
          finding.indicator !== '' && own.indicator(finding.indicator),
          finding.source !== '' && own.source(finding.source),
        ]);
  const related = ({ relation }: FieldFinding): string =>
    relation === null ? overlay.openRelation : overlay.relations[relation];
  const pairs = ({ administration, practice }: OverlayRow): readonly (readonly string[])[] => {
    if (practice.length === 0) return [[half(administration), '', overlay.missing]];
    return practice.map((one, place) => {
      if (administration === null) return [overlay.missing, overlay.alone, half(one)];
      return [place === 0 ? half(administration) : '', related(one), half(one)];
    });
  };
  return [
    ...(fields.length === 0 ? [text(own.none)] : []),
    ...fields.flatMap(({ name, rows: found }) => [
      heading(2, name),
      ...rows({ ...table, name: `${name}: ${table.name}` }, found.flatMap(pairs)),
    ]),
    ...(fields.length > 0 && silent.length > 0 ? [text(own.silent(silent.join(', ')))] : []),
  ];
};

const goals = (
  { goals: all }: Dossier,
  { own: { goals: own }, handed }: DossierWords,
  isPartly: boolean,
): readonly DossierBlock[] =>
  all.length === 0
    ? [text(own.none)]
    : isPartly
      ? [...items(all.map(({ text: goal }) => goal)), text(own.partly)]
      : items(
          all.map(({ text: goal, served }) => {
            const numbers = served.map(
              ({ number, proposal }) => number ?? `${handed.numberFollows} (${proposal.title})`,
            );
            return lines([goal, numbers.length === 0 ? own.unserved : own.served(numbers.join(', '))]);
          }),
        );

const resultText = ({ result }: DossierProposal, { own, handed, format }: DossierWords): string => {
  const said = own.results;
  const sitting = ({ body, on }: Sitting) => [body, on && format.date(on)].filter(Boolean).join(', ');
  const at = (what: string, where: Sitting) => (sitting(where) === '' ? what : said.in(what, sitting(where)));
  const { standing, decided, noted, broughtIn, since } = result;
  const word = { focus: said.verdict.focus, outside: said.verdict.notFocus, deferred: said.verdict.deferred };
  const plain = standing === 'open' ? said.notDecided : word[standing];
  const outcome = decided?.outcome;
  const verdict = [
    outcome?.verdict ? said.verdict[outcome.verdict] : plain,
    outcome?.objections === 'raised' && (outcome.objected === undefined ? said.objection : said.withObjection),
  ]
    .filter(Boolean)
    .join(', ');
  const by =
    decided === null
      ? null
      : {
          body: decided.result.carried === true ? said.carried(decided.result.title) : decided.result.title,
          on: decided.result.date,
        };
  const noteHere = broughtIn === null ? noted : null;
  return lines([
    at(verdict, by ?? noteHere ?? { body: '', on: '' }),
    broughtIn !== null && at(said.broughtIn, broughtIn),
    outcome !== undefined && outcome.reason !== '' && said.reason(outcome.reason),
    ...(outcome?.objected ?? []).map(said.objected),
    outcome !== undefined && outcome.change !== '' && said.change(outcome.change),
    outcome !== undefined && outcome.minority !== '' && said.minority(outcome.minority),
    since !== null && said.since(at(handed.statuses[since.status], since)),
  ]);
};

/** What sessions have decided, for who does not read what groups handed in: results are for everybody. */
const decidedInSessions = ({ foreign }: Dossier, { own }: DossierWords): readonly DossierBlock[] => {
  const { columns, verdict, carried } = own.results;
  const table: Table = {
    name: own.results.title,
    columns: [
      { title: columns.proposal, width: 90 },
      { title: columns.verdict, width: 88 },
    ],
  };
  const cells = foreign.map((one) => [
    one.title,
    own.results.in(verdict[one.verdict], one.carried ? carried(one.session) : one.session),
  ]);
  return [...rows(table, cells), text(own.partly)];
};

const results = ({ results: parts, counts }: Dossier, words: DossierWords): readonly DossierBlock[] => {
  const { own, handed } = words;
  const { columns } = own.results;
  if (counts.all === 0) return [text(own.results.none)];
  return parts.flatMap(({ standing, proposals }) => {
    const title = own.results.part(own.results.parts[standing], proposals.length);
    const table: Table = {
      name: title,
      columns: [
        { title: columns.number, width: 24 },
        { title: columns.proposal, width: 58 },
        { title: columns.group, width: 36 },
        { title: columns.result, width: 60 },
      ],
    };
    const cells = proposals.map((one) => [
      one.number ?? handed.numberFollows,
      one.proposal.title || handed.untitled,
      one.group,
      resultText(one, words),
    ]);
    // A heading that says 0 needs no sentence that says none.
    return [heading(2, title), ...rows(table, cells)];
  });
};

const profiles = (dossier: Dossier, words: DossierWords): readonly DossierBlock[] => {
  const { kinds, counts } = dossier;
  const own = words.own.profiles;
  if (counts.all === 0) return [text(own.none)];
  return [
    text(own.text(counts.all)),
    ...items(kinds.map(({ kind, proposals }) => own.count(own.kinds[kind], proposals.length))),
    text(own.relief(counts.relieving, counts.all)),
    ...kinds.flatMap(({ kind, proposals }) =>
      proposals.map(
        (one, place): DossierBlock => ({
          ...{ kind: 'sheet', id: one.proposal.id, part: own.kinds[kind], isNewPart: place === 0 },
          title: nameOf(one, words),
        }),
      ),
    ),
  ];
};

const missing = (
  { counts, silent, kinds, foreign }: Dossier,
  { own: { missing: own, results: said } }: DossierWords,
  isAlone: boolean,
): readonly DossierBlock[] => {
  const unnumbered = kinds.flatMap(({ proposals }) => proposals).filter(({ number }) => number === null).length;
  const focus = foreign.filter(({ verdict }) => verdict === 'focus');
  const others = foreign.length - focus.length;
  const all = [
    ...(isAlone ? [own.alone] : []),
    ...focus.map(({ title, session, carried }) => own.foreign(title, carried ? said.carried(session) : session)),
    ...(others === 0 ? [] : [own.foreignOthers(others)]),
    ...(counts.undecided === 0 ? [] : [own.undecided(counts.undecided)]),
    ...(counts.unassessed === 0 ? [] : [own.unassessed(counts.unassessed)]),
    ...(unnumbered === 0 ? [] : [own.unnumbered(unnumbered)]),
    ...(silent.length === 0 ? [] : [own.silent(silent.join(', '))]),
  ];
  return all.length === 0 ? [text(own.nothing)] : items(all);
};

/** A chapter with no more than so many lines and rows goes on below the one before it. */
const short = 6;

/** How much of the county this device sees. */
export interface Seen {
  /** This place does not read what groups hand in: the dossier says so instead of saying that there is nothing. */
  readonly isPartly: boolean;
  /** Others may have written what has not come to this device yet (SPEC D355). */
  readonly isAlone: boolean;
}

/** Everything below cover and contents, in order. */
export const dossierBlocks = (
  dossier: Dossier,
  words: DossierWords,
  { isPartly, isAlone }: Seen,
): readonly DossierBlock[] => {
  const { own, steps } = words;
  const chapters: readonly (readonly [title: string, inside: readonly DossierBlock[]])[] = [
    [own.course.title, course(dossier, words)],
    [steps.analysis.title, analysis(dossier, words)],
    [own.goals.title, goals(dossier, words, isPartly)],
    [own.results.title, isPartly ? decidedInSessions(dossier, words) : results(dossier, words)],
    ...(isPartly ? [] : [[own.profiles.title, profiles(dossier, words)] as const]),
    [own.sources.title, sources(dossier, words, isPartly)],
    ...(dossier.series.length === 0 ? [] : [[own.series.title, series(dossier, words)] as const]),
    [own.files.title, files(dossier, words, isPartly)],
    ...(isPartly ? [] : [[own.missing.title, missing(dossier, words, isAlone)] as const]),
  ];
  return chapters.flatMap(([title, inside], place) => [
    heading(1, `${place + 1} ${title}`, { isFirst: place === 0 || inside.length > short }),
    ...inside,
  ]);
};
