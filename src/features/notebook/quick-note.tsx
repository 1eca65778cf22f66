import { type ReactNode, useRef, useState } from 'react';
import { placesAfter } from '../../documents/text.ts';
import type { FieldId, NotebookNoteId } from '../../domain/ids.ts';
import { longestNote, type NotebookNote, type NoteKind, noteKinds, tagsOf } from '../../domain/space/notebook.ts';
import type { RegisteredField } from '../../domain/space/register.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import { LiveLine } from './live-line.tsx';
import type { NoteDeeds } from './notebook-deeds.ts';

interface NoteFormProps {
  readonly note: NotebookNote;
  readonly fields: readonly RegisteredField[];
  readonly deeds: NoteDeeds;
  /** Where its picture is taken and removed. */
  readonly photoField: (note: NotebookNote) => ReactNode;
}

/** Kind, tags and field of action of a note that is there. */
export function NoteFields({ note, fields, deeds, photoField }: NoteFormProps) {
  const { note: words } = useNotebookWords();
  return (
    <>
      <Choice
        legend={words.kind}
        options={noteKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        chosen={note.kind}
        onChoose={(kind) => deeds.change(note.id, { kind })}
      />
      {note.kind === 'quote' && <p className="plenum-muted">{words.quoteHint}</p>}
      <div className="plenum-notebook-pair">
        <LiveLine
          key={note.id}
          label={words.tags}
          hint={words.tagsHint}
          optional
          value={note.tags.join(', ')}
          onWrite={(line) => void deeds.setTags(note.id, tagsOf(line))}
        />
        {fields.length > 0 && (
          <SelectField
            label={words.field}
            value={note.field ?? ''}
            options={[
              { value: '', label: words.noField },
              ...fields.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            onChange={(field) => deeds.change(note.id, { field: field === '' ? null : (field as FieldId) })}
          />
        )}
      </div>
      {photoField(note)}
    </>
  );
}

interface QuickNoteProps extends Omit<NoteFormProps, 'note'> {
  readonly notes: readonly NotebookNote[];
}

/** Writing comes first: the note is kept from its first letter on, the rest can be said afterwards. */
export function QuickNote({ notes, fields, deeds, photoField }: QuickNoteProps) {
  const { note: words } = useNotebookWords();
  const [id, setId] = useState<NotebookNoteId | null>(null);
  const [kind, setKind] = useState<NoteKind>('observation');
  const place = useRef<HTMLDivElement>(null);
  const note = notes.find((one) => one.id === id) ?? null;
  /** The caret stands in the empty field before the press is over, so that a tablet keeps its keyboard. */
  const next = () => {
    setId(null);
    place.current?.querySelector('textarea')?.focus();
  };
  const edit = (change: { readonly before: string; readonly after: string }) => {
    if (note !== null) deeds.editText(note.id, change);
    else if (change.after !== '') setId(deeds.add({ kind, field: null, text: change.after }));
  };
  return (
    <Card heading={words.title}>
      <div ref={place} className="plenum-notebook-place">
        <SharedText
          label={words.text}
          labelHidden={false}
          rows={3}
          value={note?.text ?? ''}
          maxLength={longestNote}
          follow={placesAfter}
          onEdit={edit}
        />
        {note === null ? (
          <Choice
            legend={words.kind}
            options={noteKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
            chosen={kind}
            onChoose={setKind}
          />
        ) : (
          <>
            <NoteFields note={note} fields={fields} deeds={deeds} photoField={photoField} />
            <div className="plenum-row">
              <Button kind="primary" icon="check" onClick={next}>
                {words.next}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
