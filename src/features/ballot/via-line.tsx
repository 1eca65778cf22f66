import type { BallotFact } from '../../domain/ballot/ballot.ts';
import { useVia } from './use-via.ts';

/** How a result came about, where it is not the usual way; otherwise nothing. */
export function ViaLine({ fact }: { readonly fact: BallotFact | null }) {
  const via = useVia(fact);
  return via.length === 0 ? null : <p className="plenum-muted">{via.join(' · ')}</p>;
}
