import { type NoteKind, noteKinds } from '../assessment/note.ts';
import { namedProposals } from '../proposal/named-proposal.ts';
import { decisionOn, type ObjectionAnswer, type Verdict } from '../results/decision.ts';
import type { Sheet } from './csv.ts';
import type { ExportRound, ExportSource } from './export-source.ts';

/** The words of the tables of decisions and notes. */
export interface DecisionWords {
  readonly round: string;
  readonly number: string;
  readonly proposal: string;
  readonly result: string;
  readonly reason: string;
  readonly objections: string;
  readonly change: string;
  readonly changedBy: string;
  readonly minority: string;
  readonly minorityBy: string;
  readonly kind: string;
  readonly note: string;
  /** What stands where nothing was decided. */
  readonly open: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly objection: Readonly<Record<ObjectionAnswer, string>>;
  readonly kinds: Readonly<Record<NoteKind, string>>;
}

/** What was decided, a row per proposal; what is open stands there as open. */
export const decisionsSheet = ({ proposals, decisions }: ExportSource, words: DecisionWords): Sheet => [
  [
    words.number,
    words.proposal,
    words.result,
    words.reason,
    words.objections,
    words.change,
    words.changedBy,
    words.minority,
    words.minorityBy,
  ],
  ...namedProposals(proposals).map(({ proposal, number, title }) => {
    const one = decisionOn(decisions, proposal);
    return [
      number,
      title,
      one.verdict === null ? words.open : words.verdict[one.verdict],
      one.reason,
      one.objections === null ? null : words.objection[one.objections],
      one.change,
      one.changedBy,
      one.minority,
      one.minorityBy,
    ];
  }),
];

/** The published notes of all rounds, a row each, in the shuffled order in which they were published. */
export const notesSheet = ({ proposals, rounds }: ExportSource, words: DecisionWords): Sheet => [
  [words.round, words.number, words.proposal, words.kind, words.note],
  ...namedProposals(proposals).flatMap(({ proposal, number, title }) =>
    rounds.flatMap(({ wish, fact }) => {
      const notes = fact.results.get(proposal)?.notes ?? [];
      return noteKinds.flatMap((kind) =>
        notes
          .filter((note) => note.kind === kind)
          .map(({ text }) => [wish.number, number, title, words.kinds[kind], text]),
      );
    }),
  ),
];

/** Decisions for other programs: one object per proposal, `verdict` null where it is open. */
export const decisionsJson = ({ proposals, decisions }: ExportSource) =>
  proposals.map(({ id: proposal }) => ({ proposal, ...decisionOn(decisions, proposal) }));

/** Published notes of one proposal in a round, without their ids. */
export const notesJson = ({ fact }: ExportRound, proposal: ExportSource['proposals'][number]['id']) =>
  (fact.results.get(proposal)?.notes ?? []).map(({ kind, text }) => ({ kind, text }));
