import { describe, expect, it } from 'vitest';
import { listHeight, listPages } from '../../../src/domain/indicators/wall-list.ts';
import { crossOf, indicator, scatteredCross } from '../../support/cross-scene.ts';

const head = { title: 'Indikatoren im Kreuz', placedBy: 'Position nach Einschätzung von A', rule: 'Je weiter …' };
const long = 'Ein Befund, der nicht kurz zu sagen ist und zwei Zeilen braucht, auch auf der Wand';

describe('the list on the wall', () => {
  it('has every finding once, in order, on few pages', () => {
    const cross = scatteredCross(23, 1);
    const pages = listPages(cross, listHeight(head, cross));
    expect(pages.flat()).toEqual(cross.indicators);
    expect(pages.length).toBe(3);
  });

  it('has fewer on a page when titles, the name of the cross or whose estimate it is are long', () => {
    const short = crossOf(Array.from({ length: 60 }, (_, index) => indicator(index + 1, null, { title: 'Kurz' })));
    const longer = { ...short, indicators: short.indicators.map((one) => ({ ...one, title: long })) };
    const first = (cross: typeof short, words = head) => listPages(cross, listHeight(words, cross))[0]?.length ?? 0;
    expect(first(longer)).toBeLessThan(first(short));
    expect(first(short, { ...head, placedBy: `${long} ${long}` })).toBeLessThan(first(short));
    expect(first(short, { title: `${long} ${long}`, placedBy: `${long} ${long}`, rule: long })).toBeGreaterThan(0);
  });

  it('is empty while everybody looks at one finding, and where there is none', () => {
    const cross = scatteredCross(3, 1);
    expect(listPages({ ...cross, focus: cross.indicators[1]?.id ?? null }, 500)).toEqual([[]]);
    expect(listPages(crossOf([]), 500)).toEqual([[]]);
  });
});
