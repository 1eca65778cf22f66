// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { GroupId, SeatId } from '../../../src/domain/ids.ts';
import { accepted } from '../../../src/domain/result.ts';
import { DevicesCard } from '../../../src/features/space/devices-card.tsx';
import type { MembersAnswer } from '../../../src/protocol/space.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const { devices, roles } = words;
const invites = { publicUrl: 'http://raum.test/', invites: { office: 'o', moderator: 'm', reader: 'r' } };
const member = (id: string, of: Partial<MembersAnswer[number]> = {}): MembersAnswer[number] => ({
  seatId: id as SeatId,
  name: id,
  role: 'office',
  group: null,
  joinedAt: '2027-01-01T00:00:00Z',
  locked: false,
  here: false,
  ...of,
});

const youth = { id: 'youth' as GroupId, name: 'Fokusgruppe Jugend' };

const drawCard = async (others: MembersAnswer = []) => {
  const renewed: string[] = [];
  const done: string[] = [];
  const members: MembersAnswer = [member('own'), ...others];
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async () => undefined } });
  const drawing = await draw(
    <DevicesCard
      deeds={{
        invites: async () => accepted(invites),
        renewInvite: async (role) => {
          renewed.push(role);
          return accepted(invites);
        },
        groupLink: async () => accepted('http://raum.test/#/join/old'),
        renewGroupLink: async (group) => {
          renewed.push(group);
          return accepted('http://raum.test/#/join/new');
        },
        rename: async (seat, name) => {
          done.push(`${seat} is ${name}`);
          return accepted(null);
        },
        members: async () => accepted([...members]),
        withdraw: async (seat) => {
          done.push(`${seat} is out`);
          return accepted(null);
        },
      }}
      linkOf={(_, role) => `link-${role}`}
      groups={[youth]}
      emergencyHref="#/sheet"
      own={'own' as SeatId}
    />,
  );
  await vi.waitFor(() => expect(drawing.text()).toContain(roles.reader));
  return { drawing, renewed, members, done };
};

test('a new link for the office says first that the emergency sheet is no longer good, and asks', async () => {
  const { drawing, renewed } = await drawCard();
  await drawing.click(drawing.find('button', devices.renewOf(roles.office)));
  expect(renewed).toEqual([]);
  expect(drawing.text()).toContain(devices.renewOffice);
  await drawing.click(drawing.find('button', devices.renewKeep));
  expect([renewed, drawing.text().includes(devices.renewOffice)]).toEqual([[], false]);
  await drawing.click(drawing.find('button', devices.renewOf(roles.office)));
  await drawing.click(drawing.find('button', devices.renewNow));
  await vi.waitFor(() => expect(drawing.text()).toContain(devices.renewed(roles.office)));
  expect(renewed).toEqual(['office']);
  expect(drawing.text()).toContain(devices.sheetIsOld);
  await drawing.remove();
});

test('a new link of another role is made at once, and says beside it which old one has ended', async () => {
  const { drawing, renewed } = await drawCard();
  await drawing.click(drawing.find('button', devices.renewOf(roles.reader)));
  await vi.waitFor(() => expect(renewed).toEqual(['reader']));
  const row = drawing.find('button', devices.renewOf(roles.reader)).closest('li');
  await vi.waitFor(() => expect(row?.textContent).toContain(devices.renewed(roles.reader)));
  expect(drawing.text()).not.toContain(devices.sheetIsOld);
  await drawing.remove();
});

test('a copied link says for whom it is', async () => {
  const { drawing } = await drawCard();
  await drawing.click(drawing.find('button', devices.copyOf(roles.reader)));
  await vi.waitFor(() => expect(drawing.text()).toContain(devices.copied(roles.reader)));
  expect(drawing.text()).not.toContain(words.groups.copied);
  await drawing.remove();
});

test('whoever comes back to the page of the devices finds who has come in meanwhile', async () => {
  const { drawing, members } = await drawCard();
  expect(drawing.text()).toContain(devices.two);
  members.push(member('second'));
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(drawing.text()).toContain('second'));
  expect(drawing.text()).not.toContain(devices.two);
  await drawing.remove();
});

test('D390 signing a device out asks first, names it and what ends with it; keeping it changes nothing', async () => {
  const tablet = member('Tablet A', { role: 'author', group: youth.id });
  const { drawing, done } = await drawCard([member('Laptop 2'), tablet]);
  await drawing.click(drawing.find('button', devices.withdraw('Tablet A')));
  expect(done).toEqual([]);
  for (const sentence of [devices.ask.title('Tablet A'), devices.ask.link(youth.name)])
    expect(drawing.text()).toContain(sentence);
  expect(drawing.text()).not.toContain(devices.ask.sheet);
  expect(document.activeElement?.textContent).toContain(devices.ask.keep);
  await drawing.click(drawing.find('button', devices.ask.keep));
  expect([done, drawing.text().includes(devices.ask.title('Tablet A'))]).toEqual([[], false]);
  // An office takes the emergency sheet along, and that is said before.
  await drawing.click(drawing.find('button', devices.withdraw('Laptop 2')));
  expect(drawing.text()).toContain(devices.ask.sheet);
  await drawing.click(drawing.find('button', devices.ask.withdraw));
  await vi.waitFor(() => expect(done).toEqual(['Laptop 2 is out']));
  await vi.waitFor(() => expect(drawing.text()).toContain(devices.sheetIsOld));
  await drawing.remove();
});

test('P191 any device of the list is named afterwards, and one without a name says as what it came', async () => {
  const { drawing, done } = await drawCard([member('Nameless', { name: null })]);
  await drawing.click(drawing.find('button', devices.rename(devices.nameless)));
  await drawing.type(drawing.find('input', devices.newName(devices.nameless)), ' Laptop am Empfang ');
  await drawing.click(drawing.find('button', devices.saveName));
  await vi.waitFor(() => expect(drawing.text()).toContain(devices.named('Laptop am Empfang')));
  expect(done).toEqual(['Nameless is Laptop am Empfang']);
  await drawing.click(drawing.find('button', devices.withdraw(devices.nameless)));
  expect(drawing.text()).toContain(devices.ask.title(devices.namelessOf(roles.office)));
  await drawing.remove();
});

test('P192 the list says which device is connected now', async () => {
  const { drawing } = await drawCard([member('Laptop 2', { here: true })]);
  expect(drawing.text().split(devices.connected)).toHaveLength(2);
  await drawing.remove();
});

test('devices that were signed out are folded, and do nothing any more', async () => {
  const { drawing } = await drawCard([member('Alt', { locked: true }), member('Neu')]);
  const fold = drawing.findAll('details').find((one) => one.textContent?.includes(devices.withdrawn) === true);
  expect([fold?.textContent?.includes('Alt'), fold?.textContent?.includes('Neu')]).toEqual([true, false]);
  expect(fold?.querySelectorAll('button')).toHaveLength(0);
  await drawing.remove();
});

test('P190 the link of a group is renewed beside those of the roles, after a question, and shown as a code', async () => {
  vi.stubGlobal('CSS', { escape: String });
  const { drawing, renewed } = await drawCard();
  await drawing.click(drawing.find('button', devices.renewOf(youth.name)));
  expect([renewed, drawing.text().includes(words.groups.renewAsk(youth.name))]).toEqual([[], true]);
  const row = drawing.find('button', devices.renewOf(youth.name)).closest('li');
  const now = [...(row?.querySelectorAll('button') ?? [])].findLast(({ textContent }) => textContent === devices.renew);
  if (now === undefined) throw new Error('there is no button for it');
  await drawing.click(now);
  await vi.waitFor(() => expect(row?.textContent).toContain(devices.renewed(youth.name)));
  expect(renewed).toEqual(['youth']);
  await drawing.click(drawing.find('button', words.groups.qrOf(youth.name)));
  await vi.waitFor(() => expect(document.body.textContent).toContain(words.groups.qrText));
  await drawing.remove();
});
