// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { setFacts } from '../../../src/documents/plan/edit.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { draw } from '../../ui/draw.tsx';
import { current, minute, next, noon, setUp } from './lead-scene.tsx';

beforeEach(() => {
  // jsdom has no layout; the thread asks for sizes only where they can be had.
  document.body.replaceChildren();
});

describe('interrupting, measuring and the remote', () => {
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
    // The second item ran for no time at all, and yet it ran.
    expect([...plan.now().spent.values()]).toEqual([7 * minute, 0]);
    await drawing.remove();
  });

  test('after the end nothing counts and the clock has no buttons; who begins an item goes on, and may take it back', async () => {
    const { doc, plan, Screen } = setUp();
    const drawing = await draw(<Screen />);
    await drawing.click(drawing.find('button', 'Sitzung starten'));
    expect(drawing.find('.plenum-now').textContent).toContain('noch 5 min');
    await drawing.click(next(drawing));
    expect(drawing.text()).toContain('Jetzt läuft');
    await act(async () => setFacts(doc, { ended: true }));
    expect(drawing.text()).not.toContain('Jetzt läuft');
    expect(drawing.find('.plenum-now h1').textContent).toBe('Die Sitzung ist beendet');
    expect(drawing.text()).not.toMatch(/noch \d+ min|Ende etwa/);
    expect(drawing.findAll('.plenum-now button')).toHaveLength(0);
    // Nobody is let in any more, and nothing is left to turn to.
    expect(drawing.text()).not.toMatch(/Einlass|Fernbedienung/);
    await drawing.click(drawing.find('nav button', plan.now().agenda[2]?.title));
    expect(plan.now()).toMatchObject({ ended: false, timer: { kind: 'running' } });
    await drawing.click(drawing.find('button', 'Rückgängig'));
    expect(plan.now().ended).toBe(true);
    await drawing.remove();
  });

  test('minutes over the tablets are told where an item is meant for them, against what was planned', async () => {
    const { doc, plan, Screen } = setUp();
    const { id = null } = plan.now().agenda.find(({ activity }) => activity === 'assessment') ?? {};
    setFacts(doc, { current: id });
    const drawing = await draw(<Screen />);
    expect(drawing.find('.plenum-now-times').textContent).toContain('auf den Tablets 0 von 45 min');
    await drawing.redraw(<Screen screenTime={12 * minute} />);
    expect(drawing.find('.plenum-now-times').textContent).toContain('auf den Tablets 12 von 45 min');
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
});
