import { describe, expect, it } from 'vitest';
import { suggestShortTitle } from '../../../src/domain/proposal/short-title.ts';

describe('a short title', () => {
  it.each([
    ['Jugend-Gipfel jedes Jahr', 'Jugend-Gipfel jedes Jahr'],
    ['Frühe Hilfen in jedem Sozialraum', 'Frühe Hilfen'],
    ['Wohnraum-Lotsen für Haushalte in Not', 'Wohnraum-Lotsen'],
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampfschifffahrtsg…'],
  ])('of „%s" is „%s"', (title, short) => {
    expect(suggestShortTitle(title)).toBe(short);
    expect(suggestShortTitle(title).length).toBeLessThanOrEqual(24);
  });
});
