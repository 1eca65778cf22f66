import { type FormEvent, type ReactNode, useState } from 'react';
import { type LaterStatus, laterStatuses, type Noted } from '../../domain/space/submission.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { longestGoal, longestName } from './space-deeds.ts';

type Entry = LaterStatus | 'heard';

export const useEntryName = () => {
  const { statuses, heard } = useSubmissionsWords();
  return (entry: Entry): string => (entry === 'heard' ? heard : statuses[entry]);
};

interface MoveFormProps {
  /** What stands in it at first. */
  readonly initial: Noted;
  /** Under what is kept what is typed: which proposal, and which entry of its way. */
  readonly place: string;
  /** The day it was handed in: no body can have had it before. */
  readonly since: string;
  readonly action: string;
  readonly icon?: 'plus';
  readonly onSend: (deed: Noted) => void;
  /** What stands beside the button. */
  readonly children: ReactNode;
}

/** Where a proposal is: body, day, who presented it. */
export function MoveForm({ initial, place, since, action, icon, onSend, children }: MoveFormProps) {
  const { move } = useLifelineWords();
  const nameOf = useEntryName();
  const format = useFormat();
  const [status, setStatus] = useState<Entry>(initial.kind === 'heard' ? 'heard' : initial.status);
  const { typed, change, clear, line } = useKept(`moved/${place}`, {
    presentedBy: initial.presentedBy,
    text: initial.text,
  });
  const { presentedBy, text } = typed;
  const [body, setBody] = useState(initial.body);
  const [on, setOn] = useState(initial.on);
  const [asked, setAsked] = useState('');
  const isEarly = on !== '' && on < since;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Asked once for each day: it may be right all the same.
    if (isEarly && asked !== on) return setAsked(on);
    setAsked('');
    const there = { body: body.trim(), on, presentedBy: presentedBy.trim(), text: text.trim() };
    onSend(status === 'heard' ? { kind: status, ...there } : { kind: 'moved', status, ...there });
    clear();
  };
  return (
    <form className="plenum-stack" onSubmit={submit} noValidate>
      <div className="plenum-space-pair">
        <SelectField
          label={move.status}
          value={status}
          options={[...laterStatuses, 'heard' as const].map((one) => ({ value: one as Entry, label: nameOf(one) }))}
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
        <Button type="submit" {...(icon !== undefined && { icon })}>
          {action}
        </Button>
        {children}
      </div>
    </form>
  );
}
