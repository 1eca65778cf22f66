import { expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { compareKept, readKept, takeOver } from '../../src/documents/kept-work.ts';
import { putAgendaItem, setFacts } from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import type { AgendaItemId, ProposalId } from '../../src/domain/ids.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { type OpenSession, openSession as openOnTablet } from '../../src/sync/open-session.ts';
import { startProxy } from '../support/proxy.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from '../sync/tablet.ts';

const [stays, goes] = ['stays', 'goes'] as const;
const forbidden = 'Ein verbotener Titel';
const own = 'im Funkloch geschrieben';

interface Sheet {
  readonly kind: 'proposals' | 'plan';
  readonly fill: (doc: Y.Doc) => void;
  /** What is written without a network: into the entry that is erased meanwhile, and beside it. */
  readonly writeAway: (doc: Y.Doc) => void;
  readonly titles: (doc: Y.Doc) => readonly string[];
  readonly ownWords: (doc: Y.Doc) => string;
}

const proposals: Sheet = {
  kind: 'proposals',
  fill: (doc) => {
    putProposal(doc, { id: stays as ProposalId, title: 'Frühe Hilfen', order: 'A' });
    putProposal(doc, { id: goes as ProposalId, title: forbidden, problem: forbidden, order: 'B' });
  },
  writeAway: (doc) => {
    putProposal(doc, { id: goes as ProposalId, title: `${forbidden}, ergänzt`, problem: `${forbidden}, ergänzt` });
    putProposal(doc, { id: stays as ProposalId, problem: own });
  },
  titles: (doc) => readProposals(doc).map(({ title }) => title),
  ownWords: (doc) => readProposals(doc)[0]?.problem ?? '',
};

const plan: Sheet = {
  kind: 'plan',
  fill: (doc) => {
    const item = { minutes: 5, activity: 'talk', who: '', text: '' } as const;
    putAgendaItem(doc, { ...item, id: stays as AgendaItemId, title: 'Frühe Hilfen', order: 'A' });
    putAgendaItem(doc, { ...item, id: goes as AgendaItemId, title: forbidden, order: 'B' });
  },
  writeAway: (doc) => {
    putAgendaItem(doc, { id: goes as AgendaItemId, title: `${forbidden}, ergänzt`, text: forbidden });
    setFacts(doc, { place: own });
  },
  titles: (doc) => readPlan(doc).agenda.map(({ title }) => title),
  ownWords: (doc) => readPlan(doc).place,
};

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const openAt = (tablet: Tablet): OpenSession => {
  const [seat] = tablet.device.sessions.getSnapshot();
  if (seat === undefined) throw new Error('a seat was remembered');
  const session = openOnTablet({ environment: tablet.environment, device: tablet.device, seat });
  onTestFinished(() => session.close());
  return session;
};

const meet = async (sheet: Sheet) => {
  const storage = createMemoryStorage();
  const relay = await startTestRelay({ storage });
  const network = await startProxy(relay.plenum.port);
  onTestFinished(network.stop);
  const invites = await openSession(relay);
  const document = `session/${sessionOf(invites)}/${sheet.kind}`;
  const sits = async (role: 'moderator' | 'participant'): Promise<{ tablet: Tablet; session: OpenSession }> => {
    const tablet = await createTablet({ base: network.url });
    await tablet.device.sessions.remember(await joinAs(relay, invites, role));
    return { tablet, session: openAt(tablet) };
  };
  const ada: JoinAnswer = await joinAs(relay, invites, 'moderator');
  const table = () => connectStock({ url: relay.url, document, token: ada.token });
  const first = table();
  await first.synced();
  sheet.fill(first.doc);
  const erase = async () => {
    const answer = await fetch(`${relay.url}api/sessions/${sessionOf(invites)}/documents/${sheet.kind}/erase`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ada.token}` },
      body: JSON.stringify({ entries: [goes] }),
    });
    expect(answer.status).toBe(204);
  };
  const stored = async () => (await storage.loadDocument(document)).updates.map(latin).join();
  return { network, sits, table, erase, stored };
};

/** Watching a document opens it. */
const watch = (session: OpenSession, { kind }: Sheet): void => {
  onTestFinished(session[kind].subscribe(() => undefined));
};

const titlesOf = (session: OpenSession, { kind }: Sheet): readonly string[] =>
  kind === 'plan'
    ? session.plan.getSnapshot().agenda.map(({ title }) => title)
    : session.proposals.getSnapshot().map(({ title }) => title);

const isBack = (tablet: Tablet, session: OpenSession) => () => {
  tablet.wake();
  return session.status.getSnapshot().remote.kind === 'online' && session.saving.getSnapshot().kind === 'onServer';
};

test.each([
  [proposals, 'still open'],
  [proposals, 'shut meanwhile'],
  [plan, 'still open'],
  [plan, 'shut meanwhile'],
] as const)(
  'a tablet that was away brings nothing of an erased entry back: $0.kind, %s',
  async (sheet, how) => {
    const one = await meet(sheet);
    const bea = await one.sits('moderator');
    watch(bea.session, sheet);
    await until(() => titlesOf(bea.session, sheet).length === 2, 'Bea has both entries');
    await until(isBack(bea.tablet, bea.session), 'all is on the server');
    await one.network.cut();
    bea.session.edit[sheet.kind](sheet.writeAway);
    await until(() => bea.session.saving.getSnapshot().kind === 'onDevice', 'her words are on her tablet');
    if (how === 'shut meanwhile') await bea.session.close();
    await one.erase();
    await one.network.heal();
    const tablet = how === 'shut meanwhile' ? await bea.tablet.reload() : bea.tablet;
    const session = how === 'shut meanwhile' ? openAt(tablet) : bea.session;
    watch(session, sheet);
    await until(isBack(tablet, session), 'Bea is back');
    await until(() => titlesOf(session, sheet).join() === 'Frühe Hilfen', 'her tablet shows what there is');

    const rescues = () => tablet.device.database.rescues.all();
    await until(async () => {
      const rows = await rescues();
      return rows.length === 1 && !rows.some(({ json }) => json.includes(forbidden));
    }, 'her own words are put aside without the erased entry');
    const [row] = await rescues();
    if (row === undefined) throw new Error('a copy is kept');
    expect([row.reason, latin(row.update).includes(forbidden), row.json.includes(own)]).toEqual(['epoch', false, true]);

    session.edit[sheet.kind]((doc) => takeOver(doc, compareKept(readKept(row.update), doc)));
    await until(isBack(tablet, session), 'what was taken over is on the server');
    const fresh = one.table();
    await until(() => sheet.ownWords(fresh.doc) === own, 'everybody has her words');
    expect(sheet.titles(fresh.doc)).toEqual(['Frühe Hilfen']);
    expect(await one.stored()).not.toContain(forbidden);
    await session.close();
    const again = openAt(await tablet.reload());
    await again.whenRead;
    watch(again, sheet);
    await until(() => titlesOf(again, sheet).length > 0, 'her tablet reads its copy');
    expect(titlesOf(again, sheet)).toEqual(['Frühe Hilfen']);
  },
  30_000,
);

test.each([proposals, plan])('who only reads $kind loses the erased entry and has nothing put aside', async (sheet) => {
  const one = await meet(sheet);
  const { tablet, session } = await one.sits('participant');
  watch(session, sheet);
  await until(() => titlesOf(session, sheet).length === 2, 'both entries are here');
  await one.network.cut();
  await one.erase();
  await one.network.heal();
  await until(() => {
    tablet.wake();
    return titlesOf(session, sheet).join() === 'Frühe Hilfen';
  }, 'the erased one is gone');
  expect(await tablet.device.database.rescues.all()).toEqual([]);
});
