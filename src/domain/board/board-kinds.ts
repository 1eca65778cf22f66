/** Agenda items that carry a board: people write cards into its fields. */
export const boardKinds = ['feedback', 'proContra', 'mandate', 'questions', 'checkIn'] as const;
export type BoardKind = (typeof boardKinds)[number];

/** What each kind asks, in the order of the wall. A kind with options asks all of it about each of them. */
export const boardQuestions = {
  feedback: ['good', 'idea', 'question', 'go'],
  proContra: ['pro', 'contra'],
  questions: ['ask'],
  mandate: ['contents', 'effort', 'possibilities', 'mandate'],
  checkIn: ['word'],
} as const satisfies Record<BoardKind, readonly string[]>;
type Questions = typeof boardQuestions;
export type BoardQuestion = Questions[BoardKind][number];

/**
 * What a kind has beside its questions: options that are compared, lenses to look through, cards that follow from others;
 * support by others, with which go cards that are told as soon as they are written, each with a name if its author wants;
 * a decision; a single short word of each.
 */
const boardParts = {
  feedback: [],
  proContra: ['options', 'lenses', 'links'],
  questions: ['support'],
  mandate: ['links', 'decision'],
  checkIn: ['single'],
} as const satisfies Record<BoardKind, readonly string[]>;
type BoardPart = (typeof boardParts)[BoardKind][number];

/** Whether boards of this kind have such a part. */
export const hasPart = (kind: BoardKind, part: BoardPart): boolean => boardParts[kind].some((one) => one === part);

/** So many options lie side by side at most; each is known by its number. */
const optionNumbers = [1, 2, 3, 4] as const;
type OptionNumber = (typeof optionNumbers)[number];
/** Most options of one comparison. */
export const mostOptions = optionNumbers.length;
/** As many as a comparison begins with. */
export const usualOptions = 2;

/** A field of a board: a question, or a question about one of the options, `pro1`. */
export type BoardField =
  | Questions['feedback' | 'mandate' | 'questions' | 'checkIn'][number]
  | `${Questions['proContra'][number]}${OptionNumber}`;

/** All fields that each kind can have, from left to right, from top to bottom. Which it has is said by `fieldsOf`. */
export const boardFields: Readonly<Record<BoardKind, readonly BoardField[]>> = {
  feedback: boardQuestions.feedback,
  questions: boardQuestions.questions,
  mandate: boardQuestions.mandate,
  checkIn: boardQuestions.checkIn,
  proContra: optionNumbers.flatMap((option) =>
    boardQuestions.proContra.map((question) => `${question}${option}` as const),
  ),
};

/** All fields of all kinds: how a field is known in a shared document. */
export const allFields: readonly BoardField[] = boardKinds.flatMap((kind) => boardFields[kind]);

/** Number of the option that a field is about; null where there are none. */
export const optionOf = (field: BoardField): number | null => Number(field.at(-1)) || null;

/** What a field asks. */
export const questionOf = (field: BoardField): BoardQuestion => field.replace(/\d$/u, '') as BoardQuestion;

/** The fields that a board has: all of its kind, or those of as many options as it compares. */
export const fieldsOf = ({ kind, options }: { readonly kind: BoardKind; readonly options: readonly string[] }) =>
  boardFields[kind].filter((field) => (optionOf(field) ?? 0) <= options.length);

/** Through what a card may be looked at. `own…` are there for what the moderator wants to look at beside the usual. */
export const lenses = ['time', 'participation', 'resources', 'mine', 'citizens', 'own1', 'own2', 'own3'] as const;
export type Lens = (typeof lenses)[number];

/** Lenses that a board begins with. */
export const usualLenses: readonly Lens[] = lenses.slice(0, 5);

/** What of a board is looked at, where it is not all: what carries a lens, or what was pinned. */
export const boardLooks = [...lenses, 'pinned'] as const;
export type BoardLook = (typeof boardLooks)[number];

/** Whether an agenda item of this kind carries a board. */
export const isBoardKind = (kind: string): kind is BoardKind => boardKinds.some((one) => one === kind);
