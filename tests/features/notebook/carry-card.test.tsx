// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CarryCard, type Merge } from '../../../src/features/notebook/carry-card.tsx';
import { mostShown } from '../../../src/protocol/shown-frames.ts';
import { framesWords as words } from '../../../src/words/frames.de.ts';
import { notebookWords } from '../../../src/words/notebook.de.ts';
import { draw } from '../../ui/draw.tsx';

const stillness = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches }));
afterEach(() => {
  vi.unstubAllGlobals();
});

const saved = { name: 'Jugend.plenum-work', inside: { notes: 6, drafts: 1 } };

const card = (pack: ((isForOffice: boolean) => Uint8Array) | null) => (
  <CarryCard open={() => Promise.resolve({ is: 'merged' })} save={() => saved} pack={pack} share={null} />
);

test('who wants no motion finds the codes standing still, and turns them by hand', async () => {
  stillness(true);
  const packed: boolean[] = [];
  const screen = await draw(
    card((isForOffice) => {
      packed.push(isForOffice);
      return new Uint8Array(2_000).fill(7);
    }),
  );
  await screen.click(screen.find('button', words.show.openForOffice));
  expect(packed).toEqual([true]);
  expect(screen.text()).toContain(words.show.count(1, 4));
  expect(screen.find('button', words.show.go)).toBeDefined();
  for (const number of [2, 3, 4, 1]) {
    await screen.click(screen.find('button', words.show.next));
    expect(screen.text()).toContain(words.show.count(number, 4));
  }
  await screen.click(screen.find('button', words.show.close));
  expect(screen.findAll('.plenum-frames')).toEqual([]);
  await screen.remove();
});

test('what is too much for codes is said, and that the file does it', async () => {
  stillness(false);
  const screen = await draw(card(() => new Uint8Array(mostShown + 1)));
  await screen.click(screen.find('button', words.show.open));
  expect(screen.text()).toContain(words.show.tooLarge(101));
  expect(screen.findAll('.plenum-frames')).toEqual([]);
  await screen.remove();
});

test('a device without a camera says so and leads to the file', async () => {
  const screen = await draw(card(null));
  expect(screen.findAll('button').map(({ textContent }) => textContent)).not.toContain(words.show.open);
  await screen.click(screen.find('button', words.read.open));
  await vi.waitFor(() => expect(screen.text()).toContain(words.read.faults.none));
  let opened = 0;
  screen.find('input', notebookWords.carry.open).addEventListener('click', () => {
    opened += 1;
  });
  await screen.click(screen.find('button', words.read.chooseFile));
  expect(opened).toBe(1);
  await screen.remove();
});

test('a camera that is not allowed says what to do', async () => {
  vi.stubGlobal('navigator', {
    ...navigator,
    mediaDevices: { getUserMedia: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
  });
  const screen = await draw(card(null));
  await screen.click(screen.find('button', words.read.open));
  await vi.waitFor(() => expect(screen.text()).toContain(words.read.faults.denied));
  await screen.remove();
});

test('what the share sheet does not take is saved, and the card says where it is and what to do with it', async () => {
  const became: ('shared' | 'closed' | 'saved')[] = ['closed', 'shared', 'saved'];
  const screen = await draw(
    <CarryCard
      open={() => Promise.resolve({ is: 'merged' })}
      save={() => saved}
      pack={null}
      share={() => Promise.resolve(became.shift() ?? 'closed')}
    />,
  );
  const { carry } = notebookWords;
  for (const said of [carry.notShared, carry.shared, carry.savedInstead]) {
    await screen.click(screen.find('button', carry.share));
    await vi.waitFor(() => expect(screen.find('p[role=status]').textContent).toBe(said));
  }
  await screen.remove();
});

test('the chooser shows files of any ending: what was shared has another one, and some tablets show unknown ones grey', async () => {
  const screen = await draw(card(null));
  expect(screen.find('input', notebookWords.carry.open).getAttribute('accept')).toBeNull();
  await screen.remove();
});

test('what was saved and what was new in a file is said in numbers, and what changed nothing new is said as that', async () => {
  const became: Merge[] = [
    { is: 'merged', news: { notes: 2, drafts: 1 } },
    { is: 'merged', news: { notes: 0, drafts: 0 } },
    { is: 'notOurs' },
  ];
  const screen = await draw(
    <CarryCard
      open={() => Promise.resolve(became.shift() ?? { is: 'empty' })}
      save={() => saved}
      pack={null}
      share={null}
    />,
  );
  const { carry } = notebookWords;
  const said = () => screen.find('p[role=status]').textContent;
  await screen.click(screen.find('button', carry.save));
  expect(said()).toBe(carry.saved('Jugend.plenum-work', 6, 1));
  expect(said()).toContain('6 Notizen und 1 Entwurf');
  const chooser = screen.find('input', carry.open) as HTMLInputElement;
  Object.defineProperty(chooser, 'files', { value: [new File(['x'], 'x.plenum-work')] });
  for (const wanted of [carry.news(2, 1), carry.became.merged, carry.became.notOurs]) {
    await act(async () => void chooser.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(said()).toBe(wanted));
  }
  await screen.remove();
});
