import type { RowId } from '../ids.ts';
import { type BoardThought, type CardPlaces, type LinkKind, linkKinds, type ThoughtLink } from './board-thought.ts';

/** A thought before it is known what hangs together with it. */
export type Headed = Omit<BoardThought, 'links'>;

const turned: Readonly<Record<LinkKind, LinkKind>> = { from: 'to', to: 'from', same: 'same' };

/**
 * What hangs together, told at both ends, each once: first what a thought follows from, then what follows from it, then
 * what says the same elsewhere. A link to a card is one to the thought under which it lies by now, never to itself.
 */
export const thoughtLinks = (
  thoughts: readonly Headed[],
  places: CardPlaces,
  headOf: (id: RowId) => RowId,
): ReadonlyMap<RowId, readonly ThoughtLink[]> => {
  const byId = new Map(thoughts.map((thought) => [thought.id, thought]));
  const links = new Map<RowId, Map<string, ThoughtLink>>();
  const add = (at: Headed, kind: LinkKind, { id, field, text }: Headed) => {
    const known = links.get(at.id) ?? new Map<string, ThoughtLink>();
    links.set(at.id, known.set(`${kind}/${id}`, { kind, id, field, text }));
  };
  const join = (thought: Headed, kind: LinkKind, target: RowId | null | undefined) => {
    const other = target === null || target === undefined ? undefined : byId.get(headOf(target));
    if (other === undefined || other === thought) return;
    add(thought, kind, other);
    add(other, turned[kind], thought);
  };
  for (const thought of thoughts)
    for (const { id } of thought.cards) {
      join(thought, 'from', places.get(id)?.follows);
      join(thought, 'same', places.get(id)?.same);
    }
  return new Map(
    [...links].map(([id, known]) => [
      id,
      linkKinds.flatMap((kind) => [...known.values()].filter((one) => one.kind === kind)),
    ]),
  );
};
