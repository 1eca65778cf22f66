import { createContext, type ReactNode, useContext } from 'react';
import type { Device } from '../device/device.ts';
import { useArrived } from './use-arrived.ts';
import { WaitingScreen } from './waiting-screen.tsx';

const DeviceContext = createContext<Device | null>(null);

interface DeviceProviderProps {
  readonly opening: Promise<Device>;
  readonly children: ReactNode;
}

/** Waits for the device's own tables; normally a few milliseconds, three seconds where a database never answers. */
export function DeviceProvider({ opening, children }: DeviceProviderProps) {
  const device = useArrived(null, () => opening);
  return device === null ? <WaitingScreen /> : <DeviceContext value={device}>{children}</DeviceContext>;
}

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (device === null) throw new Error('DeviceProvider is missing above this component');
  return device;
}
