import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type ActivityKind, activityKinds } from '../../domain/agenda/agenda.ts';
import { parseMinutes } from '../../domain/agenda/minutes.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useModerationWords } from '../../words/moderation.ts';
import { usePrepareWords } from '../../words/prepare.ts';

export interface AddedItem {
  readonly title: string;
  readonly minutes: number;
  readonly activity: ActivityKind;
}

interface AddItemFormProps {
  readonly onAdd: (item: AddedItem) => void;
  readonly onClose: () => void;
}

/** An item that nobody planned, put in behind the one that runs. */
export function AddItemForm({ onAdd, onClose }: AddItemFormProps) {
  const prepare = usePrepareWords();
  const moderation = useModerationWords();
  const [title, setTitle] = useState('');
  const [minutes, setMinutes] = useState('10');
  const [activity, setActivity] = useState<ActivityKind>('talk');
  const [tried, setTried] = useState(false);
  const whole = parseMinutes(minutes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || whole === null) return;
    onAdd({ title: title.trim(), minutes: whole, activity });
  };
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  return (
    <form className="plenum-add-item" onSubmit={submit} onKeyDown={leave} noValidate>
      <TextField
        label={prepare.editor.addTitle}
        value={title}
        maxLength={300}
        autoFocus
        error={tried && title.trim() === '' ? prepare.editor.itemMissing : undefined}
        onChange={setTitle}
      />
      <TextField
        label={prepare.editor.minutes}
        value={minutes}
        inputMode="numeric"
        error={tried && whole === null ? prepare.editor.minutesWrong : undefined}
        onChange={setMinutes}
      />
      <SelectField
        label={prepare.editor.activity}
        value={activity}
        options={activityKinds.map((kind) => ({ value: kind, label: prepare.activities[kind] }))}
        onChange={setActivity}
      />
      <div className="plenum-row">
        <Button compact type="submit">
          {prepare.editor.addAction}
        </Button>
        <Button compact kind="tertiary" onClick={onClose}>
          {moderation.agenda.close}
        </Button>
      </div>
    </form>
  );
}
