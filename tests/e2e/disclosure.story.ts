import { expect, test } from 'vitest';
import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { putWorksIn } from '../../src/documents/seat/works-in.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { opensFirstRound, type PreparedMeeting, preparesMeeting } from '../support/meeting-room.ts';
import { type Overheard, overhear } from '../support/overheard.ts';
import { joinsWith, type Participant } from '../support/participant.ts';
import { connectStock } from '../support/relay-client.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall, type Wall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { assessment } = words;
const { opening, panel } = words.rounds;
const proposal = 'Frühe Hilfen';
/** Nobody else says the same, so that a value tells whose it is. */
const said = [
  ['Bea', 'Politik', { Bedeutung: 3, Größe: 4 }],
  ['Cem', 'Politik', { Bedeutung: 7, Größe: 6 }],
  ['Dora', 'Politik', { Bedeutung: 9, Größe: 8 }],
] as const;
const names = said.map(([name]) => name);

/** Who brought that proposal in, as the file says. */
const origin = 'Fokusgruppe Familie';

let room: Room;
const { look } = watchesBarriers();

type Gathering = PreparedMeeting & {
  readonly wall: Wall;
  readonly people: readonly Participant[];
  /** What each window was ever sent, the moderator's too. */
  readonly overheard: Readonly<Record<string, Overheard>>;
};

async function comesTogether(disclosure: 'open' | 'named'): Promise<Gathering> {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  const projector = await room.window('the wall', { at: 'projector' });
  const overheard: Record<string, Overheard> = { ada: meeting.atAda, wall: overhear(projector) };
  const wall = await opensWall(projector, meeting.links.wall);
  const people: Participant[] = [];
  for (const [name, perspective] of said) {
    const page = await room.window(name, { at: 'tablet' });
    overheard[name] = overhear(page);
    people.push(await joinsWith(page, meeting.links.participant, { name, perspective }));
  }
  const { ada } = meeting;
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.page.getByText(opening.more).click();
  await ada.page.getByRole('radio', { name: opening.disclosures[disclosure].name }).check();
  await ada.opensRound(1);
  await wall.sees(words.wall.covered.text[disclosure]);
  return { ...meeting, wall, people, overheard };
}

const judges = (people: readonly Participant[], from: number, to: number) =>
  Promise.all(people.slice(from, to).map((one, index) => one.judges(proposal, said[from + index]?.[2] ?? {})));

/** Once so many are counted, what they said has been on its way to everybody it would ever reach. */
const areCounted = ({ ada }: Gathering, count: number) =>
  until(
    async () => (await ada.page.locator('.plenum-received-count').first().innerText()) === String(count),
    `${count} are counted`,
  );

function expectNothingTold({ overheard }: Gathering): void {
  for (const [who, heard] of Object.entries(overheard)) {
    const told = `${heard.read('/tally')}\n${heard.read('/desk')}\n${heard.read('/plan')}`;
    expect({ who, told: /rows|values|scored/.test(told) }).toEqual({ who, told: false });
  }
}

/** Names lie in no shared document, whatever is shown. */
function expectNoNames({ overheard }: Gathering): void {
  for (const [who, heard] of Object.entries(overheard)) {
    const told = ['/tally', '/desk', '/plan', '/proposals', '/minutes'].map((name) => heard.read(name)).join('\n');
    expect({ who, names: names.filter((name) => told.includes(name)) }).toEqual({ who, names: [] });
  }
}

/** The files say what was counted and nobody's name or place. */
async function expectUnnamedFiles({ ada, overheard }: Gathering): Promise<void> {
  const seats = Object.values(overheard).flatMap((heard) =>
    heard.names().flatMap((name) => /\/seat\/([^/]+)$/.exec(name)?.[1] ?? []),
  );
  expect(seats.length).toBeGreaterThanOrEqual(3);
  for (const file of ['measures', 'rows', 'json'] as const) {
    const text = (await content(await ada.saves(file))).toString('utf8');
    expect({ file, has: text.includes('Frühe Hilfen in jedem Sozialraum') }).toEqual({ file, has: true });
    expect({ file, told: [...names, ...seats].filter((one) => text.includes(one)) }).toEqual({ file, told: [] });
  }
}

test('with names: covered until the reveal, then tablets and cockpit say who, the wall and the files never', async () => {
  const gathering = await comesTogether('named');
  const { ada, wall, people, overheard } = gathering;
  await judges(people, 0, 3);
  await areCounted(gathering, 3);
  expectNothingTold(gathering);
  expect(await wall.text()).not.toMatch(/Bea|Cem|Dora/);
  await ada.closesRound();
  expectNothingTold(gathering);
  await ada.showsResult(1);
  const seen = [
    ['Bea', '3', '4'],
    ['Cem', '7', '6'],
    ['Dora', '9', '8'],
  ];
  for (const { page } of [...people, ada]) {
    const folded = page.locator('details:has(.plenum-named) > summary');
    if ((await folded.count()) > 0) await folded.first().click();
    const rows = page.locator('.plenum-named tbody tr');
    await until(async () => (await rows.count()) === 3, 'three rows are named');
    const lines = await Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
    expect(lines).toEqual(seen);
  }
  await wall.sees(words.wall.revealed.legend);
  for (const view of ['auto', 'table', 'ranking'] as const) {
    await ada.putsOnWall(view);
    await wall.sees(proposal);
    expect(await wall.text()).not.toMatch(/Bea|Cem|Dora/);
  }
  expect(overheard['wall']?.read('/tally')).toMatch(/values/);
  expectNoNames(gathering);
  await expectUnnamedFiles(gathering);
});

test('open: told without name, place and perspective, and only once three have come to it', async () => {
  const gathering = await comesTogether('open');
  const { ada, wall, people, overheard } = gathering;
  await judges(people, 0, 2);
  await areCounted(gathering, 2);
  expectNothingTold(gathering);
  expect(await wall.text()).toContain(words.wall.covered.text.open);
  await judges(people, 2, 3);
  await wall.sees(words.wall.revealed.soFar);
  await wall.sees(proposal);
  for (const heard of Object.values(overheard)) {
    await until(() => /values/.test(heard.read('/tally')), 'what has come in is told');
    expect(heard.read('/tally')).not.toMatch(/"seat"|politics/);
  }
  await ada.presses(panel.close);
  // There is nothing left to uncover: closing is showing.
  await ada.sees(panel.revealedTitle(assessment.round(1)));
  await wall.sees(words.wall.revealed.legend);
  for (const one of people) {
    await one.sees(assessment.result.title(assessment.round(1)));
    expect(await one.page.locator('.plenum-named').count()).toBe(0);
  }
  expect(await ada.page.locator('.plenum-named').count()).toBe(0);
  expect(await wall.text()).not.toMatch(/Bea|Cem|Dora/);
  expectNoNames(gathering);
  await expectUnnamedFiles(gathering);
});

/** People without a window: each says where they work and judges one proposal. */
async function sitsBeside(link: string, origin: string | null, [x, y]: readonly [number, number]): Promise<void> {
  const invite = link.split('/join/')[1];
  const answer = await fetch(`${room.relay.url}api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite }),
  });
  const { sessionId, seatId, token } = (await answer.json()) as JoinAnswer;
  const at = (kind: string) => connectStock({ url: room.relay.url, document: `session/${sessionId}/${kind}`, token });
  const [plan, proposals, own] = [at('plan'), at('proposals'), at(`seat/${seatId}`)];
  await Promise.all([plan.synced(), proposals.synced(), own.synced()]);
  const [round] = readPlan(plan.doc).rounds;
  const about = readProposals(proposals.doc).find(({ title }) => title.startsWith(proposal));
  if (round === undefined || about === undefined) throw new Error('a round about the proposal is open');
  if (origin !== null) putWorksIn(own.doc, [origin]);
  const values = Object.fromEntries(round.criteria.map((id, index) => [id, index === 0 ? x : y]));
  putJudgement(own.doc, round.id, about.id, { kind: 'scored', values });
}

test('without the group that brought a proposal in: said with one tap, told only as a whole, on wall and tablet', async () => {
  room = await openRoom();
  const { ada, links, atAda } = await preparesMeeting(room);
  const { further } = words.prepare;
  await ada.page.locator('summary').filter({ hasText: further.title }).click();
  await ada.page.getByLabel(further.withoutOrigin).check();
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const tablet = await room.window('Bea', { at: 'tablet' });
  const bea = await joinsWith(tablet, links.participant, { name: 'Bea', perspective: 'Politik' });
  await bea.sees(words.ownGroups.title);
  await look(tablet, 'own groups in the lobby', words.ownGroups.title);
  await tablet.getByLabel(origin).focus();
  await tablet.keyboard.press('Space');
  await opensFirstRound({ ada });
  await bea.judges(proposal, { Bedeutung: 9, Größe: 9 });
  // Also in the middle of a round: changed, and changed back.
  await tablet.getByRole('button', { name: words.session.about }).click();
  await tablet.getByLabel(origin).uncheck();
  await tablet.getByLabel(origin).check();
  await tablet.getByRole('button', { name: words.ui.close, exact: true }).click();
  await Promise.all(
    [origin, origin, null, null, null].map((group, at) =>
      sitsBeside(links.participant, group, group === null ? [2, at] : [9, at]),
    ),
  );
  await until(
    async () => (await ada.page.locator('.plenum-received-count').first().innerText()) === '6',
    'all six are counted',
  );
  await ada.closesRound();
  expect(atAda.read('/tally')).not.toMatch(/inside/);
  await ada.showsResult(1);
  await ada.page.getByLabel(panel.voices).selectOption('withoutOrigin');
  const { voices } = words.picture;
  const leftOut = voices.counted('3', '3');
  await wall.sees(`${voices.withoutOrigin} · ${leftOut}`);
  await look(wall.page, 'wall without the group of a proposal', leftOut);
  await ada.putsOnWall('table');
  await wall.sees(leftOut);
  // Where somebody works lies in no document that others read.
  for (const name of atAda.names()) expect(atAda.read(name)).not.toContain('worksIn');
  const measures = (await content(await ada.saves('measures'))).toString('utf8');
  expect(measures).toContain(voices.withoutOrigin);
  const rows = (await content(await ada.saves('rows'))).toString('utf8');
  expect(rows).not.toContain(voices.withoutOrigin);
});
