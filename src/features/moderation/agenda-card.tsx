import { useEffect, useRef, useState } from 'react';
import { type AgendaItem, plannedMinutes } from '../../domain/agenda/agenda.ts';
import { expectedEnd, minutesLater, timeAfter } from '../../domain/agenda/agenda-time.ts';
import { skippedItems } from '../../domain/agenda/skipped.ts';
import { minute } from '../../domain/agenda/timer.ts';
import type { Plan } from '../../domain/session/session.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RedThread } from '../../ui/red-thread.tsx';
import { useFormat } from '../../words/format.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { useWords } from '../../words/words.ts';
import { type AddedItem, AddItemForm } from './add-item-form.tsx';
import { useStaysInView } from './use-stays-in-view.ts';

interface AgendaCardProps {
  readonly plan: Pick<Plan, 'agenda' | 'current' | 'timer' | 'ended' | 'spent' | 'startsAt' | 'endsAt'>;
  /** The relay's clock. */
  readonly now: number;
  readonly prepareHref: string;
  readonly onStart: (item: AgendaItem) => void;
  /** Puts an item behind the one that runs. */
  readonly onAddItem: (item: AddedItem) => void;
}

/** Minutes. */
const furthestApart = 240;

/** „Ende etwa 17:42 Uhr · 12 min fehlen" */
function Ending({ plan, end }: { readonly plan: AgendaCardProps['plan']; readonly end: number }) {
  const format = useFormat();
  const { agenda } = useModerationWords();
  const planned = plan.endsAt === '' ? timeAfter(plan.startsAt, plannedMinutes(plan.agenda)) : plan.endsAt;
  const apart = minutesLater(format.time(end), planned);
  // Further apart the plan is not of this hour: somebody tries the session out on another day.
  const late = apart === null || Math.abs(apart) > furthestApart ? null : apart;
  const balance = late === null ? '' : late > 0 ? agenda.missing(late) : late < 0 ? agenda.spare(-late) : agenda.onTime;
  return (
    <span className="plenum-lead-ending">
      <span>{agenda.end(format.time(end))}</span>
      {balance !== '' && <strong>{balance}</strong>}
    </span>
  );
}

/** The red thread: where the meeting is, and the way to every other item. */
export function AgendaCard({ plan, now, prepareHref, onStart, onAddItem }: AgendaCardProps) {
  const { agenda } = useWords();
  const moderation = useModerationWords();
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const hasClosed = useRef(false);
  const close = () => {
    hasClosed.current = true;
    setAdding(false);
  };
  // The form takes the focus with it; it belongs back to where it came from.
  useEffect(() => {
    if (!adding && hasClosed.current) addButton.current?.focus();
    hasClosed.current = false;
  }, [adding]);
  const card = useRef<HTMLElement>(null);
  // The card may be lower than the agenda: where the meeting is has to be seen in it.
  useEffect(() => {
    if (plan.current !== null) card.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [plan.current]);
  useStaysInView(card, '.plenum-rail', plan.current);
  const select = (id: string) => {
    const item = plan.agenda.find((one) => one.id === id);
    if (item !== undefined && item.id !== plan.current) onStart(item);
  };
  const add = (item: AddedItem) => {
    onAddItem(item);
    close();
  };
  const skipped = skippedItems(plan);
  const stations = plan.agenda.map(({ id, title, minutes }) => {
    const spent = id === plan.current ? undefined : plan.spent.get(id);
    // Who only passed through has not spent anything there.
    const taken = spent === undefined || spent < minute / 2 ? undefined : Math.round(spent / minute);
    return { id, label: title || agenda.untitled, minutes, spent: taken, skipped: skipped.has(id) };
  });
  const end = expectedEnd(plan.agenda, { current: plan.current, timer: plan.timer, ended: plan.ended, now });
  return (
    <Card
      ref={card}
      className="plenum-lead-agenda"
      heading={moderation.agenda.title}
      aside={end === null ? undefined : <Ending plan={plan} end={end} />}
    >
      <RedThread variant="rail" items={stations} currentId={plan.current} over={plan.ended} onSelect={select} />
      {adding ? (
        <AddItemForm onAdd={add} onClose={close} />
      ) : (
        <div className="plenum-lead-agenda-actions">
          <Button ref={addButton} compact icon="plus" onClick={() => setAdding(true)}>
            {moderation.agenda.add}
          </Button>
          <ButtonLink compact kind="tertiary" href={prepareHref}>
            {moderation.agenda.change}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
