import { type PointerEvent, type ReactNode, useState } from 'react';
import { type AgendaItem, activityKinds } from '../../domain/agenda/agenda.ts';
import { parseMinutes } from '../../domain/agenda/minutes.ts';
import type { ListMove } from '../../domain/order.ts';
import { DragHandle } from '../../ui/drag-handle.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useLimit } from '../../ui/use-limit.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { DraftField } from './draft-field.tsx';
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
  readonly dragged: boolean;
  /** What a finger drags the row by. */
  readonly handle: { readonly onPointerDown: (event: PointerEvent) => void };
  readonly deeds: AgendaDeeds;
  readonly onMove: (item: AgendaItem, move: ListMove) => void;
  readonly onRemove: (item: AgendaItem) => void;
  readonly onCopy: (item: AgendaItem) => void;
  /** What an activity of this item lets the moderator set. */
  readonly settings?: ReactNode;
}

interface Named {
  readonly name: string;
}

function MinutesField({ item, name, deeds }: Pick<AgendaRowProps, 'item' | 'deeds'> & Named) {
  const prepare = usePrepareWords();
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
        aria-label={prepare.editor.minutesOf(name)}
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
          <span>{prepare.editor.minutesWrong}</span>
        </p>
      )}
    </div>
  );
}

const longestTitle = 300;

function TitleField({ item, focused, deeds }: Pick<AgendaRowProps, 'item' | 'focused' | 'deeds'>) {
  const prepare = usePrepareWords();
  const draft = useDraft(item.title, (title) => deeds.changeItem(item.id, { title }));
  const missing = draft.value.trim() === '';
  const limit = useLimit(draft.value, longestTitle);
  return (
    <div className={`plenum-field plenum-agenda-title ${missing ? 'kern-form-input--error' : ''}`}>
      <input
        className="kern-form-input__input"
        aria-label={prepare.editor.item}
        aria-invalid={missing || undefined}
        aria-describedby={limit.id}
        maxLength={longestTitle}
        onPaste={limit.onPaste}
        // biome-ignore lint/a11y/noAutofocus: the row was made by the tap on „add", and its title is the next thing to do
        autoFocus={focused}
        value={draft.value}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
      {limit.line}
      {missing && (
        <p className="plenum-field-error">
          <Icon name="danger" size="small" />
          <span>{prepare.editor.itemMissing}</span>
        </p>
      )}
    </div>
  );
}

function KindField({ item, name, fixed, deeds }: Pick<AgendaRowProps, 'item' | 'fixed' | 'deeds'> & Named) {
  const prepare = usePrepareWords();
  return (
    <div className="plenum-field plenum-agenda-activity">
      <div className="kern-form-input__select-wrapper">
        <select
          className="kern-form-input__select"
          aria-label={prepare.editor.activityOf(name)}
          value={item.activity}
          disabled={fixed}
          onChange={(event) => {
            const activity = activityKinds.find((kind) => kind === event.target.value);
            if (activity !== undefined) deeds.changeItem(item.id, { activity });
          }}
        >
          {activityKinds.map((kind) => (
            <option key={kind} value={kind}>
              {prepare.activities[kind]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** What few items need is folded; what a free text says is its main thing and stands open. */
function More({ item, name, deeds, settings }: Pick<AgendaRowProps, 'item' | 'deeds' | 'settings'> & Named) {
  const words = usePrepareWords().agenda;
  const who = (
    <DraftField
      label={words.who}
      optional
      value={item.who}
      maxLength={300}
      onCommit={(text) => deeds.changeItem(item.id, { who: text })}
    />
  );
  const text = (
    <DraftField
      label={words.text}
      hint={words.textHint}
      optional={item.activity !== 'text'}
      long
      rows={4}
      maxLength={2000}
      value={item.text}
      onCommit={(lines) => deeds.changeItem(item.id, { text: lines })}
    />
  );
  return (
    <div className="plenum-agenda-more">
      {item.activity === 'text' && text}
      <details>
        <summary aria-label={words.more(name)}>
          {[item.who, item.text.split('\n')[0]].filter(Boolean).join(' · ') || words.details}
        </summary>
        {who}
        {item.activity !== 'text' && text}
      </details>
      {settings}
    </div>
  );
}

export function AgendaRow(props: AgendaRowProps) {
  const { item, startsAt, place, running, fixed, focused, dragged, handle, deeds, onMove, onRemove } = props;
  const { settings, onCopy } = props;
  const { agenda } = useWords();
  const prepare = usePrepareWords();
  const words = prepare.agenda;
  const name = item.title.trim() === '' ? agenda.untitled : item.title;
  return (
    <li className="plenum-agenda-row" data-running={running || undefined} data-dragged={dragged || undefined}>
      <DragHandle title={words.drag} {...handle} />
      <span className="plenum-agenda-start">
        {startsAt}
        {running && <span className="plenum-agenda-running">{prepare.editor.running}</span>}
      </span>
      <TitleField item={item} focused={focused} deeds={deeds} />
      <MinutesField item={item} name={name} deeds={deeds} />
      <KindField item={item} name={name} fixed={fixed} deeds={deeds} />
      <Menu
        label={prepare.editor.menu(name)}
        labelHidden
        actions={[
          { id: 'up', label: prepare.editor.up, icon: 'arrow-up', disabled: place.first },
          { id: 'down', label: prepare.editor.down, icon: 'arrow-down', disabled: place.last },
          { id: 'copy', label: words.copy, icon: 'plus' },
          { id: 'first', label: words.first, disabled: place.first },
          { id: 'last', label: words.last, disabled: place.last },
          {
            id: 'remove',
            label: fixed ? prepare.editor.removeFixed : prepare.editor.remove,
            icon: 'trash',
            disabled: fixed,
          },
        ]}
        onAction={(action) =>
          action === 'remove' ? onRemove(item) : action === 'copy' ? onCopy(item) : onMove(item, action)
        }
      />
      <More item={item} name={name} deeds={deeds} settings={settings} />
    </li>
  );
}
