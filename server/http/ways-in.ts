import type { IncomingMessage } from 'node:http';
import { readPeople } from '../../src/domain/attendance/people.ts';
import type { InviteRequest } from '../../src/protocol/api.ts';
import { parseCode, parsePassCode } from '../../src/protocol/join-code.ts';
import type { SpaceInviteRow } from '../storage/space-storage.ts';
import type { InviteRow, PassRow, RosterRow } from '../storage/storage.ts';
import { RefusedRequest } from './answer.ts';
import type { ApiParts } from './api-parts.ts';

/** What somebody has shown at the door, and where it leads. */
export type WayIn =
  | { readonly kind: 'open'; readonly invite: InviteRow; readonly byCode: boolean }
  | { readonly kind: 'space'; readonly invite: SpaceInviteRow }
  | { readonly kind: 'personal'; readonly pass: PassRow }
  | { readonly kind: 'transfer'; readonly code: string; readonly row: RosterRow };

/** Runs a try that could be a guess: after too many wrong ones the tries of an address take turns. Right ones pass. */
const guarded = async <Found>(
  { wrongTries, addressOf }: ApiParts,
  request: IncomingMessage,
  { find, wrong }: { readonly find: () => Promise<Found | null>; readonly wrong: 'code-unknown' | 'invite-wrong' },
): Promise<Found> => {
  const address = addressOf(request);
  if (!(await wrongTries.admit(address))) throw new RefusedRequest('too-many-tries');
  const found = await find();
  if (found !== null) return found;
  throw new RefusedRequest(wrongTries.count(address) ? wrong : 'too-many-tries');
};

/** A card nobody has used yet is void when its person was taken off the list. */
const isWanted = async ({ storage }: ApiParts, { session, seat, person }: PassRow): Promise<boolean> =>
  person === null ||
  (await storage.findSeat(session, seat)) !== null ||
  readPeople(await storage.listPeople(session)).some(({ id }) => id === person);

const findBound = async (parts: ApiParts, code: string): Promise<WayIn | null> => {
  const { storage, transfers } = parts;
  const pass = await storage.findPass(code);
  if (pass !== null) return (await isWanted(parts, pass)) ? { kind: 'personal', pass } : null;
  const moved = transfers.look(code);
  // A seat that was locked in the meantime is not carried anywhere.
  const row = moved === null ? null : await storage.findSeat(moved.session, moved.seat);
  return row !== null && row.generation === moved?.generation ? { kind: 'transfer', code, row } : null;
};

/**
 * The way in behind an invitation or a code. Wrong, used, withdrawn, too late and of a session that is not there: one
 * answer. Only what is short enough to be guessed is counted.
 */
export const findWayIn = async (parts: ApiParts, request: IncomingMessage, shown: InviteRequest): Promise<WayIn> => {
  if (shown.invite === undefined) {
    const code = parseCode(shown.code ?? '');
    const find = async () => (code === null ? null : parts.storage.findCode(code));
    return { kind: 'open', byCode: true, invite: await guarded(parts, request, { find, wrong: 'code-unknown' }) };
  }
  const code = parsePassCode(shown.invite);
  if (code !== null) return guarded(parts, request, { find: () => findBound(parts, code), wrong: 'invite-wrong' });
  const invite = await parts.storage.findInvite(shown.invite);
  if (invite !== null) return { kind: 'open', byCode: false, invite };
  const intoSpace = await parts.storage.findSpaceInvite(shown.invite);
  if (intoSpace === null) throw new RefusedRequest('invite-wrong');
  return { kind: 'space', invite: intoSpace };
};
