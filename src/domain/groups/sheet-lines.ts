/** What a line begins with that the group has marked as a conclusion. It is a letter of the text: it merges like one. */
export const conclusionMark = '→ ';

/** One line of an answer, without its mark. */
export interface SheetLine {
  readonly text: string;
  /** Whether it is for the others, not only for the group. */
  readonly concluded: boolean;
}

const mark = /^\s*(?:→|->)\s*/u;

/** An answer line by line; empty lines are left out. `->` is taken for the mark, too: a keyboard has no arrow. */
export const sheetLines = (answer: string): readonly SheetLine[] =>
  answer.split('\n').flatMap((line): readonly SheetLine[] => {
    const text = line.replace(mark, '').trim();
    return text === '' ? [] : [{ text, concluded: mark.test(line) }];
  });

/** What is told first: the conclusions, or everything where a group has marked none. */
export const tellingLines = (answer: string): readonly SheetLine[] => {
  const lines = sheetLines(answer);
  const concluded = lines.filter((line) => line.concluded);
  return concluded.length > 0 ? concluded : lines;
};

/** What a room may weigh of these answers: what each tells first, the same words once. */
export const weighableLines = (answers: readonly string[]): readonly string[] => [
  ...new Set(answers.flatMap((answer) => tellingLines(answer).map(({ text }) => text))),
];

/** Marks the line that a place of the text lies in as a conclusion, or takes the mark away. */
export const toggleConclusion = (answer: string, place: number): string => {
  const start = answer.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
  const end = answer.indexOf('\n', start);
  const line = answer.slice(start, end < 0 ? undefined : end);
  const next = mark.test(line) ? line.replace(mark, '') : `${conclusionMark}${line}`;
  return `${answer.slice(0, start)}${next}${end < 0 ? '' : answer.slice(end)}`;
};
