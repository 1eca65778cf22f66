import { type Answers, type BallotFact, type BallotWish, plainBallot } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import type { AgendaItemId, GroupId, QuestionId, RowId } from '../../domain/ids.ts';
import type { GroupMark } from '../../domain/theses/group-marks.ts';
import { galleryWords as words } from './gallery-words.ts';

/* Ballots to look at: ten theses as everybody knows them, and sixty of which some are long. */

const item = 'theses' as AgendaItemId;

const questionsOf = (titles: readonly string[]): BallotWish['questions'] =>
  titles.map((title, index) => ({
    id: `q${index}` as QuestionId,
    number: index + 1,
    title,
    text: index % 2 === 0 ? words.paragraph : '',
  }));
const ten = questionsOf(words.theses);
const sixty = questionsOf(Array.from({ length: 60 }, (_, index) => (index % 7 === 3 ? words.long : words.short)));

/** Right, half, wrong, abstentions and stars of the picture that everybody knows. */
const votes = [
  [5, 9, 11, 0, 1],
  [12, 8, 5, 1, 4],
  [9, 8, 8, 0, 3],
  [11, 9, 5, 0, 3],
  [20, 4, 1, 0, 12],
  [2, 4, 19, 0, 0],
  [18, 5, 2, 0, 9],
  [21, 3, 1, 1, 14],
  [20, 3, 2, 0, 15],
  [6, 10, 9, 0, 2],
] as const;
const countsOf = (questions: BallotWish['questions']): NonNullable<BallotFact['counts']> =>
  new Map(
    questions.map(({ id }, index) => {
      const [right = 0, half = 0, wrong = 0, abstain = 0, weight = 0] = votes[index % votes.length] ?? [];
      return [id, { right, half, wrong, abstain, weight }];
    }),
  );
const wishOf = (questions: BallotWish['questions'], more: Partial<BallotWish> = {}): BallotWish => ({
  ...plainBallot(item, 'theses'),
  questions,
  wish: 'open',
  ...more,
});
const factOf = (questions: BallotWish['questions'], more: Partial<BallotFact> = {}): BallotFact => ({
  item,
  kind: 'theses',
  state: 'open',
  covered: true,
  limit: 3,
  asks: questions,
  openedAt: 0,
  closedAt: null,
  base: 26,
  people: 25,
  guests: 3,
  late: 0,
  counts: null,
  guestCounts: null,
  reasons: [],
  ...more,
});
const shown: Partial<BallotFact> = {
  state: 'shown',
  closedAt: 1,
  late: 2,
  counts: countsOf(ten),
  guestCounts: new Map(ten.map(({ id }) => [id, { right: 3 }])),
  reasons: words.cards.map((text, index) => ({
    id: `row${index}` as RowId,
    question: `q${index % 2}` as QuestionId,
    choice: index % 3 === 0 ? null : 'half',
    text,
  })),
};
const hands = new Map([['q4' as QuestionId, { right: 1, wrong: 1 }]]);
export const answers: Answers = new Map(
  ['q0', 'q1', 'q2', 'q3'].map((id) => [id as QuestionId, { choice: 'right', weight: 1, reason: '' }]),
);

const markOf = (thesis: number, verdict: GroupMark['verdict'], more: Partial<GroupMark> = {}): GroupMark => ({
  ...{ row: 'agree', thesis: `q${thesis}` as QuestionId, verdict, strong: false, part: '', condition: '' },
  ...more,
});
/** Three groups that have marked in every way there is. */
export const groupSheets: readonly WordedSheet[] = [
  [markOf(7, 'right', { strong: true }), markOf(4, 'right'), markOf(8, 'conditional', { condition: words.sentence })],
  [markOf(7, 'right'), markOf(4, 'half'), markOf(2, 'right', { part: words.short }), markOf(2, 'unclear')],
  [markOf(7, 'right'), markOf(4, 'right', { row: 'politics' }), markOf(5, 'wrong', { row: 'disagree', strong: true })],
].map((marks, index) => ({
  group: `group${index}` as GroupId,
  name: `${words.short} ${index + 1}`,
  marks,
  texts: new Map([['more', index === 1 ? words.paragraph : '']] as const),
}));

/** Every state of a ballot, under its name. */
export const ballotStates: readonly (readonly [name: string, wish: BallotWish, fact: BallotFact | null])[] = [
  ['empty', wishOf([], { wish: null }), null],
  ['waiting', wishOf(ten, { wish: null }), null],
  ['covered', wishOf(ten), factOf(ten)],
  ['open', wishOf(ten, { covered: false }), factOf(ten, { covered: false, counts: countsOf(ten) })],
  ['closed', wishOf(ten), factOf(ten, { state: 'closed', closedAt: 1, late: 1 })],
  ['shown', wishOf(ten), factOf(ten, shown)],
  ['hands', wishOf(ten, { hands, rule: 'net' }), factOf(ten, { ...shown, reasons: [] })],
  ['withheld', wishOf(ten), factOf(ten, { state: 'shown', base: 2, people: 2, closedAt: 1 })],
  ['many', wishOf(sixty), factOf(sixty, { state: 'shown', closedAt: 1, counts: countsOf(sixty) })],
  ['groups-writing', wishOf(ten, { wish: null, sheets: 'writing' }), null],
  ['groups', wishOf(ten, { sheets: 'shown' }), factOf(ten, { ...shown, reasons: [] })],
  ['groups-table', wishOf(ten, { wish: null, sheets: 'shown', picture: 'sheets' }), null],
];
