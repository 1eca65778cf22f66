import { expect, test } from 'vitest';
import { offeredGroups } from '../../../src/domain/proposal/origin-group.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';

const of = (origin: string) => ({ ...emptyProfile, origin });

test('D292 groups of the space are offered behind those that brought proposals in, each once', () => {
  const profiles = [of('Kita'), of(''), of('Frühe  Hilfen'), of('Kita')];
  expect(offeredGroups(profiles, ['Wohnen', 'Frühe Hilfen', ' '])).toEqual(['Kita', 'Frühe Hilfen', 'Wohnen']);
  expect(offeredGroups(profiles, [])).toEqual(['Kita', 'Frühe Hilfen']);
});
