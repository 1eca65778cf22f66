// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { plainTalk, type SlidesAttachment } from '../../../src/domain/attachment/attachment.ts';
import type { AgendaItemId, AttachmentId, FileId, SeatId } from '../../../src/domain/ids.ts';
import { accepted } from '../../../src/domain/result.ts';
import type { Transfer } from '../../../src/features/files/file-transfer.tsx';
import { fitted, largestPhoto, type SmallPhoto, shrinkPhoto } from '../../../src/features/files/shrink-photo.ts';
import { wordsOf } from '../../../src/features/files/slides-from-pdf.ts';
import { TakePhoto } from '../../../src/features/files/take-photo.tsx';
import { TalkPanel } from '../../../src/features/files/talk-panel.tsx';
import { TalkScreen } from '../../../src/features/files/talk-screen.tsx';
import { filesWords as words } from '../../../src/words/files.de.ts';
import { until } from '../../support/until.ts';
import { draw } from '../../ui/draw.tsx';

const page = (text: string) => ({ file: 'a'.repeat(64) as FileId, width: 16, height: 9, text });
const slides: SlidesAttachment = {
  id: 'slides' as AttachmentId,
  kind: 'slides',
  item: 'item' as AgendaItemId,
  title: 'Lage.pdf',
  file: 'b'.repeat(64) as FileId,
  bytes: 9,
  pages: [page('Erste Seite'), page(''), page('Dritte Seite')],
  order: 'V',
};

afterEach(() => vi.unstubAllGlobals());

test.each([
  [4_000, 3_000, 2_000, [2_000, 1_500]],
  [900, 1_600, 2_000, [900, 1_600]],
  [10, 40_000, 2_000, [1, 2_000]],
] as const)('%i × %i fits into %i', (width, height, side, size) => {
  expect(fitted(width, height, side)).toEqual(size);
});

test('the words of a page are read line by line, without loose space, and not endlessly', () => {
  expect(wordsOf([{ str: ' Lage ' }, { str: 'bild', hasEOL: true }, { hasEOL: true }, { str: '2027' }])).toBe(
    'Lage bild\n2027',
  );
  expect(wordsOf([{ str: 'wort '.repeat(1_000) }]).length).toBeLessThanOrEqual(1_000);
  expect(wordsOf([])).toBe('');
});

test('a picture that is far too large is not even opened', async () => {
  const opened = vi.fn(() => Promise.reject(new Error('must not be opened')));
  vi.stubGlobal('createImageBitmap', opened);
  expect(await shrinkPhoto({ size: largestPhoto + 1 } as Blob)).toEqual({ ok: false, reason: 'too-large' });
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ['50 MB', { size: 50 * 1024 * 1024, name: 'IMG.jpg' }, words.faults['too-large'](50)],
  ['a damaged one', { size: 9, name: 'IMG.jpg' }, words.faults.unreadable],
])('a photo of %s is refused with a sentence, and another one may be chosen', async (_what, file, sentence) => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
  const taken = vi.fn();
  const drawing = await draw(<TakePhoto onPhoto={taken} />);
  const input = drawing.find('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => drawing.text().includes(sentence), 'the sentence stands there');
  expect(taken).not.toHaveBeenCalled();
  expect(drawing.find('button', words.take).getAttribute('aria-disabled')).toBeNull();
  await drawing.remove();
});

test('a tablet follows the talk, a person may turn pages alone and comes back by one tap', async () => {
  const screen = (at: number) => <TalkScreen title="Lagebild" slides={slides} page={at} />;
  const drawing = await draw(screen(1));
  expect(drawing.text()).toContain(words.talk.page(1, 3));
  await drawing.redraw(screen(2));
  expect(drawing.text()).toContain(words.talk.page(2, 3));
  expect(drawing.text()).toContain(words.talk.noText);
  await drawing.click(drawing.find('button', words.talk.next));
  expect(drawing.text()).toContain(words.talk.aside);
  await drawing.redraw(screen(1));
  expect(drawing.text()).toContain(words.talk.page(3, 3));
  await drawing.click(drawing.find('button', words.talk.back));
  expect(drawing.text()).toContain(words.talk.page(1, 3));
  expect(drawing.text()).toContain(words.talk.following);
  await drawing.remove();
});

test('the cockpit turns pages within the talk, and frees the wall also without slides', async () => {
  const turned: number[] = [];
  const set: object[] = [];
  const deeds = {
    turn: (to: number) => turned.push(to),
    set: (wish: object) => set.push(wish),
    save: () => undefined,
    remove: () => () => undefined,
  };
  const panel = (at: number, more: object = {}, transfer: Transfer | null = null) => (
    <TalkPanel
      talk={{ ...plainTalk(slides.item), slides, page: at, ...more }}
      people={[{ seat: 'bea' as SeatId, label: 'Bea' }]}
      deeds={deeds}
      transfer={transfer}
      onSlides={() => undefined}
    />
  );
  const drawing = await draw(panel(1));
  const [before, next] = [words.talk.before, words.talk.next].map(
    (name) => drawing.find('button', name) as HTMLButtonElement,
  );
  expect([before?.disabled, next?.disabled]).toEqual([true, false]);
  await drawing.click(drawing.find('button', words.talk.next));
  await drawing.redraw(panel(3));
  expect([before?.disabled, next?.disabled]).toEqual([false, true]);
  await drawing.click(drawing.find('button', words.talk.before));
  expect(turned).toEqual([2, 2]);
  await drawing.click(drawing.find('input[type=checkbox]', words.talk.onTablets));
  const speaker = drawing.find('select', '') as HTMLSelectElement;
  expect([...speaker.options].map(({ label }) => label)).toEqual([words.talk.nobody, 'Bea']);
  await drawing.choose(speaker, 'bea');
  const megabyte = 1024 * 1024;
  const transfer = { sent: 3.1 * megabyte, all: 8.4 * megabyte, waits: false };
  await drawing.redraw(panel(1, {}, transfer));
  expect(drawing.text()).toContain(words.transfer.of('3,1', '8,4'));
  expect(drawing.text()).not.toContain(words.transfer.waits);
  await drawing.redraw(panel(1, {}, { ...transfer, waits: true }));
  expect(drawing.text()).toContain(words.transfer.waits);
  await drawing.redraw(panel(1, { slides: null }));
  expect(drawing.text()).not.toContain(words.transfer.of('3,1', '8,4'));
  await drawing.click(drawing.find('input[type=checkbox]', words.talk.wallFree));
  expect(set).toEqual([{ onTablets: true }, { speaker: 'bea' }, { wallFree: true }]);
  await drawing.remove();
});

test('where a picture is handed on at once, nothing of it waits for a press, also when its screen has gone meanwhile', async () => {
  const photo: SmallPhoto = { bytes: new ArrayBuffer(3), width: 1, height: 1, type: 'image/jpeg' };
  for (const leaves of [false, true]) {
    const given: string[] = [];
    let isSmall: () => void = () => undefined;
    const shrink = () =>
      new Promise<Awaited<ReturnType<typeof shrinkPhoto>>>((resolve) => {
        isSmall = () => resolve(accepted(photo));
      });
    const drawing = await draw(<TakePhoto atOnce shrink={shrink} onPhoto={(_, says) => void given.push(says)} />);
    const input = drawing.find('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [{ size: 9, name: 'IMG.jpg' }] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    if (leaves) await drawing.remove();
    isSmall();
    await until(() => given.length === 1, 'the picture is handed on');
    expect(given).toEqual(['']);
    if (leaves) continue;
    expect(drawing.text()).not.toContain(words.keep);
    await drawing.remove();
  }
});
