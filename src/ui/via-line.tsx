import type { ToldVia } from '../domain/session/told-via.ts';
import { useVia } from './use-via.ts';

/** How a result came about, where it is not the usual way; otherwise nothing. */
export function ViaLine({ fact }: { readonly fact: { readonly via?: ToldVia } | null }) {
  const via = useVia(fact);
  return via.length === 0 ? null : <p className="plenum-muted">{via.join(' · ')}</p>;
}
