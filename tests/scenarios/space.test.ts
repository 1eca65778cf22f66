import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { putNotebookNote, readNotebook } from '../../src/documents/space/notebook.ts';
import { putRegisteredGroup } from '../../src/documents/space/register.ts';
import { addAct, handIn, readSubmissions, setNumber } from '../../src/documents/space/submissions.ts';
import type { ActId, GroupId, NotebookNoteId, ProposalId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { printNumber } from '../../src/domain/space/submission.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import type {
  MemberAnswer,
  MembersAnswer,
  NumberAnswer,
  OpenGroupAnswer,
  OpenSpaceAnswer,
} from '../../src/protocol/space.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

/** A county with everybody who can come in, each with a place. */
const startCounty = async (wish: Parameters<typeof startApi>[0] = {}) => {
  const api = await startApi(wish);
  const opened = (await api.post('spaces', { title: 'Landkreis' })).body as OpenSpaceAnswer;
  const { spaceId, invites } = opened;
  const enter = async (invite: string, name?: string) =>
    (await api.post('join', { invite, name })).body as MemberAnswer;
  const office = await enter(invites.office, 'Büro');
  const groupOf = async (groupId: string) =>
    (await api.post(`spaces/${spaceId}/groups`, { groupId }, office.token)).body as OpenGroupAnswer;
  const open = (document: string, { token }: MemberAnswer) =>
    connectStock({ url: api.relay.url, document: `space/${spaceId}/${document}`, token });
  return { ...api, spaceId, invites, enter, office, groupOf, open };
};

const titles = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('space');

test('P70 a space is opened with three links, by its own id only once, and by the same device again', async () => {
  const { post } = await startApi();
  const wish = { title: ' Landkreis ', spaceId: 'made-on-a-device', key: 'k'.repeat(22), seatId: 'desk' };
  const first = await post('spaces', wish);
  expect(first.status).toBe(201);
  const { spaceId, invites, member } = first.body as OpenSpaceAnswer;
  expect([spaceId, new Set(Object.values(invites)).size, Object.keys(invites).sort()]).toEqual([
    'made-on-a-device',
    3,
    ['moderator', 'office', 'reader'],
  ]);
  expect(member).toMatchObject({ spaceId, seatId: 'desk', role: 'office', groupId: null });
  const again = await post('spaces', wish);
  expect(again).toMatchObject({ status: 200, body: { spaceId, invites, member: { seatId: 'desk' } } });
  const taken = { status: 409, body: refusal('id-taken') };
  expect(await post('spaces', { ...wish, key: 'x'.repeat(22) })).toEqual(taken);
  expect(await post('spaces', { title: 'Ein anderer', spaceId })).toEqual(taken);
  expect((await post('spaces', { title: '', spaceId: 'no-title' })).status).toBe(400);
  expect((await post('spaces', { title: 'Platz ohne Raum', seatId: 'desk' })).status).toBe(400);
});

test('with a create key only its holder opens a space', async () => {
  const { post } = await startApi({ config: { createKey: 'geheim' } });
  expect((await post('spaces', { title: 'x' })).status).toBe(403);
  expect((await post('spaces', { title: 'x' }, 'geheim')).status).toBe(201);
});

test('P71 a link says where it leads, gives a place of its role, and the own token keeps it', async () => {
  const { post, spaceId, invites, enter, groupOf, relay } = await startCounty();
  const youth = await groupOf('youth');
  expect(await groupOf('youth')).toEqual(youth);
  expect((await post('invites', { invite: youth.invite })).body).toMatchObject({
    title: 'Landkreis',
    role: 'author',
    space: spaceId,
    group: 'youth',
  });
  // As soon as the register names the group, the link does, too.
  const office = await enter(invites.office, 'Büro');
  const register = connectStock({ url: relay.url, document: `space/${spaceId}/register`, token: office.token });
  putRegisteredGroup(register.doc, { id: 'youth' as GroupId, name: 'Fokusgruppe Jugend' });
  const lookAt = async () => (await post('invites', { invite: youth.invite })).body as { groupName?: string };
  await until(async () => (await lookAt()).groupName === 'Fokusgruppe Jugend', 'the link names the group');
  const author = await enter(youth.invite, 'Jugend');
  expect(author).toMatchObject({ spaceId, groupId: 'youth', role: 'author' });
  const same = (await post('join', { invite: youth.invite, token: author.token })).body as MemberAnswer;
  expect(same.seatId).toBe(author.seatId);
  const elsewhere = (await post('join', { invite: invites.reader, token: author.token })).body as MemberAnswer;
  expect([elsewhere.role, elsewhere.groupId, elsewhere.seatId === author.seatId]).toEqual(['reader', null, false]);
  const renewed = (await post('renew', undefined, author.token)).body as MemberAnswer;
  expect(renewed).toMatchObject({ seatId: author.seatId, groupId: 'youth' });
});

test('the register is the office’s to write, the notebook its group’s alone, what is handed in goes no further than said', async () => {
  const { invites, enter, office, groupOf, open } = await startCounty();
  const author = await enter((await groupOf('youth')).invite);
  const stranger = await enter((await groupOf('care')).invite);
  const [moderator, reader] = [await enter(invites.moderator), await enter(invites.reader)];
  const desk = open('register', office);
  await desk.synced();
  titles(desk.doc).set('title', 'Landkreis');
  for (const somebody of [author, moderator, reader]) {
    const seen = open('register', somebody);
    await until(() => titles(seen.doc).get('title') === 'Landkreis', 'the register is read');
  }
  const forged = open('register', reader);
  await forged.synced();
  titles(forged.doc).set('title', 'Gefälscht');
  expect(await forged.closed()).toBe(closeCodes.forbidden);

  const own = open('notebook/youth', author);
  await own.synced();
  putNotebookNote(own.doc, { id: 'note' as NotebookNoteId, at: 1, text: 'nur für uns' });
  for (const somebody of [stranger, office, moderator, reader])
    expect(await open('notebook/youth', somebody).closed()).toBe(closeCodes.forbidden);
  // A second device of the group has it: what the others did not get was there.
  const second = open('notebook/youth', author);
  await until(() => readNotebook(second.doc).notes[0]?.text === 'nur für uns', 'the group reads its notebook');

  const handed = open('submissions/youth', author);
  await handed.synced();
  const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'forming', decidedOn: '' } as const;
  const frozen = { proposal: 'help' as ProposalId, profile: { ...emptyProfile, title: 'Hilfe' }, group, guideline: [] };
  const version = handIn(handed.doc, frozen, { id: 'a' as ActId, role: 'author', at: 1 });
  for (const somebody of [moderator, stranger]) {
    const read = open('submissions/youth', somebody);
    await until(() => readSubmissions(read.doc)[0]?.versions[0]?.content?.profile.title === 'Hilfe', 'it is read');
  }
  const inbox = open('submissions/youth', office);
  await until(() => readSubmissions(inbox.doc).length === 1, 'the office has it');
  const taken = { kind: 'takenIn', version, year: 2027, late: false, text: '' } as const;
  addAct(inbox.doc, frozen.proposal, taken, { id: 'b' as ActId, role: 'office', at: 2 });
  setNumber(inbox.doc, frozen.proposal, printNumber(2027, 1));
  await until(() => readSubmissions(handed.doc)[0]?.number === '2027-001', 'the group sees its number');
  const overwrites = open('submissions/youth', moderator);
  await overwrites.synced();
  addAct(overwrites.doc, frozen.proposal, { kind: 'returned', text: '' }, { id: 'c' as ActId, role: 'office', at: 3 });
  expect(await overwrites.closed()).toBe(closeCodes.forbidden);
  // A forged act of the office, and a number of one's own: neither gets anywhere, whatever the group may write beside.
  const forges = open('submissions/youth', author);
  await until(() => readSubmissions(forges.doc)[0]?.number === '2027-001', 'the group has it all');
  const adopted = {
    kind: 'moved',
    status: 'adopted',
    body: 'Kreistag',
    on: '2027-11-04',
    presentedBy: 'Fokusgruppe Jugend',
    text: '',
  } as const;
  addAct(forges.doc, frozen.proposal, adopted, { id: 'd' as ActId, role: 'office', at: 4 });
  setNumber(forges.doc, frozen.proposal, printNumber(2027, 999));
  addAct(handed.doc, frozen.proposal, { kind: 'answered', text: 'Zwölf' }, { id: 'e' as ActId, role: 'author', at: 5 });
  const trail = () => readSubmissions(inbox.doc)[0]?.trail.map(({ deed }) => deed.kind) ?? [];
  await until(() => trail().includes('answered'), 'what the group may say arrives');
  expect(trail()).toEqual(['handedIn', 'takenIn', 'answered']);
  expect(readSubmissions(inbox.doc)[0]?.number).toBe('2027-001');
  expect(await open('submissions/youth', reader).closed()).toBe(closeCodes.forbidden);
  expect(titles(desk.doc).get('title')).toBe('Landkreis');
});

test('P73 tokens of a space open nothing of a session, and the reverse, also where both have the same id', async () => {
  const { relay, ask, post, invites, enter, office } = await startCounty();
  const { invites: links } = (await post('sessions', { title: 'Sitzung', sessionId: office.spaceId })).body as {
    invites: Record<string, string>;
  };
  const moderator = (await post('join', { invite: links['moderator'] })).body as { token: string };
  const reader = await enter(invites.reader);
  const way = (document: string, token: string) => connectStock({ url: relay.url, document, token });
  expect(await way(`session/${office.spaceId}/plan`, office.token).closed()).toBe(closeCodes.forbidden);
  expect(await way(`space/${office.spaceId}/register`, moderator.token).closed()).toBe(closeCodes.forbidden);
  const refusals = [
    await ask(`sessions/${office.spaceId}/roster`, { token: office.token }),
    await ask(`spaces/${office.spaceId}/members`, { token: moderator.token }),
    await ask(`spaces/${office.spaceId}/members`, { token: reader.token }),
    await ask('spaces/another/members', { token: office.token }),
    await post(`spaces/${office.spaceId}/groups`, {}, reader.token),
    await ask(`spaces/${office.spaceId}`, { method: 'DELETE', token: reader.token }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
});

test('P72 an office withdraws a device, never the last one; a renewed link lets nobody in by the old one', async () => {
  const { ask, post, spaceId, invites, enter, office, open } = await startCounty();
  const last = `spaces/${spaceId}/members/${office.seatId}/withdraw`;
  expect(await post(last, undefined, office.token)).toEqual({ status: 409, body: refusal('last-moderator') });
  const second = await enter(invites.office, 'Zweites Gerät');
  const desk = open('register', second);
  await desk.synced();
  expect((await post(`spaces/${spaceId}/members/${second.seatId}/withdraw`, undefined, office.token)).status).toBe(204);
  expect(await desk.closed()).toBe(closeCodes.token);
  expect((await post('renew', undefined, second.token)).status).toBe(401);
  // Nor does it come back by the link it still has.
  expect(await post('join', { invite: invites.office })).toEqual({ status: 403, body: refusal('invite-wrong') });
  const members = (await ask(`spaces/${spaceId}/members`, { token: office.token })).body as MembersAnswer;
  expect(members.map(({ name, role, locked }) => [name, role, locked])).toEqual([
    ['Büro', 'office', false],
    ['Zweites Gerät', 'office', true],
  ]);
  const renewed = await post(`spaces/${spaceId}/invites/office`, undefined, office.token);
  const links = (renewed.body as { invites: OpenSpaceAnswer['invites'] }).invites;
  expect([links.office === invites.office, links.reader]).toEqual([false, invites.reader]);
  expect(await post('join', { invite: invites.office })).toEqual({ status: 403, body: refusal('invite-wrong') });
  expect((await enter(links.office)).role).toBe('office');
});

test('P190 an office renews the link of a group: the old one lets nobody in, who is in stays, other links stay', async () => {
  const { post, ask, spaceId, invites, enter, office, groupOf } = await startCounty();
  const [youth, care] = [await groupOf('youth'), await groupOf('care')];
  const author = await enter(youth.invite, 'Tablet A');
  const renewal = `spaces/${spaceId}/groups/youth/renew`;
  expect((await post(renewal, undefined, author.token)).status).toBe(403);
  const renewed = await post(renewal, undefined, office.token);
  const { invite } = renewed.body as OpenGroupAnswer;
  expect([renewed.status, invite === youth.invite]).toEqual([200, false]);
  expect(await post('join', { invite: youth.invite })).toEqual({ status: 403, body: refusal('invite-wrong') });
  expect(await groupOf('youth')).toEqual({ groupId: 'youth', invite });
  expect(await groupOf('care')).toEqual(care);
  expect((await post('renew', undefined, author.token)).status).toBe(200);
  expect(await enter(invite)).toMatchObject({ role: 'author', groupId: 'youth' });
  const links = await ask(`spaces/${spaceId}/invites`, { token: office.token });
  expect((links.body as { invites: unknown }).invites).toEqual(invites);
});

test('P191 a device is named by itself or by an office, and by nobody else; a name is asked for by nobody', async () => {
  const { post, ask, spaceId, invites, enter, office, groupOf } = await startCounty();
  const nameless = await enter(invites.office);
  const author = await enter((await groupOf('youth')).invite, 'Tablet A');
  const name = (seat: string, name: string, token: string) =>
    post(`spaces/${spaceId}/members/${seat}/name`, { name }, token);
  expect((await name(nameless.seatId, ' Laptop am Empfang ', office.token)).status).toBe(204);
  expect((await name(author.seatId, 'Mein Handy', author.token)).status).toBe(204);
  const refusals = [
    await name(office.seatId, 'Gefälscht', author.token),
    await name('nobody', 'Niemand', office.token),
    await name(author.seatId, 'x'.repeat(121), author.token),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([403, 404, 400]);
  const named = async () =>
    ((await ask(`spaces/${spaceId}/members`, { token: office.token })).body as MembersAnswer).map((one) => one.name);
  expect(await named()).toEqual(['Büro', 'Laptop am Empfang', 'Mein Handy']);
  expect((await post('renew', undefined, author.token)).body).toMatchObject({ name: 'Mein Handy' });
  expect((await name(author.seatId, '', office.token)).status).toBe(204);
  expect(await named()).toEqual(['Büro', 'Laptop am Empfang', null]);
  // Who begins a county says so when it is handed over.
  const wish = { title: 'Landkreis', spaceId: 'made-here', seatId: 'desk', key: 'k'.repeat(22), name: 'Laptop 1' };
  expect((await post('spaces', wish)).body).toMatchObject({ member: { seatId: 'desk', name: 'Laptop 1' } });
});

test('P192 the office sees which devices are connected now; nothing of it is kept', async () => {
  const { ask, spaceId, invites, enter, office, open } = await startCounty();
  const second = await enter(invites.office, 'Zweites Gerät');
  const here = async () =>
    ((await ask(`spaces/${spaceId}/members`, { token: office.token })).body as MembersAnswer).map(
      ({ here: isHere }) => isHere,
    );
  expect(await here()).toEqual([false, false]);
  const desk = open('register', second);
  await desk.synced();
  expect(await here()).toEqual([false, true]);
  desk.stop();
  await until(async () => !(await here()).includes(true), 'the second device has gone');
});

test('P85 P86 the office gets one number for a proposal, the next of its year and none it has seen', async () => {
  const { post, spaceId, invites, enter, office } = await startCounty();
  const asks = async (body: object, token = office.token) => post(`spaces/${spaceId}/numbers`, body, token);
  const number = async (body: object) => ((await asks(body)).body as NumberAnswer).number;
  expect(await number({ proposal: 'a', year: 2027 })).toBe(1);
  expect(await Promise.all(['b', 'c', 'b'].map((proposal) => number({ proposal, year: 2027 })))).toEqual([2, 3, 2]);
  expect((await asks({ proposal: 'a', year: 2028 })).body).toEqual({ proposal: 'a', year: 2027, number: 1 });
  expect(await number({ proposal: 'd', year: 2028 })).toBe(1);
  // The relay was restored from a copy that knew nothing of what the office has already seen.
  expect(await number({ proposal: 'e', year: 2027, after: 40 })).toBe(41);
  expect(await number({ proposal: 'f', year: 2027, after: 3 })).toBe(42);
  const reader = await enter(invites.reader);
  const refusals = [
    await asks({ proposal: 'g', year: 2027 }, reader.token),
    await asks({ proposal: '../g', year: 2027 }),
    await asks({ proposal: 'g', year: 27 }),
    await post('spaces/another/numbers', { proposal: 'g', year: 2027 }, office.token),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([403, 400, 400, 403]);
  expect(await number({ proposal: 'g', year: 2027 })).toBe(43);
});

test('an erased space is gone: its devices hear so, and its id is never given again', async () => {
  const { ask, post, spaceId, invites, office, open } = await startCounty();
  const desk = open('register', office);
  await desk.synced();
  titles(desk.doc).set('title', 'Landkreis');
  expect((await ask(`spaces/${spaceId}`, { method: 'DELETE', token: office.token })).status).toBe(204);
  expect(await desk.closed()).toBe(closeCodes.erased);
  expect(await open('register', office).closed()).toBe(closeCodes.erased);
  expect((await post('join', { invite: invites.office })).status).toBe(403);
  expect((await post('renew', undefined, office.token)).status).toBe(404);
  expect((await post('spaces', { title: 'Wieder', spaceId })).status).toBe(409);
});

test('a space has room for so many devices', async () => {
  const { post, invites } = await startCounty({ limits: { members: 2 } });
  expect((await post('join', { invite: invites.reader })).status).toBe(200);
  expect(await post('join', { invite: invites.reader })).toEqual({ status: 409, body: refusal('session-full') });
});
