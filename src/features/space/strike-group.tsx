import { useState } from 'react';
import type { GroupId } from '../../domain/ids.ts';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpaceWords } from '../../words/space.ts';
import type { TakeBack } from './space-deeds.ts';

/** Strikes a group. What only the group has nobody here can see: therefore it is said before. */
export function StrikeGroup({ name, onStrike }: { readonly name: string; readonly onStrike: () => void }) {
  const { groups: words, fields, year } = useSpaceWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div className="plenum-row">
        <Button compact icon="trash" aria-label={words.remove(name)} onClick={() => setAsking(true)}>
          {fields.remove}
        </Button>
      </div>
      <Dialog
        title={words.strikeTitle(name)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => {
                setAsking(false);
                onStrike();
              }}
            >
              {words.strike}
            </Button>
            <Button onClick={() => setAsking(false)}>{year.cancel}</Button>
          </>
        }
      >
        <p>{words.strikeText}</p>
        <p>{words.strikeLater}</p>
      </Dialog>
    </>
  );
}

interface StruckGroupsProps {
  readonly struck: readonly RegisteredGroup[];
  readonly bringBack: (id: GroupId) => TakeBack;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

/** Groups that were struck, each to be taken in again with everything that was known of it. */
export function StruckGroups({ struck, bringBack, onUndoable }: StruckGroupsProps) {
  const { groups: words } = useSpaceWords();
  if (struck.length === 0) return null;
  return (
    <section aria-label={words.struck}>
      <h4>{words.struck}</h4>
      <ul className="plenum-space-rows">
        {struck.map(({ id, name, kind }) => (
          <li key={id} className="plenum-space-row" data-line>
            <div className="plenum-space-words">
              <p>{name}</p>
              <p className="plenum-muted">{words.kinds[kind]}</p>
            </div>
            <Button
              compact
              aria-label={words.bringBackNamed(name)}
              onClick={() => onUndoable(words.broughtBack(name), bringBack(id))}
            >
              {words.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
