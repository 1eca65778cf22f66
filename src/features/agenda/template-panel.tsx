import { type FormEvent, useState } from 'react';
import { saveFile } from '../../device/save-file.ts';
import type { FiledItem } from '../../domain/agenda/agenda-file.ts';
import {
  inNameOrder,
  type KeptAgenda,
  keptAgendaFile,
  lengthOf,
  longestTemplateName,
  templateNamed,
} from '../../domain/agenda/kept-agenda.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { agendaOf, meetingTemplates, templateItems } from '../../domain/session/meeting-templates.ts';
import type { Plan } from '../../domain/session/session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { useLang } from '../../words/words.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import './method-panel.css';

/** The agendas that this device keeps as templates. */
export interface AgendaShelf {
  readonly kept: readonly KeptAgenda[];
  /** Whether it will still be there tomorrow. */
  readonly keep: (agenda: KeptAgenda) => Promise<boolean>;
  readonly forget: (key: string) => void;
}

interface TemplatePanelProps {
  readonly plan: Pick<Plan, 'agenda' | 'perspectives'>;
  readonly deeds: Pick<AgendaDeeds, 'takeFile' | 'templateKey'>;
  readonly templates: AgendaShelf;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

interface TemplateLineProps {
  readonly name: string;
  readonly items: readonly FiledItem[];
  readonly onTake: () => void;
}

function Take({ name, onTake }: Pick<TemplateLineProps, 'name' | 'onTake'>) {
  const words = usePrepareWords().templates;
  return (
    <Button compact aria-label={words.takeNamed(name)} onClick={onTake}>
      {words.take}
    </Button>
  );
}

function Line({ name, items }: Pick<TemplateLineProps, 'name' | 'items'>) {
  const words = usePrepareWords().templates;
  const { count, minutes } = lengthOf(items);
  return (
    <span>
      <strong>{name}</strong> <span className="plenum-muted">{words.length(count, minutes)}</span>
      <span className="plenum-muted plenum-small">{items.map(({ title }) => title).join(' · ')}</span>
    </span>
  );
}

interface RenameProps {
  readonly kept: KeptAgenda;
  readonly isTaken: (name: string) => boolean;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

function Rename({ kept, isTaken, onRename, onClose }: RenameProps) {
  const words = usePrepareWords().templates;
  const [name, setName] = useState(kept.name);
  const wrong = name.trim() === '' ? words.nameMissing : isTaken(name) ? words.nameTaken : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong === undefined) onRename(name.trim());
  };
  return (
    <form className="plenum-template-rename" onSubmit={submit}>
      <TextField
        label={words.newName(kept.name)}
        value={name}
        maxLength={longestTemplateName}
        autoFocus
        error={wrong}
        onChange={setName}
      />
      <div className="plenum-row">
        <Button compact kind="primary" type="submit">
          {words.rename}
        </Button>
        <Button compact kind="tertiary" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function Own({ deeds, templates, onUndoable }: Omit<TemplatePanelProps, 'plan'>) {
  const prepare = usePrepareWords();
  const words = prepare.templates;
  const [renamed, setRenamed] = useState<string | null>(null);
  const { kept, keep, forget } = templates;
  if (kept.length === 0) return null;
  const act = (one: KeptAgenda, action: 'rename' | 'file' | 'forget') => {
    if (action === 'rename') return setRenamed(one.key);
    if (action === 'forget') {
      forget(one.key);
      return onUndoable(words.forgotten(one.name), () => void keep(one));
    }
    const file = new Blob([keptAgendaFile(one)], { type: 'application/json' });
    saveFile(safeFileName([prepare.agenda.fileName, one.name], 'json'), file);
  };
  return (
    <>
      <h3>{words.own}</h3>
      <ul className="plenum-method-list">
        {inNameOrder(kept).map((one) => (
          <li key={one.key}>
            <Line name={one.name} items={one.items} />
            <Take
              name={one.name}
              onTake={() =>
                onUndoable(
                  words.taken(one.name),
                  deeds.takeFile({ ...agendaOf(one.items), perspectives: one.perspectives ?? [] }),
                )
              }
            />
            <Menu
              label={words.menu(one.name)}
              labelHidden
              actions={[
                { id: 'rename', label: words.rename, icon: 'edit' },
                { id: 'file', label: words.asFile, icon: 'download' },
                { id: 'forget', label: words.forget, icon: 'trash' },
              ]}
              onAction={(action) => act(one, action)}
            />
            {renamed === one.key && (
              <Rename
                kept={one}
                isTaken={(name) => ![null, one].includes(templateNamed(kept, name))}
                onRename={(name) => {
                  setRenamed(null);
                  void keep({ ...one, name });
                }}
                onClose={() => setRenamed(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A name that is there already is that template written anew: nobody wants five of one name. */
function Keep({ plan, deeds, templates, onUndoable }: TemplatePanelProps) {
  const words = usePrepareWords().templates;
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [lost, setLost] = useState(false);
  const before = templateNamed(templates.kept, name);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wanted = name.trim();
    if (wanted === '') return;
    setTried(false);
    setName('');
    const key = before?.key ?? deeds.templateKey();
    setLost(!(await templates.keep({ key, name: wanted, items: plan.agenda, perspectives: plan.perspectives })));
    if (before === null) announce(words.saved(wanted));
    else onUndoable(words.replaced(wanted), () => void templates.keep(before));
  };
  return (
    <>
      <form className="plenum-method-keep" onSubmit={(event) => void keep(event)} noValidate>
        <TextField
          label={words.name}
          value={name}
          maxLength={longestTemplateName}
          error={tried && name.trim() === '' ? words.nameMissing : undefined}
          onChange={setName}
        />
        <Button type="submit" disabled={plan.agenda.length === 0}>
          {before === null ? words.save : words.replace}
        </Button>
      </form>
      {lost && <p role="status">{words.notKept}</p>}
    </>
  );
}

/** Agendas to begin with: those of the three usual meetings, and what was kept on this device. */
export function TemplatePanel(props: TemplatePanelProps) {
  const { plan, deeds, onUndoable } = props;
  const words = usePrepareWords().templates;
  const { lang } = useLang();
  return (
    <Fold summary={words.title} open={plan.agenda.length === 0 || undefined}>
      <p className="plenum-muted">{words.text}</p>
      <ul className="plenum-method-list">
        {meetingTemplates.map((template) => {
          const [name, items] = [words.meetings[template], templateItems(template, lang)];
          return (
            <li key={template}>
              <Line name={name} items={items} />
              <Take name={name} onTake={() => onUndoable(words.taken(name), deeds.takeFile(agendaOf(items)))} />
            </li>
          );
        })}
      </ul>
      <Own {...props} />
      <Keep {...props} />
    </Fold>
  );
}
