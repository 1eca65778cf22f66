// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useFromTop } from '../../src/ui/use-from-top.ts';
import { type Drawing, draw } from './draw.tsx';

const page = document.documentElement;
let drawing: Drawing;
beforeEach(async () => {
  drawing = await draw(<Screen shown="first" />);
  page.scrollTop = 700;
});
afterEach(() => drawing.remove());

function Screen({ shown }: { readonly shown: string }) {
  useFromTop(shown);
  return (
    <>
      <p>{shown}</p>
      <textarea aria-label="note" />
      <input type="radio" aria-label="tile" />
    </>
  );
}

test('something else begins at its top; the same again leaves the page where it is', async () => {
  await drawing.redraw(<Screen shown="first" />);
  expect(page.scrollTop).toBe(700);
  await drawing.redraw(<Screen shown="second" />);
  expect(page.scrollTop).toBe(0);
});

test('who writes stays where they write; a tile that was tapped is not writing', async () => {
  drawing.find('textarea').focus();
  await drawing.redraw(<Screen shown="second" />);
  expect(page.scrollTop).toBe(700);
  drawing.find('input').focus();
  await drawing.redraw(<Screen shown="third" />);
  expect(page.scrollTop).toBe(0);
});
