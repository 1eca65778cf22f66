import { createHash } from 'node:crypto';
import { createId, type GroupId, type RandomBytes, type SeatId, type SpaceId } from '../src/domain/ids.ts';
import { accepted, type Result, refused } from '../src/domain/result.ts';
import type { Role } from '../src/domain/session/role.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { type MemberAnswer, type SpaceOpening, type SpaceRole, spaceRoles } from '../src/protocol/space.ts';
import type { Keyring } from './keyring.ts';
import type { MemberRow, SpaceInviteRow } from './storage/space-storage.ts';
import type { Storage } from './storage/storage.ts';

export interface SpacesParts {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly limits: Limits;
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** The space is being erased: whoever holds something of it lets go. Resolves when nothing is under way any more. */
  readonly onErase: (space: SpaceId) => Promise<void>;
}

/** A space that was opened: its links, and the place of the office that has written in it before. */
interface OpenedSpace {
  readonly space: SpaceId;
  readonly invites: readonly SpaceInviteRow[];
  readonly member: MemberAnswer | null;
  readonly isNew: boolean;
}

/** Opening, joining and erasing the spaces of counties. A relay is small: each space has few people and no code. */
export class Spaces {
  readonly #parts: SpacesParts;

  constructor(parts: SpacesParts) {
    this.#parts = parts;
  }

  /** A new space, or the one that the same device has opened before. Its register belongs to its office. */
  async open({ title, spaceId, seatId, key, name }: SpaceOpening): Promise<Result<OpenedSpace, 'id-taken'>> {
    const { storage, random, clock } = this.#parts;
    const space = spaceId ?? createId<SpaceId>(random);
    // Without a secret nobody can open the same space again: then one is made that nobody knows.
    const hash = createHash('sha256')
      .update(key ?? createId<never>(random))
      .digest('hex');
    const links = spaceRoles.map((role) => this.#createInvite(space, role, null));
    const isNew = await storage.createSpace({ space, title, key: hash, createdAt: clock() }, links);
    const before = isNew ? null : await storage.findSpace(space);
    if (!isNew && (before === null || before === 'erased' || before.key !== hash)) return refused('id-taken');
    const invites = await storage.listSpaceInvites(space);
    if (seatId === undefined) return accepted({ space, invites, member: null, isNew });
    const known =
      (await storage.findMember(space, seatId)) ??
      this.#newMember({ space, role: 'office', group: null, seat: seatId });
    const row = { ...known, name: name || known.name };
    // Who was locked does not come back by the secret of the space.
    if (!row.locked) await storage.putMember(row);
    return accepted({ space, invites, member: row.locked ? null : this.issue(row), isNew });
  }

  /** A place for whoever holds this link: the own one or a new one. */
  async join(
    { space, role, group }: SpaceInviteRow,
    own: MemberRow | null,
    name: string | null,
  ): Promise<Result<MemberAnswer, 'session-full'>> {
    const { storage, limits, random } = this.#parts;
    const isSame = own !== null && own.space === space && own.role === role && own.group === group && !own.locked;
    if (!isSame && (await storage.listMembers(space)).length >= limits.members) return refused('session-full');
    const row = isSame ? own : this.#newMember({ space, role, group, seat: createId<SeatId>(random) });
    const named = { ...row, name: name ?? row.name };
    await storage.putMember(named);
    return accepted(this.issue(named));
  }

  /** The link of a group's authors: made at the first asking, the same at every other. */
  async openGroup(space: SpaceId, group: GroupId): Promise<SpaceInviteRow> {
    const { storage } = this.#parts;
    const known = (await storage.listSpaceInvites(space)).find((row) => row.role === 'author' && row.group === group);
    if (known !== undefined) return known;
    return this.#replaceInvite(space, 'author', group);
  }

  /** A new link for a group's authors in place of the one there is; who is in stays. */
  renewGroup(space: SpaceId, group: GroupId): Promise<SpaceInviteRow> {
    return this.#replaceInvite(space, 'author', group);
  }

  /** A new link in place of the one there is; who is in stays. */
  async renewInvite(space: SpaceId, role: SpaceRole): Promise<readonly SpaceInviteRow[]> {
    await this.#replaceInvite(space, role, null);
    return this.#parts.storage.listSpaceInvites(space);
  }

  /** Nobody comes in by the link this member had any more: who was signed out would otherwise walk in by it again. */
  async closeWayOf({ space, role, group }: Pick<MemberRow, 'space' | 'role' | 'group'>): Promise<void> {
    await this.#replaceInvite(space, role, group);
  }

  /** A new token for a member. */
  issue({ space, seat, role, group, generation, name }: MemberRow): MemberAnswer {
    const { keyring, clock } = this.#parts;
    const { token, expiresAt } = keyring.issue({ session: null, space, seat, role, group }, generation, clock());
    const until = new Date(expiresAt).toISOString();
    return { spaceId: space, groupId: group, seatId: seat, role, token, expiresAt: until, name };
  }

  /** Removes everything of a space: documents, links, members. What its devices hold hears 4410. */
  async erase(space: SpaceId): Promise<void> {
    await this.#parts.onErase(space);
    await this.#parts.storage.eraseSpace(space);
  }

  async #replaceInvite(space: SpaceId, role: Role, group: GroupId | null): Promise<SpaceInviteRow> {
    const row = this.#createInvite(space, role, group);
    await this.#parts.storage.replaceSpaceInvite(row);
    return row;
  }

  #createInvite(space: SpaceId, role: Role, group: GroupId | null): SpaceInviteRow {
    return { secret: createId<never>(this.#parts.random), space, role, group };
  }

  #newMember(place: Pick<MemberRow, 'space' | 'seat' | 'role' | 'group'>): MemberRow {
    return { ...place, name: null, generation: 1, locked: false, joinedAt: this.#parts.clock() };
  }
}
