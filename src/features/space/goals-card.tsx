import type { RegisteredGoal } from '../../domain/space/register.ts';
import { IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useAdded } from '../../ui/use-added.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AddLine } from './add-line.tsx';
import { AlsoNamed, AlsoStruck } from './also-named.tsx';
import { longestGoal, type RegisterDeeds } from './space-deeds.ts';

interface GoalsCardProps {
  readonly goals: readonly RegisteredGoal[];
  /** Null: this person only reads. */
  readonly deeds: RegisterDeeds | null;
}

/** The county's strategic goals, numbered in their order. */
export function GoalsCard({ goals, deeds }: GoalsCardProps) {
  const { goals: words, list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  const { added, counts } = useAdded();
  return (
    <Card heading={words.title} level={3}>
      {goals.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      <LongList
        as="ol"
        className="plenum-space-rows"
        added={added}
        rows={goals.map(({ id, text, also, isStruck }, index) =>
          deeds === null ? (
            <li key={id} className="plenum-space-row">
              {text}
            </li>
          ) : (
            <li key={id} className="plenum-space-row">
              <div className="plenum-space-entry">
                <CommitField
                  isSentence
                  label={words.named(index + 1)}
                  value={text}
                  maxLength={longestGoal}
                  onSave={(next, before) => next !== '' && deeds.changeGoal(id, next, before)}
                />
                <IconButton
                  icon="trash"
                  label={words.remove(text)}
                  onClick={() => offer(words.removed(text), deeds.removeGoal(id))}
                />
              </div>
              <AlsoNamed
                now={text}
                names={also}
                rename={(next) => deeds.changeGoal(id, next)}
                discard={(name) => deeds.discardName({ table: 'goals', id }, name)}
                onUndoable={offer}
              />
              <AlsoStruck
                name={text}
                isStruck={isStruck}
                onKeep={() => deeds.keepStruck('goals', id)}
                onStrike={() => offer(words.removed(text), deeds.removeGoal(id))}
              />
            </li>
          ),
        )}
      />
      {deeds !== null && (
        <AddLine label={words.text} action={words.add} maxLength={longestGoal} onAdd={counts(deeds.addGoal)} />
      )}
      {bar}
    </Card>
  );
}
