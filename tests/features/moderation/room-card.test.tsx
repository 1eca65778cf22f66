// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SeatId } from '../../../src/domain/ids.ts';
import { RoomCard } from '../../../src/features/moderation/room-card.tsx';
import type { RoomRow } from '../../../src/features/moderation/room-order.ts';
import { moderationWords as words } from '../../../src/words/moderation.de.ts';
import { draw } from '../../ui/draw.tsx';

const deeds = {
  setDoor: () => undefined,
  addPlaces: () => () => undefined,
  setStanding: () => () => undefined,
  setWall: () => undefined,
};

test('of forty people who are not finished the first ten are listed, and the others on demand', async () => {
  const rows = Array.from({ length: 40 }, (_, place): RoomRow => {
    const seatId = `seat${place}` as SeatId;
    const name = `Mensch ${String(place).padStart(2, '0')}`;
    const here = { present: true, locked: false, judged: 0, total: 12, finished: false };
    return { seatId, name, perspective: null, role: 'participant', standing: null, ...here };
  });
  const plan = { door: 'open', wall: 'auto', places: 60 } as const;
  const card = (
    <RoomCard
      rows={rows}
      plan={plan}
      code="123456"
      invitationHref="#/s/s1/prepare"
      deeds={deeds}
      onUndoable={() => undefined}
    />
  );
  const drawing = await draw(card);
  const names = () => drawing.findAll('.plenum-room-name').map((name) => name.textContent);
  expect(names()).toEqual(rows.slice(0, 10).map(({ name }) => name));
  expect(drawing.find('a', words.room.links).getAttribute('href')).toBe('#/s/s1/prepare');
  await drawing.click(drawing.find('button', '30 weitere'));
  expect(names()).toEqual(rows.map(({ name }) => name));
  await drawing.remove();
});

test('an empty room speaks of a missing server only where there is none, and offers door and links only where there is one', async () => {
  const card = (home: 'server' | 'toServer' | 'here') => (
    <RoomCard
      rows={[]}
      plan={{ door: 'open', wall: 'auto', places: 60 }}
      code={null}
      home={home}
      invitationHref="#/s/s1/prepare"
      deeds={deeds}
      onUndoable={() => undefined}
    />
  );
  const drawing = await draw(card('server'));
  expect(drawing.text()).toContain(words.room.emptyText);
  expect(drawing.text()).not.toContain('Ohne Server');
  expect(drawing.text()).toContain(words.room.closeDoor);
  expect(drawing.text()).toContain(words.room.links);
  for (const home of ['toServer', 'here'] as const) {
    await drawing.redraw(card(home));
    expect(drawing.text()).toContain('Ohne Server');
    // Nobody can come in: neither a door nor links are offered, and what would change it is said.
    expect(drawing.text()).not.toContain(words.room.closeDoor);
    expect(drawing.text()).not.toContain(words.room.links);
    expect(drawing.text()).toContain(words.room.noServer[home]);
  }
  await drawing.remove();
});

test('when all places are taken it is said, and more are made with one tap that can be taken back', async () => {
  const added: number[] = [];
  const offered: string[] = [];
  const card = (taken: number) => (
    <RoomCard
      rows={[]}
      taken={taken}
      plan={{ door: 'open', wall: 'auto', places: 60 }}
      code="123456"
      invitationHref="#/s/s1/prepare"
      deeds={{
        ...deeds,
        addPlaces: (more) => {
          added.push(more);
          return () => added.push(-more);
        },
      }}
      onUndoable={(text, undo) => {
        offered.push(text);
        undo();
      }}
    />
  );
  const drawing = await draw(card(59));
  expect(drawing.text()).not.toContain(words.room.full(60));
  await drawing.redraw(card(60));
  expect(drawing.text()).toContain(words.room.full(60));
  await drawing.click(drawing.find('button', words.room.morePlaces(20)));
  expect([added, offered]).toEqual([[20, -20], [words.room.placesNow(80)]]);
  await drawing.remove();
});
