import { useState } from 'react';
import { type AgendaItem, activityKinds } from '../../domain/agenda/agenda.ts';
import { parseMinutes } from '../../domain/agenda/minutes.ts';
import { Icon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { useDraft } from './use-draft.ts';

interface AgendaRowProps {
  readonly item: AgendaItem;
  /** `14:05` where the start of the session is known. */
  readonly startsAt: string | null;
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly running: boolean;
  /** It runs or has rounds: taking it away would leave people in a round that nobody can reach. */
  readonly fixed: boolean;
  readonly focused: boolean;
  readonly deeds: AgendaDeeds;
  readonly onRemove: (item: AgendaItem) => void;
}

function MinutesField({ item, name, deeds }: Pick<AgendaRowProps, 'item' | 'deeds'> & { readonly name: string }) {
  const { agenda } = useWords();
  const [wrong, setWrong] = useState(false);
  const draft = useDraft(String(item.minutes), (text) => {
    const minutes = parseMinutes(text);
    setWrong(minutes === null);
    if (minutes !== null) deeds.changeItem(item.id, { minutes });
  });
  return (
    <div className={`plenum-field plenum-agenda-minutes ${wrong ? 'kern-form-input--error' : ''}`}>
      <input
        className="kern-form-input__input"
        inputMode="numeric"
        aria-label={agenda.editor.minutesOf(name)}
        aria-invalid={wrong || undefined}
        value={draft.value}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={() => {
          draft.onBlur();
          setWrong(false);
        }}
      />
      {wrong && (
        <p className="plenum-field-error" role="alert">
          <Icon name="danger" size="small" />
          <span>{agenda.editor.minutesWrong}</span>
        </p>
      )}
    </div>
  );
}

function TitleField({ item, focused, deeds }: Pick<AgendaRowProps, 'item' | 'focused' | 'deeds'>) {
  const { agenda } = useWords();
  const draft = useDraft(item.title, (title) => deeds.changeItem(item.id, { title }));
  const missing = draft.value.trim() === '';
  return (
    <div className={`plenum-field plenum-agenda-title ${missing ? 'kern-form-input--error' : ''}`}>
      <input
        className="kern-form-input__input"
        aria-label={agenda.editor.item}
        aria-invalid={missing || undefined}
        maxLength={300}
        // biome-ignore lint/a11y/noAutofocus: the row was made by the tap on „add", and its title is the next thing to do
        autoFocus={focused}
        value={draft.value}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
      {missing && (
        <p className="plenum-field-error">
          <Icon name="danger" size="small" />
          <span>{agenda.editor.itemMissing}</span>
        </p>
      )}
    </div>
  );
}

export function AgendaRow({ item, startsAt, place, running, fixed, focused, deeds, onRemove }: AgendaRowProps) {
  const { agenda } = useWords();
  const name = item.title.trim() === '' ? agenda.untitled : item.title;
  const act = (action: 'up' | 'down' | 'remove') => {
    if (action === 'remove') onRemove(item);
    else deeds.moveItem(item.id, action === 'up' ? -1 : 1);
  };
  return (
    <li className="plenum-agenda-row" data-running={running || undefined}>
      <span className="plenum-agenda-start">
        {startsAt}
        {running && <span className="plenum-agenda-running">{agenda.editor.running}</span>}
      </span>
      <TitleField item={item} focused={focused} deeds={deeds} />
      <MinutesField item={item} name={name} deeds={deeds} />
      <div className="plenum-field plenum-agenda-activity">
        <div className="kern-form-input__select-wrapper">
          <select
            className="kern-form-input__select"
            aria-label={agenda.editor.activityOf(name)}
            value={item.activity}
            disabled={fixed}
            onChange={(event) => {
              const activity = activityKinds.find((kind) => kind === event.target.value);
              if (activity !== undefined) deeds.changeItem(item.id, { activity });
            }}
          >
            {activityKinds.map((kind) => (
              <option key={kind} value={kind}>
                {agenda.activities[kind]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Menu
        label={agenda.editor.menu(name)}
        labelHidden
        actions={[
          { id: 'up', label: agenda.editor.up, icon: 'arrow-up', disabled: place.first },
          { id: 'down', label: agenda.editor.down, icon: 'arrow-down', disabled: place.last },
          {
            id: 'remove',
            label: fixed ? agenda.editor.removeFixed : agenda.editor.remove,
            icon: 'trash',
            disabled: fixed,
          },
        ]}
        onAction={act}
      />
    </li>
  );
}
