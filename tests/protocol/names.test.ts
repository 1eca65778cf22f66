import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupId, SeatId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import { type DocumentName, parseName, printName } from '../../src/protocol/document-name.ts';
import { codeAlphabet, parseCode, parsePassCode, spacedCode } from '../../src/protocol/join-code.ts';

const session = 's1' as SessionId;
const space = 'c1' as SpaceId;
const group = 'g1' as GroupId;

const everyName: readonly DocumentName[] = [
  { kind: 'plan', session },
  { kind: 'proposals', session },
  { kind: 'tally', session },
  { kind: 'desk', session },
  { kind: 'minutes', session },
  { kind: 'group', session, group },
  { kind: 'seat', session, seat: 'p1' as SeatId },
  { kind: 'register', space },
  { kind: 'results', space },
  { kind: 'notebook', space, group },
  { kind: 'photos', space, group },
  { kind: 'submissions', space, group },
];

describe('the name of a document', () => {
  it.each(everyName.map((name) => [printName(name), name]))('P1 %s is parsed back unchanged', (text, name) => {
    expect(parseName(text as string)).toEqual(name);
  });

  it.each([
    '',
    'session',
    'session/s1',
    'session/s1/',
    'session/s1/plan/',
    'session/s1/seat',
    'session/s1/seat/',
    'session/s1/seat/p1/more',
    'session/../plan',
    'session/s 1/plan',
    'session/s1/unknown',
    'space/c1/plan',
    'space/c1/notebook',
    'Session/s1/plan',
    `session/${'x'.repeat(65)}/plan`,
  ])('P1 %j is no name', (text) => {
    expect(parseName(text)).toBeNull();
  });

  it('P1 any text is either no name or printed back to itself', () => {
    const part = fc.constantFrom('session', 'space', 's1', 'plan', 'seat', 'group', 'notebook', '..', '', '%2f', 'ä');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = parts.join('/');
        const name = parseName(text);
        expect(name === null || printName(name) === text).toBe(true);
      }),
    );
  });
});

describe('a join code', () => {
  it.each([
    ['k7q 4mx', 'K7Q4MX'],
    ['K7Q-4MX', 'K7Q4MX'],
    [' k7q4mx ', 'K7Q4MX'],
    ['K7Q4M', null],
    ['K7Q4MX7', null],
    ['K7O4MX', null],
    ['K7Q1MX', null],
    ['<script', null],
  ])('P30 %j is understood as %j', (typed, code) => {
    expect(parseCode(typed)).toBe(code);
  });

  it('is shown in two halves, and read back from there', () => {
    expect(spacedCode('K7Q4MX')).toBe('K7Q\u00a04MX');
    expect(parseCode(spacedCode('K7Q4MX'))).toBe('K7Q4MX');
    expect(spacedCode('')).toBe('');
  });
});

describe('the letters of new codes', () => {
  it.each(['0O', '0Q', '1I', '1L', '2Z', '5S', '8B', 'UV', 'MN'])(
    'P30 have at most one of the look-alikes %s',
    (pair) => {
      expect([...pair].filter((letter) => codeAlphabet.includes(letter)).length).toBeLessThanOrEqual(1);
    },
  );

  it('P30 are each there once, and codes of earlier ones are understood', () => {
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
    expect(parseCode('nvn vnv')).toBe('NVNVNV');
    expect(parsePassCode('ACDEFGHJKLMN')).toBe('ACDEFGHJKLMN');
  });
});
