import { Button } from '../../ui/button.tsx';
import { useSpaceWords } from '../../words/space.ts';
import type { TakeBack } from './space-deeds.ts';

interface AlsoNamedProps {
  readonly now: string;
  /** What somebody has written there at the same time (SPEC D396). */
  readonly names: readonly string[] | undefined;
  readonly rename: (name: string) => void;
  readonly discard: (name: string) => TakeBack;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

/** What another office has called it without knowing of its present name: one of them holds, and somebody says which. */
export function AlsoNamed({ now, names = [], rename, discard, onUndoable }: AlsoNamedProps) {
  const { also } = useSpaceWords();
  const take = (name: string) => {
    rename(name);
    onUndoable(also.taken(name), () => rename(now));
  };
  return names.map((name) => (
    <div key={name} className="plenum-row">
      <span>{also.given(name)}</span>
      <Button compact aria-label={`${also.take}: ${name}`} onClick={() => take(name)}>
        {also.take}
      </Button>
      <Button compact aria-label={`${also.leave}: ${name}`} onClick={() => onUndoable(also.left(name), discard(name))}>
        {also.leave}
      </Button>
    </div>
  ));
}

interface AlsoStruckProps {
  readonly name: string;
  readonly isStruck: boolean | undefined;
  readonly onKeep: () => void;
  readonly onStrike: () => void;
}

/** One office struck it while another worded it anew (SPEC D399). */
export function AlsoStruck({ name, isStruck, onKeep, onStrike }: AlsoStruckProps) {
  const { also, fields } = useSpaceWords();
  if (isStruck !== true) return null;
  return (
    <div className="plenum-row">
      <span>{also.struck}</span>
      <Button compact aria-label={`${also.keep}: ${name}`} onClick={onKeep}>
        {also.keep}
      </Button>
      <Button compact aria-label={`${fields.remove}: ${name}`} onClick={onStrike}>
        {fields.remove}
      </Button>
    </div>
  );
}
