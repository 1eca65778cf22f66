import { atMost } from '../beginning.ts';
import { type BallotQuestion, longestQuestion, longestTitle, mostQuestions } from './ballot.ts';

/** A question as it was read; `moved` where the number it came with stands already and it gets another one. */
export interface ReadQuestion extends Omit<BallotQuestion, 'id'> {
  readonly moved: boolean;
}

/** What was made of pasted lines or a file. */
export interface ReadQuestions {
  readonly questions: readonly ReadQuestion[];
  /** How many more there were than a ballot takes. */
  readonly tooMany: number;
}

const numbered = /^(?:these|frage|thesis|question)?\s*(\d{1,3})\s*[.):\-–—]?\s+(.+)$/iu;
const head = /^"?(nr|nummer|number|no|titel|title|these|thesis)\.?"?\s*[;\t]/iu;

const cellsOf = (line: string): readonly string[] =>
  line.split(/[;\t]/u).map((cell) => {
    const tidy = cell.trim();
    return /^".*"$/su.test(tidy) ? tidy.slice(1, -1).replaceAll('""', '"') : tidy;
  });

/** „Titel: Text" is both; a line without a colon is a title. */
const titled = (line: string): readonly [title: string, text: string] => {
  const cut = line.search(/:\s/u);
  return cut < 0 || cut > longestTitle ? [line, ''] : [line.slice(0, cut), line.slice(cut + 1)];
};

const readLine = (line: string): { readonly number: number | null; readonly title: string; readonly text: string } => {
  const cells = cellsOf(line);
  const [first = '', second = '', ...rest] = cells;
  if (cells.length > 1) {
    const number = /^\d{1,3}$/u.test(first) ? Number(first) : null;
    return number === null
      ? { number, title: first, text: [second, ...rest].filter(Boolean).join(' ') }
      : { number, title: second, text: rest.filter(Boolean).join(' ') };
  }
  const match = numbered.exec(first);
  const [title, text] = titled(match?.[2] ?? first);
  return { number: match === null ? null : Number(match[1]), title, text };
};

/**
 * Reads questions, one a line: „3. Titel: Text", „Titel", or cells of a table (semicolons, tabs) with or without a
 * number and a head. A number that comes with a line stays, unless it stands already; lines without one are numbered on
 * from `next`. Empty lines are nothing.
 */
export const readQuestionLines = (text: string, taken: ReadonlySet<number>, next: number): ReadQuestions => {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line, index) => line.replaceAll(/[;\t\s]/gu, '') !== '' && !(index === 0 && head.test(line)))
    .map(readLine)
    .filter(({ title }) => title !== '');
  const used = new Set([...taken, ...lines.flatMap(({ number }) => (number === null || number < 1 ? [] : [number]))]);
  const given = new Set(taken);
  let free = Math.max(next, 1);
  const questions = lines.map(({ number, title, text: more }): ReadQuestion => {
    const keeps = number !== null && number >= 1 && !given.has(number);
    while (!keeps && used.has(free)) free += 1;
    const own = keeps ? number : free;
    given.add(own);
    used.add(own);
    return {
      number: own,
      title: atMost(title.trim(), longestTitle),
      text: atMost(more.trim(), longestQuestion),
      moved: number !== null && !keeps,
    };
  });
  const room = Math.max(0, mostQuestions - taken.size);
  return { questions: questions.slice(0, room), tooMany: Math.max(0, questions.length - room) };
};
