import { readRegister } from '../src/documents/space/register.ts';
import type { GroupId, SpaceId } from '../src/domain/ids.ts';
import type { Rooms } from './rooms.ts';

/** What a county calls a group, so that its link can say whose it is; empty: its register does not know it. */
export const nameOfGroup =
  (rooms: Pick<Rooms, 'read'>) =>
  (space: SpaceId, group: GroupId): Promise<string> =>
    rooms.read(
      { kind: 'register', space },
      (doc) => readRegister(doc).groups.find(({ id }) => id === group)?.name ?? '',
    );
