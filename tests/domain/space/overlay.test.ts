import { expect, test } from 'vitest';
import type { FieldFindingId, FieldId } from '../../../src/domain/ids.ts';
import { type FieldFinding, overlayOf, overlaySheet } from '../../../src/domain/space/overlay.ts';
import type { RegisteredField } from '../../../src/domain/space/register.ts';

const field = (id: string, mergedInto: string | null = null): RegisteredField => ({
  ...{ id: id as FieldId, name: `Feld ${id}`, mergedInto: mergedInto as FieldId | null, former: [], order: id },
});
const care = 'care' as FieldId;
const finding = (id: string, more: Partial<FieldFinding> = {}): FieldFinding => ({
  ...{ id: id as FieldFindingId, field: care, year: 2027, layer: 'administration', leaning: 'strength' },
  ...{ text: `Befund ${id}`, indicator: '', source: '', beside: null, relation: null, order: id },
  ...more,
});
const practice = (id: string, beside: string | null, more: Partial<FieldFinding> = {}): FieldFinding =>
  finding(id, { layer: 'practice', beside: beside as FieldFindingId | null, ...more });

const told = (findings: readonly FieldFinding[], fields = [field('care')]) =>
  overlayOf({ findings, fields }, care, 2027).map(({ administration, practice: said }) => [
    administration?.id ?? null,
    said.map(({ id }) => id),
  ]);

test.each<readonly [string, readonly FieldFinding[], readonly unknown[]]>([
  ['a view lies beside its finding', [finding('a'), practice('p', 'a')], [['a', ['p']]]],
  [
    'one of its own stands behind all findings',
    [practice('p', null), finding('q')],
    [
      ['q', []],
      [null, ['p']],
    ],
  ],
  ['what lies beside a finding that is gone stands for itself', [practice('p', 'gone')], [[null, ['p']]]],
  ['other years and fields are no part', [finding('a', { year: 2026 }), finding('b', { field: 'x' as FieldId })], []],
])('%s', (_claim, findings, rows) => {
  expect(told(findings)).toEqual(rows);
});

test('findings of a field that was merged into this one are among its own', () => {
  const fields = [field('care'), field('old', 'care')];
  expect(told([finding('a', { field: 'old' as FieldId })], fields)).toEqual([['a', []]]);
});

test('the table has a row for each view, and says nothing where somebody has said nothing', () => {
  const words = {
    ...{ field: 'Feld', leaning: 'Art', indicator: 'Zahl', source: 'Quelle', relation: 'Verhältnis' },
    layer: { administration: 'Verwaltung', practice: 'Praxis' },
    leanings: { strength: 'Stärke', weakness: 'Schwäche' },
    relations: { agrees: 'stimmt überein', contradicts: 'widerspricht' },
  };
  const findings = [
    finding('a', { indicator: '12 %', source: 'Bericht' }),
    practice('b', 'a', { relation: 'contradicts', leaning: 'weakness' }),
    practice('c', 'a'),
    finding('d'),
    practice('e', null, { relation: 'agrees' }),
  ];
  const fields = [field('care')];
  const said = ['Befund a', 'Stärke', '12 %', 'Bericht'];
  const nothing = ['', '', '', ''];
  expect(overlaySheet({ findings, fields }, 2027, fields, words)).toEqual([
    ['Feld', 'Verwaltung', 'Art', 'Zahl', 'Quelle', 'Verhältnis', 'Praxis', 'Art', 'Zahl', 'Quelle'],
    ['Feld care', ...said, 'widerspricht', 'Befund b', 'Schwäche', '', ''],
    ['Feld care', ...said, '', 'Befund c', 'Stärke', '', ''],
    ['Feld care', 'Befund d', 'Stärke', '', '', '', ...nothing],
    ['Feld care', ...nothing, '', 'Befund e', 'Stärke', '', ''],
  ]);
});
