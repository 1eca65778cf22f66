import type { IndicatorId } from '../../domain/ids.ts';
import type { Indicator, IndicatorCross } from '../../domain/indicators/indicator-cross.ts';
import type { ListMove } from '../../domain/order.ts';
import { DragHandle } from '../../ui/drag-handle.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useDragOrder } from '../../ui/use-drag-order.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { SignMark } from './sign.tsx';

interface CrossListProps {
  readonly cross: IndicatorCross;
  readonly chosen: IndicatorId | null;
  readonly onChoose: (id: IndicatorId) => void;
  readonly onMove: (id: IndicatorId, move: ListMove) => void;
  readonly onDrop: (id: IndicatorId, place: number) => void;
  readonly onRemove: (indicator: Indicator) => void;
}

/** The legend of the picture, to choose from and to sort; the numbers stay whatever the order is. */
export function CrossList({ cross, chosen, onChoose, onMove, onDrop, onRemove }: CrossListProps) {
  const words = useIndicatorsWords();
  const { panel } = words;
  const { indicators } = cross;
  const drag = useDragOrder(
    indicators.map(({ id }) => id),
    (id, place) => onDrop(id as IndicatorId, place),
  );
  return (
    <ol className="plenum-cross-list plenum-xpanel-list" ref={drag.list}>
      {indicators.map((indicator, index) => {
        const { id, addressee, number, title, place } = indicator;
        return (
          <li key={id} data-dragged={drag.dragged === id || undefined}>
            <DragHandle title={panel.drag} {...drag.handle(id)} />
            <button
              type="button"
              className="plenum-cross-choice"
              aria-label={panel.choose(number, title)}
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
            >
              <SignMark addressee={addressee} number={number} />
              <span>
                {title}
                {place === null && <span className="plenum-muted"> ({words.noPlace})</span>}
              </span>
            </button>
            <Menu
              label={panel.menu(number, title)}
              labelHidden
              actions={[
                { id: 'up', label: panel.up, icon: 'arrow-up', disabled: index === 0 },
                { id: 'down', label: panel.down, icon: 'arrow-down', disabled: index === indicators.length - 1 },
                { id: 'first', label: panel.first, disabled: index === 0 },
                { id: 'last', label: panel.last, disabled: index === indicators.length - 1 },
                { id: 'remove', label: panel.remove, icon: 'trash' },
              ]}
              onAction={(action) => (action === 'remove' ? onRemove(indicator) : onMove(id, action))}
            />
          </li>
        );
      })}
    </ol>
  );
}
