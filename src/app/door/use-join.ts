import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { readInvite } from '../../device/api.ts';
import type { Device } from '../../device/device.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { JoinDeeds, Newcomer, OwnSeat } from '../../features/join/join-deeds.ts';
import type { JoinRequest } from '../../protocol/api.ts';
import { pathTo } from '../../ui/address.ts';
import { askToKeep } from '../ask-to-keep.ts';
import { useDevice } from '../device-context.tsx';
import { callParts, partsAfterJoining } from '../parts-ahead.ts';
import { whenIdle } from '../when-idle.ts';

function findOwnSeat({ sessions }: Device, invite: string): OwnSeat | null {
  const seat = sessions.findByInvite(invite);
  return seat === null ? null : { title: seat.title, path: pathTo.seat(seat.sessionId, seat.role) };
}

async function join({ api, sessions }: Device, newcomer: Newcomer): Promise<Result<string, string>> {
  const { invite, described, name, perspective } = newcomer;
  const request: JoinRequest = {
    ...readInvite(invite),
    ...(name !== '' && { name }),
    ...(perspective !== null && { perspective }),
  };
  const joined = await api.joinSession(request);
  if (!joined.ok) return joined;
  const { title, practice } = described;
  await sessions.remember({ ...joined.value, title, practice, joinedWith: invite });
  return accepted(pathTo.seat(joined.value.sessionId, joined.value.role));
}

/** A link that is dead says no longer where it leads; a device that has come by it knows. */
const ledIntoCounty = async ({ database }: Device, invite: string, answer: Result<unknown, string>) =>
  !answer.ok &&
  answer.reason === 'invite-wrong' &&
  (await database.spaces.all()).some(({ joinedWith }) => joinedWith === invite);

export function useJoin(): JoinDeeds {
  const device = useDevice();
  const [, navigate] = useLocation();
  return useMemo(
    () => ({
      describe: async (invite) => {
        const answer = await device.api.describeInvite(invite);
        if ((answer.ok && answer.value.space !== undefined) || (await ledIntoCounty(device, invite, answer)))
          navigate(pathTo.enterSpace(invite), { replace: true });
        // What comes next is fetched while this is read, and must not hold it up.
        else if (answer.ok) whenIdle(() => void callParts(partsAfterJoining));
        return answer;
      },
      join: (newcomer) => join(device, newcomer),
      findOwnSeat: (invite) => findOwnSeat(device, invite),
      isThere: device.api.isReady,
      enterCode: (code) => navigate(pathTo.join(code)),
      // Back from the session leads to the start, not to a form that has done its work.
      enterSession: (path) => {
        askToKeep();
        navigate(path, { replace: true });
      },
    }),
    [device, navigate],
  );
}
