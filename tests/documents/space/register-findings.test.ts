import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putField, readRegister } from '../../../src/documents/space/register.ts';
import {
  bringFieldFindingBack,
  dropFieldFinding,
  putFieldFinding,
  readFieldFindings,
} from '../../../src/documents/space/register-findings.ts';
import type { FieldFindingId, FieldId } from '../../../src/domain/ids.ts';
import { type FieldFinding, overlayOf, overlaySheet } from '../../../src/domain/space/overlay.ts';

const [youth, care] = ['youth' as FieldId, 'care' as FieldId];
const finding = (id: string, change: Partial<FieldFinding> = {}): FieldFinding => ({
  ...{ id: id as FieldFindingId, field: youth, year: 2027, layer: 'administration', leaning: 'strength', text: id },
  ...{ indicator: '', source: '', beside: null, relation: null, order: id },
  ...change,
});

/** A register with two fields and these findings. */
const county = (...findings: readonly FieldFinding[]) => {
  const doc = new Y.Doc();
  putField(doc, { id: youth, name: 'Jugend', mergedInto: null, order: 'A' });
  putField(doc, { id: care, name: 'Pflege', mergedInto: null, order: 'B' });
  for (const one of findings) putFieldFinding(doc, one);
  return doc;
};
const overlaidIn = (doc: Y.Doc) => ({ findings: readFieldFindings(doc), fields: readRegister(doc).fields });
const told = (doc: Y.Doc, field = youth) =>
  overlayOf(overlaidIn(doc), field, 2027).map(({ administration, practice }) => [
    administration?.text ?? null,
    practice.map(({ text }) => text).join(),
  ]);

test('D204 findings about fields of action are read back in order; what has no field or year is left out', () => {
  const one = finding('b', { layer: 'practice', relation: 'agrees', beside: 'a' as FieldFindingId, source: 'Runde 3' });
  const doc = county(one, finding('a'));
  doc.getMap('findings').set('x/text', 'ohne Feld');
  expect(readFieldFindings(doc)).toEqual([finding('a'), one]);
});

test('D204 what lies beside a finding that was taken out stands for itself, and lies there again when it comes back', () => {
  const doc = county(finding('a'), finding('b', { layer: 'practice', beside: 'a' as FieldFindingId }));
  expect(told(doc)).toEqual([['a', 'b']]);
  dropFieldFinding(doc, 'a' as FieldFindingId);
  expect(told(doc)).toEqual([[null, 'b']]);
  bringFieldFindingBack(doc, 'a' as FieldFindingId);
  expect(told(doc)).toEqual([['a', 'b']]);
});

test('both layers follow a merger of fields, and other years stay out', () => {
  const doc = county(finding('a'), finding('b', { field: care }), finding('c', { year: 2026 }));
  putField(doc, { id: care, mergedInto: youth });
  expect(told(doc)).toEqual([
    ['a', ''],
    ['b', ''],
  ]);
  expect(told(doc, care)).toEqual([]);
});

test('the table has a row for each pair, and one for what stands alone', () => {
  const beside = 'a' as FieldFindingId;
  const doc = county(
    finding('a', { indicator: 'Quote', source: 'Sozialbericht, S. 4' }),
    finding('b', { layer: 'practice', leaning: 'weakness', beside, relation: 'contradicts' }),
    finding('c', { layer: 'practice', beside, relation: 'agrees' }),
    finding('d', { field: care }),
    finding('e', { field: care, layer: 'practice', relation: 'agrees' }),
  );
  const { fields } = readRegister(doc);
  const sheet = overlaySheet(overlaidIn(doc), 2027, fields, {
    ...{
      field: 'Feld',
      layer: { administration: 'Zahlen', practice: 'Praxis' },
      leaning: 'S',
      indicator: 'I',
      source: 'Q',
    },
    ...{ relation: 'V', leanings: { strength: '+', weakness: '-' }, relations: { agrees: 'ja', contradicts: 'nein' } },
  });
  expect(sheet).toEqual([
    ['Feld', 'Zahlen', 'S', 'I', 'Q', 'V', 'Praxis', 'S', 'I', 'Q'],
    ['Jugend', 'a', '+', 'Quote', 'Sozialbericht, S. 4', 'nein', 'b', '-', '', ''],
    ['Jugend', 'a', '+', 'Quote', 'Sozialbericht, S. 4', 'ja', 'c', '+', '', ''],
    ['Pflege', 'd', '+', '', '', '', '', '', '', ''],
    ['Pflege', '', '', '', '', '', 'e', '+', '', ''],
  ]);
});
