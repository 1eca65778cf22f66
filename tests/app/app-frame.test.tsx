// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { AppFrame } from '../../src/app/app-frame.tsx';
import { draw } from '../ui/draw.tsx';

window.scrollTo = () => undefined;

test('the tab carries the name of the screen, and the first screen leaves the focus alone', async () => {
  const drawing = await draw(<AppFrame title="Mitmachen">Inhalt</AppFrame>);
  expect(document.title).toBe('Mitmachen · Plenum');
  expect(document.activeElement).toBe(document.body);
  await drawing.redraw(<AppFrame title="Plenum">Inhalt</AppFrame>);
  expect(document.title).toBe('Plenum');
  await drawing.remove();
});

test('the next screen begins at its top for those who listen', async () => {
  location.hash = '#/one';
  const drawing = await draw(
    <AppFrame key="one" title="Eins">
      Eins
    </AppFrame>,
  );
  location.hash = '#/two';
  await drawing.redraw(
    <AppFrame key="two" title="Zwei">
      Zwei
    </AppFrame>,
  );
  expect(document.activeElement).toBe(drawing.find('main'));
  await drawing.remove();
});

test('a frame that others have changed at the same address leaves the focus where it is', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  const drawing = await draw(
    <AppFrame key="one" title="Eins">
      Eins
    </AppFrame>,
  );
  await drawing.redraw(
    <AppFrame key="two" title="Zwei">
      Zwei
    </AppFrame>,
  );
  expect(document.activeElement).toBe(field);
  field.remove();
  await drawing.remove();
});

test('the first thing the keyboard reaches leads past the head', async () => {
  const drawing = await draw(
    <AppFrame title="Eins" clock="noch 13 min" actions={<button type="button">Wand</button>}>
      Inhalt
    </AppFrame>,
  );
  const first = drawing.findAll('a, button')[0];
  expect(first?.textContent).toBe('Zum Inhalt springen');
  if (first !== undefined) await drawing.click(first);
  expect(document.activeElement).toBe(drawing.find('main'));
  await drawing.remove();
});

test('a screen with one decision has no footer, all others lead to the legal pages', async () => {
  const drawing = await draw(<AppFrame title="Eins">Inhalt</AppFrame>);
  const links = drawing.findAll('footer a').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/legal/imprint', '#/legal/privacy', '#/legal/accessibility']);
  await drawing.redraw(
    <AppFrame title="Eins" layout="screen">
      Inhalt
    </AppFrame>,
  );
  expect(drawing.findAll('footer')).toHaveLength(0);
  await drawing.remove();
});
