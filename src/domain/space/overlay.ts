import type { Sheet } from '../export/csv.ts';
import type { FieldFindingId, FieldId } from '../ids.ts';
import { inOrder } from '../order.ts';
import { fieldBehind, type RegisteredField } from './register.ts';

/*
 * Figures and practice laid over one another: what the administration's analysis finds in a field of action, and what
 * people who work there see. Whether two of them agree is said by people; nothing here is decided by comparing words.
 */

/** Whose view it is. */
export const layers = ['administration', 'practice'] as const;
export type Layer = (typeof layers)[number];

/** What a finding names. */
export const leanings = ['strength', 'weakness'] as const;
export type Leaning = (typeof leanings)[number];

/** How a view from practice stands to the finding of the administration beside which it lies. */
export const relations = ['agrees', 'contradicts'] as const;
export type Relation = (typeof relations)[number];

/** One finding about a field of action in one year. */
export interface FieldFinding {
  readonly id: FieldFindingId;
  readonly field: FieldId;
  readonly year: number;
  readonly layer: Layer;
  readonly leaning: Leaning;
  readonly text: string;
  /** What somebody else wrote there at the same time (SPEC D396); missing: nothing. */
  readonly also?: readonly string[];
  readonly indicator: string;
  /** Where it stands: a report with its page, or who has said it (a group, never a person). */
  readonly source: string;
  /** The finding of the administration beside which a view from practice lies; null: it stands for itself. */
  readonly beside: FieldFindingId | null;
  /** Null: nobody has said how they stand to one another. */
  readonly relation: Relation | null;
  readonly order: string;
}

/** A finding of the administration with what practice says to it; `administration` null: practice alone. */
export interface OverlayRow {
  readonly administration: FieldFinding | null;
  readonly practice: readonly FieldFinding[];
}

interface Overlaid {
  readonly findings: readonly FieldFinding[];
  readonly fields: readonly RegisteredField[];
}

/**
 * Both layers of a field in a year: first the administration's findings in order, then what stands for itself. Findings
 * of a field that was merged into this one are among them; what lies beside a finding that is gone stands for itself.
 */
export const overlayOf = ({ findings, fields }: Overlaid, field: FieldId, year: number): readonly OverlayRow[] => {
  const own = inOrder(
    findings.filter((one) => one.year === year && (fieldBehind(fields, one.field)?.id ?? one.field) === field),
  );
  const administration = own.filter(({ layer }) => layer === 'administration');
  const known = new Set(administration.map(({ id }) => id));
  const practice = own.filter(({ layer }) => layer === 'practice');
  const alone = practice.filter(({ beside }) => beside === null || !known.has(beside));
  return [
    ...administration.map((one) => ({
      administration: one,
      practice: practice.filter(({ beside }) => beside === one.id),
    })),
    ...alone.map((one) => ({ administration: null, practice: [one] })),
  ];
};

/** The words of the table; they are handed in, because the domain speaks no language. */
export interface OverlayWords {
  readonly field: string;
  readonly layer: Readonly<Record<Layer, string>>;
  readonly leaning: string;
  readonly indicator: string;
  readonly source: string;
  readonly relation: string;
  readonly leanings: Readonly<Record<Leaning, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
}

/** Pairs as a table: a row for each view from practice beside its finding, findings without one alone, field by field. */
export const overlaySheet = (
  overlaid: Overlaid,
  year: number,
  standing: readonly RegisteredField[],
  words: OverlayWords,
): Sheet => {
  const half = (finding: FieldFinding | null) =>
    finding === null
      ? ['', '', '', '']
      : [finding.text, words.leanings[finding.leaning], finding.indicator, finding.source];
  const heads = (layer: Layer) => [words.layer[layer], words.leaning, words.indicator, words.source];
  return [
    [words.field, ...heads('administration'), words.relation, ...heads('practice')],
    ...standing.flatMap(({ id, name }) =>
      overlayOf(overlaid, id, year).flatMap(({ administration, practice }) =>
        (practice.length === 0 ? [null] : practice).map((one) => {
          const relation = administration === null || one === null ? null : one.relation;
          return [name, ...half(administration), relation === null ? '' : words.relations[relation], ...half(one)];
        }),
      ),
    ),
  ];
};
