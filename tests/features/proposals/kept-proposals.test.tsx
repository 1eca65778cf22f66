// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { DraftShelf } from '../../../src/ui/drafts.ts';
import { draftWords as words } from '../../../src/words/drafts.de.ts';
import { setUp } from './section-scene.tsx';

const shelfWith = (rows: Map<string, unknown>): DraftShelf => ({
  read: async (place) => (rows.has(place) ? { value: rows.get(place), at: 1 } : null),
  keep: (place, value) => void rows.set(place, structuredClone(value)),
  drop: (place) => void rows.delete(place),
  places: async () => [...rows.keys()],
});

type Scene = Awaited<ReturnType<typeof setUp>>;
const titleField = ({ drawing }: Scene) => drawing.findAll('form input')[0] as HTMLInputElement;

test('D349 a form that was begun is offered again, goes on where it was, and is gone when it is saved', async () => {
  const rows = new Map<string, unknown>();
  const shelf = shelfWith(rows);
  const first = await setUp({ shelf });
  await first.drawing.click(first.drawing.find('button', 'Vorschlag anlegen'));
  await first.drawing.type(titleField(first), 'Ein später Bus');
  await first.drawing.type(first.drawing.find('input', 'Stellen (VZÄ)'), '2,5');
  await first.drawing.remove();
  expect([...rows.keys()]).toEqual(['proposal/new']);

  const again = await setUp({ shelf });
  expect(again.drawing.text()).toContain('„Ein später Bus“');
  await again.drawing.click(again.drawing.find('button', words.goOn));
  expect(titleField(again).value).toBe('Ein später Bus');
  await again.drawing.click(again.drawing.find('button', 'Speichern'));
  expect(again.proposals.now()).toMatchObject([{ title: 'Ein später Bus', staff: 2.5 }]);
  expect([rows.size, again.drawing.text().includes(words.goOn)]).toEqual([0, false]);
  await again.drawing.remove();
});

test('D349 of a proposal that somebody has taken off the table meanwhile what was typed is offered, too', async () => {
  const rows = new Map<string, unknown>();
  const scene = await setUp({ shelf: shelfWith(rows) });
  const { drawing, deeds, proposals } = scene;
  const id = await scene.add({ title: 'Treffs' });
  await drawing.click(drawing.find('button', 'Treffs bearbeiten'));
  await drawing.type(drawing.find('input', 'Haushalt'), '51101');
  const kept = new Map(rows);
  await drawing.remove();

  const later = await setUp({ shelf: shelfWith(kept), doc: scene.doc });
  await act(async () => void deeds.remove(id));
  expect(later.drawing.text()).toContain('„Treffs“');
  await later.drawing.click(later.drawing.find('button', words.goOn));
  expect((later.drawing.find('input', 'Haushalt') as HTMLInputElement).value).toBe('51101');
  expect(proposals.now()).toEqual([]);
  await later.drawing.remove();
});

test('D349 what was kept in another shape is read as far as it fits, or not at all', async () => {
  const rows = new Map<string, unknown>([
    ['proposal/new', { draft: { title: 'Bus', staff: 7, fields: [] }, before: {} }],
  ]);
  const odd = await setUp({ shelf: shelfWith(rows) });
  await odd.drawing.click(odd.drawing.find('button', words.goOn));
  expect(titleField(odd).value).toBe('Bus');
  expect((odd.drawing.find('input', 'Stellen (VZÄ)') as HTMLInputElement).value).toBe('');
  await odd.drawing.remove();
  const none = await setUp({ shelf: shelfWith(new Map([['proposal/new', 'Bus']])) });
  expect(none.drawing.text()).not.toContain(words.goOn);
  await none.drawing.remove();
});
