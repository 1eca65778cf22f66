import { atMost } from '../beginning.ts';
import { isPerspective, type Perspective } from '../session/perspective.ts';
import type { Person, PersonWords } from './people.ts';

/** What somebody typed or pasted, line by line. */
export interface ReadLines {
  readonly people: readonly PersonWords[];
  /** Lines that repeat somebody who stands in the list already. */
  readonly known: number;
}

/** Characters of a field; longer ones are cut, a table may hold anything. */
const longest = 120;

const readLine = (line: string, perspectiveOf: (text: string) => Perspective): PersonWords => {
  const [name = '', organisation = '', about = ''] = line
    .split(/[;\t]/)
    .map((cell) => atMost(cell.replaceAll(/^["\s]+|["\s]+$/g, ''), longest));
  const perspective = about === '' ? null : perspectiveOf(about);
  return { name, organisation, perspective: isPerspective(perspective) ? perspective : null };
};

const nameKey = ({ name = '', organisation = '' }: PersonWords): string =>
  `${name.trim().toLocaleLowerCase('de')}/${organisation.trim().toLocaleLowerCase('de')}`;

/**
 * Reads „Name; Organisation; Perspektive", one person a line, also as copied from a table (tabs). `perspectiveOf` gives
 * the key behind a word. Empty lines are nothing, and nobody is taken in twice with the same name and organisation.
 */
export const readPeopleLines = (
  text: string,
  present: readonly Pick<Person, 'name' | 'organisation'>[],
  perspectiveOf: (text: string) => Perspective,
): ReadLines => {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => readLine(line, perspectiveOf))
    .filter(({ name }) => name !== '');
  const seen = new Set(present.map(nameKey));
  const people = lines.filter((line) => {
    const isNew = !seen.has(nameKey(line));
    seen.add(nameKey(line));
    return isNew;
  });
  return { people, known: lines.length - people.length };
};
