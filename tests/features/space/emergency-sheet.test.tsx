// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { EmergencySheet } from '../../../src/features/space/emergency-sheet.tsx';
import { TypedAddress } from '../../../src/features/space/typed-address.tsx';
import { spaceWords } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const { emergency } = spaceWords;

test('D394 the address to be typed stands in groups of four that copy as one word, with what its letters are that look alike', async () => {
  const address = 'https://plenum.test/#/join/LIms5U_wZDaentBHk_rp0t';
  const drawing = await draw(<TypedAddress address={address} />);
  expect(drawing.find('.plenum-space-emergency-link').textContent).toBe(address);
  expect(drawing.findAll('.plenum-space-letters').map(({ textContent }) => textContent)).toEqual([
    ...['LIms', '5U_w', 'ZDae', 'ntBH', 'k_rp', '0t'],
  ]);
  const { letters } = emergency;
  const said = ([letter, text]: [string, string]) => (drawing.text().includes(text) ? letter : '');
  expect(Object.entries(letters).map(said).join('')).toBe(['0', 'I', '_'].join(''));
  await drawing.remove();
});

test('a sheet with an address that only this computer knows says so', async () => {
  const sheet = (link: string) => (
    <EmergencySheet title="Landkreis" link={link} refusal={null} today="2027-05-13" backHref="#/" />
  );
  const drawing = await draw(sheet('http://127.0.0.1:8914/#/join/abcd'));
  expect(drawing.text()).toContain(spaceWords.onlyHere.title);
  await drawing.redraw(sheet('https://plenum.test/#/join/abcd'));
  expect(drawing.text()).not.toContain(spaceWords.onlyHere.title);
  await drawing.remove();
});
