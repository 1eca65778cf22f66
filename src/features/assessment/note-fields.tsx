import type { KeyboardEvent } from 'react';
import './note-fields.css';
import { longestNote, mostNotes, type Note, type NoteKind, noteKinds } from '../../domain/assessment/note.ts';
import type { NoteId } from '../../domain/ids.ts';
import { useLimit } from '../../ui/use-limit.tsx';
import { useResultsWords } from '../../words/results.ts';

interface NoteFieldsProps {
  /** The person's own notes on this proposal in this round, in order. */
  readonly notes: readonly Note[];
  /** Writes a note; `id` null: a new one. */
  readonly onNote: (kind: NoteKind, id: NoteId | null, text: string) => void;
  readonly onRemove: (id: NoteId) => void;
}

/** Enter leads to the next line, as in a list. */
function toNextLine(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const lines = [...(event.currentTarget.closest('fieldset')?.querySelectorAll('input') ?? [])];
  lines[lines.indexOf(event.currentTarget) + 1]?.focus();
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

function Line({ label, text, onText, onLeave }: LineProps) {
  const { notes } = useResultsWords();
  const limit = useLimit(text, longestNote);
  return (
    <>
      <input
        aria-label={label}
        aria-describedby={limit.id}
        value={text}
        maxLength={longestNote}
        placeholder={notes.placeholder}
        autoComplete="off"
        enterKeyHint="next"
        onKeyDown={toNextLine}
        onPaste={limit.onPaste}
        onChange={({ target }) => onText(target.value)}
        onBlur={onLeave}
      />
      {limit.line}
    </>
  );
}

function KindFields({ kind, notes, onNote, onRemove }: NoteFieldsProps & { readonly kind: NoteKind }) {
  const words = useResultsWords();
  const own = notes.filter((note) => note.kind === kind);
  // One empty line waits behind the written ones. Its place is its key: it stays the same field when it is written in.
  const lines = [
    ...own.map(({ id, text }) => ({ id, text })),
    ...(own.length < mostNotes ? [{ id: null, text: '' }] : []),
  ];
  return (
    <fieldset className="plenum-notes-kind">
      <legend>{words.kinds[kind]}</legend>
      {lines.map(({ id, text }, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what stays while a line is written
          key={index}
          label={words.notes.label(words.kinds[kind], index + 1)}
          text={text}
          onText={(next) => {
            if (id !== null || next !== '') onNote(kind, id, next);
          }}
          onLeave={() => {
            if (id !== null && text.trim() === '') onRemove(id);
          }}
        />
      ))}
    </fieldset>
  );
}

/** What a person wants to add in words: stored at once, covered like the scores, later without a name. */
export function NoteFields(props: NoteFieldsProps) {
  const { notes: words } = useResultsWords();
  const written = props.notes.filter(({ text }) => text.trim() !== '').length;
  return (
    <details className="plenum-notes">
      <summary>
        {words.title}
        {written > 0 && <strong> · {words.count(written)}</strong>}
      </summary>
      {noteKinds.map((kind) => (
        <KindFields key={kind} kind={kind} {...props} />
      ))}
      <p className="plenum-muted">{words.covered}</p>
    </details>
  );
}
