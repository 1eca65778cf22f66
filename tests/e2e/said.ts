import { seededNumbers } from '../support/chance.ts';
import type { Said } from '../support/participant.ts';

export const dimensions = ['Bedeutung der Zielgruppe', 'Strategische Größe'] as const;

/** As they stand in the file, in its order. */
export const titles = [
  'Frühe Hilfen in jedem Sozialraum',
  'Schulsozialarbeit verstetigen',
  'Wohnraum-Lotsen für Haushalte in Not',
  'Mobile Pflegeberatung im Norden',
  'Jugend-Gipfel jedes Jahr',
  'Sprachmittler-Pool für den ganzen Kreis',
  'Digitale Ehrenamtsbörse',
  'Beratung gegen Überschuldung vor Ort',
  '„Tandem“ – Betroffene beraten mit',
  'Nachbarschafts-Treffs in leeren Läden',
  'Gemeinsame Sozialraumplanung mit den Städten',
  'Kita-Plätze am Abend und am Wochenende',
] as const;

export type Person = 'Bea' | 'Cem' | 'Dora';
export type Table = ReadonlyMap<string, Readonly<Record<Person, Said>>>;

/** One reader each of what happens at the edges: nobody can tell, only one can. */
const nobody = titles[9];
const onlyBea = titles[6];

/**
 * What three people say of twelve proposals; the same seed, the same table. The spread grows from proposal to proposal,
 * so that „einig“ and „weit auseinander“ both occur.
 */
export function sayings(seed: number, first: boolean): Table {
  const chance = seededNumbers(seed);
  const say = (person: Person, index: number, title: string): Said => {
    const middle = 2 + ((index * 5) % 7);
    const lean = person === 'Bea' ? -1 : person === 'Cem' ? 0 : 1;
    const spread = (index / (first ? 2 : 4)) * lean;
    const pick = () => Math.min(10, Math.max(0, Math.round(middle + spread + chance() * 2 - 1)));
    const [a, b] = [pick(), pick()];
    if (first && (title === nobody || (title === onlyBea && person !== 'Bea'))) return 'cannot tell';
    if (chance() < 0.08) return 'cannot tell';
    return { [dimensions[0]]: a, [dimensions[1]]: b };
  };
  return new Map(
    titles.map((title, index) => [
      title,
      { Bea: say('Bea', index, title), Cem: say('Cem', index, title), Dora: say('Dora', index, title) },
    ]),
  );
}

/** What anybody said of each proposal, by name. */
export type Voices = ReadonlyMap<string, Readonly<Record<string, Said>>>;

/** All values of one dimension that were said of a proposal. */
export function valuesOf(table: Voices, title: string, dimension: string): readonly number[] {
  const said = Object.values(table.get(title) ?? {});
  return said.flatMap((one) => (one === 'cannot tell' ? [] : (one[dimension] ?? [])));
}

export function countCannotTell(table: Voices, title: string): number {
  return Object.values(table.get(title) ?? {}).filter((one) => one === 'cannot tell').length;
}
