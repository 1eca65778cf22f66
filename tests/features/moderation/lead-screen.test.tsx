// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem, setFacts } from '../../../src/documents/plan-edit.ts';
import { readPlan } from '../../../src/documents/plan-read.ts';
import type { ProposalId, SeatId } from '../../../src/domain/ids.ts';
import { currentItem } from '../../../src/domain/session/session.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { createLeadDeeds } from '../../../src/features/moderation/lead-deeds.ts';
import { LeadScreen } from '../../../src/features/moderation/lead-screen.tsx';
import type { RoomRow } from '../../../src/features/moderation/room-order.ts';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

const minute = 60_000;
const noon = Date.UTC(2027, 4, 13, 12);

beforeEach(() => {
  // jsdom has no layout; the thread asks for sizes only where they can be had.
  document.body.replaceChildren();
});

const setUp = () => {
  const doc = new Y.Doc();
  for (const item of assessmentAgenda(seededBytes(2))) putAgendaItem(doc, item);
  const plan = watchDocument(doc, readPlan);
  const deeds = createLeadDeeds(doc);
  const added: unknown[] = [];
  const switched: boolean[] = [];
  interface ScreenProps {
    readonly now?: number;
    readonly rows?: readonly RoomRow[];
    readonly unfinished?: boolean;
    readonly presentable?: readonly ProposalId[];
    readonly screenTime?: number;
    readonly remote?: boolean;
  }
  const Screen = (props: ScreenProps) => {
    const { now = noon, rows = [], unfinished = false, presentable = [], screenTime = 0, remote = true } = props;
    return (
      <LeadScreen
        plan={plan.use()}
        now={now}
        deeds={deeds}
        onAddItem={(item) => added.push(item)}
        rows={rows}
        code="K7Q4MX"
        prepareHref="#/prepare"
        activity={currentItem(plan.use())?.activity === 'assessment' ? <p>Die Runde</p> : null}
        unfinished={unfinished}
        presentable={presentable}
        screenTime={screenTime}
        remote={{ isOn: remote, onSwitch: (on) => switched.push(on) }}
      />
    );
  };
  return { doc, plan, deeds, added, switched, Screen };
};

const current = (plan: { readonly now: () => ReturnType<typeof readPlan> }) => {
  const { agenda, current: id } = plan.now();
  return agenda.find((item) => item.id === id)?.title ?? null;
};

const next = (drawing: Drawing) => drawing.find('button', 'Weiter zu');

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

  test('interrupting says since when, is no pause of the clock, and is released', async () => {
    const { plan, deeds, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    await drawing.click(drawing.find('button', 'Tablets unterbrechen'));
    expect(plan.now()).toMatchObject({ heldAt: noon, timer: { kind: 'running' } });
    await drawing.redraw(<Screen now={noon + 3 * minute} />);
    expect(drawing.find('.plenum-hold').textContent).toMatch(/seit \d\d:00 Uhr unterbrochen \(3 min\)/);
    deeds.hold(noon + 4 * minute);
    expect(plan.now().heldAt).toBe(noon);
    await drawing.click(drawing.find('button', 'Tablets freigeben'));
    expect(plan.now().heldAt).toBeNull();
    await drawing.remove();
  });

  test('what an item has taken stands beside what was planned, also when it was taken up twice', async () => {
    const { plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    await drawing.redraw(<Screen now={noon + 7 * minute} screenTime={4 * minute} />);
    expect(drawing.text()).toContain('auf den Tablets 4 min');
    await drawing.click(next(drawing));
    expect(drawing.text()).toContain('7 von 5′');
    await drawing.click(drawing.find('button', 'Zurück'));
    expect(drawing.text()).not.toContain('von 5′');
    await drawing.redraw(<Screen now={noon + 9 * minute} />);
    await drawing.click(next(drawing));
    expect(drawing.text()).toContain('9 von 5′');
    await drawing.click(drawing.find('button', 'Rückgängig'));
    expect([...plan.now().spent.values()]).toEqual([7 * minute]);
    await drawing.remove();
  });

  test('how many minutes are missing is said against the planned end', async () => {
    const { doc, Screen } = setUp();
    const end = new Date(noon + 200 * minute);
    const endsAt = `${String(end.getHours()).padStart(2, '0')}:${String(end.getMinutes()).padStart(2, '0')}`;
    setFacts(doc, { endsAt });
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    expect(drawing.text()).toContain('10 min fehlen');
    await drawing.remove();
  });

  test('a remote leads unless it is turned off, and never where keys are written or chosen', async () => {
    const { doc, plan, switched, Screen } = setUp();
    const press = (key: string, target: Element = document.body) =>
      act(async () => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
    const drawing = await draw(<Screen />);
    await press('PageDown');
    expect(current(plan)).toBe('Willkommen und Runde');
    await drawing.click(drawing.find('button', 'Punkt'));
    await press('PageDown', drawing.find('.plenum-add-item input[inputmode]'));
    expect(current(plan)).toBe('Willkommen und Runde');
    await act(async () => setFacts(doc, { current: plan.now().agenda[5]?.id ?? null }));
    const shown = { presentable: ['p1', 'p2'] as unknown as readonly ProposalId[], unfinished: true };
    await drawing.redraw(<Screen {...shown} />);
    await press('ArrowRight');
    await press('ArrowRight');
    expect(plan.now().presented).toBe('p2');
    await press('ArrowRight');
    expect(drawing.text()).toContain('Das ist der letzte.');
    expect(current(plan)).toBe('Im Kontext einschätzen');
    await press('b');
    expect(plan.now().wall).toBe('blank');
    await drawing.click(drawing.find('.plenum-remote input'));
    expect(switched).toEqual([false]);
    await drawing.redraw(<Screen {...shown} remote={false} />);
    await press('b');
    expect(plan.now().wall).toBe('blank');
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
