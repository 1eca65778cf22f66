import { describe, expect, test } from 'vitest';
import {
  headerKey,
  mapColumn,
  parseMapping,
  profileFields,
  suggestMapping,
} from '../../../src/domain/proposal-import/columns.ts';

describe('columns of an import', () => {
  test('I11: headers are recognised whatever their case, signs and brackets', () => {
    expect(
      suggestMapping(['NR', 'Titel ', 'Stellen (VZÄ)', 'kosten pro jahr (€)', 'Problem/Bedarf', 'Short title']),
    ).toEqual(['number', 'title', 'staff', 'costPerYear', 'problem', 'shortTitle']);
  });

  test('I11: no header is claimed by two fields', () => {
    for (const header of ['Vorschlag', 'Ziel', 'Gruppe', 'Produkt', 'Target', 'Proposal'])
      expect(suggestMapping([header]).length).toBe(1);
    expect(new Set(profileFields).size).toBe(24);
  });

  test('I12: an unknown header, and a second one for the same field, stay without a field', () => {
    expect(suggestMapping(['Titel', 'Bemerkung', 'Bezeichnung'])).toEqual(['title', null, null]);
  });

  test('I11: a column that takes a field takes it from the column that had it', () => {
    expect(mapColumn(['title', null], 1, 'title')).toEqual([null, 'title']);
    expect(mapColumn(['title', null], 0, null)).toEqual([null, null]);
  });

  test('I11: a remembered mapping is found by its headers and used only when it fits', () => {
    expect(headerKey(['Nr.', 'Titel'])).toBe(headerKey(['nr', 'TITEL ']));
    expect(headerKey(['Nr.', 'Titel'])).not.toBe(headerKey(['Titel', 'Nr.']));
    expect(parseMapping(['title', null], ['A', 'B'])).toEqual(['title', null]);
    expect(parseMapping(['title', 'nonsense'], ['A', 'B'])).toEqual(['title', null]);
    expect(parseMapping(['title', 'title'], ['A', 'B'])).toBeNull();
    expect(parseMapping(['title'], ['A', 'B'])).toBeNull();
    expect(parseMapping('title', ['A'])).toBeNull();
  });
});
