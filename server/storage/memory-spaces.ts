import type { SpaceId } from '../../src/domain/ids.ts';
import type { MemberRow, NumberRow, SpaceInviteRow, SpaceRow, SpaceStorage } from './space-storage.ts';

/** Spaces as long as the process lives; also which were erased. `onErase` removes the documents of one. */
export const createMemorySpaces = (
  onErase: (space: SpaceId) => void,
): SpaceStorage & { listErasedSpaces(): readonly SpaceId[] } => {
  const spaces = new Map<SpaceId, SpaceRow | 'erased'>();
  const members = new Map<string, MemberRow>();
  const numbers = new Map<string, NumberRow>();
  let invites: readonly SpaceInviteRow[] = [];
  const of = (space: string, seat: string): string => `${space}/${seat}`;
  return {
    createSpace: async (row, links) => {
      if (spaces.has(row.space)) return false;
      spaces.set(row.space, row);
      invites = [...invites, ...links];
      return true;
    },
    findSpace: async (space) => spaces.get(space) ?? null,
    eraseSpace: async (space) => {
      spaces.set(space, 'erased');
      invites = invites.filter((row) => row.space !== space);
      for (const [key, row] of members) if (row.space === space) members.delete(key);
      for (const [key, row] of numbers) if (row.space === space) numbers.delete(key);
      onErase(space);
    },
    listErasedSpaces: () => [...spaces].flatMap(([space, row]) => (row === 'erased' ? [space] : [])),
    findSpaceInvite: async (secret) => invites.find((row) => row.secret === secret) ?? null,
    listSpaceInvites: async (space) => invites.filter((row) => row.space === space),
    replaceSpaceInvite: async (row) => {
      const isOlder = ({ space, role, group }: SpaceInviteRow): boolean =>
        space === row.space && role === row.role && group === row.group;
      invites = [...invites.filter((one) => !isOlder(one)), row];
    },
    putMember: async (row) => {
      const known = members.get(of(row.space, row.seat));
      const isLate = known !== undefined && known.generation > row.generation;
      const { generation, locked } = isLate ? known : row;
      members.set(of(row.space, row.seat), { ...row, joinedAt: known?.joinedAt ?? row.joinedAt, generation, locked });
    },
    findMember: async (space, seat) => members.get(of(space, seat)) ?? null,
    listMembers: async (space) =>
      [...members.values()].filter((row) => row.space === space).sort((a, b) => a.joinedAt - b.joinedAt),
    lockMember: async (space, seat) => {
      const row = members.get(of(space, seat));
      if (row === undefined) return false;
      members.set(of(space, seat), { ...row, generation: row.generation + 1, locked: true });
      return true;
    },
    giveNumber: async ({ space, proposal, year, after }) => {
      const known = numbers.get(of(space, proposal));
      if (known !== undefined) return known;
      const ofYear = [...numbers.values()].filter((row) => row.space === space && row.year === year);
      const number = ofYear.reduce((most, row) => Math.max(most, row.number), after) + 1;
      const row = { space, proposal, year, number };
      numbers.set(of(space, proposal), row);
      return row;
    },
  };
};
