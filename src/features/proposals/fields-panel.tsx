import { type FormEvent, useState } from 'react';
import { type FieldOfAction, newFieldName } from '../../domain/proposal/fields-of-action.ts';
import { longestProfileLine } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useProposalsWords } from '../../words/proposals.ts';

interface FieldsPanelProps {
  readonly fields: readonly FieldOfAction[];
  readonly onRename: (from: string, to: string) => void;
}

interface RenameFormProps extends FieldsPanelProps {
  readonly from: string;
  readonly onClose: () => void;
}

/** Says before it is done whether two fields become one. */
function RenameForm({ fields, from, onRename, onClose }: RenameFormProps) {
  const words = useProposalsWords().fieldsOfAction;
  const [typed, setTyped] = useState(from);
  const [tried, setTried] = useState(false);
  const names = fields.map(({ name }) => name);
  const to = newFieldName(names, from, typed);
  const merges = to !== null && names.includes(to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to === null) return;
    onRename(from, to);
    onClose();
  };
  return (
    <form className="plenum-stack" onSubmit={submit} noValidate>
      <TextField
        label={words.newName(from)}
        value={typed}
        maxLength={longestProfileLine}
        error={tried && to === null ? words.nameMissing : undefined}
        onChange={setTyped}
        autoFocus
      />
      <p role="status">{merges ? words.merges(from, to) : ''}</p>
      <div className="plenum-row">
        <Button type="submit" kind="primary">
          {merges ? words.merge : words.rename}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** The fields of action of all proposals: renamed everywhere at once, or laid together by giving one another's name. */
export function FieldsPanel({ fields, onRename }: FieldsPanelProps) {
  const words = useProposalsWords().fieldsOfAction;
  const [renaming, setRenaming] = useState<string | null>(null);
  if (fields.length === 0) return null;
  return (
    <details className="plenum-removed">
      <summary>{words.title(fields.length)}</summary>
      <p>{words.text}</p>
      <ul>
        {fields.map(({ name, count }) => (
          <li key={name}>
            {renaming === name ? (
              <RenameForm fields={fields} from={name} onRename={onRename} onClose={() => setRenaming(null)} />
            ) : (
              <>
                <span>
                  {name} <span className="plenum-muted">{words.count(count)}</span>
                </span>
                <Button compact icon="edit" aria-label={words.renameOne(name)} onClick={() => setRenaming(name)}>
                  {words.rename}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
