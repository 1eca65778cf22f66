import { type FormEvent, useState } from 'react';
import type { Deed, LaterStatus } from '../../domain/space/submission.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSpaceWords } from '../../words/space.ts';
import { longestGoal, longestName, type TakeBack } from './space-deeds.ts';

type Moved = Extract<Deed, { readonly kind: 'moved' | 'heard' }>;
type Entry = LaterStatus | 'heard';

interface MoveCardProps {
  readonly statuses: readonly LaterStatus[];
  readonly nameOf: (entry: Entry) => string;
  readonly today: string;
  readonly onMove: (deed: Moved) => TakeBack;
  /** Under what is kept what is typed: which proposal. */
  readonly place: string;
  /** The day it was handed in: no body can have had it before. */
  readonly since: string;
  /** The page for whoever presents it in a body. */
  readonly noteHref: string;
}

const blank = { presentedBy: '', text: '' };

/** The office notes where a proposal is by now: body, day, who presented it. What was noted by a slip is taken back. */
export function MoveCard({ statuses, nameOf, today, onMove, noteHref, place, since }: MoveCardProps) {
  const { move } = useLifelineWords();
  const { list } = useSpaceWords();
  const format = useFormat();
  const [status, setStatus] = useState<Entry>('inCommittee');
  const { typed, change, clear, line } = useKept(`moved/${place}`, blank);
  const { presentedBy, text } = typed;
  const [body, setBody] = useState('');
  const [on, setOn] = useState(today);
  const { offer, bar } = useUndo(list.undo);
  const [asked, setAsked] = useState('');
  const isEarly = on !== '' && on < since;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Asked once for each day: it may be right all the same.
    if (isEarly && asked !== on) return setAsked(on);
    setAsked('');
    const there = { body: body.trim(), on, presentedBy: presentedBy.trim(), text: text.trim() };
    const deed: Moved = status === 'heard' ? { kind: status, ...there } : { kind: 'moved', status, ...there };
    offer(move.done(nameOf(status)), onMove(deed));
    clear();
  };
  return (
    <Card heading={move.title}>
      <form className="plenum-stack" onSubmit={submit} noValidate>
        <div className="plenum-space-pair">
          <SelectField
            label={move.status}
            value={status}
            options={[...statuses, 'heard' as const].map((one) => ({ value: one as Entry, label: nameOf(one) }))}
            onChange={setStatus}
          />
          <TextField
            label={move.on}
            type="date"
            value={on}
            error={isEarly && asked === on ? move.early(format.date(since)) : undefined}
            onChange={setOn}
          />
        </div>
        <div className="plenum-space-pair">
          <TextField
            label={move.body}
            hint={move.bodyHint}
            optional
            value={body}
            maxLength={longestName}
            onChange={setBody}
          />
          <TextField
            label={move.presentedBy}
            hint={move.presentedByHint}
            optional
            value={presentedBy}
            maxLength={longestName}
            onChange={(next) => change({ presentedBy: next })}
          />
        </div>
        <TextField
          label={move.text}
          optional
          value={text}
          maxLength={longestGoal}
          onChange={(next) => change({ text: next })}
        />
        {line}
        <div className="plenum-row">
          <Button type="submit" icon="plus">
            {move.action}
          </Button>
          <ButtonLink href={noteHref}>{move.note}</ButtonLink>
        </div>
      </form>
      {bar}
    </Card>
  );
}
