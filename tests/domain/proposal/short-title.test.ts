import { describe, expect, it } from 'vitest';
import { suggestShortTitle } from '../../../src/domain/proposal/short-title.ts';

describe('a short title', () => {
  it.each([
    ['Jugend-Gipfel jedes Jahr', 'Jugend-Gipfel jedes Jahr'],
    ['Frühe Hilfen in jedem Sozialraum', 'Frühe Hilfen'],
    ['Wohnraum-Lotsen für Haushalte in Not', 'Wohnraum-Lotsen'],
    ['Hospiz- und Palliativnetz', 'Hospiz- u. Palliativnetz'],
    ['Hospiz- und Palliativnetz für den ganzen Kreis', 'Hospiz- u. Palliativnetz'],
    ['Kinder- und Jugendarbeit auf dem Land', 'Kinder- und Jugendarbeit'],
    ['Ausbau der Kinder- und Jugendarbeit', 'Kinder- und Jugendarbeit'],
    ['Kinder-, Jugend- und Familienhilfe aus einer Hand', 'Kinder-, Jugend- und …'],
    ['Vereinbarkeit mit Kinderbetreuung und -förderung', 'Vereinbarkeit'],
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampfschifffahrtsg…'],
  ])('of „%s" is „%s"', (title, short) => {
    expect(suggestShortTitle(title)).toBe(short);
    expect(suggestShortTitle(title).length).toBeLessThanOrEqual(24);
  });
});
