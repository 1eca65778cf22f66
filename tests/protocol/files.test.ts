import { expect, test } from 'vitest';
import type { GroupId, SeatId, SessionId } from '../../src/domain/ids.ts';
import { type Role, roles } from '../../src/domain/session/role.ts';
import { bare, isBare, typeOf } from '../../src/protocol/file-kind.ts';
import { type FileHome, mayFile, parseHome } from '../../src/protocol/file-rights.ts';
import { type Facts, may, noFacts, type Principal } from '../../src/protocol/rights.ts';
import { exif, jpeg, pdf, png, segment, webp } from '../support/pictures.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test.each([
  ['a JPEG', jpeg('x'), 'image/jpeg'],
  ['a PNG', png(['IHDR', 'x']), 'image/png'],
  ['a WebP', webp(['VP8 ', 'xx']), 'image/webp'],
  ['a PDF', pdf('x'), 'application/pdf'],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
  ['HTML', text('<!doctype html><script>1</script>'), null],
  ['HTML that a PDF follows', text('<html>%PDF-1.7</html>'), null],
  ['a GIF', text('GIF89a      '), null],
  ['a HEIC', text('\0\0\0\x18ftypheic'), null],
  ['a RIFF that is a film', text('RIFF\0\0\0\0AVI LIST'), null],
  ['nothing', new Uint8Array(), null],
])('P60: %s is told by its first bytes', (_what, bytes, type) => {
  expect(typeOf(bytes)).toBe(type);
});

test.each([
  ['a JPEG', 'image/jpeg', jpeg('x'), true],
  ['a JPEG with its colour profile', 'image/jpeg', jpeg('x', segment(0xe2, 'ICC_PROFILE\0')), true],
  ['a JPEG with a place', 'image/jpeg', jpeg('x', exif), false],
  ['a JPEG with a comment', 'image/jpeg', jpeg('x', segment(0xfe, 'Anna')), false],
  ['a JPEG with a second picture', 'image/jpeg', jpeg('x', segment(0xe2, 'MPF\0')), false],
  ['a JPEG cut off in its head', 'image/jpeg', jpeg('x').subarray(0, 12), false],
  ['a PNG', 'image/png', png(['IHDR', 'x'], ['IDAT', 'y'], ['IEND', '']), true],
  ['a PNG with a place', 'image/png', png(['IHDR', 'x'], ['eXIf', 'gps']), false],
  ['a PNG with words', 'image/png', png(['tEXt', 'Author']), false],
  ['a PNG cut off', 'image/png', png(['IDAT', 'points']).subarray(0, 20), false],
  ['a WebP', 'image/webp', webp(['VP8X', '          '], ['VP8 ', 'xx']), true],
  ['a WebP with a place', 'image/webp', webp(['VP8 ', 'xx'], ['EXIF', 'gps!']), false],
  ['a WebP with words', 'image/webp', webp(['XMP ', 'xmpx']), false],
  ['a WebP cut off', 'image/webp', webp(['VP8 ', 'xxxx']).subarray(0, 22), false],
] as const)('P61: whether %s is only a picture', (_what, type, bytes, expected) => {
  expect(isBare(type, bytes)).toBe(expected);
});

test('P61: making a photo bare takes place and comments and leaves the picture', () => {
  const photo = jpeg('points', exif, segment(0xfe, 'Anna'));
  expect(bare(photo)).toEqual(jpeg('points'));
  expect(bare(jpeg('points'))).toEqual(jpeg('points'));
  const other = png(['IHDR', 'x']);
  expect(bare(other)).toBe(other);
});

const session = 's1' as SessionId;
const own = 'own' as SeatId;
const [inGroup, notIn] = ['g1', 'g2'] as [GroupId, GroupId];
const principal = (role: Role, changes: Partial<Principal> = {}): Principal => ({
  session,
  space: null,
  seat: own,
  role,
  group: null,
  ...changes,
});
const homes: readonly FileHome[] = [
  { kind: 'plan', session },
  { kind: 'seat', session, seat: own },
  { kind: 'seat', session, seat: 'other' as SeatId },
  { kind: 'group', session, group: inGroup },
  { kind: 'group', session, group: notIn },
  { kind: 'proposals', session },
];
const facts: Facts = { ...noFacts, members: new Map([[inGroup, new Set([own])]]) };

test.each(roles)('P62: %s may do with a file what they may do with its document', (role) => {
  const who = principal(role);
  for (const home of homes) expect(mayFile(who, { homes: [home], told: false }, facts)).toBe(may(who, home, facts));
  expect(mayFile(who, { homes: [], told: true }, facts)).toBe('none');
});

test('P62: a photo on a covered card is its author’s alone, on a shown one everybody’s in the session', () => {
  const card = { homes: [{ kind: 'seat', session, seat: 'other' as SeatId }] } as const;
  const guest = principal('guest');
  expect(mayFile(guest, { ...card, told: false }, facts)).toBe('none');
  expect(mayFile(principal('moderator'), { ...card, told: false }, facts)).toBe('none');
  expect(mayFile(guest, { ...card, told: true }, facts)).toBe('read');
  expect(mayFile(principal('guest', { session: 's2' as SessionId }), { ...card, told: true }, facts)).toBe('none');
  const twice = { homes: [...card.homes, { kind: 'plan', session } as const], told: false };
  expect(mayFile(principal('moderator'), twice, facts)).toBe('write');
});

test('P62: files of a session hang on the plan, on the table, on a group’s sheet and on a seat’s, nowhere else', () => {
  expect(parseHome(session, 'plan')).toEqual(homes[0]);
  expect(parseHome(session, 'seat/own')).toEqual(homes[1]);
  expect(parseHome(session, 'group/g1')).toEqual(homes[3]);
  expect(parseHome(session, 'proposals')).toEqual(homes[5]);
  for (const other of ['tally', 'desk', 'minutes', 'register', '', 'seat', 'seat/..', 'plan/x', '../s2/plan'])
    expect(parseHome(session, other)).toBeNull();
});
