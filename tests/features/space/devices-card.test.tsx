// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { SeatId } from '../../../src/domain/ids.ts';
import { accepted } from '../../../src/domain/result.ts';
import { DevicesCard } from '../../../src/features/space/devices-card.tsx';
import type { SpaceRole } from '../../../src/protocol/space.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const { devices, roles } = words;
const invites = { publicUrl: 'http://raum.test/', invites: { office: 'o', moderator: 'm', reader: 'r' } };
const member = (id: string) => ({
  ...{
    seatId: id as SeatId,
    name: id,
    role: 'office' as const,
    group: null,
    joinedAt: '2027-01-01T00:00:00Z',
    locked: false,
  },
});

const drawCard = async () => {
  const renewed: SpaceRole[] = [];
  const members = [member('own')];
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async () => undefined } });
  const drawing = await draw(
    <DevicesCard
      deeds={{
        invites: async () => accepted(invites),
        renewInvite: async (role) => {
          renewed.push(role);
          return accepted(invites);
        },
        groupLink: async () => accepted('link'),
        members: async () => accepted([...members]),
        withdraw: async () => accepted(null),
      }}
      linkOf={(_, role) => `link-${role}`}
      groups={[]}
      emergencyHref="#/sheet"
      own={'own' as SeatId}
    />,
  );
  await vi.waitFor(() => expect(drawing.text()).toContain(roles.reader));
  return { drawing, renewed, members };
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
