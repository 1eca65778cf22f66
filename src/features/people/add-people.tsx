import { useState } from 'react';
import type { Person } from '../../domain/attendance/people.ts';
import { readPeopleLines } from '../../domain/attendance/people-lines.ts';
import { PasteList } from '../../ui/paste-list.tsx';
import { useOfferedPerspectives } from '../../ui/perspectives.ts';
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

/** Adds people by a line or a whole list, and says how many of them were new. */
export function AddPeople({ people, onAdd }: AddPeopleProps) {
  const words = useWords();
  const perspectives = useOfferedPerspectives();
  const text = usePeopleWords();
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
  return (
    <div className="plenum-stack">
      <PasteList words={text} place="people" onTake={take} error={error} />
      <p role="status" className={said === '' ? 'plenum-hidden' : undefined}>
        {said}
      </p>
    </div>
  );
}
