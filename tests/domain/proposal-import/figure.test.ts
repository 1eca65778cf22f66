import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure, readProfileFigure } from '../../../src/domain/proposal-import/figure.ts';

describe('figures of an import', () => {
  test.each([
    ['2,5', 2.5],
    ['186.000,00', 186_000],
    ['7.900', 7_900],
    ['41,5', 41.5],
    ['0', 0],
    ['0,25', 0.25],
    ['1.234.567,89', 1_234_567.89],
    ['24 000', 24_000],
    ['24\u202f000,5', 24_000.5],
    ['24\u2009000', 24_000],
    ["1'000", 1_000],
    ['2.5', 2.5],
    ['0.125', 0.125],
    ['1,234,567', 1_234_567],
    ['1,234.50', 1_234.5],
    ['-3,5', -3.5],
    ['−3,5', -3.5],
    ['1.500,-', 1_500],
  ])('I4: %j is %d', (text, value) => {
    expect(readFigure(text)).toEqual({ kind: 'figure', value });
  });

  test('I5: 1.234 is one thousand two hundred and thirty-four', () => {
    expect(readFigure('1.234')).toEqual({ kind: 'figure', value: 1_234 });
  });

  test.each([
    ['41,5 %', 41.5],
    ['186.000 €', 186_000],
    ['€ 97.400,00', 97_400],
    ['12 EUR', 12],
    ['2,5 VZÄ', 2.5],
  ])('I6: %j is %d', (text, value) => {
    expect(readFigure(text)).toEqual({ kind: 'figure', value });
  });

  test.each(['', '   ', '-', '–', '\u00a0'])('I7: %j is null and not zero', (text) => {
    expect(readFigure(text)).toEqual({ kind: 'figure', value: null });
  });

  test.each([
    ['10-20', 'range'],
    ['10 – 20', 'range'],
    ['10 bis 20', 'range'],
    ['ca. 30', 'notNumber'],
    ['viele', 'notNumber'],
    ['1.23.456', 'notNumber'],
    ['12 34', 'notNumber'],
    ['3 Mio.', 'notNumber'],
    ['1,2,3', 'notNumber'],
    ['1e5', 'notNumber'],
    ['99.999.999.999.999', 'tooLarge'],
  ])('I8: %j is refused as %s', (text, problem) => {
    expect(readFigure(text)).toEqual({ kind: 'wrong', problem });
  });

  test.each([
    ['targetGroupSize', '12,5', 'notWhole'],
    ['costPerYear', '1,234', 'places'],
    ['costOnce', '-5', 'negative'],
    ['targetYear', '29', 'year'],
    ['number', '1a', 'notNumber'],
  ] as const)('I8: for %s %j is refused as %s', (figure, text, problem) => {
    expect(readProfileFigure(figure, text)).toEqual({ kind: 'wrong', problem });
  });

  test('I8: a measure of success may fall below zero', () => {
    expect(readProfileFigure('target', '-1,5')).toEqual({ kind: 'figure', value: -1.5 });
  });

  test('I4: every amount that a German spreadsheet writes is read as that amount', () => {
    const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
        expect(readProfileFigure('costPerYear', german.format(cents / 100))).toEqual({
          kind: 'figure',
          value: Number((cents / 100).toFixed(2)),
        });
      }),
    );
  });
});
