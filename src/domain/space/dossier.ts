import type { GroupId } from '../ids.ts';
import { isDay } from '../proposal/day.ts';
import { type Proposal, type ProposalKind, proposalKinds } from '../proposal/proposal.ts';
import { goalLinks } from '../proposal/strategic-goals.ts';
import type { Verdict } from '../results/decision.ts';
import { type CycleStep, cycleSteps, namesOfStep, type StepNames } from '../session/cycle.ts';
import { withFieldsNow, yearAsItWas } from './chosen-proposals.ts';
import { dossierDue } from './dossier-due.ts';
import { type DossierResult, resultOf, type Standing, standings } from './dossier-results.ts';
import { type CitedSource, type CitedSources, citedSources } from './dossier-sources.ts';
import { withOfficial } from './official.ts';
import { type FieldFinding, type OverlayRow, overlayOf } from './overlay.ts';
import { type Cycle, type Register, standingFields } from './register.ts';
import { latestOf, type ResultVersion } from './session-result.ts';
import type { Series, Source } from './sources.ts';
import { parseNumber, type Submission, takenInOf } from './submission.ts';

/*
 * What stands in the planning dossier of a year, and in which order (SPEC D340 and after). It follows from what the county
 * keeps and from nothing else: no clock, so that the same data make the same dossier on every device.
 */

/** A step of the year as the county calls it. */
export interface DossierStep {
  readonly step: CycleStep;
  /** What the county says of it in words of its own. */
  readonly names: StepNames;
  /** The year stands here. */
  readonly isNow: boolean;
}

/** What analysis and practice say of a field of action. */
export interface DossierField {
  readonly name: string;
  readonly rows: readonly OverlayRow[];
}

/** A strategic goal, and the proposals that serve it, by number. */
export interface DossierGoal {
  readonly text: string;
  readonly served: readonly DossierProposal[];
}

/** A proposal where the dossier speaks of it. */
export interface DossierProposal {
  readonly proposal: Proposal;
  /** `2027-003`; null: it follows. */
  readonly number: string | null;
  /** As the register calls the group. */
  readonly group: string;
  readonly result: DossierResult;
}

/** Proposals of one kind, by number; the dossier has a heading for each kind. */
export interface DossierKind {
  readonly kind: ProposalKind;
  readonly proposals: readonly DossierProposal[];
}

/** All that stands in the dossier of a year, in the order in which it is read; how it looks is decided elsewhere. */
export interface Dossier {
  readonly county: string;
  readonly year: number;
  /** The day of its approval, `2027-07-20`; null: a draft. */
  readonly approvedOn: string | null;
  /** `2027-07-31` */
  readonly due: string;
  readonly steps: readonly DossierStep[];
  /** Fields of action of which something is said, in the order of the register. */
  readonly fields: readonly DossierField[];
  /** The names of those of which nothing is said. */
  readonly silent: readonly string[];
  readonly goals: readonly DossierGoal[];
  /** Every proposal once, where it stands; an empty part is there, too. */
  readonly results: readonly { readonly standing: Standing; readonly proposals: readonly DossierProposal[] }[];
  readonly kinds: readonly DossierKind[];
  readonly cited: CitedSources;
  /** The series of sources that are cited, each with its source (SPEC D398). */
  readonly series: readonly { readonly one: Series; readonly source: CitedSource }[];
  /** What sessions of the year have decided about proposals that are not among those of the year (SPEC D358). */
  readonly foreign: readonly ForeignResult[];
  /** How many proposals there are, are not decided, not assessed, and name what there is to be less of. */
  readonly counts: Readonly<Record<'all' | 'undecided' | 'unassessed' | 'relieving', number>>;
}

/** A proposal that lay on the table of a session only, and what was decided about it. */
export interface ForeignResult {
  readonly title: string;
  readonly session: string;
  readonly verdict: Verdict;
  /** Nobody but a file tells it (SPEC D336). */
  readonly carried: boolean;
}

/** What was handed in, and by whom. */
export type Handed = Submission & { readonly group: GroupId };

/** What a dossier is made of. */
export interface DossierWish {
  readonly register: Register;
  readonly cycle: Cycle;
  readonly findings: readonly FieldFinding[];
  readonly sources: readonly Source[];
  readonly series?: readonly Series[];
  readonly submissions: readonly Handed[];
  readonly versions: readonly ResultVersion[];
}

/** The proposals that the office has taken into the year, in the version that counts, by number. */
const proposalsIn = ({ register, cycle, submissions, versions }: DossierWish): readonly DossierProposal[] => {
  const { groups, sessions, fields } = register;
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const said = submissions.map((one) => withOfficial(one, versions));
  return yearAsItWas(withFieldsNow(said, fields), cycle.year).flatMap((one): readonly DossierProposal[] => {
    const content = takenInOf(one);
    if (content === null) return [];
    return [
      {
        proposal: {
          ...content.profile,
          id: one.proposal,
          order: '',
          number: parseNumber(one.number)?.number ?? content.profile.number,
        },
        number: one.number,
        group: names.get(one.group) || content.group.name,
        result: resultOf(one, { versions, sessions, year: cycle.year }),
      },
    ];
  });
};

const fieldsIn = ({ register, cycle, findings }: DossierWish): readonly DossierField[] =>
  standingFields(register.fields).map(({ id, name }) => ({
    name,
    rows: overlayOf({ findings, fields: register.fields }, id, cycle.year),
  }));

const findingsIn = ({ name, rows }: DossierField) => ({
  name,
  findings: rows.flatMap(({ administration, practice }) =>
    administration === null ? practice : [administration, ...practice],
  ),
});

/** Goals of the register, each with the proposals that name it, and at the end what they name beyond. */
const goalsIn = ({ register }: DossierWish, all: readonly DossierProposal[]): readonly DossierGoal[] => {
  const registered = register.goals.map(({ text }) => text).filter((text) => text !== '');
  const { goals, isLinked } = goalLinks(all.map(({ proposal }) => proposal));
  const key = (goal: string) =>
    goal.normalize('NFC').replace(/;/gu, ',').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('de');
  const known = new Set(registered.map(key));
  return [...registered, ...goals.filter((goal) => !known.has(key(goal)))].map((text) => ({
    text,
    served: all.filter(({ proposal }) => isLinked(proposal, text.trim().replace(/\s+/gu, ' '))),
  }));
};

const foreignIn = (
  { register, cycle, versions }: DossierWish,
  all: readonly DossierProposal[],
): readonly ForeignResult[] => {
  const known = new Set(all.map(({ proposal }) => proposal.id));
  return register.sessions
    .filter(({ year }) => year === cycle.year)
    .flatMap(({ id }) => latestOf(versions, id) ?? [])
    .sort((a, b) => a.date.localeCompare(b.date) || (a.session < b.session ? -1 : 1))
    .flatMap(({ title: session, outcomes, carried = false }) =>
      outcomes.flatMap(({ proposal, title, verdict }) =>
        verdict === null || known.has(proposal) ? [] : [{ title, session, verdict, carried }],
      ),
    );
};

/** The dossier of a year (SPEC D340, D341). */
export const dossierOf = (wish: DossierWish): Dossier => {
  const { register, cycle, sources, series = [] } = wish;
  const all = proposalsIn(wish);
  const fields = fieldsIn(wish);
  const citing = all.map(({ proposal, number }) => ({ name: number ?? proposal.title, evidence: proposal.evidence }));
  const cited = citedSources(citing, fields.map(findingsIn), sources);
  const count = (is: (one: DossierProposal) => boolean): number => all.filter(is).length;
  return {
    county: register.title,
    year: cycle.year,
    approvedOn: isDay(cycle.approvedOn) ? cycle.approvedOn : null,
    // Until when does not depend on today.
    due: dossierDue(cycle, cycle.approvedOn).due,
    steps: cycleSteps.map((step) => ({
      step,
      names: namesOfStep(register.stepNames, step),
      isNow: step === cycle.step,
    })),
    fields: fields.filter(({ rows }) => rows.length > 0),
    silent: fields.filter(({ rows }) => rows.length === 0).map(({ name }) => name),
    goals: goalsIn(wish, all),
    results: standings.map((standing) => ({
      standing,
      proposals: all.filter(({ result }) => result.standing === standing),
    })),
    kinds: proposalKinds.flatMap((kind) => {
      const proposals = all.filter(({ proposal }) => proposal.kind === kind);
      return proposals.length === 0 ? [] : [{ kind, proposals }];
    }),
    foreign: foreignIn(wish, all),
    cited,
    series: series.flatMap((one) => {
      const title = sources.find(({ id }) => id === one.source)?.title;
      const source = cited.sources.find((known) => known.title === title);
      return source === undefined ? [] : [{ one, source }];
    }),
    counts: {
      all: all.length,
      undecided: count(({ result }) => result.standing === 'open'),
      unassessed: count(({ result }) => result.assessed === null),
      relieving: count(({ proposal }) => proposal.insteadOf.trim() !== ''),
    },
  };
};
