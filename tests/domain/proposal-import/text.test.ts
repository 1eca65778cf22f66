import { describe, expect, test } from 'vitest';
import { decodeImport, detectSeparator, largestImport } from '../../../src/domain/proposal-import/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = 'Größe;„Tandem“ – 5 €';

describe('letters and separator of an import', () => {
  test('I1: UTF-8 with byte-order mark is recognised and the mark is no letter', () => {
    expect(decodeImport(utf8(`\ufeff${text}`))).toEqual({ kind: 'text', text, encoding: 'utf-8-bom' });
  });

  test('I1: UTF-8 without a mark is recognised', () => {
    expect(decodeImport(utf8(text))).toEqual({ kind: 'text', text, encoding: 'utf-8' });
  });

  test('I1: Windows-1252 keeps umlauts, quotes, dash and euro', () => {
    const bytes = [
      0x47, 0x72, 0xf6, 0xdf, 0x65, 0x3b, 0x84, 0x54, 0x61, 0x6e, 0x64, 0x65, 0x6d, 0x93, 0x20, 0x96, 0x20,
    ];
    const read = decodeImport(new Uint8Array([...bytes, 0x35, 0x20, 0x80]));
    expect(read).toEqual({ kind: 'text', text, encoding: 'windows-1252' });
  });

  test('I1: UTF-16, as spreadsheets save „Unicode text", is recognised', () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((l) => [l.charCodeAt(0) & 255, l.charCodeAt(0) >> 8]),
    ]);
    expect(decodeImport(bytes)).toEqual({ kind: 'text', text, encoding: 'utf-16' });
  });

  test.each([
    ['spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 20])],
    ['spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['binary', new Uint8Array([65, 0, 66])],
    ['empty', new Uint8Array([])],
    ['empty', utf8(' \r\n ')],
    ['tooLarge', new Uint8Array(largestImport + 1)],
  ])('I1: a file that is no text is refused as %s', (reason, bytes) => {
    expect(decodeImport(bytes)).toEqual({ kind: 'refused', reason });
  });

  test.each([
    ['a;b;c\n1,2;3;4', ';'],
    ['a,b,c\n1;2;3;4;5', ','],
    ['a\tb\tc', '\t'],
    ['"a,b,c,d";e\n', ';'],
    ['"a\n,,,,b";e', ';'],
    ['only', ';'],
  ])('I2: the separator of %j is %j', (csv, separator) => {
    expect(detectSeparator(csv)).toBe(separator);
  });
});
