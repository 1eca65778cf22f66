import { editAnswer } from '../../documents/group-sheet/document.ts';
import { putCross, putIndicator } from '../../documents/plan/crosses.ts';
import { putPast } from '../../documents/plan/past.ts';
import { setSurvey } from '../../documents/plan/surveys.ts';
import { addPoints } from '../../documents/record/document.ts';
import { putAnswer } from '../../documents/seat/answers.ts';
import { putCard } from '../../documents/seat/cards.ts';
import { writeSurveyFacts } from '../../documents/tally/surveys.ts';
import type { ActivityKind } from '../../domain/agenda/agenda.ts';
import { type BallotKind, ballotKinds } from '../../domain/ballot/ballot.ts';
import { type BoardKind, fieldsOf } from '../../domain/board/board-kinds.ts';
import type { CardId, GroupId, IndicatorId, OpenPointId } from '../../domain/ids.ts';
import { addressees } from '../../domain/indicators/indicator-cross.ts';
import { createBallotDeeds } from '../../features/ballot/ballot-deeds.ts';
import { createBoardDeeds } from '../../features/board/board-deeds.ts';
import { createGroupsDeeds } from '../../features/groups/groups-deeds.ts';
import { createWorkDeeds } from '../../features/groups/work-deeds.ts';
import { createTurnsDeeds } from '../../features/turns/turns-deeds.ts';
import { sampleFact } from '../gallery/gallery-survey.tsx';
import { galleryWords as words } from '../gallery/gallery-words.ts';
import { Meeting, seatOf } from './meeting.ts';

type State = 'open' | 'shown' | 'closed';

const everybody = (meeting: Meeting) => [seatOf('participant'), ...meeting.others];

/** A ballot of this kind, answered by everybody where it was begun. */
const ballot = (kind: BallotKind, state: State | null): Meeting => {
  const meeting = new Meeting().goesTo(kind);
  const item = meeting.item(kind).id;
  const deeds = createBallotDeeds(meeting.docs.plan, item, meeting.random);
  const asks = {
    theses: words.theses,
    dots: words.options,
    dates: words.dates,
    grade: [words.short],
    mood: [words.short],
  };
  for (const title of asks[kind]) deeds.add(title, kind === 'theses' ? words.sentence : '');
  if (state === null) return meeting.tell();
  deeds.begin(true);
  meeting.tell();
  const { choices, heaviest } = ballotKinds[kind];
  const wish = meeting.plan.ballots.find((one) => one.item === item);
  for (const [person, seat] of everybody(meeting).entries())
    for (const [index, { id }] of (wish?.questions ?? []).entries())
      putAnswer(meeting.seat(seat), item, id, {
        choice: choices[(person + index) % Math.max(1, choices.length)] ?? null,
        weight: heaviest > 0 && (person + index) % 5 === 0 ? 1 : 0,
        reason: person % 4 === 0 ? words.sentence : '',
      });
  if (state !== 'open') deeds.move('closed');
  meeting.tell();
  if (state === 'shown') deeds.move('shown');
  return meeting.tell();
};

/** A board of this kind, with cards of everybody where it was begun. */
const board = (kind: BoardKind, state: 'covered' | State | null): Meeting => {
  const meeting = new Meeting().goesTo(kind);
  const item = meeting.item(kind).id;
  const deeds = createBoardDeeds(meeting.docs.plan, item, meeting.random);
  if (kind === 'proContra') deeds.set({ options: words.options.slice(0, 3) });
  if (state === null || state === 'open') return meeting.tell();
  deeds.move('covered');
  meeting.tell();
  const wish = meeting.plan.boards.find((one) => one.item === item);
  const fields = wish === undefined ? [] : fieldsOf(wish);
  const texts = kind === 'checkIn' ? words.feelings : words.cards;
  for (const [person, seat] of everybody(meeting).entries())
    putCard(meeting.seat(seat), {
      ...{ id: `card${person}` as CardId, item, ready: true, order: 'V' },
      field: fields[person % fields.length] ?? 'good',
      text: texts[person % texts.length] ?? '',
    });
  meeting.tell();
  if (state === 'covered') return meeting;
  deeds.move('shown');
  meeting.tell();
  if (state === 'closed') deeds.move('closed');
  return meeting.tell();
};

/** Small groups that write, report, or are over with it. */
const groupWork = (state: 'made' | 'writing' | 'reporting' | 'closed'): Meeting => {
  const meeting = new Meeting().goesTo('groupWork');
  const { plan } = meeting.docs;
  const groups = createGroupsDeeds({
    doc: plan,
    random: meeting.random,
    nameOf: (number) => `${words.group} ${number}`,
  });
  const people = everybody(meeting).map((seat) => ({
    seat,
    perspective: meeting.roster.get(seat)?.perspective ?? null,
    affiliation: null,
    met: [],
  }));
  groups.make('single', 3, people as never);
  const item = meeting.item('groupWork').id;
  const work = createWorkDeeds(plan, item, meeting.random);
  work.ask(words.sentence);
  work.ask(words.crossSentences[1]);
  if (state === 'made') return meeting.tell();
  work.begin(meeting.begun - 60_000);
  const asked = meeting.plan.groupWork.find((one) => one.item === item)?.questions ?? [];
  for (const group of meeting.plan.groups)
    for (const { id } of asked) editAnswer(meeting.sheet(group.id), id, { before: '', after: words.paragraph });
  if (state === 'reporting') work.report(meeting.plan.groups[0]?.id ?? ('none' as GroupId), meeting.begun);
  if (state === 'closed') work.close();
  return meeting.tell();
};

const turns = (count: number): Meeting => {
  const meeting = board('checkIn', count === 0 ? null : 'covered');
  const deeds = createTurnsDeeds(meeting.docs.plan, meeting.item('checkIn').id, meeting.random);
  deeds.join(everybody(meeting));
  for (let turn = 0; turn < count; turn += 1) deeds.step(1);
  return meeting.tell();
};

const cross = (count: number, simple = false): Meeting => {
  const meeting = new Meeting().goesTo('indicators');
  const item = meeting.item('indicators').id;
  putCross(meeting.docs.plan, item, {
    placedBy: words.body,
    simple,
    sentences: { upperLeft: words.crossSentences[0], lowerRight: words.crossSentences[3] },
  });
  for (const [index, title] of words.findings.slice(0, count).entries())
    putIndicator(meeting.docs.plan, {
      ...{ id: `finding${index}` as IndicatorId, item, number: index + 1, title, text: words.sentence },
      addressee: addressees[index % addressees.length] ?? 'all',
      place: index % 4 === 3 ? null : { importance: ((index * 7) % 19) - 9, influence: (index * 3) % 11 },
      order: `V${String(index).padStart(2, '0')}`,
    });
  return meeting.tell();
};

const steps = (count: number): Meeting => {
  const meeting = new Meeting().goesTo('steps');
  addPoints(
    meeting.docs.record,
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `point${index}` as OpenPointId, item: null, since: index > 3 ? 'Steuerungsgruppe, 4.3.2027' : '' },
      what: index % 2 === 0 ? words.decision : words.short,
      who: index % 3 === 0 ? '' : words.body,
      until: index % 3 === 1 ? 'Herbst 2027' : '',
      closedOn: index % 5 === 4 ? '2027-04-01' : '',
    })),
  );
  return meeting.tell();
};

const timeline = (): Meeting => {
  const meeting = new Meeting().goesTo('timeline');
  putPast(
    meeting.docs.plan,
    ['2026-05-12', '2026-11-03', '2027-03-04'].map((date, index) => ({
      ...{ title: words.long, date, continues: '', decided: words.reasons.slice(0, index + 1) },
      verdicts: { focus: 4, notFocus: 6, deferred: index },
    })),
  );
  return meeting.tell();
};

const survey = (isShown: boolean): Meeting => {
  const meeting = new Meeting().goesTo('survey');
  const item = meeting.item('survey').id;
  setSurvey(meeting.docs.plan, item, { title: words.sentence, shown: isShown, sent: true });
  if (isShown) writeSurveyFacts(meeting.tallyDoc, new Map([[item, sampleFact]]));
  return meeting.tell();
};

const plain = (activity: ActivityKind) => () => new Meeting().goesTo(activity);

/** What an agenda item can carry beside the assessment, in the states in which it may be found. */
export const activityMeetings = {
  'theses-before': () => ballot('theses', null),
  'theses-open': () => ballot('theses', 'open'),
  'theses-closed': () => ballot('theses', 'closed'),
  'theses-shown': () => ballot('theses', 'shown'),
  'grade-open': () => ballot('grade', 'open'),
  'grade-shown': () => ballot('grade', 'shown'),
  'mood-open': () => ballot('mood', 'open'),
  'mood-shown': () => ballot('mood', 'shown'),
  'dots-open': () => ballot('dots', 'open'),
  'dots-shown': () => ballot('dots', 'shown'),
  'dates-open': () => ballot('dates', 'open'),
  'dates-shown': () => ballot('dates', 'shown'),
  'feedback-before': () => board('feedback', null),
  'feedback-covered': () => board('feedback', 'covered'),
  'feedback-shown': () => board('feedback', 'shown'),
  'feedback-closed': () => board('feedback', 'closed'),
  'proContra-shown': () => board('proContra', 'shown'),
  'mandate-shown': () => board('mandate', 'shown'),
  'questions-before': () => board('questions', null),
  'questions-shown': () => board('questions', 'shown'),
  'checkIn-begun': () => turns(0),
  'checkIn-later': () => turns(4),
  'groups-made': () => groupWork('made'),
  'groups-writing': () => groupWork('writing'),
  'groups-reporting': () => groupWork('reporting'),
  'groups-closed': () => groupWork('closed'),
  'cross-empty': () => cross(0),
  cross: () => cross(10),
  'cross-simple': () => cross(10, true),
  'steps-empty': () => steps(0),
  steps: () => steps(9),
  'timeline-empty': plain('timeline'),
  timeline,
  'survey-before': () => survey(false),
  'survey-shown': () => survey(true),
  decision: plain('decision'),
  advice: plain('advice'),
  text: plain('text'),
} as const satisfies Readonly<Record<string, () => Meeting>>;
