import type { FieldId } from '../../domain/ids.ts';
import { fieldBehind, type RegisteredField, standingFields } from '../../domain/space/register.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useAdded } from '../../ui/use-added.ts';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AddLine } from './add-line.tsx';
import { AlsoNamed, AlsoStruck } from './also-named.tsx';
import { longestName, type RegisterDeeds, type TakeBack } from './space-deeds.ts';

interface FieldsCardProps {
  readonly fields: readonly RegisteredField[];
  /** Those on which something hangs. */
  readonly used: ReadonlySet<FieldId>;
  /** Null: this person only reads. */
  readonly deeds: RegisterDeeds | null;
}

interface RowProps {
  readonly isUsed: boolean;
  readonly field: RegisteredField;
  readonly fields: readonly RegisteredField[];
  readonly deeds: RegisterDeeds | null;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

/** A choice alone does nothing: a list that is walked through by arrow keys tells every step. */
function Merge({ field, fields, deeds, onUndoable }: Omit<RowProps, 'isUsed'> & { readonly deeds: RegisterDeeds }) {
  const { fields: words } = useSpaceWords();
  const others = standingFields(fields).filter(({ id }) => id !== field.id);
  const mergeInto = (into: RegisteredField) => {
    deeds.mergeField(field.id, into.id);
    onUndoable(words.merged(field.name, into.name), () => deeds.mergeField(field.id, null));
  };
  return (
    <fieldset className="plenum-space-merge">
      <legend>{words.merge}</legend>
      <div className="plenum-row">
        {others.map((other) => (
          <Button key={other.id} compact onClick={() => mergeInto(other)}>
            {words.mergeInto(other.name)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function Row({ field, fields, isUsed, deeds, onUndoable }: RowProps) {
  const { fields: words } = useSpaceWords();
  const format = useFormat();
  const held = fields.filter(({ id }) => id !== field.id && fieldBehind(fields, id)?.id === field.id);
  const holds = held.length > 0 && (
    <p className="plenum-muted">{words.holds(format.list(held.map(({ name }) => name)))}</p>
  );
  if (deeds === null)
    return (
      <li className="plenum-space-row">
        <p>{field.name}</p>
        {holds}
      </li>
    );
  return (
    <li className="plenum-space-row">
      <CommitField
        label={words.named(field.name)}
        value={field.name}
        maxLength={longestName}
        onSave={(name, before) => name !== '' && deeds.renameField(field.id, name, before)}
      />
      <AlsoNamed
        now={field.name}
        names={field.also}
        rename={(name) => deeds.renameField(field.id, name)}
        discard={(name) => deeds.discardName({ table: 'fields', id: field.id }, name)}
        onUndoable={onUndoable}
      />
      <AlsoStruck
        name={field.name}
        isStruck={field.isStruck}
        onKeep={() => deeds.keepStruck('fields', field.id)}
        onStrike={() => onUndoable(words.removed(field.name), deeds.removeField(field.id))}
      />
      {holds}
      <Fold summary={words.more} summaryLabel={words.moreOf(field.name)}>
        {standingFields(fields).length > 1 && (
          <Merge field={field} fields={fields} deeds={deeds} onUndoable={onUndoable} />
        )}
        {isUsed ? (
          <p className="plenum-muted">{words.stays}</p>
        ) : (
          <div className="plenum-row">
            <Button
              compact
              icon="trash"
              onClick={() => onUndoable(words.removed(field.name), deeds.removeField(field.id))}
            >
              {words.remove}
            </Button>
          </div>
        )}
      </Fold>
    </li>
  );
}

/** The fields of action: added, renamed, merged; whatever links to a merged one leads to the other. */
export function FieldsCard({ fields, used, deeds }: FieldsCardProps) {
  const { fields: words, list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  const { added, counts } = useAdded();
  const standing = standingFields(fields);
  return (
    <Card heading={words.title} level={3}>
      {standing.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      <LongList
        className="plenum-space-rows"
        added={added}
        rows={standing.map((field) => (
          <Row key={field.id} isUsed={used.has(field.id)} {...{ field, fields, deeds }} onUndoable={offer} />
        ))}
      />
      {deeds !== null && (
        <AddLine label={words.name} action={words.add} maxLength={longestName} onAdd={counts(deeds.addField)} />
      )}
      {bar}
    </Card>
  );
}
