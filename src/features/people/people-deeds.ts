import type { Person, PersonWords } from '../../domain/attendance/people.ts';
import type { PersonId } from '../../domain/ids.ts';

/** What the list can do; everything is on this device at once. */
export interface PeopleDeeds {
  readonly add: (people: readonly PersonWords[]) => void;
  readonly change: (person: PersonId, words: PersonWords) => void;
  /** The answer takes the removal back. */
  readonly remove: (person: Person) => () => void;
}
