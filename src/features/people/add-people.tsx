import { type ClipboardEvent, type FormEvent, useState } from 'react';
import type { Person } from '../../domain/attendance/people.ts';
import { readPeopleLines } from '../../domain/attendance/people-lines.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useOfferedPerspectives } from '../../ui/perspectives.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { usePeopleWords } from '../../words/people.ts';
import { useWords, type Words } from '../../words/words.ts';
import type { PeopleDeeds } from './people-deeds.ts';

interface AddPeopleProps {
  readonly people: readonly Person[];
  readonly onAdd: PeopleDeeds['add'];
}

/** The key behind a word as people write it; a word nobody knows is a perspective of its own. */
const perspectiveOf = ({ ui }: Words, perspectives: ReturnType<typeof useOfferedPerspectives>, text: string) => {
  const wanted = text.toLocaleLowerCase('de');
  const known = perspectives.find(({ key, label }) =>
    [label, ui.perspectives[key], key].some((word) => word?.toLocaleLowerCase('de') === wanted),
  );
  return known?.key ?? text;
};

/** One line and Enter, again and again; or a whole list at once, pasted into the same line or the field below. */
export function AddPeople({ people, onAdd }: AddPeopleProps) {
  const words = useWords();
  const perspectives = useOfferedPerspectives();
  const text = usePeopleWords();
  const [line, setLine] = useState('');
  const { text: list, setText: setList, clear, line: kept } = useKeptText('people');
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();
  const take = (typed: string): boolean => {
    const read = readPeopleLines(typed, people, (word) => perspectiveOf(words, perspectives, word));
    const isAny = read.people.length + read.known > 0;
    if (read.people.length > 0) onAdd(read.people);
    setSaid(isAny ? text.added(read.people.length, read.known) : '');
    setError(isAny ? undefined : text.nameMissing);
    return isAny;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (take(line)) setLine('');
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    if (take(pasted)) setLine('');
  };
  return (
    <div className="plenum-stack">
      <form className="plenum-people-add" onSubmit={submit} noValidate>
        <TextField label={text.add} hint={text.addHint} error={error} value={line} onChange={setLine} onPaste={paste} />
        <Button type="submit" icon="plus">
          {text.addAction}
        </Button>
      </form>
      <Fold summary={text.paste} open={kept !== false || undefined}>
        <TextArea label={text.paste} hint={text.pasteHint} rows={5} value={list} onChange={setList} />
        {kept}
        <div>
          <Button
            onClick={() => {
              if (take(list)) clear();
            }}
          >
            {text.pasteAction}
          </Button>
        </div>
      </Fold>
      <p role="status" className={said === '' ? 'plenum-hidden' : undefined}>
        {said}
      </p>
    </div>
  );
}
