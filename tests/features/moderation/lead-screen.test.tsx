// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { putRound, setFacts } from '../../../src/documents/plan/edit.ts';
import { roundIdOf, type SeatId } from '../../../src/domain/ids.ts';
import type { RoomRow } from '../../../src/features/moderation/room-order.ts';
import { draw } from '../../ui/draw.tsx';

import { current, minute, next, noon, setUp } from './lead-scene.tsx';

beforeEach(() => {
  // jsdom has no layout; the thread asks for sizes only where they can be had.
  document.body.replaceChildren();
});

describe('leading through the agenda', () => {
  test('an item and its clock start in one change', () => {
    const { doc, plan, deeds } = setUp();
    let changes = 0;
    doc.on('update', () => {
      changes += 1;
    });
    const first = plan.now().agenda[0];
    if (first === undefined) throw new Error('ten items');
    deeds.startItem(first, noon);
    expect(changes).toBe(1);
    expect(plan.now().timer).toEqual({ kind: 'running', startedAt: noon, endsAt: noon + 5 * minute });
  });

  test('the session starts, goes on, and goes back', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    expect(current(plan)).toBe('Willkommen und Runde');
    await drawing.click(next(drawing));
    expect(current(plan)).toBe('Ziele für heute');
    await drawing.click(drawing.find('button', 'Zurück'));
    expect(current(plan)).toBe('Willkommen und Runde');
    await drawing.remove();
  });

  test('a step too far is taken back with the clock that ran before', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    const before = plan.now().timer;
    await drawing.redraw(<Screen now={noon + 3 * minute} />);
    await drawing.click(next(drawing));
    expect(drawing.text()).toContain('Jetzt läuft „Ziele für heute“.');
    await drawing.click(drawing.find('button', 'Rückgängig'));
    expect(current(plan)).toBe('Willkommen und Runde');
    expect(plan.now().timer).toEqual(before);
    await drawing.remove();
  });

  test('taking back changes nothing when another moderator has gone on', () => {
    const { plan, deeds } = setUp();
    const [first, second, third] = plan.now().agenda;
    if (first === undefined || second === undefined || third === undefined) throw new Error('ten items');
    deeds.startItem(first, noon);
    const undo = deeds.startItem(second, noon);
    deeds.startItem(third, noon);
    undo();
    expect(current(plan)).toBe(third.title);
  });

  test('the clock is paused, resumed and given more time', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    await drawing.redraw(<Screen now={noon + 2 * minute} />);
    expect(drawing.text()).toContain('seit 2 min · geplant 5 min');
    expect(drawing.text()).toContain('noch 3 min');
    await drawing.click(drawing.find('.plenum-now button', 'Uhr anhalten'));
    expect(plan.now().timer.kind).toBe('paused');
    await drawing.click(drawing.find('button', '5 Minuten mehr'));
    await drawing.redraw(<Screen now={noon + 60 * minute} />);
    expect(drawing.text()).toContain('Uhr steht · noch 8 min');
    await drawing.click(drawing.find('button', 'Uhr weiter'));
    await drawing.redraw(<Screen now={noon + 71 * minute} />);
    expect(drawing.text()).toContain('3 min über');
    await drawing.remove();
  });

  test('an assessment shows its panel, a talk a calm sentence', async () => {
    const { doc, plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    expect(drawing.text()).toContain('Auf der Wand stehen Titel und Code zum Mitmachen.');
    expect(drawing.text()).not.toContain('Die Runde');
    await act(async () => setFacts(doc, { current: plan.now().agenda[5]?.id ?? null }));
    expect(drawing.text()).toContain('Die Runde');
    await drawing.remove();
  });

  test('an item that nobody planned is added with its minutes', async () => {
    const { added, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Punkt'));
    await drawing.click(drawing.find('button', 'Hinzufügen'));
    expect(drawing.text()).toContain('Bitte benennen Sie diesen Punkt.');
    await drawing.type(drawing.find('input', 'Neuer Punkt'), 'Nachfragen');
    await drawing.click(drawing.find('button', 'Hinzufügen'));
    expect(added).toEqual([{ title: 'Nachfragen', minutes: 10, activity: 'talk' }]);
    await drawing.remove();
  });
});

describe('the room', () => {
  const row = (seatId: string, fields: Partial<RoomRow>): RoomRow => ({
    seatId: seatId as SeatId,
    name: seatId,
    perspective: null,
    role: 'participant',
    standing: null,
    present: true,
    locked: false,
    judged: 12,
    total: 12,
    finished: true,
    ...fields,
  });

  test('who is missing stands there, who has finished is folded away', async () => {
    const { Screen } = setUp();
    const rows = [row('Ada', { judged: 5, finished: false }), row('Ben', {}), row('Cem', {})];
    const drawing = await draw(<Screen rows={rows} />);
    expect(drawing.text()).toContain('Im Raum (3)');
    expect(drawing.text()).toContain('5 von 12');
    expect(drawing.text()).not.toContain('Ben');
    await drawing.click(drawing.find('button', '2 fertig'));
    expect(drawing.text()).toContain('Ben');
    await drawing.remove();
  });

  test('the door is closed and opened, and what a closed one means is said', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Einlass schließen'));
    expect(plan.now().door).toBe('closed');
    expect(drawing.text()).toContain('Der Einlass ist geschlossen.');
    await drawing.click(drawing.find('button', 'Einlass öffnen'));
    expect(plan.now().door).toBe('open');
    await drawing.remove();
  });

  test('a seat is excluded from the count, and that is taken back', () => {
    const { plan, deeds } = setUp();
    const undo = deeds.setStanding('Ada' as SeatId, 'excluded');
    expect(plan.now().standings.get('Ada' as SeatId)).toBe('excluded');
    undo();
    expect(plan.now().standings.size).toBe(0);
  });

  test('the code goes onto the wall and off it again', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Code auf der Wand zeigen'));
    expect(plan.now().wall).toBe('welcome');
    await drawing.click(drawing.find('button', 'Wand folgt wieder dem Ablauf'));
    expect(plan.now().wall).toBe('auto');
    await drawing.remove();
  });

  test('going on is the first thing to do only when nothing that runs waits for its result', async () => {
    const { plan, deeds, Screen } = setUp();
    const first = plan.now().agenda[0];
    if (first === undefined) throw new Error('ten items');
    deeds.startItem(first, noon);
    const drawing = await draw(<Screen unfinished />);
    expect(next(drawing).className).toContain('kern-btn--secondary');
    await drawing.redraw(<Screen />);
    expect(next(drawing).className).toContain('kern-btn--primary');
    await drawing.remove();
  });

  test('Escape leaves the form for another item, and the focus goes back to where it was', async () => {
    const { added, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Punkt'));
    const leaving = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    await act(async () => drawing.find('input', 'Neuer Punkt').dispatchEvent(leaving));
    expect(document.activeElement).toBe(drawing.find('button', 'Punkt'));
    expect(added).toEqual([]);
    await drawing.remove();
  });
});

test('an offer to take the last step back ends when the meeting goes on, and stays while only the clock is turned', async () => {
  const { doc, plan, deeds, Screen } = setUp();
  const drawing = await draw(<Screen />);
  await drawing.click(drawing.find('button', 'Sitzung starten'));
  await drawing.click(next(drawing));
  const isOffered = () => drawing.findAll('.plenum-undo[data-shown]').length > 0;
  await act(async () => deeds.extend(5));
  expect(isOffered()).toBe(true);
  const item = plan.now().current;
  if (item === null) throw new Error('an item runs');
  await act(
    async () =>
      void putRound(doc, { id: roundIdOf(item, 1), item, number: 1, proposals: [], criteria: [], wish: 'open' }),
  );
  expect(isOffered()).toBe(false);
  await drawing.remove();
});
