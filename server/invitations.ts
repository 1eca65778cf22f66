import { createId, type RandomBytes, type SessionId } from '../src/domain/ids.ts';
import { type InvitedRole, invitedRoles } from '../src/protocol/api.ts';
import { codeAlphabet, codeLength, passCodeLength } from '../src/protocol/join-code.ts';
import type { InviteRow } from './storage/storage.ts';

/** So many letters of the alphabet without look-alikes, each equally likely. */
const createLetters = (random: RandomBytes, length: number): string => {
  let code = '';
  while (code.length < length) {
    const byte = random(1)[0] ?? 255;
    // The largest multiple of the alphabet that fits a byte; what lies above would favour its first letters.
    if (byte < 256 - (256 % codeAlphabet.length)) code += codeAlphabet[byte % codeAlphabet.length];
  }
  return code;
};

/** Six letters, for a session's code. */
export const createCode = (random: RandomBytes): string => createLetters(random, codeLength);

/** Twelve letters, for a way to one seat. */
export const createPassCode = (random: RandomBytes): string => createLetters(random, passCodeLength);

/** A fresh link for a role; participants get a code as well. */
export const createInvite = (session: SessionId, role: InvitedRole, random: RandomBytes): InviteRow => ({
  secret: createId<never>(random),
  session,
  role,
  code: role === 'participant' ? createCode(random) : null,
});

/** The links of a new session, one for each role. */
export const createInvites = (session: SessionId, random: RandomBytes): readonly InviteRow[] =>
  invitedRoles.map((role) => createInvite(session, role, random));

/** The links of a session as the interface tells them; one that was withdrawn is empty, and so is the code with it. */
export const printInvites = (
  rows: readonly InviteRow[],
): { readonly joinCode: string; readonly invites: Readonly<Record<InvitedRole, string>> } => ({
  joinCode: rows.find(({ code }) => code !== null)?.code ?? '',
  invites: Object.fromEntries(
    invitedRoles.map((role) => [role, rows.find((row) => row.role === role)?.secret ?? '']),
  ) as Record<InvitedRole, string>,
});
