import { useEffect, useRef, useState } from 'react';
import type { Person, PersonWords } from '../../domain/attendance/people.ts';
import { Button } from '../../ui/button.tsx';
import { useOfferedPerspectives, usePerspectiveText } from '../../ui/perspectives.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePeopleWords } from '../../words/people.ts';

interface PersonFormProps {
  readonly person: Person;
  readonly onChange: (words: PersonWords) => void;
  readonly onDone: () => void;
}

/** Writes at every letter, as all fields of the preparation do; what others change meanwhile waits until it is closed. */
export function PersonForm({ person, onChange, onDone }: PersonFormProps) {
  const perspectiveText = usePerspectiveText();
  const offered = useOfferedPerspectives().map(({ key }) => key);
  const text = usePeopleWords();
  const [draft, setDraft] = useState(person);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (fields: PersonWords) => {
    setDraft((before) => ({ ...before, ...fields }));
    // A line without a name would be nobody: the last name stays until there is another.
    if (fields.name === undefined || fields.name.trim() !== '') onChange(fields);
  };
  const keys = new Set<string>([...offered, ...(draft.perspective === null ? [] : [draft.perspective])]);
  const options = [
    { value: '', label: text.noPerspective },
    ...[...keys].map((value) => ({ value, label: perspectiveText(value) })),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves, as it does everywhere; the button does the same
    <div
      ref={form}
      className="plenum-person-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField
        label={text.name}
        value={draft.name}
        error={draft.name.trim() === '' ? text.nameMissing : undefined}
        maxLength={120}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={text.organisation}
        value={draft.organisation}
        maxLength={120}
        optional
        onChange={(organisation) => change({ organisation })}
      />
      <SelectField
        label={text.perspective}
        value={draft.perspective ?? ''}
        options={options}
        onChange={(value) => change({ perspective: value === '' ? null : value })}
      />
      <Button compact icon="check" onClick={onDone}>
        {text.editDone}
      </Button>
    </div>
  );
}
