// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { addressees } from '../../../src/domain/indicators/indicator-cross.ts';
import { Sign } from '../../../src/features/indicators/sign.tsx';
import { draw } from '../../ui/draw.tsx';

/** Relative luminance as WCAG reckons it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const whole = (colour: string): string => (colour.length === 4 ? colour.replaceAll(/[0-9a-f]/giu, '$&$&') : colour);
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [a, b].map((colour) => luminance(whole(colour))).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(['de', 'en'] as const)(
  'in grey five addressees differ by shape and letter, and each number is read, in %s',
  async (lang) => {
    const drawing = await draw(
      <svg>
        <title>signs</title>
        {addressees.map((addressee) => (
          <Sign key={addressee} addressee={addressee} number={7} x={0} y={0} r={30} size={28} />
        ))}
      </svg>,
      lang,
    );
    const shapes = drawing.findAll('path').map((path) => path.getAttribute('d'));
    const letters = drawing.findAll('text').map((text) => text.textContent?.replaceAll(/[^\p{L}]/gu, ''));
    expect([new Set(shapes).size, new Set(letters).size]).toEqual([5, 5]);
    const inks = drawing.findAll('text').map((text) => text.getAttribute('fill') ?? '');
    const fills = drawing.findAll('path').map((path) => path.getAttribute('fill') ?? '');
    for (const [index, ink] of inks.entries()) expect(contrast(ink, fills[index] ?? ink)).toBeGreaterThanOrEqual(7);
    await drawing.remove();
  },
);
