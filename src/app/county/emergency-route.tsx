import { useEffect, useState } from 'react';
import { spaceOffice } from '../../device/space-seats.ts';
import { EmergencySheet } from '../../features/space/emergency-sheet.tsx';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { SpaceGate } from './space-gate.tsx';

/** The sheet that brings the office back when all its devices are lost. */
export function EmergencyRoute({ space }: { readonly space: string }) {
  return (
    <SpaceGate space={space}>
      {(opened) => (opened.role === 'office' ? <Emergency space={opened} /> : <NotFoundScreen />)}
    </SpaceGate>
  );
}

function Emergency({ space }: { readonly space: OpenSpace }) {
  const words = useWords();
  const { untitled, emergency } = useSpaceWords();
  const device = useDevice();
  const register = useSnapshot(space.register);
  const [link, setLink] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void spaceOffice(device, space)
      .invites()
      .then((answer) => {
        if (!isCurrent) return;
        if (answer.ok) setLink(`${answer.value.publicUrl}${hrefTo(pathTo.join(answer.value.invites.office))}`);
        else setReason(answer.reason);
      });
    return () => {
      isCurrent = false;
    };
  }, [device, space]);
  return (
    <AppFrame title={emergency.title}>
      <EmergencySheet
        title={register.title || untitled}
        link={link}
        refusal={reason === null ? null : refusalText(words, reason)}
        today={localDay(device.now())}
        backHref={hrefTo(pathTo.space(space.spaceId))}
      />
    </AppFrame>
  );
}
