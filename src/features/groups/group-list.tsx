import { type ReactElement, useId, useState } from 'react';
import type { GroupPerson } from '../../domain/groups/making.ts';
import type { SeatId } from '../../domain/ids.ts';
import { groupOf, type Placing, type SmallGroup } from '../../domain/session/small-group.ts';
import { seeks } from '../../domain/words-sought.ts';
import { Button } from '../../ui/button.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useGroupWords } from '../../words/groups.ts';
import { DraftInput } from './draft-input.tsx';
import type { GroupsDeeds } from './groups-deeds.ts';
import { dropOf, PersonChip } from './person-chip.tsx';
import { useDragInto } from './use-drag-into.ts';

export interface GroupListProps {
  readonly groups: readonly SmallGroup[];
  readonly placing: ReadonlyMap<SeatId, Placing>;
  /** Everybody who can be placed. */
  readonly people: readonly GroupPerson[];
  readonly deeds: GroupsDeeds;
  readonly onUndoable: (text: string, undo: () => boolean) => void;
}

/** Numbers pairs in the order in which they are met. */
const pairNumbers = (placing: GroupListProps['placing']): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const { pair } of placing.values()) if (pair !== null && !numbers.has(pair)) numbers.set(pair, numbers.size + 1);
  return numbers;
};

interface GroupHeadProps extends GroupListProps {
  readonly group: SmallGroup;
}

function GroupHead({ group, groups, people, deeds, onUndoable }: GroupHeadProps) {
  const words = useGroupWords().panel;
  const others = groups.filter(({ id }) => id !== group.id);
  const act = (action: string) => {
    const into = others.find(({ id }) => id === action);
    if (into === undefined) onUndoable(words.dropped(group.name), deeds.drop(group.id, people));
    else onUndoable(words.merged(group.name, into.name), deeds.merge(group.id, into.id));
  };
  return (
    <header className="plenum-group-head">
      <DraftInput label={words.nameOf} value={group.name} onCommit={(name) => deeds.rename(group.id, name)} />
      <DraftInput
        label={words.placeOf}
        placeholder={words.place}
        value={group.place}
        onCommit={(place) => deeds.sit(group.id, place)}
      />
      <Menu
        label={words.menu(group.name)}
        labelHidden
        actions={[
          ...others.map(({ id, name }) => ({ id: id as string, label: words.mergeInto(name) })),
          { id: '', label: words.drop, icon: 'trash' as const },
        ]}
        onAction={act}
      />
    </header>
  );
}

/** From so many people on those of a group are folded away: nobody finds anybody among two hundred by looking. */
const many = 40;

interface GroupBoxProps extends GroupHeadProps {
  readonly isOver: boolean;
  /** Its people stand there by themselves: there are few, or somebody was looked for. */
  readonly isUnfolded: boolean;
  readonly chips: readonly ReactElement[];
}

function GroupBox({ isOver, isUnfolded, chips, ...head }: GroupBoxProps) {
  const words = useGroupWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { group } = head;
  return (
    <section
      className="plenum-group"
      aria-label={group.name}
      data-drop-group={group.id}
      data-over={isOver || undefined}
    >
      <GroupHead {...head} />
      {group.members.size === 0 && <p className="plenum-muted">{words.panel.empty}</p>}
      {!isUnfolded && group.members.size > 0 && (
        <Button compact kind="tertiary" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {words.panel.people(words.persons(group.members.size), isOpen)}
        </Button>
      )}
      <ul id={id}>{isUnfolded || isOpen ? chips : null}</ul>
    </section>
  );
}

/** The groups with their people, and who sits in none: dragged with a finger or moved by menu. */
export function GroupList(props: GroupListProps) {
  const { groups, placing, people, deeds, onUndoable } = props;
  const words = useGroupWords();
  const [swapper, setSwapper] = useState<SeatId | null>(null);
  const [sought, setSought] = useState('');
  const known = new Map(people.map((person) => [person.seat, person]));
  const nameOf = (seat: SeatId) => known.get(seat)?.label ?? '';
  const drop = (id: string, target: Parameters<typeof dropOf>[2]) => {
    const seat = people.find((person) => person.seat === id)?.seat;
    const deed = seat === undefined ? null : dropOf(groups, seat, target);
    if (seat === undefined || deed === null) return;
    if (deed.kind === 'swap')
      onUndoable(words.panel.swapped(nameOf(seat), nameOf(deed.other)), deeds.swap(seat, deed.other));
    else {
      const name = groups.find(({ id: one }) => one === deed.group)?.name ?? '';
      onUndoable(words.panel.moved(nameOf(seat), name), deeds.move(seat, deed.group));
    }
  };
  const { dragged, over, handle } = useDragInto(drop);
  const numbers = pairNumbers(placing);
  const swapping = swapper === null ? null : (known.get(swapper) ?? null);
  const chip = (person: GroupPerson, group: SmallGroup | null) => (
    <PersonChip
      key={person.seat}
      person={person}
      groups={groups}
      group={group}
      locked={placing.get(person.seat)?.locked === true}
      pair={numbers.get(placing.get(person.seat)?.pair ?? '') ?? null}
      dragged={dragged === person.seat}
      swapping={swapping}
      handle={handle(person.seat)}
      deeds={deeds}
      onUndoable={onUndoable}
      onSwap={setSwapper}
    />
  );
  const isSought = sought.trim() !== '';
  const found = isSought ? people.filter(({ label }) => seeks(sought)(label)) : people;
  const chipsOf = (group: SmallGroup) =>
    found.filter(({ seat }) => group.members.has(seat)).map((person) => chip(person, group));
  const rest = people.filter(({ seat, present }) => present && groupOf(groups, seat) === null);
  return (
    <>
      {swapping !== null && (
        <p className="plenum-row" role="status">
          {words.panel.swapping(swapping.label)}
          <Button compact onClick={() => setSwapper(null)}>
            {words.panel.swapStop}
          </Button>
        </p>
      )}
      {people.length > many && (
        <div>
          <TextField label={words.panel.search} value={sought} onChange={setSought} />
          <p role="status">{isSought && words.panel.found(found.length)}</p>
        </div>
      )}
      {rest.length > 0 && (
        <section className="plenum-group-rest">
          <div className="plenum-row">
            <h3>{words.panel.rest(rest.length)}</h3>
            <Button compact onClick={() => onUndoable(words.panel.placed, deeds.placeRest(placed(props)))}>
              {words.panel.placeRest}
            </Button>
          </div>
          <LongList
            className="plenum-group-people"
            isSearched={isSought}
            rows={rest.filter((person) => found.includes(person)).map((person) => chip(person, null))}
          />
        </section>
      )}
      <div className="plenum-groups">
        {groups.map((group) => {
          const chips = chipsOf(group);
          return isSought && chips.length === 0 ? null : (
            <GroupBox
              key={group.id}
              {...props}
              group={group}
              isOver={over?.group === group.id}
              isUnfolded={isSought || people.length <= many}
              chips={chips}
            />
          );
        })}
      </div>
    </>
  );
}

/** Those who are to have a place: who sits in a group, and who is here. */
export const placed = ({ people, groups }: Pick<GroupListProps, 'people' | 'groups'>): readonly GroupPerson[] =>
  people.filter(({ seat, present }) => present || groupOf(groups, seat) !== null);
