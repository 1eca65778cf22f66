// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { type DraftShelf, DraftsContext } from '../../src/ui/drafts.ts';
import { useKept } from '../../src/ui/use-kept.tsx';
import { draftWords } from '../../src/words/drafts.de.ts';
import { draw } from './draw.tsx';

const blank = { text: '', who: '' };

function Form({ place }: { readonly place: string }) {
  const { typed, change, clear, line } = useKept(place, blank);
  return (
    <>
      <input aria-label="Text" value={typed.text} onChange={({ target }) => change({ text: target.value })} />
      <input aria-label="Wer" value={typed.who} onChange={({ target }) => change({ who: target.value })} />
      <button type="button" onClick={clear}>
        Eintragen
      </button>
      {line}
    </>
  );
}

/** A shelf that says what lies on it. */
const shelfWith = (rows: Map<string, unknown>): DraftShelf => ({
  read: async (place) =>
    rows.has(place) ? { value: rows.get(place), at: new Date(2027, 4, 13, 14, 32).getTime() } : null,
  keep: (place, value) => void rows.set(place, value),
  drop: (place) => void rows.delete(place),
  places: async () => [...rows.keys()],
});

const drawn = async (shelf: DraftShelf | null, place = 'minutes') => {
  const at = (where: string) => (
    <DraftsContext value={shelf}>
      <Form place={where} />
    </DraftsContext>
  );
  const drawing = await draw(at(place));
  const field = (name: string) => drawing.find('input', name) as HTMLInputElement;
  return {
    ...drawing,
    to: (where: string) => drawing.redraw(at(where)),
    types: (name: string, text: string) => drawing.type(field(name), text),
    says: () => [field('Text').value, field('Wer').value],
    presses: (name: string) => drawing.click(drawing.find('button', name)),
  };
};

test('D349 words are kept from the first letter on and stand in the form again, until they are handed in', async () => {
  const rows = new Map<string, unknown>();
  const shelf = shelfWith(rows);
  const first = await drawn(shelf);
  expect(first.text()).not.toContain(draftWords.discard);
  await first.types('Text', 'Der Bus');
  await first.types('Wer', 'Kreis');
  expect(rows.get('minutes')).toEqual({ text: 'Der Bus', who: 'Kreis' });
  await first.remove();

  const again = await drawn(shelf);
  expect(again.says()).toEqual(['Der Bus', 'Kreis']);
  expect(again.text()).toContain(draftWords.yours('14:32'));
  await again.types('Text', 'Der Bus fährt');
  await again.presses('Eintragen');
  expect(again.says()).toEqual(['', '']);
  expect([rows.size, again.text().includes(draftWords.discard)]).toEqual([0, false]);
  await again.remove();
});

test('D349 a draft that is discarded is gone from the device and can be brought back', async () => {
  const rows = new Map<string, unknown>([['minutes', { text: 'Der Bus', who: 7, other: 'fremd' }]]);
  const drawing = await drawn(shelfWith(rows));
  expect(drawing.says()).toEqual(['Der Bus', '']);
  await drawing.presses(draftWords.discard);
  expect([drawing.says(), rows.size]).toEqual([['', ''], 0]);
  await drawing.presses(draftWords.bringBack);
  expect(drawing.says()).toEqual(['Der Bus', '']);
  expect(rows.get('minutes')).toEqual({ text: 'Der Bus', who: '' });
  await drawing.remove();
});

test('D349 each place has its own words, and what is typed before it was found is not written over, nor what was found', async () => {
  const rows = new Map<string, unknown>([['b', { text: 'von b', who: '' }]]);
  const drawing = await drawn(shelfWith(rows), 'a');
  await drawing.types('Text', 'von a');
  await drawing.to('b');
  expect(drawing.says()).toEqual(['von b', '']);
  await drawing.to('a');
  expect(drawing.says()).toEqual(['von a', '']);
  await drawing.remove();

  let answer: (kept: { value: unknown; at: number }) => void = () => undefined;
  const slow = await drawn({ ...shelfWith(rows), read: () => new Promise((resolve) => (answer = resolve)) });
  await slow.types('Text', 'schon getippt');
  await act(async () => answer({ value: { text: 'alt' }, at: 1 }));
  // Whoever was quicker than the device keeps both.
  expect(slow.says()).toEqual(['alt schon getippt', '']);
  expect(rows.get('minutes')).toEqual({ text: 'alt schon getippt', who: '' });
  await slow.remove();
});

test('D349 where many people type on one device nothing is kept', async () => {
  const drawing = await drawn(null);
  await drawing.types('Text', 'geheim');
  expect(drawing.says()).toEqual(['geheim', '']);
  await drawing.remove();
});
