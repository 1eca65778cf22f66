import type { GroupId } from '../../domain/ids.ts';
import { lacksDay } from '../../domain/space/recognition.ts';
import {
  fieldsOfGroup,
  groupKinds,
  type RegisteredField,
  type RegisteredGroup,
  type RegisteredSession,
  standingFields,
} from '../../domain/space/register.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useAdded } from '../../ui/use-added.ts';
import { useInField } from '../../ui/use-in-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AddLine } from './add-line.tsx';
import { AlsoNamed, AlsoStruck } from './also-named.tsx';
import { GroupLink } from './group-link.tsx';
import { RecognitionFields } from './recognition-fields.tsx';
import { type DeviceDeeds, longestName, type RegisterDeeds, type TakeBack } from './space-deeds.ts';
import { StrikeGroup, StruckGroups } from './strike-group.tsx';

interface GroupsCardProps {
  readonly groups: readonly RegisteredGroup[];
  readonly fields: readonly RegisteredField[];
  /** Groups that were struck. */
  readonly struck: readonly RegisteredGroup[];
  /** In one of them a group may have been recognised. */
  readonly sessions: readonly RegisteredSession[];
  /** `2027-05-13` */
  readonly today: string;
  /** Groups that have handed in: one of these ends and is not struck, or nobody would find what it has handed in. */
  readonly handedIn: ReadonlySet<GroupId>;
  /** Null: this person only reads. */
  readonly deeds: RegisterDeeds | null;
  /** Null: no relay has the space yet, or this person lets nobody in. */
  readonly devices: DeviceDeeds | null;
}

interface RowProps extends Omit<GroupsCardProps, 'groups' | 'struck'> {
  readonly group: RegisteredGroup;
  readonly onUndoable: (text: string, takeBack: TakeBack) => void;
}

function Facts({ group, fields }: Pick<RowProps, 'group' | 'fields'>) {
  const { groups } = useSpaceWords();
  const format = useFormat();
  const own = fieldsOfGroup({ fields }, group);
  return (
    <p className="plenum-muted">
      {groups.kinds[group.kind]}
      {group.decidedOn !== '' && ` · ${groups.recognitions[group.recognition]}, ${format.date(group.decidedOn)}`}
      {lacksDay(group) && ` · ${groups.dayUnknown}`}
      {own.length > 0 && ` · ${format.list(own.map(({ name }) => name))}`}
    </p>
  );
}

function Editor({
  group,
  fields,
  sessions,
  today,
  handedIn,
  deeds,
  onUndoable,
}: Omit<RowProps, 'devices'> & { readonly deeds: RegisterDeeds }) {
  const { groups: words } = useSpaceWords();
  const change = (part: Partial<RegisteredGroup>) => deeds.changeGroup({ ...part, id: group.id });
  const own = fieldsOfGroup({ fields }, group).map(({ id }) => id);
  return (
    <>
      <CommitField
        label={words.name}
        value={group.name}
        maxLength={longestName}
        onSave={(name, before) => name !== '' && deeds.changeGroup({ id: group.id, name }, before)}
      />
      <SelectField
        label={words.kind}
        value={group.kind}
        options={groupKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => change({ kind })}
      />
      {standingFields(fields).length > 0 && (
        <fieldset className="plenum-space-checks">
          <legend>{words.fields}</legend>
          {standingFields(fields).map(({ id, name }) => (
            <CheckBox
              key={id}
              label={name}
              checked={own.includes(id)}
              onChange={(isIn) => change({ fields: isIn ? [...own, id] : own.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
      )}
      <RecognitionFields
        {...{ group, sessions, today }}
        onDecide={(decision, text) => {
          const { recognition, decidedOn } = group;
          change(decision);
          onUndoable(text, () => change({ recognition, decidedOn }));
        }}
      />
      {handedIn.has(group.id) ? (
        <p className="plenum-muted">{words.stays}</p>
      ) : (
        <StrikeGroup
          name={group.name}
          onStrike={() => onUndoable(words.removed(group.name), deeds.removeGroup(group.id))}
        />
      )}
    </>
  );
}

function Row({ group, fields, sessions, today, handedIn, deeds, devices, onUndoable }: RowProps) {
  const { groups } = useSpaceWords();
  const head = (
    <>
      {group.name} <Badge>{groups.recognitions[group.recognition]}</Badge>
    </>
  );
  return (
    <li className="plenum-space-row plenum-stack">
      {deeds === null ? (
        <>
          <p>{head}</p>
          <Facts group={group} fields={fields} />
        </>
      ) : (
        <Fold summary={head}>
          <Facts group={group} fields={fields} />
          <Editor {...{ group, fields, sessions, today, handedIn, deeds, onUndoable }} />
        </Fold>
      )}
      {deeds !== null && (
        <>
          <AlsoNamed
            now={group.name}
            names={group.also}
            rename={(name) => deeds.changeGroup({ id: group.id, name })}
            discard={(name) => deeds.discardName({ table: 'groups', id: group.id }, name)}
            onUndoable={onUndoable}
          />
          <AlsoStruck
            name={group.name}
            isStruck={group.isStruck}
            onKeep={() => deeds.keepStruck('groups', group.id)}
            onStrike={() => onUndoable(groups.removed(group.name), deeds.removeGroup(group.id))}
          />
        </>
      )}
      {devices !== null && <GroupLink group={group} devices={devices} />}
    </li>
  );
}

/** Focus groups and supplementary structures: equal in rank, each with its recognition and its own link. */
export function GroupsCard({ groups, struck, fields, sessions, today, handedIn, deeds, devices }: GroupsCardProps) {
  const { groups: words, list } = useSpaceWords();
  const { offer, bar } = useUndo(list.undo);
  const { added, counts } = useAdded();
  const { shown, isNarrow, filter } = useInField(groups, (group) =>
    fieldsOfGroup({ fields }, group).map(({ name }) => name),
  );
  return (
    <Card heading={words.title} level={3}>
      {groups.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      {filter}
      <LongList
        className="plenum-space-rows"
        added={added}
        isSearched={isNarrow}
        rows={shown.map((group) => (
          <Row
            key={group.id}
            group={group}
            fields={fields}
            sessions={sessions}
            today={today}
            handedIn={handedIn}
            deeds={deeds}
            devices={devices}
            onUndoable={offer}
          />
        ))}
      />
      {deeds !== null && (
        <AddLine label={words.name} action={words.add} maxLength={longestName} onAdd={counts(deeds.addGroup)} />
      )}
      {deeds !== null && <StruckGroups struck={struck} bringBack={deeds.bringGroupBack} onUndoable={offer} />}
      {bar}
    </Card>
  );
}
