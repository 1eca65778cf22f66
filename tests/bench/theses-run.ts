import * as Y from 'yjs';
import { putBallot, putQuestion } from '../../src/documents/plan/ballots.ts';
import { putBoard } from '../../src/documents/plan/boards.ts';
import { putAgendaItem } from '../../src/documents/plan/edit.ts';
import { putAnswer } from '../../src/documents/seat/answers.ts';
import { putCard } from '../../src/documents/seat/cards.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import type { AgendaItemId, CardId, QuestionId } from '../../src/domain/ids.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { summarize } from './measure.ts';
import { enter, type Line, openLine, openMeeting } from './meeting.ts';
import { sendPaced } from './pacing.ts';
import { used } from './relay-run.ts';

const theses = 'theses' as AgendaItemId;
const feedback = 'feedback' as AgendaItemId;
const [seats, questions, cards, within] = [200, 10, 100, 20_000] as const;
const votes = seats * questions;
const choices = ['right', 'half', 'wrong', 'abstain'] as const;
const choiceOf = (index: number) => choices[(index * 7) % choices.length] ?? 'right';
const questionOf = (index: number) => `thesis-${Math.floor(index / seats)}` as QuestionId;

/** Both at once: theses to be answered openly, and cards for a board. */
const prepare = (plan: Y.Doc): void => {
  const item = { minutes: 20, who: '', text: '' };
  putAgendaItem(plan, { ...item, id: theses, title: 'Thesen', activity: 'theses', order: '1V' });
  putAgendaItem(plan, { ...item, id: feedback, title: 'Feedback', activity: 'feedback', order: '2V' });
  for (let number = 1; number <= questions; number += 1)
    putQuestion(plan, theses, { id: questionOf((number - 1) * seats), number, title: `These ${number}`, text: '' });
  putBallot(plan, theses, { covered: false, wish: 'open' });
  putBoard(plan, feedback, { wish: 'shown' });
};

const countsOn = (wall: Line): readonly (readonly [QuestionId, Readonly<Record<string, number>>])[] => [
  ...(readTally(wall.doc).ballots.get(theses)?.counts ?? []),
];
const totalOn = (wall: Line): number =>
  countsOn(wall).reduce((sum, [, counts]) => sum + choices.reduce((all, choice) => all + (counts[choice] ?? 0), 0), 0);

/** How many votes the wall counts otherwise than they were given, reckoned anew. */
const countWrong = (wall: Line): number => {
  const open = new Map<string, number>();
  const add = (key: string, count: number) => open.set(key, (open.get(key) ?? 0) + count);
  for (let index = 0; index < votes; index += 1) add(`${questionOf(index)} ${choiceOf(index)}`, 1);
  for (const [question, counts] of countsOn(wall))
    for (const choice of choices) add(`${question} ${choice}`, -(counts[choice] ?? 0));
  return [...open.values()].reduce((sum, left) => sum + Math.abs(left), 0);
};

const everyCard = votes / cards;

/** What one seat does at its moment: a vote, and every so often a card as well. */
const act = (doc: Y.Doc, index: number): void => {
  putAnswer(doc, theses, questionOf(index), { choice: choiceOf(index) });
  if (index % everyCard !== 0) return;
  const card = { item: feedback, field: 'idea', ready: true, order: 'V' } as const;
  putCard(doc, { ...card, id: `card-${index}` as CardId, text: `Ein Gedanke mit der Nummer ${index}` });
};

/**
 * 200 seats vote on ten theses within 20 s, openly, while 100 cards arrive: from a vote to the count on the wall, what
 * the relay works for it, and by how many bytes the tally grows with a vote (the cards that are told among them).
 */
export const runTheses = async () => {
  const relay = await startRelay();
  const { url } = relay;
  const meeting = await openMeeting(url);
  const { sessionId } = meeting;
  const moderator = await enter(url, meeting, 'moderator');
  const screen = await enter(url, meeting, 'projector');
  const plan = await openLine(url, `session/${sessionId}/plan`, moderator.token, true);
  const wall = await openLine(url, `session/${sessionId}/tally`, screen.token, true);
  const tablets: (readonly [own: Line, tally: Line])[] = [];
  for (let seat = 0; seat < seats; seat += 1) {
    const { seatId, token } = await enter(url, meeting, 'participant');
    const at = (kind: string) => openLine(url, `session/${sessionId}/${kind}`, token, false);
    tablets.push([await at(`seat/${seatId}`), await at('tally')]);
  }
  prepare(plan.doc);
  const isReady = () => readTally(wall.doc).ballots.get(theses)?.base === seats;
  await until(isReady, 'the theses are open', { within: 60_000 });

  const shownAt: number[] = [];
  wall.doc.on('update', () => {
    const now = totalOn(wall);
    while (shownAt.length < now) shownAt.push(performance.now());
  });
  const [tallyBefore, before] = [Y.encodeStateAsUpdate(wall.doc).length, await used(url)];
  wall.ear.bytes = 0;
  const sentAt = await sendPaced({ scores: votes, within, seats, proposals: questions, dimensions: 1 }, (index) => {
    const line = tablets[index % seats]?.[0];
    if (line !== undefined) act(line.doc, index);
  });
  await until(() => totalOn(wall) === votes, 'the wall shows every vote', { within: 60_000 });
  const after = await used(url);
  await until(() => readTally(wall.doc).boards.get(feedback)?.written === cards, 'all cards are there');
  const told = Y.encodeStateAsUpdate(wall.doc).length;
  const lost = countWrong(wall);
  const cardBytes = Y.encodeStateAsUpdate(onlyCards(wall.doc)).length;
  for (const line of [plan, wall, ...tablets.flat()]) line.close();
  await relay.stop();
  return {
    ...{ seats, votes, cards, lost },
    latency: summarize(sentAt.map((sent, index) => (shownAt[index] ?? Number.NaN) - sent)),
    cpuSeconds: Math.round((after.cpu - before.cpu) * 1000) / 1000,
    memoryMegabytes: Math.round(after.memory / 1e6),
    wallBytesPerVote: Math.round((10 * wall.ear.bytes) / votes) / 10,
    tallyGrowthPerVote: Math.round((10 * (told - tallyBefore - cardBytes)) / votes) / 10,
    tallyBytes: told,
  };
};

/** The board of a tally alone, as it would lie there: what the cards cost. */
const onlyCards = (tally: Y.Doc): Y.Doc => {
  const doc = new Y.Doc();
  for (const [key, value] of tally.getMap('boards')) doc.getMap('boards').set(key, value);
  return doc;
};
