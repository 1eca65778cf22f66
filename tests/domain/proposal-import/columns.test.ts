import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import {
  headerKey,
  mapColumn,
  parseMapping,
  profileFields,
  suggestMapping,
} from '../../../src/domain/proposal-import/columns.ts';
import { profileWords as german } from '../../../src/words/profile.de.ts';
import { profileWords as english } from '../../../src/words/profile.en.ts';

describe('columns of an import', () => {
  test('I11: headers are recognised whatever their case, signs and brackets', () => {
    expect(
      suggestMapping(['NR', 'Titel ', 'Stellen (VZÄ)', 'kosten pro jahr (€)', 'Problem/Bedarf', 'Short title']),
    ).toEqual(['number', 'title', 'staff', 'costPerYear', 'problem', 'shortTitle']);
  });

  test.each([
    ['In einfachen Worten', 'plainWords'],
    ['Art', 'kind'],
    ['Räumlicher Bezug', 'area'],
    ['Name des Gebiets', 'areaName'],
    ['Entwickelt von', 'developedBy'],
    ['Auf Grundlage von', 'basedOn'],
    ['Stellvertretend für', 'onBehalfOf'],
    ['Beschlussvorschlag', 'resolution'],
    ['Stellungnahme der Verwaltung', 'statement'],
    ['Stellungnahme vom', 'statementOn'],
    ['Finanzprüfung', 'financeCheck'],
    ['Finance check by', 'financeCheckBy'],
    ['Zahlen mit Quelle', 'evidence'],
    ['Weitere Indikatoren', 'moreIndicators'],
    ['Draft resolution', 'resolution'],
    ['On behalf of', 'onBehalfOf'],
  ])('I11: %s is %s', (header, field) => {
    expect(suggestMapping([header])).toEqual([field]);
  });

  test('I11: every field is called in the file as on the screen, in both languages', () => {
    for (const { fields } of [german, english])
      for (const field of profileFields) expect([field, suggestMapping([fields[field]])]).toEqual([field, [field]]);
  });

  test('I11: no header is claimed by two fields', () => {
    for (const header of ['Vorschlag', 'Ziel', 'Gruppe', 'Produkt', 'Target', 'Proposal'])
      expect(suggestMapping([header]).length).toBe(1);
    expect(new Set(profileFields)).toEqual(new Set(Object.keys(emptyProfile)));
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
