import { expect, test } from 'vitest';
import { type PreparedMeeting, preparesMeeting } from '../support/meeting-room.ts';
import type { Moderator } from '../support/moderator.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith, type Participant } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall, type Wall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { type Figures, german, reckon, word } from './reckoning.ts';
import { content, expectInCsv, expectInJson } from './result-files.ts';
import { dimensions, type Person, sayings, type Table, titles, valuesOf } from './said.ts';

let room: Room;

const first = sayings(2027, true);
const second = sayings(5013, false);
const [meaning, size] = dimensions;

async function judgesAll(who: Participant, table: Table, from = 0, to: number = titles.length): Promise<void> {
  for (const title of titles.slice(from, to)) {
    const said = table.get(title)?.[who.name as Person];
    if (said === undefined) throw new Error(`${who.name} has nothing to say of ${title}`);
    await who.judges(title, said);
  }
}

/** Where people agree least, unless they agree; of two that are equal it is the one across. */
function apartOn(first: Figures | null, second: Figures | null): string {
  if (first === null || second === null || ['einig', 'zu wenige'].includes(word(first, second))) return '';
  return words.assessment.lowerOn(first.agreement < second.agreement - 1e-9 ? meaning : size);
}

/** What the wall's table must say, line by line; `before` is the round it came from. */
function expectedTable(table: Table, before: Table | null) {
  return titles.map((title, index) => {
    const figures = dimensions.map((dimension) => reckon(valuesOf(table, title, dimension)));
    const [a = null, b = null] = figures;
    const isPlaced = a !== null && b !== null;
    const was = before === null ? [] : dimensions.map((dimension) => reckon(valuesOf(before, title, dimension)));
    const cell = (place: 0 | 1) => {
      const now = figures[place]?.median;
      const then = was[place]?.median;
      if (now === undefined || !isPlaced) return '–';
      return then === undefined || then === now ? german(now) : `${german(now)} vorher ${german(then)}`;
    };
    return { number: index + 1, second: cell(0), first: cell(1), agreement: word(a, b), lower: apartOn(a, b) };
  });
}

async function expectOnWall(wall: Wall, table: Table, before: Table | null): Promise<void> {
  await until(async () => (await wall.table()).length === titles.length, 'the wall shows the table');
  expect(await wall.columns()).toEqual(['Vorschlag', size, meaning, 'Einigkeit']);
  const lines = (await wall.table()).map(({ proposal, ...line }) => ({
    number: Number.parseInt(proposal, 10),
    ...line,
  }));
  expect(lines).toEqual(expectedTable(table, before));
}

/** Cem loses the network after three proposals, goes on, reloads without it, and ends the round without it. */
async function cemGoesOnAlone(cem: Participant, cut: () => Promise<void>): Promise<void> {
  await judgesAll(cem, first, 0, 3);
  await cut();
  await judgesAll(cem, first, 3, 6);
  await cem.seesSaved('onDevice');
  await cem.page.reload();
  await cem.seesSaved('onDevice');
  for (const title of titles.slice(0, 6)) expect(await cem.reads(title)).toEqual(first.get(title)?.Cem);
  // Goal and budget are one tap away at most, also now.
  await cem.sees('Zusammenleben');
  await cem.page.locator('summary', { hasText: words.assessment.profile.more }).last().click();
  await cem.sees('31301 Integration');
  await judgesAll(cem, first, 6);
  await cem.finishes();
  await cem.seesSaved('onDevice');
}

/** The relay dies while Bea is at it; she goes on, the wall keeps what it shows, and the relay comes back. */
async function beaOutlivesTheRelay(bea: Participant, wall: Wall): Promise<void> {
  await judgesAll(bea, first, 0, 5);
  await room.relay.kill9();
  await judgesAll(bea, first, 5, 7);
  await bea.seesSaved('onDevice');
  expect(await wall.text()).toContain('1 von 3 fertig');
  await room.relay.restart();
  await judgesAll(bea, first, 7);
  await bea.finishes();
  await bea.seesSaved('saved');
}

/** Everybody is in: the wall by its link, Bea by typing the code, Cem through a network of his own, Dora by the link. */
async function comesTogether({ code, links }: PreparedMeeting) {
  const projector = await room.window('the wall', { at: 'projector' });
  const onWall = overhear(projector);
  const wall = await opensWall(projector, links.wall);
  await wall.sees(`${code.slice(0, 3)} ${code.slice(3)}`);
  const page = await room.window('Bea', { at: 'tablet' });
  const atBea = overhear(page);
  await page.goto(room.relay.url);
  await page.getByLabel('Code der Sitzung').fill(code);
  await page.getByRole('button', { name: 'Weiter' }).click();
  const bea = await joinsWith(page, page.url(), { name: 'Bea', perspective: 'Politik' });
  const network = await room.network();
  const upright = await room.window('Cem', { at: 'upright' });
  const cem = await joinsWith(upright, `${network.url}#/join/${code}`, { name: 'Cem', perspective: 'Träger' });
  const phone = await room.window('Dora', { at: 'phone' });
  const before = performance.now();
  const dora = await joinsWith(phone, links.participant, { name: 'Dora' });
  expect(performance.now() - before).toBeLessThan(10_000);
  await wall.sees('3 Personen sind dabei');
  await dora.sees('Es geht gleich los.');
  return { wall, onWall, atBea, bea, cem, dora, network };
}

type Gathering = Awaited<ReturnType<typeof comesTogether>>;

/** All three score; one goes on without a network, the relay dies under another. Everything arrives, and once. */
async function holdsFirstRound(ada: Moderator, { wall, bea, cem, dora, network }: Gathering): Promise<void> {
  await wall.sees('Gleich schätzen Sie ein');
  await cem.sees('Gleich schätzen Sie ein');
  await ada.opensRound(1);
  await wall.sees('0 von 3 fertig');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await Promise.all([cemGoesOnAlone(cem, network.cut), judgesAll(dora, first).then(dora.finishes)]);
  await wall.sees('1 von 3 fertig');
  await beaOutlivesTheRelay(bea, wall);
  await network.heal();
  await cem.seesSaved('saved');
  await wall.sees('3 von 3 fertig');
  await ada.sees('Eingegangen: 3 von 3');
  const counts = await ada.page.locator('.plenum-received-count').allInnerTexts();
  expect(counts).toEqual(titles.map(() => '3'));
}

/** Nothing of anybody's values has reached the wall or another tablet. */
async function expectCovered({ wall, onWall, atBea }: Gathering): Promise<void> {
  expect(atBea.names().filter((name) => name.includes('/seat/')).length).toBe(1);
  for (const told of [onWall.read('/tally'), atBea.read('/tally')]) {
    expect(told).toContain('finished');
    expect(told).not.toMatch(/rows|values|scored/);
  }
  expect(onWall.names().some((name) => /\/(?:seat|desk)/.test(name))).toBe(false);
  expect(await wall.text()).not.toMatch(/Median|Hälfte|einig/);
}

/** The countdown is cancelled once; until the result is shown everything stays covered. */
async function revealsFirstRound(ada: Moderator, gathering: Gathering): Promise<void> {
  const { wall, onWall, bea, dora } = gathering;
  await ada.presses('Mit dem ersten beginnen');
  await dora.sees('Die Moderation ist bei Vorschlag 1');
  await bea.sees('Die Moderation ist bei Vorschlag 1');
  await expectCovered(gathering);
  await ada.closesRound();
  await dora.sees('Die Runde ist geschlossen');
  await ada.asksForResult();
  await wall.sees('Gleich sehen Sie das Ergebnis');
  await bea.sees('Gleich sehen Sie das Ergebnis');
  await ada.cancelsCountdown();
  await wall.sees('Die Runde ist geschlossen');
  await expectCovered(gathering);
  await ada.showsResult(1);
  await wall.sees('Runde 1 · 3 von 3');
  await dora.sees('Ergebnis Runde 1');
  expect(onWall.read('/tally')).toMatch(/values/);
  await ada.putsOnWall('table');
  await expectOnWall(wall, first, null);
}

/** In the picture every proposal has its name, and no name lies on another, as the browser has really drawn them. */
async function expectReadable({ page }: Wall): Promise<void> {
  const names = page.locator('.plenum-wall .plenum-grid-label text');
  await until(async () => (await names.count()) === titles.length, 'all points have their names');
  const picture = page.locator('.plenum-wall .plenum-grid');
  await until(
    () =>
      picture.evaluate((svg) =>
        svg.getAnimations({ subtree: true }).every(({ playState }) => playState === 'finished'),
      ),
    'all points have come to rest',
  );
  const seenThrough = await picture.evaluate((svg) =>
    [...svg.querySelectorAll('.plenum-grid-label, .plenum-grid-spread, .plenum-grid-way')]
      .filter((part) => getComputedStyle(part).opacity !== '1')
      .map((part) => part.textContent ?? ''),
  );
  expect(seenThrough).toEqual([]);
  expect(await picture.locator('.plenum-grid-spread').count()).toBe(titles.length);
  const boxes = await names.evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { said: text.textContent, left, right, top, bottom };
    }),
  );
  const overlapping = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
      .map((two) => `${one.said} / ${two.said}`),
  );
  expect(overlapping).toEqual([]);
  expect(await page.locator('.plenum-wall svg [stroke-dasharray]').count()).toBeGreaterThan(0);
}

async function holdsSecondRound(ada: Moderator, { wall, bea, cem, dora }: Gathering): Promise<void> {
  await ada.opensRound(2);
  await wall.sees('0 von 3 fertig');
  expect(await bea.readsEarlier(titles[4])).toEqual(first.get(titles[4])?.Bea);
  await Promise.all([bea, cem, dora].map((who) => judgesAll(who, second).then(who.finishes)));
  await wall.sees('3 von 3 fertig');
  await ada.closesRound();
  await ada.showsResult(2);
  await wall.sees('Runde 2 · 3 von 3');
  await expectOnWall(wall, second, first);
  await ada.putsOnWall('grid');
  await wall.sees('gepunktet: Runde 1');
  await expectReadable(wall);
  await cem.sees('Ergebnis Runde 2');
}

/** The projector's computer is started anew while there is no relay: the result is still there. */
async function outlivesTheRelay(wall: Wall): Promise<void> {
  const { page, sees } = wall;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await room.relay.kill9();
  await page.reload();
  await sees('Runde 2 · 3 von 3');
  await sees('gepunktet: Runde 1');
  await expectReadable(wall);
  await room.relay.restart();
}

async function savesEverything(ada: Moderator): Promise<void> {
  await expectInCsv(await ada.saves('measures'), second, 2);
  await expectInJson(await ada.saves('json'), [first, second]);
  const png = await content(await ada.saves('png'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
  const svg = (await content(await ada.saves('svg'))).toString('utf8');
  expect(svg).toContain('<svg');
  expect(svg).toContain('Frühe Hilfen');
}

test('four people hold a covered assessment, one without a network, the relay dies, and the wall is right', async () => {
  room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada } = meeting;
  await ada.sees('12 Vorschläge');
  expect(await ada.previews('vorschlaege-fokus-2027-excel-ansi.csv')).toBe('Nichts zu übernehmen');
  await ada.sees('Alle Vorschläge dieser Datei sind schon da.');
  await ada.presses('Schließen');
  const gathering = await comesTogether(meeting);
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await holdsFirstRound(ada, gathering);
  await revealsFirstRound(ada, gathering);
  await holdsSecondRound(ada, gathering);
  await savesEverything(ada);
  await outlivesTheRelay(gathering.wall);
});
