import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { mayCopy, opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { opensSession } from '../support/moderator.ts';
import { joinsWith } from '../support/participant.ts';
import { printedPages } from '../support/printed-pages.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { assessment, profile, proposals } = words;

const look = async (page: Page, screen: string): Promise<void> => {
  expect(await findBarriers(page, screen)).toEqual([]);
};

const fields = [
  ...(['number', 'title', 'plainWords', 'kind', 'area', 'areaName', 'origin', 'developedBy', 'basedOn'] as const),
  ...(['onBehalfOf', 'problem', 'measure', 'effects', 'addressees', 'insteadOf', 'moreIndicators'] as const),
  ...(['evidence', 'resolution', 'statement', 'statementBy', 'statementOn', 'financeCheck'] as const),
];

/** A table with one proposal that says as much as it may everywhere. */
const longTable = (): Buffer => {
  const line = 'Ein Satz, der so lang ist, dass er in keine Zeile passt. '.repeat(5).trim();
  const text = `${'Viele Worte über eine Sache, die auch mit wenigen gesagt wäre. '.repeat(60)}\n`.repeat(5).trim();
  const cells: Readonly<Partial<Record<(typeof fields)[number], string>>> = {
    number: '13',
    kind: 'Projekt',
    area: 'Sozialraum',
    statementOn: '2.3.2027',
    evidence: Array.from({ length: 12 }, (_, index) => `${index}: ${line} | ${line} | 14 | 2026`).join('\n'),
  };
  const long = new Set(['problem', 'measure', 'effects', 'addressees', 'insteadOf', 'moreIndicators', 'resolution']);
  const cellOf = (field: (typeof fields)[number]) =>
    cells[field] ?? (long.has(field) || field === 'statement' || field === 'financeCheck' ? text : line);
  const row = (list: readonly string[]) => list.map((cell) => `"${cell}"`).join(';');
  return Buffer.from(`${row(fields.map((field) => profile.fields[field]))}\n${row(fields.map(cellOf))}\n`);
};

test('every profile is one page of paper, however much it says, and the assessment on it comes from the round', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.seesSaved('saved');
  await ada.closesRound();
  await ada.showsResult(1);
  const { page } = ada;
  await page.goto(page.url().replace(/\/lead$/u, '/prepare'));
  await ada.imports({ name: 'lang.csv', mimeType: 'text/csv', buffer: longTable() });
  await page.getByRole('link', { name: proposals.list.printAll }).click();
  await page.getByRole('heading', { name: profile.sheet.titleAll }).waitFor();
  await look(page, 'profiles to print');
  const sheets = page.locator('article.plenum-profile-sheet');
  const count = await sheets.count();
  const first = await sheets.first().innerText();
  expect(first).toContain('Frühe Hilfen');
  expect(first).toMatch(/Bedeutung\D* 7 \(0–10\)/u);
  expect(first).toContain(`${assessment.round(1)}, 1 Stimme`);
  const long = await sheets.last().innerText();
  expect(long).toContain(profile.sheet.shortened('§').split('§')[0]);
  expect(long).toContain(profile.fields.statement);
  expect(long).toContain(profile.sheet.noRound);
  const hanging = await sheets.evaluateAll((list) => list.filter((one) => one.scrollHeight > one.clientHeight).length);
  expect(hanging).toBe(0);
  expect(await printedPages(page, 'profiles')).toHaveLength(count);
});

test('the form of a proposal has no barriers with its fold open', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const { page } = ada;
  await page.goto(page.url().replace(/\/lead$/u, '/prepare'));
  await page.getByRole('button', { name: proposals.list.edit('Frühe Hilfen in jedem Sozialraum') }).click();
  await page.getByText(/^Weitere Angaben/u).click();
  await ada.presses(proposals.form.evidence.add);
  await look(page, 'form, fold open');
});

test('two people write in one profile and both words stay; one that a colleague erases is rescued as a new one', async () => {
  const room = await openRoom();
  const { ada } = await preparesMeeting(room);
  const finn = await room.window('Finn', { at: 'laptop' });
  await finn.goto(await ada.link('moderator'));
  await finn.getByRole('button', { name: words.join.actions.moderator }).click();
  await finn.waitForURL(/\/lead$/u);
  await finn.goto(finn.url().replace(/\/lead$/u, '/prepare'));
  const treffs = 'Nachbarschafts-Treffs in leeren Läden';
  const problem = (at: Page) => at.getByLabel(profile.fields.problem, { exact: true });
  const opens = async (at: Page) => {
    await at.getByRole('button', { name: proposals.list.edit(treffs) }).click();
    await problem(at).waitFor();
  };
  const presses = (at: Page, name: string) => at.getByRole('button', { name, exact: true }).click();
  await opens(ada.page);
  await opens(finn);
  await problem(ada.page).fill('Überall gilt: Einsamkeit nimmt zu, Läden stehen leer');
  await problem(finn).fill('Einsamkeit nimmt zu, Läden stehen leer. Vereine suchen Räume.');
  await presses(finn, proposals.form.save);
  await presses(ada.page, proposals.form.save);
  const both = 'Überall gilt: Einsamkeit nimmt zu, Läden stehen leer. Vereine suchen Räume.';
  for (const at of [ada.page, finn]) {
    await until(async () => {
      await opens(at);
      const said = await problem(at).inputValue();
      await presses(at, proposals.form.cancel);
      return said === both;
    }, 'both read the words of both');
  }

  await opens(ada.page);
  await problem(ada.page).fill('Das hat nur Ada geschrieben.');
  await finn.getByRole('button', { name: proposals.list.menu(treffs) }).click();
  await finn.getByRole('menuitem', { name: proposals.erase.action }).click();
  await presses(finn, proposals.erase.confirm);
  await ada.sees(proposals.form.erasedText);
  await look(ada.page, 'form, erased meanwhile');
  expect(await problem(ada.page).inputValue()).toBe('Das hat nur Ada geschrieben.');
  await presses(ada.page, proposals.form.saveAsNew);
  await opens(finn);
  expect(await problem(finn).inputValue()).toBe('Das hat nur Ada geschrieben.');
});

/** Where words stand that run from right to left, but are drawn from left to right: their last sign is not on the left. */
const drawnWrongly = (page: Page, told: string): Promise<readonly string[]> =>
  page.evaluate((words) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let seen = 0;
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const from = node.textContent?.indexOf(words) ?? -1;
      if (from < 0 || node.parentElement?.closest('.plenum-hidden, option, svg') !== null) continue;
      const placeOf = (at: number) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [placeOf(from), placeOf(from + words.length - 1)];
      if (first.width === 0) continue;
      seen += 1;
      if (last.left >= first.left) found.push(node.parentElement?.outerHTML.slice(0, 120) ?? '');
    }
    return seen === 0 ? ['nothing is drawn'] : found;
  }, told);

test('titles that are written from right to left are drawn so on every screen', async () => {
  const room = await openRoom();
  const [session, proposal] = ['جلسة التخطيط!', 'مكتبة للجميع!'];
  const page = await room.window('Ada', { at: 'laptop', ...mayCopy });
  const ada = await opensSession(page, room.relay.url, 'Ada', session);
  const link = await ada.link('projector');
  await ada.imports({ name: 'v.csv', mimeType: 'text/csv', buffer: Buffer.from(`Nummer;Titel\n1;${proposal}\n`) });
  const found: Record<string, readonly string[]> = {};
  const reads = async (screen: string, at: Page, told: string) => {
    await at.getByText(told).filter({ visible: true }).first().waitFor();
    found[screen] = await drawnWrongly(at, told);
  };
  await reads('preparation', page, proposal);
  const cem = await joinsWith(await room.window('Cem'), `${room.relay.url}#/join/${await ada.code()}`, { name: 'Cem' });
  await reads('lobby', cem.page, session);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), link);
  await reads('wall', wall.page, session);
  await opensFirstRound({ ada });
  await reads('cockpit', page, proposal);
  await reads('tablet', cem.page, proposal);
  expect(found).toEqual({ preparation: [], lobby: [], wall: [], cockpit: [], tablet: [] });
});
