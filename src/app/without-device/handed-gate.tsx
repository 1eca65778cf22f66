import { lazy, type ReactNode } from 'react';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { AppFrame } from '../app-frame.tsx';
import { WaitingScreen } from '../waiting-screen.tsx';
import { useHandedLock } from './use-handed-lock.ts';

const LockedScreen = lazy(async () => ({
  default: (await import('../../features/without-device/locked-screen.tsx')).LockedScreen,
}));

interface HandedGateProps {
  readonly session: string;
  readonly children: ReactNode;
}

/** The moderator's screens are closed while the tablet is handed round. */
export function HandedGate({ session, children }: HandedGateProps) {
  const withoutDevice = useWithoutDeviceWords();
  const { state, open } = useHandedLock(session);
  if (state === 'reading') return <WaitingScreen />;
  if (state === 'open') return children;
  return (
    <AppFrame title={withoutDevice.lock.locked}>
      <LockedScreen
        handedHref={hrefTo(pathTo.sessionPage(session, 'handed'))}
        isRight={(code) => code === state.code}
        onOpen={() => void open()}
      />
    </AppFrame>
  );
}
