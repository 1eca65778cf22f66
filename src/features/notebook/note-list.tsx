import { type ReactNode, useState } from 'react';
import { placesAfter } from '../../documents/text.ts';
import { beginningOf } from '../../domain/beginning.ts';
import type { FieldId, NotebookNoteId, ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import {
  everyNote,
  longestNote,
  type NotebookNote,
  type NoteFilter,
  type NoteKind,
  noteKinds,
  notesThatFit,
  tagsIn,
  type UnreadText,
} from '../../domain/space/notebook.ts';
import type { RegisteredField } from '../../domain/space/register.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { Fold } from '../../ui/fold.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFormat } from '../../words/format.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import type { NoteDeeds } from './notebook-deeds.ts';
import { NoteFields } from './quick-note.tsx';
import { TwoWrote } from './two-wrote.tsx';

interface NoteListProps {
  readonly notes: readonly NotebookNote[];
  readonly drafts: readonly Proposal[];
  /** What was handed in: a note that it rests on stays. */
  readonly handedIn: ReadonlyMap<ProposalId, unknown>;
  /** Texts that two have written at once, and that nobody has read since. */
  readonly unread: readonly UnreadText[];
  readonly fields: readonly RegisteredField[];
  readonly deeds: NoteDeeds;
  readonly hrefOf: (draft: ProposalId) => string;
  readonly photoField: (note: NotebookNote) => ReactNode;
}

interface FilterProps extends Pick<NoteListProps, 'notes' | 'fields'> {
  readonly filter: NoteFilter;
  readonly onFilter: (filter: NoteFilter) => void;
}

function Filter({ notes, fields, filter, onFilter }: FilterProps) {
  const { note: words } = useNotebookWords();
  const tags = tagsIn(notes);
  const narrow = (part: Partial<NoteFilter>) => onFilter({ ...filter, ...part });
  return (
    <search className="plenum-notebook-filter">
      <TextField label={words.search} value={filter.words} onChange={(text) => narrow({ words: text })} />
      <SelectField
        label={words.kind}
        value={filter.kind ?? 'all'}
        options={[
          { value: 'all' as const, label: words.allKinds },
          ...noteKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
        onChange={(kind) => narrow({ kind: kind === 'all' ? null : (kind as NoteKind) })}
      />
      {tags.length > 0 && (
        <SelectField
          label={words.tag}
          value={filter.tag}
          options={[{ value: '', label: words.allTags }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(tag) => narrow({ tag })}
        />
      )}
      {fields.length > 1 && (
        <SelectField
          label={words.field}
          value={filter.field ?? ''}
          options={[
            { value: '', label: words.allFields },
            ...fields.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(field) => narrow({ field: field === '' ? null : (field as FieldId) })}
        />
      )}
    </search>
  );
}

interface RowProps
  extends Pick<NoteListProps, 'drafts' | 'handedIn' | 'unread' | 'fields' | 'deeds' | 'hrefOf' | 'photoField'> {
  readonly note: NotebookNote;
  readonly onRemove: () => void;
}

function Facts({ note, drafts, fields, hrefOf }: Pick<RowProps, 'note' | 'drafts' | 'fields' | 'hrefOf'>) {
  const words = useNotebookWords();
  const format = useFormat();
  const draft = drafts.find(({ id }) => id === note.draft);
  const field = fields.find(({ id }) => id === note.field);
  return (
    <p className="plenum-notebook-facts">
      <Badge>{words.note.kinds[note.kind]}</Badge>
      <span className="plenum-muted">
        {[`${format.date(note.at)}, ${format.time(note.at)}`, field?.name, ...note.tags.map((tag) => `#${tag}`)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {draft !== undefined && <a href={hrefOf(draft.id)}>{words.note.inDraft(draft.title || words.draft.untitled)}</a>}
    </p>
  );
}

function Row({ note, drafts, handedIn, unread, fields, deeds, hrefOf, photoField, onRemove }: RowProps) {
  const { note: words, photo } = useNotebookWords();
  const [isOpen, setOpen] = useState(false);
  const name = beginningOf(note.text, 40) || words.without;
  return (
    <li className="plenum-notebook-row">
      <TwoWrote name={name} unread={unread.find(({ id }) => id === note.id)} onRead={() => deeds.markRead(note.id)}>
        {isOpen ? (
          <>
            <SharedText
              label={words.edit(name)}
              value={note.text}
              rows={3}
              maxLength={longestNote}
              follow={placesAfter}
              onEdit={(edit) => deeds.editText(note.id, edit)}
            />
            <NoteFields note={note} fields={fields} deeds={deeds} photoField={photoField} />
          </>
        ) : (
          <>
            <p className="plenum-notebook-text">{note.text || words.without}</p>
            {note.photo !== null && (
              <FilePicture
                photo={note.photo}
                alt={note.photo.says || photo.unsaid}
                waiting={photo.waitingFor(note.photo.says)}
                size="thumb"
              />
            )}
            <Facts note={note} drafts={drafts} fields={fields} hrefOf={hrefOf} />
          </>
        )}
      </TwoWrote>
      <div className="plenum-notebook-deeds">
        <Button
          compact
          aria-expanded={isOpen}
          aria-label={isOpen ? words.closeOf(name) : words.edit(name)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.close : words.change}
        </Button>
        {note.draft === null && (
          <Button compact icon="arrow-right" aria-label={words.toDraftOf(name)} onClick={() => deeds.beginDraft(note)}>
            <span className="plenum-notebook-long">{words.toDraft}</span>
            <span className="plenum-notebook-short">{words.toDraftShort}</span>
          </Button>
        )}
        {note.draft !== null && handedIn.has(note.draft) ? (
          <span className="plenum-muted">{words.belongs}</span>
        ) : (
          <IconButton icon="trash" label={words.remove(name)} onClick={onRemove} />
        )}
      </div>
    </li>
  );
}

/** From so many notes on it stands open how they are narrowed down. */
const manyNotes = 10;

/** All notes of the group, narrowed down at will; each can be changed, and become a draft. */
export function NoteList({
  notes,
  drafts,
  handedIn,
  unread,
  fields,
  deeds,
  hrefOf,
  photoField,
}: NoteListProps): ReactNode {
  const words = useNotebookWords();
  const [filter, setFilter] = useState(everyNote);
  const { offer, bar } = useUndo(words.undo);
  const shown = notesThatFit(notes, filter);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(everyNote);
  const remove = (id: NotebookNoteId) => offer(words.note.removed, deeds.remove(id));
  return (
    <Card heading={words.note.list} aside={words.note.count(shown.length)}>
      {notes.length > 0 && (
        // Few notes are read faster than searched.
        <Fold summary={words.note.filter} open={notes.length >= manyNotes || isFiltered}>
          <Filter notes={notes} fields={fields} filter={filter} onFilter={setFilter} />
        </Fold>
      )}
      {shown.length === 0 && <p className="plenum-muted">{notes.length === 0 ? words.note.empty : words.note.none}</p>}
      <LongList
        className="plenum-notebook-rows"
        isSearched={isFiltered}
        rows={shown.map((note) => (
          <Row
            key={note.id}
            note={note}
            drafts={drafts}
            handedIn={handedIn}
            unread={unread}
            fields={fields}
            deeds={deeds}
            hrefOf={hrefOf}
            photoField={photoField}
            onRemove={() => remove(note.id)}
          />
        ))}
      />
      {bar}
    </Card>
  );
}
