import type { KeptMethod } from '../../domain/assessment/method.ts';
import type { MethodId } from '../../domain/ids.ts';
import type { RegisteredMethod } from '../../domain/space/methods.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useMethodName } from '../../words/method.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useSpaceSessionsWords } from '../../words/space-sessions.ts';
import type { TakeBack } from './space-deeds.ts';

export interface MethodsCardProps {
  readonly methods: readonly RegisteredMethod[];
  /** Null: this person only reads. */
  readonly deeds: {
    /** Methods of this device that the county does not keep yet. */
    readonly offered: readonly KeptMethod[];
    readonly keep: (method: KeptMethod) => TakeBack;
    readonly remove: (id: MethodId) => TakeBack;
  } | null;
}

/** The methods that sessions of the county take over: a set of dimensions with its name and version. */
export function MethodsCard({ methods, deeds }: MethodsCardProps) {
  const { methods: words } = useSpaceSessionsWords();
  const { list } = useSpaceWords();
  const named = useMethodName();
  const { offer, bar } = useUndo(list.undo);
  const asked = ({ dimensions }: KeptMethod) => dimensions.map(({ name }) => name).join(' · ');
  return (
    <Card heading={words.title} level={3}>
      <p>{words.text}</p>
      {methods.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      <ul className="plenum-space-rows">
        {methods.map((method) => (
          <li key={method.id} className="plenum-space-row" data-line>
            <div className="plenum-space-words">
              <strong>{named(method)}</strong>
              <p className="plenum-muted">{asked(method)}</p>
            </div>
            {deeds !== null && (
              <IconButton
                icon="trash"
                label={words.remove(named(method))}
                onClick={() => offer(words.removed(named(method)), deeds.remove(method.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {deeds?.offered.length === 0 && <p className="plenum-muted">{words.how}</p>}
      {deeds?.offered.map((method) => (
        <div key={method.name} className="plenum-row">
          <Button icon="plus" onClick={() => offer(words.kept(named(method)), deeds.keep(method))}>
            {words.keep(named(method))}
          </Button>
        </div>
      ))}
      {bar}
    </Card>
  );
}
