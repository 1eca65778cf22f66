import type { GroupId, ProposalId, SeatId, SpaceId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';

/** A county's space as the relay keeps it beside its documents. */
export interface SpaceRow {
  readonly space: SpaceId;
  readonly title: string;
  /** Hash of the secret of the device that has opened it: who knows it may open it again. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** A link into a space; an author's one leads to one group. */
export interface SpaceInviteRow {
  readonly secret: string;
  readonly space: SpaceId;
  readonly role: Role;
  readonly group: GroupId | null;
}

/** A device in a space and what it may do there. */
export interface MemberRow {
  readonly space: SpaceId;
  readonly seat: SeatId;
  readonly role: Role;
  readonly group: GroupId | null;
  readonly name: string | null;
  /** Raised to withdraw all older tokens. */
  readonly generation: number;
  readonly locked: boolean;
  readonly joinedAt: number;
}

/** The number of a proposal in the year it was taken into. */
export interface NumberRow {
  readonly space: SpaceId;
  readonly proposal: ProposalId;
  readonly year: number;
  readonly number: number;
}

/** What the relay keeps of spaces. Part of `Storage`, with the same promises. */
export interface SpaceStorage {
  /** The space and its links at once. False when the id is taken, also by an erased space. */
  createSpace(row: SpaceRow, invites: readonly SpaceInviteRow[]): Promise<boolean>;
  findSpace(space: SpaceId): Promise<SpaceRow | 'erased' | null>;
  /** Removes everything of a space from the disk; only the fact that it existed remains. */
  eraseSpace(space: SpaceId): Promise<void>;

  findSpaceInvite(secret: string): Promise<SpaceInviteRow | null>;
  listSpaceInvites(space: SpaceId): Promise<readonly SpaceInviteRow[]>;
  /** Puts a link in place of the one of the same role and group. */
  replaceSpaceInvite(row: SpaceInviteRow): Promise<void>;

  /** Adds a member or replaces one. A generation never falls: whoever is just joining does not undo a lock. */
  putMember(row: MemberRow): Promise<void>;
  findMember(space: SpaceId, seat: SeatId): Promise<MemberRow | null>;
  /** In the order of joining. */
  listMembers(space: SpaceId): Promise<readonly MemberRow[]>;
  /** Raises the generation of a member and marks it as locked. False: there is none. */
  lockMember(space: SpaceId, seat: SeatId): Promise<boolean>;

  /** The number the proposal has; without one the next of the year, greater than `after`. No two are the same in a year. */
  giveNumber(wish: Omit<NumberRow, 'number'> & { readonly after: number }): Promise<NumberRow>;
}
