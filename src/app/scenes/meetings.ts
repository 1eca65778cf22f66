import { beginRehearsal, putAgendaItem, setStanding, showProposal } from '../../documents/plan/edit.ts';
import { putDecision, putPoll } from '../../documents/plan/results.ts';
import { putFinding } from '../../documents/proposals/findings.ts';
import { importProposals } from '../../documents/proposals/import.ts';
import { putEntry } from '../../documents/record/minutes.ts';
import { putJudgement, setDone } from '../../documents/seat/document.ts';
import { putHand } from '../../documents/seat/hand.ts';
import { putNote, putVote } from '../../documents/seat/notes.ts';
import { writeSurveyFacts } from '../../documents/tally/surveys.ts';
import { startTimer } from '../../domain/agenda/timer.ts';
import type { Judgement } from '../../domain/assessment/assessment.ts';
import { noteKinds } from '../../domain/assessment/note.ts';
import type { EntryId, FindingId, GroupId, NoteId, PollId, QuestionId } from '../../domain/ids.ts';
import { verdicts } from '../../domain/results/decision.ts';
import { fittingAnswers } from '../../domain/survey/survey.ts';
import { countSurvey } from '../../domain/survey/survey-count.ts';
import { galleryWords as words } from '../gallery/gallery-words.ts';
import { afterFirstRound, Meeting, seatOf } from './meeting.ts';

/** What somebody at a tablet has judged so far: most of it, one dimension of one, and nothing of what cannot be said. */
export const judges = (meeting: Meeting, number: number, most: number): void => {
  const [first, second] = meeting.plan.criteria;
  for (const [index, { id }] of meeting.proposals.slice(0, most).entries()) {
    const values = {
      ...(first !== undefined && { [first.id]: (index * 3) % 11 }),
      ...(second !== undefined && index % 4 !== 2 && { [second.id]: (index * 7) % 11 }),
    };
    const judgement: Judgement = index % 5 === 4 ? { kind: 'abstained' } : { kind: 'scored', values };
    putJudgement(meeting.own, meeting.round(number), id, judgement);
  }
};

/** Everybody notes something about the first proposals. */
const notes = (meeting: Meeting): void => {
  for (const [person, seat] of [seatOf('participant'), ...meeting.others].entries())
    for (const [index, { id }] of meeting.proposals.slice(0, 3).entries())
      putNote(meeting.seat(seat), {
        ...{ id: `note${person}-${index}` as NoteId, round: meeting.round(1), proposal: id, order: `V${person}` },
        kind: noteKinds[(person + index) % noteKinds.length] ?? 'strength',
        text: words.reasons[(person * 3 + index) % words.reasons.length] ?? '',
      });
};

/** Half of the proposals are decided on, in every way there is. */
const decides = (meeting: Meeting): void => {
  for (const [index, { id }] of meeting.proposals.slice(0, 7).entries())
    putDecision(meeting.docs.plan, id, {
      verdict: verdicts[index % verdicts.length] ?? 'focus',
      reason: index % 2 === 0 ? words.decision : '',
      objections: index % 3 === 0 ? 'raised' : 'none',
      ...(index === 1 && { change: words.sentence, changedBy: words.short }),
      ...(index === 3 && { minority: words.paragraph, minorityBy: words.body }),
    });
};

const accepts = (meeting: Meeting): void => {
  for (const [index, kind] of noteKinds.entries())
    putFinding(meeting.docs.proposals, {
      ...{ id: `finding${index}` as FindingId, proposal: meeting.proposals[0]?.id as never, kind, notes: [] },
      ...{ text: words.reasons[index] ?? '', accepted: index !== 1, order: `V${index}` },
    });
};

const writes = (meeting: Meeting): void => {
  const kinds = ['point', 'decision', 'assignment', 'objection'] as const;
  const { agenda } = meeting.plan;
  for (const [index, kind] of [...kinds, ...kinds, ...kinds].entries())
    putEntry(meeting.docs.minutes, {
      ...{ id: `entry${index}` as EntryId, kind, order: `V${String(index).padStart(2, '0')}` },
      item: agenda[(index * 2) % agenda.length]?.id ?? null,
      proposal: index % 3 === 1 ? (meeting.proposals[index % 12]?.id ?? null) : null,
      text: index % 2 === 0 ? words.decision : words.paragraph.repeat(2),
      who: kind === 'assignment' ? words.body : '',
      until: kind === 'assignment' ? 'Herbst 2027' : '',
    });
};

const poll = (meeting: Meeting, wish: 'open' | 'shown'): void => {
  const id = 'poll' as PollId;
  putPoll(meeting.docs.plan, {
    ...{ id, item: meeting.plan.current, proposal: null, kind: 'covered', wish: 'open', order: 'V', hands: [] },
    question: words.sentence,
    answers: [words.short, words.long, 'Weiter wie bisher'],
  });
  meeting.set({ poll: id }).tell();
  for (const [index, seat] of meeting.others.entries()) putVote(meeting.seat(seat), id, index % 3);
  putPoll(meeting.docs.plan, { id, wish: 'closed' });
  if (wish === 'open') putPoll(meeting.docs.plan, { id, wish });
  else putPoll(meeting.docs.plan, { id, wish });
};

/** Experts outside of the room were asked about the first proposals, too. */
const asksOutside = (meeting: Meeting): void => {
  const [criterion] = meeting.plan.criteria;
  if (criterion === undefined) return;
  const questions = meeting.proposals.slice(0, 3).map(({ id }, index) => ({
    ...{ id: `asked${index}` as QuestionId, kind: 'scale' as const, text: criterion.name },
    ...{ scale: { ...criterion.scale, low: criterion.low, high: criterion.high } },
    about: { proposal: id, criterion: criterion.id },
  }));
  const group = { id: 'experts' as GroupId, name: words.short, invited: 6 };
  const asked = { title: words.survey, kind: 'experts' as const, questions, groups: [group], closesAt: null };
  const rows = [3, 5, 6, 6, 8].map((value) => ({
    ...{ group: group.id, way: 'link' as const },
    answers: fittingAnswers(questions, Object.fromEntries(questions.map(({ id }) => [id, value]))),
  }));
  writeSurveyFacts(meeting.tallyDoc, new Map([[meeting.item('survey').id, countSurvey(asked, rows)]]));
};

/** Three times as many proposals, with titles that go on and on. */
const crowds = (meeting: Meeting): void =>
  importProposals(
    meeting.docs.proposals,
    'crowd' as never,
    Array.from({ length: 28 }, (_, index) => ({
      ...(meeting.proposals[index % 12] as (typeof meeting.proposals)[number]),
      ...{ id: `crowd${index}` as never, number: 13 + index, order: `W${String(index).padStart(2, '0')}` },
      title: index % 3 === 0 ? `${words.long} ${words.long}` : `${words.short} ${index}`,
      problem: words.paragraph.repeat(index % 5),
    })),
  );

const results = (): Meeting => afterFirstRound().does(notes).does(accepts).goesTo('results').does(decides);

/** The assessment meeting, from the lobby to its end. */
export const meetings = {
  lobby: () => new Meeting(),
  goals: () => new Meeting().goesTo('goals'),
  method: () => new Meeting().goesTo('method'),
  break: () => new Meeting().goesTo('break'),
  held: () => new Meeting().goesTo('goals').set({ heldAt: Date.now() }),
  explain: () =>
    new Meeting().goesTo('explain').does((meeting) =>
      meeting.set({
        presented: meeting.proposals[1]?.id ?? null,
        presentedTimer: startTimer(4, meeting.begun - 30_000),
      }),
    ),
  'score-waiting': () => new Meeting().goesTo('assessment'),
  'score-fresh': () => new Meeting().goesTo('assessment').opens(1),
  'score-begun': () =>
    new Meeting()
      .goesTo('assessment')
      .opens(1)
      .does((meeting) => judges(meeting, 1, 9)),
  'score-crowded': () =>
    new Meeting()
      .does(crowds)
      .goesTo('assessment', { minutes: 60, title: `${words.long} ${words.long}` })
      .opens(1),
  'score-presented': () =>
    new Meeting()
      .goesTo('assessment')
      .opens(1)
      .does((meeting) => meeting.set({ presented: meeting.proposals[2]?.id ?? null })),
  'score-done': () =>
    new Meeting()
      .goesTo('assessment')
      .opens(1)
      .does((meeting) => judges(meeting, 1, 12))
      .does((meeting) => setDone(meeting.own, meeting.round(1), true)),
  'score-closed': () => new Meeting().goesTo('assessment').opens(1).closes(1),
  'score-rehearsal': () =>
    new Meeting().goesTo('assessment').does((meeting) =>
      beginRehearsal(meeting.docs.plan, meeting.item('assessment').id, {
        proposals: ['rehearsal' as never],
        criteria: meeting.plan.criteria.map(({ id }) => id),
      }),
    ),
  'score-revealed': () =>
    new Meeting()
      .goesTo('assessment')
      .opens(1)
      .does((meeting) => judges(meeting, 1, 12))
      .closes(1)
      .reveals(1),
  'score-second': () =>
    afterFirstRound()
      .does((meeting) => judges(meeting, 1, 12))
      .opens(2),
  'score-second-revealed': () => afterFirstRound().opens(2).closes(2).reveals(2),
  'score-named': () => new Meeting().goesTo('assessment').opens(1, 'named').closes(1).reveals(1),
  'score-singly': () =>
    new Meeting()
      .goesTo('assessment')
      .opens(1)
      .closes(1)
      .does((meeting) => {
        for (const { id } of meeting.proposals.slice(0, 3)) showProposal(meeting.docs.plan, meeting.round(1), id, true);
      })
      .afterCountdown(),
  'results-open': () => afterFirstRound().goesTo('results'),
  results,
  'results-chosen': () => results().does((meeting) => meeting.set({ presented: meeting.proposals[0]?.id ?? null })),
  'poll-open': () => results().does((meeting) => poll(meeting, 'open')),
  'poll-shown': () => results().does((meeting) => poll(meeting, 'shown')),
  ended: () =>
    results()
      .does(writes)
      .does(asksOutside)
      .set({ ended: true, minutesApproved: true, nextDate: '2027-09-09', nextTime: '14:00' }),
  minutes: () => results().does(writes),
  hands: () =>
    new Meeting()
      .goesTo('cycle')
      .does((meeting) => putHand(meeting.own, { raise: 1, up: true }))
      .does((meeting) => setStanding(meeting.docs.plan, seatOf('guest'), 'counted')),
} as const satisfies Readonly<Record<string, () => Meeting>>;

/** A plan on which nobody has worked yet, and one on which somebody has worked too much. */
export const plans = {
  empty: () => new Meeting({ empty: true }),
  ordinary: () => new Meeting(),
  crowded: () =>
    new Meeting().does(crowds).does((meeting) => {
      for (const item of meeting.plan.agenda)
        putAgendaItem(meeting.docs.plan, { id: item.id, title: words.long, minutes: 45, text: words.paragraph });
    }),
} as const satisfies Readonly<Record<string, () => Meeting>>;
