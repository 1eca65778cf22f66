import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { enterSpace } from '../../device/space-seats.ts';
import { accepted } from '../../domain/result.ts';
import { type EnterDeeds, EnterSpace } from '../../features/space/enter-space.tsx';
import { pathTo } from '../../ui/address.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AppFrame } from '../app-frame.tsx';
import { askToKeep } from '../ask-to-keep.ts';
import { useDevice } from '../device-context.tsx';
import { StorageNotice } from '../storage-notice.tsx';

/** A link into a county's space. */
export function EnterSpaceRoute({ invite }: { readonly invite: string }) {
  const device = useDevice();
  const { join } = useSpaceWords();
  const [, navigate] = useLocation();
  const deeds = useMemo<EnterDeeds>(
    () => ({
      describe: () => device.api.describeInvite(invite),
      look: device.api.describeInvite,
      enter: async ({ name, answer: { title, space, role } }) => {
        const entered = await enterSpace(device, { invite, name, title, space, role });
        return entered.ok ? accepted(pathTo.space(entered.value.spaceId)) : entered;
      },
      // Back from the space leads to the start, not to a form that has done its work.
      goTo: (path) => {
        askToKeep();
        navigate(path, { replace: true });
      },
    }),
    [device, invite, navigate],
  );
  return (
    <AppFrame title={join.title}>
      <StorageNotice />
      <EnterSpace deeds={deeds} />
    </AppFrame>
  );
}
