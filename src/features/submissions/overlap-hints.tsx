import type { ReactNode } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Compared, Overlap } from '../../domain/space/overlaps.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../words/format.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';

/** An overlap as one of its two proposals sees it. */
interface Seen {
  readonly other: Compared;
  readonly kind: Overlap['kind'];
  readonly here: readonly string[];
  readonly there: readonly string[];
}

const seenFrom = (proposal: ProposalId, { one, other, kind, directions }: Overlap): readonly Seen[] => {
  const [first, second] = [directions?.one ?? [], directions?.other ?? []];
  if (one.proposal === proposal) return [{ other, kind, here: first, there: second }];
  return other.proposal === proposal ? [{ other: one, kind, here: second, there: first }] : [];
};

interface OverlapHintsProps {
  readonly proposal: ProposalId;
  readonly overlaps: readonly Overlap[];
  /** The other proposal by its title, with the way to it where it is on the screen, too. */
  readonly nameOf: (other: Compared) => ReactNode;
  /** Only what may be opposed: a line has no room for more. */
  readonly opposedOnly?: boolean;
}

/** On a proposal: which others may concern it, the words that point there, and nothing decided. */
export function OverlapHints({ proposal, overlaps, nameOf, opposedOnly = false }: OverlapHintsProps) {
  const { overlaps: words } = useSubmissionsWords();
  const format = useFormat();
  const seen = overlaps
    .flatMap((overlap) => seenFrom(proposal, overlap))
    .filter(({ kind }) => !opposedOnly || kind === 'opposite');
  if (seen.length === 0) return null;
  const quoted = (said: readonly string[]) => format.list(said.map(words.quoted));
  return (
    <ul className="plenum-submissions-sources" aria-label={words.title}>
      {seen.map(({ other, kind, here, there }) => (
        <li key={other.proposal}>
          <Badge>{words[kind]}</Badge> {nameOf(other)} ({other.group})
          {kind === 'opposite' && (
            <>
              : {here.length > 0 && words.here(quoted(here))}
              {here.length > 0 && there.length > 0 && ', '}
              {there.length > 0 && words.there(quoted(there))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
