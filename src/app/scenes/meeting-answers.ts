import { entriesOf } from '../../domain/attendance/people.ts';
import { createId, type PersonId } from '../../domain/ids.ts';
import type { OpenedSurvey } from '../../protocol/surveys.ts';
import type { Meeting } from './meeting.ts';
import type { Answers } from './scene-device.ts';

const publicUrl = 'https://plenum.example-kreis.de/';
const given = ['Jana', 'Kemal', 'Lena', 'Marek', 'Nora', 'Ole', 'Paula', 'Rosa', 'Sami', 'Tarek', 'Uta', 'Vera'];
const family = ['Ahrens', 'Bergmann', 'Ceylan', 'Dietrich', 'Engel', 'Freitag', 'Graf', 'Hartmann-Oberholzer'];
const nameOf = (index: number): string =>
  `${given[index % given.length]} ${family[(index * 3 + Math.floor(index / given.length)) % family.length]}`;

const invites = { moderator: 'm1', office: 'o1', scribe: 's1', participant: 'p1', guest: 'g1', projector: 'w1' };

/** What the relay says of a meeting: names, code, links and the list of people. */
export const answersOf = (
  meeting: Meeting,
  { surveys = [], people = 14 }: { readonly surveys?: readonly OpenedSurvey[]; readonly people?: number } = {},
): Answers => {
  const roster = [...meeting.roster.values()].map(({ seat, role, perspective }, index) => ({
    ...{ seatId: seat, role, perspective, via: null, number: null, group: null, locked: index === 3 },
    name: index % 7 === 6 ? null : nameOf(index),
  }));
  const states = ['present', 'present', 'invited', 'excused', 'represented'] as const;
  const listed = Array.from({ length: people }, (_, index) =>
    entriesOf(
      createId<PersonId>(meeting.random),
      {
        name: nameOf(index + 4),
        organisation:
          index % 3 === 0 ? 'Arbeitsgemeinschaft der freien Wohlfahrtsverbände im Landkreis' : 'Stadt Musterau',
        perspective: index % 2 === 0 ? 'politics' : 'providers',
        state: states[index % states.length] ?? 'invited',
        representedBy: index % states.length === 4 ? nameOf(index + 20) : '',
      },
      1,
    ),
  );
  const persons = listed.flatMap((entries) => (entries[0] === undefined ? [] : [entries[0].person]));
  const way = (id: string) => ({ code: 'PA7Q4M', url: `${publicUrl}#/join/${id}` });
  const parts: Readonly<Record<string, () => unknown>> = {
    roster: () => roster,
    door: () => ({ joinCode: 'K7Q4MX', joinUrl: `${publicUrl}#/join/K7Q4MX` }),
    invites: () => ({ joinCode: 'K7Q4MX', publicUrl, invites }),
    people: () => ({ entries: listed.flat() }),
    cards: () => persons.map((person) => ({ person, ...way(person) })),
    transfer: () => ({ ...way('transfer'), seconds: 120 }),
    surveys: () => ({ publicUrl, surveys }),
    access: () => way('access'),
  };
  return (path) => {
    if (path === 'readyz') return 'ok';
    const name = path.split('/').at(-1) ?? '';
    return parts[name]?.();
  };
};
