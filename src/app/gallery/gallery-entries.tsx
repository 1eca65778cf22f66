import { useState } from 'react';
import type { Score } from '../../domain/assessment/assessment.ts';
import { attendanceStates, type Person } from '../../domain/attendance/people.ts';
import type { EntryId, PersonId } from '../../domain/ids.ts';
import { entryKinds, type MinutesEntry } from '../../domain/minutes/entry.ts';
import { defaultCriteria } from '../../domain/session/template.ts';
import { PlaceField } from '../../features/assessment/place-field.tsx';
import { KeptCard } from '../../features/kept/kept-card.tsx';
import type { KeptEntry } from '../../features/kept/kept-entry.ts';
import { EntryList } from '../../features/minutes/entry-list.tsx';
import '../../features/minutes/minutes.css';
import '../../features/people/people-section.css';
import { PersonRow } from '../../features/people/person-row.tsx';
import { Card } from '../../ui/card.tsx';
import { galleryWords as words } from './gallery-words.ts';

const nothing = () => undefined;
const undoable = () => nothing;

const entries = entryKinds.map(
  (kind, index): MinutesEntry => ({
    id: `entry${index}` as EntryId,
    kind,
    item: null,
    proposal: null,
    text: words.sentence,
    who: words.short,
    until: words.round,
    order: String(index),
  }),
);

const persons = attendanceStates.map(
  (state, index): Person => ({
    id: `person${index}` as PersonId,
    name: index === 0 ? words.long : words.short,
    organisation: words.long,
    perspective: index === 0 ? null : 'providers',
    state,
    representedBy: words.short,
  }),
);

const line = { what: words.axis, kept: words.sentence };
const kept = (id: string, more: Partial<KeptEntry>): KeptEntry => ({
  id,
  heading: words.long,
  about: words.round,
  reason: words.sentence,
  lines: null,
  mayTake: true,
  isWhole: true,
  ...more,
});
const copies = [
  kept('compares', {}),
  kept('nothing', { lines: [] }),
  kept('unreadable', { lines: [], isWhole: false }),
  kept('missing', {
    lines: [
      { ...line, id: 'a', present: null },
      { ...line, id: 'b', present: words.short },
    ],
  }),
  kept('read only', { lines: [{ ...line, id: 'a', present: null }], mayTake: false }),
];

function Field() {
  const [criterion, other] = defaultCriteria((length) => new Uint8Array(length));
  const [said, setSaid] = useState<{ readonly x: Score | undefined; readonly y: Score | undefined }>({
    x: undefined,
    y: undefined,
  });
  if (criterion === undefined || other === undefined) return null;
  return (
    <PlaceField
      x={criterion}
      y={other}
      said={said}
      onPlace={(x, y) => setSaid({ x, y })}
      onSay={(axis, score) => setSaid({ ...said, [axis]: score })}
    />
  );
}

/** What people write down, in its states: every kind of entry, everybody's state, what was put aside, the field. */
export function GalleryEntries() {
  const minutesDeeds = { add: nothing, change: nothing, editText: nothing, remove: undoable, move: undoable };
  const peopleDeeds = { add: nothing, change: nothing, remove: undoable };
  return (
    <>
      <Card heading={words.minutesTitle}>
        <EntryList entries={entries} proposals={[]} deeds={minutesDeeds} onUndoable={nothing} />
      </Card>
      <Card heading={words.people} className="plenum-people">
        <ul>
          {persons.map((person) => (
            <PersonRow key={person.id} person={person} deeds={peopleDeeds} onUndoable={nothing} />
          ))}
        </ul>
      </Card>
      {copies.map((entry) => (
        <KeptCard key={entry.id} entry={entry} deeds={{ take: nothing, save: nothing, discard: nothing }} />
      ))}
      <Card heading={words.field}>
        <Field />
      </Card>
    </>
  );
}
