import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import type { AgendaItemId, PollId, ProposalId, RoundId, SeatId, SessionId } from '../../src/domain/ids.ts';
import { nothingLate, type OwnLate } from '../../src/domain/teller/own-late.ts';
import { closeCodes, closeReasonOf } from '../../src/protocol/close-codes.ts';
import {
  decodePlenumMessage,
  encodeClock,
  encodeGreeting,
  encodeLate,
  encodeReceipt,
  encodeRefusal,
  isWrite,
} from '../../src/protocol/messages.ts';
import { type Claims, parseClaims, printClaims } from '../../src/protocol/token.ts';
import { parseOffer, printOffer, selectProtocol } from '../../src/protocol/version.ts';

const decode = (frame: Uint8Array) => {
  const decoder = decoding.createDecoder(frame);
  return decodePlenumMessage(decoding.readVarUint(decoder), decoder);
};

const someLate: OwnLate = {
  judgements: new Map([
    ['r1' as RoundId, new Set(['p1', 'p2'] as ProposalId[])],
    ['r2' as RoundId, new Set(['p1'] as ProposalId[])],
  ]),
  polls: new Set(['v1' as PollId]),
  ballots: new Set(['i1', 'i2'] as AgendaItemId[]),
};

const messages = [
  [encodeReceipt(300), { type: 'receipt', writes: 300 }],
  [encodeRefusal(7, 'zu groß'), { type: 'refusal', write: 7, reason: 'zu groß' }],
  [encodeGreeting(2, 1_795_000_000_123), { type: 'greeting', epoch: 2, now: 1_795_000_000_123 }],
  [encodeClock(1.5, 2.5), { type: 'clock', sent: 1.5, now: 2.5 }],
  [encodeLate(someLate), { type: 'late', late: someLate }],
  [encodeLate(nothingLate), { type: 'late', late: nothingLate }],
] as const;

describe('messages', () => {
  it.each(messages)('P20 %# are decoded to what was encoded', (frame, message) => {
    expect(decode(frame)).toEqual(message);
  });

  it.each(messages)('P22 %# throw when truncated', (frame) => {
    for (let length = 1; length < frame.length; length += 1)
      expect(() => decode(frame.slice(0, length)), `cut to ${length} bytes`).toThrow();
  });

  it('P21 counts only step 2 and update as writes', () => {
    expect([[0, 0], [0, 1], [0, 2], [1, 1], [3], [100, 1], []].map((frame) => isWrite(Uint8Array.from(frame)))).toEqual(
      [false, true, true, false, false, false, false],
    );
  });
});

describe('the handshake', () => {
  it('P10 carries token, protocol, epoch and Yjs client', () => {
    const offer = printOffer({ token: 'abc.def', epoch: 3, client: 4_294_967_295 });
    expect(parseOffer(offer)).toEqual({ token: 'abc.def', plenum: true, epoch: 3, client: 4_294_967_295 });
    expect(selectProtocol(offer)).toBe('plenum.v1');
  });

  it.each([
    [['auth.t'], { token: 't', plenum: false, epoch: null, client: null }, 'auth.t'],
    [[], { token: null, plenum: false, epoch: null, client: null }, false],
    [['chat'], { token: null, plenum: false, epoch: null, client: null }, false],
    [['auth.t', 'epoch.0'], { token: 't', plenum: false, epoch: null, client: null }, 'auth.t'],
    [['auth.t', 'epoch.1e99'], { token: 't', plenum: false, epoch: null, client: null }, 'auth.t'],
  ])('P10 understands %j', (offered, offer, selected) => {
    expect(parseOffer(offered)).toEqual(offer);
    expect(selectProtocol(offered)).toBe(selected);
  });

  const claims: Claims = {
    version: 1,
    key: 'k1',
    principal: { session: 's1' as SessionId, space: null, seat: 'p1' as SeatId, role: 'participant', group: null },
    generation: 0,
    issuedAt: 1_795_000_000,
    expiresAt: 1_796_000_000,
  };

  it('P11 parses claims back', () => {
    expect(parseClaims(printClaims(claims))).toEqual(claims);
  });

  it.each([
    ['not JSON', 'x'],
    ['no session and no space', printClaims(claims).replace('"ses":"s1",', '')],
    ['an unknown role', printClaims(claims).replace('participant', 'king')],
    ['an unknown version', printClaims(claims).replace('"v":1', '"v":2')],
    ['a seat with a slash', printClaims(claims).replace('"p1"', '"p/1"')],
    ['a negative time', printClaims(claims).replace('"iat":', '"iat":-')],
  ])('P11 sees no claim in %s', (_, json) => {
    expect(parseClaims(json)).toBeNull();
  });
});

describe('close codes', () => {
  it('are different and found by their number', () => {
    const codes = Object.values(closeCodes);
    expect(new Set(codes).size).toBe(codes.length);
    for (const [reason, code] of Object.entries(closeCodes)) expect(closeReasonOf(code)).toBe(reason);
    expect(closeReasonOf(1006)).toBeNull();
  });
});
