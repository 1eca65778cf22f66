import type { ToldVia } from '../domain/session/told-via.ts';
import { useWithoutDeviceWords } from '../words/without-device.ts';

/** „2 vom Papier": what of a result came from people without a device of their own. */
export function useVia(fact: { readonly via?: ToldVia } | null): readonly string[] {
  const words = useWithoutDeviceWords().provenance;
  const { handed = 0, paper = 0 } = fact?.via ?? {};
  return [...(handed === 0 ? [] : [words.handed(handed)]), ...(paper === 0 ? [] : [words.paper(paper)])];
}
