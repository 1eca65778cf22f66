import { randomBytes } from 'node:crypto';
import { editAnswer, readGroupSheet } from '../../src/documents/group-sheet/document.ts';
import { putAgendaItem } from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../src/domain/ids.ts';
import { createGroupsDeeds } from '../../src/features/groups/groups-deeds.ts';
import { createWorkDeeds } from '../../src/features/groups/work-deeds.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { type CrowdSeat, fillsRoom } from '../support/crowd.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { runBroadcaster } from './broadcast-run.ts';
import { compare, type Latencies, type Outcome, summarize } from './measure.ts';
import { enter, type Line, openLine, openMeeting } from './meeting.ts';
import { type Load, sendPaced } from './pacing.ts';
import { used } from './relay-run.ts';

const item = 'work' as AgendaItemId;
const [seats, count] = [200, 20] as const;
/** Three of every group write, each about twice a second. */
const load: Load = { proposals: 1, dimensions: 1, seats, scores: 1_200, within: 10_000 };
/** What is typed at once: some letters and a mark that says when it was sent. */
const words = (index: number): string => `Wort ${index};`;

/** One group's sheet as two of its devices have it: who writes, and who reads along; the others listen. */
interface Sheet {
  readonly group: GroupId;
  readonly writers: readonly Line[];
  readonly reader: Line;
  readonly ears: readonly Line[];
}

const random = (length: number): Uint8Array => randomBytes(length);

const openSheet = async (
  url: string,
  session: string,
  { group, people }: { readonly group: GroupId; readonly people: readonly CrowdSeat[] },
): Promise<Sheet> => {
  const lines = await Promise.all(
    people.map(({ token }, place) => openLine(url, `session/${session}/group/${group}`, token, place < 4)),
  );
  const [reader, ...others] = lines;
  if (reader === undefined) throw new Error('a group has nobody in it');
  return { group, reader, writers: others.slice(0, 3), ears: others };
};

/** Notes when the reader of a sheet has what was typed, by its number. */
const watch = ({ reader }: Sheet, question: QuestionId, arrivedAt: Map<number, number>): void => {
  reader.doc.on('update', () => {
    for (const [, number] of (readGroupSheet(reader.doc).get(question) ?? '').matchAll(/Wort (\d+);/gu))
      if (!arrivedAt.has(Number(number))) arrivedAt.set(Number(number), performance.now());
  });
};

const writes = (sheet: Sheet | undefined, question: QuestionId, index: number): void => {
  const doc = sheet?.writers[Math.floor(index / count) % 3]?.doc;
  if (doc === undefined) return;
  const before = readGroupSheet(doc).get(question) ?? '';
  editAnswer(doc, question, { before, after: before + words(index) });
};

/** Group by group: from the key of who moderates until the wall, which had nothing of it before, has all of it. */
const report = async (
  {
    plan,
    wall,
    deeds,
  }: { readonly plan: Line; readonly wall: Line; readonly deeds: ReturnType<typeof createWorkDeeds> },
  open: (group: GroupId) => Promise<Line>,
): Promise<{ readonly toWall: Latencies; readonly plan: Latencies }> => {
  const [toWall, told]: [number[], number[]] = [[], []];
  for (const { id } of readPlan(plan.doc).groups) {
    const start = performance.now();
    deeds.report(id, Date.now());
    await until(() => readPlan(wall.doc).groupWork[0]?.reporting === id, 'the wall knows who reports');
    told.push(performance.now() - start);
    const sheet = await open(id);
    await until(() => readGroupSheet(sheet.doc).size > 0, 'the wall has the sheet');
    toWall.push(performance.now() - start);
    sheet.close();
  }
  return { toWall: summarize(toWall), plan: summarize(told) };
};

/** Two hundred people in twenty groups: mixed, writing all at once, reporting one after the other. */
const runRoom = async () => {
  const relay = await startRelay();
  const { url } = relay;
  const meeting = await openMeeting(url);
  const { sessionId } = meeting;
  const moderator = await enter(url, meeting, 'moderator');
  const screen: JoinAnswer = await enter(url, meeting, 'projector');
  const plan = await openLine(url, `session/${sessionId}/plan`, moderator.token, true);
  const wall = await openLine(url, `session/${sessionId}/plan`, screen.token, true);
  const crowd = await fillsRoom(url, meeting.invites.participant, seats);
  const bySeat = new Map(crowd.map((one) => [one.seat, one]));

  putAgendaItem(plan.doc, {
    id: item,
    title: 'Gruppen',
    minutes: 20,
    who: '',
    text: '',
    activity: 'groupWork',
    order: 'V',
  });
  const groups = createGroupsDeeds({ doc: plan.doc, random, nameOf: (number) => `Gruppe ${number}` });
  const deeds = createWorkDeeds(plan.doc, item, random);
  const people = crowd.map(({ seat, name }, place) => ({
    seat,
    label: name,
    perspective: `perspective-${place % 5}`,
    present: true,
  }));
  const mixing = performance.now();
  groups.make('single', count, people);
  const mixed = performance.now() - mixing;
  deeds.ask('Was trägt dazu bei, dass es gelingt?');
  deeds.begin(Date.now());
  await until(() => readPlan(wall.doc).groupWork[0]?.state === 'writing', 'the groups write');
  const question = readPlan(plan.doc).groupWork[0]?.questions[0]?.id;
  if (question === undefined) throw new Error('nothing is asked');
  const sheets: Sheet[] = [];
  for (const { id, members } of readPlan(plan.doc).groups)
    sheets.push(
      await openSheet(url, sessionId, { group: id, people: [...members].flatMap((seat) => bySeat.get(seat) ?? []) }),
    );

  const arrivedAt = new Map<number, number>();
  for (const sheet of sheets) watch(sheet, question, arrivedAt);
  const heard = [...crowd.flatMap(({ lines }) => lines), ...sheets.flatMap(({ reader, ears }) => [reader, ...ears])];
  for (const { ear } of heard) ear.bytes = 0;
  const before = await used(url);
  const sentAt = await sendPaced(load, (index) => writes(sheets[index % count], question, index));
  await until(() => arrivedAt.size === load.scores, 'every group has read all of it', { within: 60_000 });
  const after = await used(url);
  const bytes = heard.reduce((sum, { ear }) => sum + ear.bytes, 0);
  const lost = sheets.reduce((sum, { writers, reader }) => {
    const texts = [reader, ...writers].map(({ doc }) => readGroupSheet(doc).get(question));
    return sum + texts.filter((text) => text !== texts[0]).length;
  }, load.scores - arrivedAt.size);

  const reports = await report({ plan, wall, deeds }, (group) =>
    openLine(url, `session/${sessionId}/group/${group}`, screen.token, true),
  );
  for (const line of [plan, wall, ...heard]) line.close();
  await relay.stop();
  const latencies = sentAt.map((sent, index) => (arrivedAt.get(index) ?? Number.NaN) - sent);
  const outcome: Outcome = {
    ...{ seats, scores: load.scores, lost, latency: summarize(latencies) },
    settledAfter: Math.round(Math.max(...arrivedAt.values()) - (sentAt.at(-1) ?? 0)),
    cpuSeconds: Math.round((after.cpu - before.cpu) * 1000) / 1000,
    memoryMegabytes: Math.round(after.memory / 1e6),
    bytesPerSeat: Math.round(bytes / seats),
  };
  return { outcome, groups: count, mixed: Math.round(mixed), reports };
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** The same bytes through a bare broadcaster that sends every one of them to everybody, in the same run. */
export const runConference = async () => {
  const { outcome, reports, ...rest } = await runRoom();
  // A change of a text as Yjs sends it, with its frame.
  const broadcaster = await runBroadcaster(load, 40);
  return {
    ...rest,
    relay: outcome,
    broadcaster,
    ratio: compare(outcome, broadcaster),
    reports: { ...reports, ratio: round(reports.toWall.p95 / reports.plan.p95) },
  };
};
