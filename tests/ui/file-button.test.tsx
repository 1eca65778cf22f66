// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { FileButton } from '../../src/ui/file-button.tsx';
import { draw } from './draw.tsx';

const drawButton = async (more: { readonly name?: string; readonly busy?: boolean } = {}) => {
  const onChoose = vi.fn();
  const drawing = await draw(<FileButton label="Datei wählen" accept=".pdf" onChoose={onChoose} {...more} />);
  const input = drawing.find('input[type=file]') as HTMLInputElement;
  return { drawing, input, onChoose, opened: vi.spyOn(input, 'click') };
};

test('a press lets a file be chosen, the same one again, and nothing is said where nothing was chosen', async () => {
  const { drawing, input, onChoose, opened } = await drawButton();
  await drawing.click(drawing.find('button'));
  expect(opened).toHaveBeenCalledOnce();
  const file = new File(['x'], 'bericht.pdf');
  for (const files of [[file], [], [file]]) {
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  expect(onChoose.mock.calls).toEqual([[file], [file]]);
  await drawing.remove();
});

test('while something else runs it can be reached, and a press opens nothing', async () => {
  const { drawing, opened } = await drawButton({ busy: true });
  const button = drawing.find('button') as HTMLButtonElement;
  expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true']);
  await drawing.click(button);
  expect(opened).not.toHaveBeenCalled();
  await drawing.remove();
});

test('where several stand on one screen each is heard with what it is for, once, and read without', async () => {
  const { drawing } = await drawButton({ name: 'Datei wählen: Sozialbericht' });
  const said = [...drawing.find('button').querySelectorAll('.kern-label > span')];
  expect(said.map((part) => [part.textContent, part.getAttribute('aria-hidden'), part.className])).toEqual([
    ['Datei wählen', 'true', ''],
    ['Datei wählen: Sozialbericht', null, 'plenum-hidden'],
  ]);
  expect(drawing.find('input[type=file]').getAttribute('aria-hidden')).toBe('true');
  await drawing.remove();
});
