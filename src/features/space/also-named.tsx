import { Button } from '../../ui/button.tsx';
import { useSpaceWords } from '../../words/space.ts';
import type { NamedEntry, RegisterDeeds, TakeBack } from './space-deeds.ts';

interface AlsoNamedProps {
  readonly of: NamedEntry;
  readonly now: string;
  /** Names that somebody has given at the same time (SPEC D396). */
  readonly names: readonly string[] | undefined;
  readonly deeds: RegisterDeeds;
  readonly rename: (name: string) => void;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

/** What another office has called it without knowing of its present name: one of them holds, and somebody says which. */
export function AlsoNamed({ of, now, names = [], deeds, rename, onUndoable }: AlsoNamedProps) {
  const { also } = useSpaceWords();
  const take = (name: string) => {
    rename(name);
    onUndoable(also.taken(name), () => rename(now));
  };
  return names.map((name) => (
    <div key={name} className="plenum-row plenum-space-also">
      <span>{also.given(name)}</span>
      <Button compact aria-label={also.takeNamed(name)} onClick={() => take(name)}>
        {also.take}
      </Button>
      <Button
        compact
        aria-label={also.leaveNamed(name)}
        onClick={() => onUndoable(also.left(name), deeds.discardName(of, name))}
      >
        {also.leave}
      </Button>
    </div>
  ));
}
