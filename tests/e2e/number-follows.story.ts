import { webcrypto } from 'node:crypto';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import * as Y from 'yjs';
import { packDocument } from '../../src/documents/packed.ts';
import { versionOfContent } from '../../src/documents/space/frozen-proposal.ts';
import { putRegisteredSession } from '../../src/documents/space/register.ts';
import { addResults } from '../../src/documents/space/results.ts';
import { addAct } from '../../src/documents/space/submissions.ts';
import type { ActId, GroupId, ProposalId, SessionId } from '../../src/domain/ids.ts';
import { countyNames, countyVersion, submissionsName } from '../../src/protocol/archive.ts';
import { jsonBytes, packArchive } from '../../src/sync/pack-archive.ts';
import { fillRegister, frozenBy, handsIn, importedProfiles } from '../support/county-documents.ts';
import { opensCountySession, putsOnTable, step } from '../support/county-screens.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { archive, lifeline, cycle, submissions, spaceSessions: sessions } = words;
const follows = submissions.numberFollows;
const year = 2027;
const group = 'jugend' as GroupId;
const proposal = 'youth' as ProposalId;

/** A county that never had a server: taken in and assessed, to be examined, and without a number. */
const withoutNumbers = async (): Promise<{ readonly title: string; readonly buffer: Buffer }> => {
  const [register, handedIn, results] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  fillRegister(register, {
    ...{ title: 'Landkreis Musterland', fields: ['Jugend'], goals: [] },
    ...{ groups: [{ id: group, name: 'Fokusgruppe Jugend' }], cycles: [{ year, step: 'decision' }] },
  });
  const session = { id: 'may' as SessionId, title: 'Sitzung im Mai', date: '2027-05-13', year, continues: null };
  putRegisteredSession(register, session);
  const [profile] = await importedProfiles('vorschlaege-fokus-2027.csv');
  if (profile === undefined) throw new Error('the example file has proposals');
  const content = frozenBy('Fokusgruppe Jugend', proposal, profile);
  handsIn(handedIn, content, 1_000);
  const by = (id: string, at: number) => ({ id: id as ActId, at, role: 'office' as const });
  const taken = { kind: 'takenIn', version: versionOfContent(content), year, late: false, text: '' } as const;
  addAct(handedIn, proposal, taken, by('taken', 2_000));
  const noted = { body: 'Jugendhilfeausschuss', on: '2027-06-01', presentedBy: '', text: 'Kosten prüfen' };
  addAct(handedIn, proposal, { kind: 'moved', status: 'examination', ...noted }, by('moved', 3_000));
  const outcome = {
    ...{ proposal, number: null, title: profile.title, rounds: [], verdict: 'focus' as const, reason: 'Es eilt' },
    ...{ objections: null, change: '', minority: '', notes: { strength: [], weakness: [], condition: [] } },
  };
  const told = { session: session.id, title: session.title, date: session.date, stage: 'ended' as const };
  addResults(results, { ...told, hash: 'abc', at: 2_500, outcomes: [outcome] });
  const parts = [
    [countyNames.register, register],
    [countyNames.results, results],
    [submissionsName(group), handedIn],
  ] as const;
  const packed = await packArchive(
    webcrypto.subtle as unknown as SubtleCrypto,
    {
      version: countyVersion,
      savedAt: new Date(0).toISOString(),
      app: 'test',
      space: { title: 'Landkreis Musterland' },
    },
    new Map(parts.map(([name, doc]) => [name, jsonBytes(packDocument(doc))])),
  );
  if (!packed.ok) throw new Error(packed.reason);
  return { title: profile.title, buffer: Buffer.from(await packed.value.arrayBuffer()) };
};

/** The words of the page beside the proposal, where they stand in one line or block. */
const stands = (page: Page, where: string) => page.locator(where).filter({ hasText: follows }).first().waitFor();

test('without a server every place that names a proposal says that its number follows', async () => {
  const room = await openRoom();
  const network = await room.network();
  const page = await room.window('Büro', { at: 'laptop' });
  await page.goto(`${network.url}#/open`);
  const { title, buffer } = await withoutNumbers();
  await page.locator('input[type=file]').setInputFiles({ name: 'k.plenum', mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: archive.open.open }).click();
  await page.getByRole('heading', { level: 1, name: 'Landkreis Musterland' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const space = page.url();
  room.troubles.expectNoNetwork();
  await network.cut();

  // The list of the year, what is to be examined, and what a session has made of it.
  await page
    .getByRole('row', { name: new RegExp(`${follows}.*${title}`, 'u') })
    .first()
    .waitFor();
  await page.getByRole('heading', { name: lifeline.examinations.title }).waitFor();
  await page.getByRole('link', { name: `${follows} ${title}` }).waitFor();
  await step(page, cycle.steps.assessment.title);
  await page.getByText(sessions.results.title('Sitzung im Mai')).filter({ visible: true }).first().waitFor();
  await stands(page, 'details');
  // Choosing for a new session.
  await opensCountySession(page, 'Sitzung im Herbst');
  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  const choice = page.getByRole('checkbox', { name: new RegExp(`^${follows}.*${title}`, 'u') });
  await choice.check();
  await putsOnTable(page, 1);
  // The inbox, the way, the page for whoever presents it, the profile.
  await page.getByRole('link', { name: submissions.open }).click();
  await page.locator('summary', { hasText: submissions.dealtWith }).click();
  await stands(page, 'li');
  await page.goto(space);
  await step(page, cycle.steps.decision.title);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await stands(page, 'main');
  const way = page.url();
  await page.getByRole('link', { name: lifeline.move.note }).click();
  await page.getByText(lifeline.note.assessed).waitFor();
  await stands(page, 'article');
  await page.goto(way);
  await page.getByRole('link', { name: sessions.way.profile }).click();
  await page.getByText(words.profile.sheet.assessment).filter({ visible: true }).first().waitFor();
  await stands(page, 'main');
});
