import { describe, expect, test } from 'vitest';
import {
  inNameOrder,
  type KeptAgenda,
  keepAgenda,
  readKeptAgenda,
  templateNamed,
} from '../../../src/domain/agenda/kept-agenda.ts';
import { usualPerspectives } from '../../../src/domain/session/perspective.ts';

const item = { title: 'Runde', minutes: 15, activity: 'decision' as const, who: 'Ada', text: 'Zwei\nZeilen' };
const kept = (name: string): KeptAgenda => ({ key: name, name, items: [item] });

describe('a template of this device', () => {
  test('is read back as it was kept', () => {
    expect(readKeptAgenda(keepAgenda(kept('Fokusgruppe')))).toEqual(kept('Fokusgruppe'));
  });

  test('takes along for whom people can sit, as far as it is not as usual', () => {
    const own = { key: 'own', name: 'Seniorenrat', hidden: false };
    const read = readKeptAgenda(keepAgenda({ ...kept('A'), perspectives: [...usualPerspectives, own] }));
    expect(read).toEqual({ ...kept('A'), perspectives: [own] });
  });

  test('keeps an item that nobody has named yet', () => {
    const read = readKeptAgenda(keepAgenda({ ...kept('A'), items: [{ ...item, title: '  ' }, item] }));
    expect(read?.items.map(({ title }) => title)).toEqual(['–', 'Runde']);
  });

  test.each([
    ['a name', { key: 'a', name: ' ', file: keepAgenda(kept('A')).file }],
    ['items', { key: 'a', name: 'A', file: '{"items": []}' }],
    ['a file', { key: 'a', name: 'A', file: 7 as unknown as string }],
  ])('without %s is none', (_, row) => {
    expect(readKeptAgenda(row)).toBeNull();
  });

  test('is found by its name, whatever the case, and stands in the order of names', () => {
    const all = [kept('Über'), kept('Zuletzt'), kept('alpha')];
    expect(templateNamed(all, ' ALPHA ')?.name).toBe('alpha');
    expect(templateNamed(all, 'beta')).toBeNull();
    expect(inNameOrder(all).map(({ name }) => name)).toEqual(['alpha', 'Über', 'Zuletzt']);
  });
});
