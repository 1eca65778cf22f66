import { useRef, useState } from 'react';
import { attendanceStates, type Person } from '../../domain/attendance/people.ts';
import { IconButton } from '../../ui/button.tsx';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { TextField } from '../../ui/text-field.tsx';
import { usePeopleWords } from '../../words/people.ts';
import type { PeopleDeeds } from './people-deeds.ts';
import { PersonForm } from './person-form.tsx';

interface PersonRowProps {
  readonly person: Person;
  readonly deeds: PeopleDeeds;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

/** What stands in the field while somebody types, so that no answer of the relay moves the caret. */
function RepresentedBy({ person, deeds }: Pick<PersonRowProps, 'person' | 'deeds'>) {
  const people = usePeopleWords();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className="plenum-person-represented">
      <TextField
        label={people.representedBy}
        value={draft ?? person.representedBy}
        maxLength={120}
        optional
        onChange={(representedBy) => {
          setDraft(representedBy);
          deeds.change(person.id, { representedBy });
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}

export function PersonRow({ person, deeds, onUndoable }: PersonRowProps) {
  const perspectiveText = usePerspectiveText();
  const text = usePeopleWords();
  const { id, name, organisation, perspective, state } = person;
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const close = () => {
    setOpen(false);
    // The button to edit has not been away: the focus goes back to it.
    row.current?.querySelector('button')?.focus();
  };
  const about = [organisation, perspective === null ? '' : perspectiveText(perspective)].filter(Boolean);
  return (
    <li ref={row} className="plenum-person" data-state={state}>
      <div className="plenum-person-words">
        <p className="plenum-person-name">{name}</p>
        {about.length > 0 && <p className="plenum-muted plenum-small">{about.join(' · ')}</p>}
      </div>
      <div className="plenum-field plenum-person-state">
        <div className="kern-form-input__select-wrapper">
          <select
            className="kern-form-input__select"
            aria-label={text.state(name)}
            value={state}
            onChange={(event) => {
              const chosen = attendanceStates.find((one) => one === event.target.value);
              if (chosen !== undefined) deeds.change(id, { state: chosen });
            }}
          >
            {attendanceStates.map((one) => (
              <option key={one} value={one}>
                {text.states[one]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <IconButton icon="edit" label={text.edit(name)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      <IconButton
        icon="trash"
        label={text.remove(name)}
        onClick={() => onUndoable(text.removed(name), deeds.remove(person))}
      />
      {state === 'represented' && <RepresentedBy person={person} deeds={deeds} />}
      {isOpen && <PersonForm person={person} onChange={(fields) => deeds.change(id, fields)} onDone={close} />}
    </li>
  );
}
