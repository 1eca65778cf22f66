import { expect, test } from 'vitest';
import { entriesOf, type PersonEntry, readPeople, removalOf } from '../../src/domain/attendance/people.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { CardsAnswer, JoinAnswer, PeopleAnswer, RosterAnswer } from '../../src/protocol/api.ts';
import { refusal, startApi } from '../support/relay-api.ts';

const [p1, p2] = ['p1', 'p2'] as [PersonId, PersonId];
const now = 1_900_000_000_000;

const start = async () => {
  const api = await startApi({ clock: () => now, limits: { people: 3 } });
  const { sessionId, joinCode, invites } = await api.open();
  const [moderator, office] = [await api.join(invites.moderator), await api.join(invites.office)];
  const at = `sessions/${sessionId}`;
  const put = (entries: readonly PersonEntry[], token = moderator.token) =>
    api.post(`${at}/people`, { entries }, token);
  const people = async (token = moderator.token) =>
    readPeople(((await api.ask(`${at}/people`, { token })).body as PeopleAnswer).entries);
  const cards = async () => (await api.post(`${at}/cards`, undefined, moderator.token)).body as CardsAnswer;
  return { ...api, at, sessionId, joinCode, invites, moderator, office, put, people, cards };
};

const ines = entriesOf(p1, { name: 'Ines Beispiel', organisation: 'Kreistag', perspective: 'politics' }, now - 10);

test('moderator and office keep one list, field by field; nobody else sees it', async () => {
  const { ask, post, join, at, invites, office, put, people } = await start();
  expect(await put(ines)).toMatchObject({ status: 200 });
  await Promise.all([
    put(entriesOf(p1, { state: 'excused' }, now - 5), office.token),
    put(entriesOf(p1, { organisation: 'Stadt' }, now - 6)),
  ]);
  expect(await people(office.token)).toMatchObject([
    { name: 'Ines Beispiel', organisation: 'Stadt', perspective: 'politics', state: 'excused' },
  ]);
  for (const invite of [invites.scribe, invites.participant, invites.guest, invites.projector]) {
    const { token } = await join(invite);
    for (const answer of [
      await ask(`${at}/people`, { token }),
      await put(ines, token),
      await post(`${at}/cards`, undefined, token),
    ])
      expect(answer).toEqual({ status: 403, body: refusal('forbidden') });
  }
});

test('a clock that is ahead does not win for ever, and nonsense and too long lists are refused', async () => {
  const { put, people } = await start();
  await put(ines.map((entry) => ({ ...entry, at: now + 1_000_000 })));
  await put(entriesOf(p1, { name: 'Zora Muster' }, now));
  expect((await people()).map(({ name }) => name)).toEqual(['Zora Muster']);
  const strange = { person: p1, field: 'salary', value: '1', at: 1 } as unknown as PersonEntry;
  expect(await put([strange])).toEqual({ status: 400, body: refusal('bad-request') });
  const many = ['a', 'b', 'c'].flatMap((id) => entriesOf(id as PersonId, { name: id }, now));
  expect(await put(many)).toEqual({ status: 413, body: refusal('too-large') });
  expect(await people()).toHaveLength(1);
});

test('names are in no document and no log, and are erased with the session', async () => {
  const { relay, ask, at, moderator, put } = await start();
  await put(ines);
  expect(relay.lines.join('')).not.toContain('Ines');
  expect((await ask(at, { method: 'DELETE', token: moderator.token })).status).toBe(204);
  expect(await relay.storage.listPeople(moderator.sessionId)).toEqual([]);
});

test('a card leads one person to one seat, on any number of devices, with name and perspective filled in', async () => {
  const { post, ask, at, moderator, put, people, cards } = await start();
  await put([...ines, ...entriesOf(p2, { name: 'Gerd Gast', perspective: 'guest' }, now - 10)]);
  const [first, again] = await Promise.all([cards(), cards()]);
  expect(again).toEqual(first);
  expect(first.map(({ person }) => person)).toEqual([p2, p1]);
  const code = first.find(({ person }) => person === p1)?.code;
  expect((await post('invites', { invite: code })).body).toMatchObject({
    role: 'participant',
    bound: { kind: 'personal', name: 'Ines Beispiel', perspective: 'politics' },
  });
  const newcomer = { invite: code, name: 'Ines Beispiel', perspective: 'politics' };
  const tablet = (await post('join', newcomer)).body as JoinAnswer;
  const phone = (await post('join', newcomer)).body as JoinAnswer;
  expect([phone.seatId, phone.role]).toEqual([tablet.seatId, 'participant']);
  const roster = (await ask(`${at}/roster`, { token: moderator.token })).body as RosterAnswer;
  expect(roster.filter(({ name }) => name === 'Ines Beispiel')).toHaveLength(1);
  expect((await people()).map(({ name, state }) => [name, state])).toEqual([
    ['Gerd Gast', 'invited'],
    ['Ines Beispiel', 'present'],
  ]);
  const guest = first.find(({ person }) => person === p2)?.code;
  expect((await post('invites', { invite: guest })).body).toMatchObject({ role: 'guest' });

  await post(`${at}/seats/${tablet.seatId}/withdraw`, undefined, moderator.token);
  expect((await post('join', { invite: code })).body).toEqual(refusal('invite-wrong'));
  const reprinted = (await cards()).find(({ person }) => person === p1)?.code;
  expect(((await post('join', { invite: reprinted })).body as JoinAnswer).seatId).toBe(tablet.seatId);
});

test('nobody without a name gets a card, and the card of somebody who was taken off the list is void', async () => {
  const { post, put, cards } = await start();
  await put([...ines, ...entriesOf(p2, { name: ' ', organisation: 'Stadt' }, now - 10)]);
  const [card, ...more] = await cards();
  expect(more).toEqual([]);
  await put(removalOf(p1, now));
  expect(await post('join', { invite: card?.code })).toEqual({ status: 403, body: refusal('invite-wrong') });
  expect(await cards()).toEqual([]);
});
