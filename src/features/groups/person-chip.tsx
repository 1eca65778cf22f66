import type { PointerEvent } from 'react';
import type { GroupPerson } from '../../domain/groups/making.ts';
import type { GroupId, SeatId } from '../../domain/ids.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DragHandle } from '../../ui/drag-handle.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { useGroupWords } from '../../words/groups.ts';
import type { GroupsDeeds } from './groups-deeds.ts';

export interface PersonChipProps {
  readonly person: GroupPerson;
  readonly groups: readonly SmallGroup[];
  /** Where this person sits; null: nowhere. */
  readonly group: SmallGroup | null;
  readonly locked: boolean;
  /** Which pair; null: none. */
  readonly pair: number | null;
  readonly dragged: boolean;
  /** Who is to swap with somebody; null: nobody. */
  readonly swapping: GroupPerson | null;
  readonly handle: { readonly onPointerDown: (event: PointerEvent) => void };
  readonly deeds: GroupsDeeds;
  readonly onUndoable: (text: string, undo: () => boolean) => void;
  readonly onSwap: (seat: SeatId | null) => void;
}

/** Everything a finger can do by dragging, in words. */
function ChipMenu({ person, groups, group, locked, deeds, onUndoable, onSwap }: PersonChipProps) {
  const words = useGroupWords().panel;
  const { seat, label } = person;
  const others = groups.filter(({ id }) => id !== group?.id);
  const actions: readonly MenuAction<string>[] = [
    // The groups last: there may be twenty of them.
    ...(group === null
      ? []
      : [
          ...(others.some(({ members }) => members.size > 0) ? [{ id: 'swap', label: words.swap }] : []),
          { id: 'lock', label: locked ? words.unlock : words.lock },
          { id: 'out', label: words.moveOut },
        ]),
    ...others.map(({ id, name }) => ({ id: `to/${id}`, label: words.moveTo(name) })),
  ];
  const act = (action: string) => {
    const to = others.find(({ id }) => `to/${id}` === action);
    if (to !== undefined) onUndoable(words.moved(label, to.name), deeds.move(seat, to.id));
    else if (action === 'out') onUndoable(words.movedOut(label), deeds.move(seat, null));
    else if (action === 'lock') deeds.lock(seat, !locked);
    else onSwap(seat);
  };
  return <Menu label={words.menu(label)} labelHidden actions={actions} onAction={act} />;
}

/** One person in a group, or in none. */
export function PersonChip(props: PersonChipProps) {
  const words = useGroupWords().panel;
  const { person, group, locked, pair, dragged, swapping, handle, deeds, onUndoable, onSwap } = props;
  const { seat, label, present } = person;
  const swap = () => {
    if (swapping !== null) onUndoable(words.swapped(swapping.label, label), deeds.swap(swapping.seat, seat));
    onSwap(null);
  };
  return (
    <li className="plenum-chip" data-drop-seat={seat} data-dragged={dragged || undefined}>
      <DragHandle title={words.drag} {...handle} />
      <span className="plenum-chip-name">
        {label}
        {pair !== null && <Badge>{words.pair(pair)}</Badge>}
        {locked && <Badge>{words.locked}</Badge>}
        {!present && <span className="plenum-muted"> ({words.away})</span>}
      </span>
      {swapping === null ? (
        <ChipMenu {...props} />
      ) : (
        group !== null &&
        !group.members.has(swapping.seat) && (
          <Button compact aria-label={words.swapWith(label)} onClick={swap}>
            {words.swapHere}
          </Button>
        )
      )}
    </li>
  );
}

/** Where a drag has ended: on somebody of another group (they swap) or on a group; null: it changes nothing. */
export const dropOf = (
  groups: readonly SmallGroup[],
  seat: SeatId,
  target: { readonly group: string; readonly seat: string | null },
): { readonly kind: 'swap'; readonly other: SeatId } | { readonly kind: 'move'; readonly group: GroupId } | null => {
  const to = groups.find(({ id }) => id === target.group);
  if (to === undefined || to.members.has(seat)) return null;
  const other = [...to.members].find((member) => member === target.seat);
  const sits = groups.some(({ members }) => members.has(seat));
  return other !== undefined && sits ? { kind: 'swap', other } : { kind: 'move', group: to.id };
};
