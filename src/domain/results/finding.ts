import { type RoundFact, revealed } from '../assessment/assessment.ts';
import { type NoteKind, noteKinds, type PublishedNote } from '../assessment/note.ts';
import type { FindingId, ProposalId, RowId } from '../ids.ts';

/**
 * What the group says of a proposal: same thoughts laid together by the moderator, in words that may be changed.
 * An accepted one is a strength, a weakness or a condition of the profile.
 */
export interface Finding {
  readonly id: FindingId;
  readonly proposal: ProposalId;
  readonly kind: NoteKind;
  readonly text: string;
  /** The published notes it stands for; none when it was said aloud. */
  readonly notes: readonly RowId[];
  readonly accepted: boolean;
  readonly order: string;
}

/** One line under „Stärke", „Schwäche" or „Bedingung": a finding, or a note that nobody has taken up yet. */
export interface Thought {
  /** Unmistakable within its proposal. */
  readonly key: string;
  readonly kind: NoteKind;
  readonly text: string;
  /** How many notes say this; shown from two: „(2)". At least one. */
  readonly count: number;
  readonly notes: readonly RowId[];
  readonly accepted: boolean;
  /** Null: a single note as it was published. */
  readonly finding: FindingId | null;
}

/** The thoughts on one proposal in three columns. */
export type ThoughtColumns = Readonly<Record<NoteKind, readonly Thought[]>>;

/** What was published about a proposal in all revealed rounds, the earlier round first. */
export const publishedOn = (facts: Iterable<RoundFact>, proposal: ProposalId): readonly PublishedNote[] =>
  [...facts].flatMap((fact) => revealed(fact)?.results.get(proposal)?.notes ?? []);

/**
 * Lays notes and findings together. A note that two moderators took into two findings at once counts in the first one
 * only. A finding whose notes are all elsewhere, and which was not accepted, has nothing left to say and is left out.
 * A thought stands where its first note stood, so that nothing moves while somebody is wording it.
 */
export const thoughtColumns = (notes: readonly PublishedNote[], findings: readonly Finding[]): ThoughtColumns => {
  const places = new Map(notes.map((note, index) => [note.id, index]));
  const taken = new Set<RowId>();
  const laid = findings.flatMap((finding): readonly Thought[] => {
    const { id, kind, text, accepted } = finding;
    const own = finding.notes.filter((note) => places.has(note) && !taken.has(note));
    for (const note of own) taken.add(note);
    if (own.length === 0 && finding.notes.length > 0 && !accepted) return [];
    return [{ key: own[0] ?? id, kind, text, count: Math.max(1, own.length), notes: own, accepted, finding: id }];
  });
  const left = notes.flatMap(({ id, kind, text }): readonly Thought[] =>
    taken.has(id) ? [] : [{ key: id, kind, text, count: 1, notes: [id], accepted: false, finding: null }],
  );
  const placeOf = ({ notes: [first] }: Thought) => (first === undefined ? notes.length : (places.get(first) ?? 0));
  const thoughts = [...laid, ...left].sort((a, b) => placeOf(a) - placeOf(b));
  const columnOf = (kind: NoteKind) => thoughts.filter((thought) => thought.kind === kind);
  return Object.fromEntries(noteKinds.map((kind) => [kind, columnOf(kind)])) as unknown as ThoughtColumns;
};

/** The thoughts on all proposals that anything was said of. */
export const thoughtsOn = (
  proposals: readonly { readonly id: ProposalId }[],
  facts: Iterable<RoundFact>,
  findings: readonly Finding[],
): ReadonlyMap<ProposalId, ThoughtColumns> => {
  const rounds = [...facts];
  return new Map(
    proposals.flatMap(({ id }): (readonly [ProposalId, ThoughtColumns])[] => {
      const own = findings.filter(({ proposal }) => proposal === id);
      const columns = thoughtColumns(publishedOn(rounds, id), own);
      return noteKinds.some((kind) => columns[kind].length > 0) ? [[id, columns]] : [];
    }),
  );
};

/** How many thoughts there are on each proposal that anything was said of. */
export const thoughtCounts = (thoughts: ReadonlyMap<ProposalId, ThoughtColumns>): ReadonlyMap<ProposalId, number> =>
  new Map(
    [...thoughts].map(([proposal, columns]) => [
      proposal,
      noteKinds.reduce((sum, kind) => sum + columns[kind].length, 0),
    ]),
  );

/** How many thoughts were taken into no profile, by proposal: they stay in the session and do not go back (SPEC D354). */
export const leftThoughts = (thoughts: ReadonlyMap<ProposalId, ThoughtColumns>): ReadonlyMap<ProposalId, number> =>
  new Map(
    [...thoughts].flatMap(([proposal, columns]) => {
      const left = noteKinds.flatMap((kind) => columns[kind]).filter(({ accepted }) => !accepted).length;
      return left === 0 ? [] : [[proposal, left] as const];
    }),
  );

/** The accepted findings of a proposal and kind: what its profile says. */
export const acceptedFindings = (
  findings: readonly Finding[],
  proposal: ProposalId,
  kind: NoteKind,
): readonly Finding[] =>
  findings.filter((finding) => finding.accepted && finding.proposal === proposal && finding.kind === kind);
