/** A cell: words, a number, or nothing. Only words can be dangerous, therefore numbers stay numbers. */
export type Cell = string | number | null;

/** A table as it goes to a file: the first row names the columns. */
export type Sheet = readonly (readonly Cell[])[];

/** Letters with which spreadsheets begin a formula, also in their full-width forms; a line break can hide one. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front. */
export const harmless = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The text again that `harmless` has made harmless: what comes back in a table is what went out. */
export const unharmed = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;

const decimals = 10_000;

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Math.round(cell * decimals) / decimals).replace('.', ',');
  const text = harmless(cell);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A file that German spreadsheets open with a double click: UTF-8 with byte order mark, semicolons, decimal commas,
 * lines ended by CR LF, no text that could run as a formula.
 */
export const toCsv = (sheet: Sheet): string =>
  `\uFEFF${sheet.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;
