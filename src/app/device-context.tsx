import { createContext, type ReactNode, use, useContext } from 'react';
import type { Device } from '../device/device.ts';

const DeviceContext = createContext<Device | null>(null);

interface DeviceProviderProps {
  readonly opening: Promise<Device>;
  readonly children: ReactNode;
}

/** Waits for the device's own tables; normally a few milliseconds, three seconds where a database never answers. */
export function DeviceProvider({ opening, children }: DeviceProviderProps) {
  return <DeviceContext value={use(opening)}>{children}</DeviceContext>;
}

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (device === null) throw new Error('DeviceProvider is missing above this component');
  return device;
}
