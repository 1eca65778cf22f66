import {
  emptyProfile,
  type Horizon,
  longestProfileLine,
  longestProfileText,
  mostFields,
  type OriginKind,
  type Profile,
  type ProfileFigure,
  type ProfileText,
  profileFigures,
  profileTexts,
} from '../proposal/proposal.ts';
import { shortTitleLength, suggestShortTitle } from '../proposal/short-title.ts';
import type { ProfileField } from './columns.ts';
import { type FigureProblem, readProfileFigure } from './figure.ts';

/** Why a cell cannot be taken over as it stands. */
export type CellProblem =
  | FigureProblem
  | 'titleMissing'
  | 'tooLong'
  | 'tooManyFields'
  | 'unreadable'
  | 'unknownHorizon';

/** What is taken over in another form than it stands in the file; it does not stop the import, but it is said. */
export type CellNote = 'otherKind' | 'shortTitleCut';

/** A cell as a value of its field, or why it is none. */
export type CellReading =
  | { readonly kind: 'value'; readonly value: Profile[ProfileField]; readonly note: CellNote | null }
  | { readonly kind: 'wrong'; readonly problem: CellProblem };

const wrong = (problem: CellProblem): CellReading => ({ kind: 'wrong', problem });
const taken = (value: Profile[ProfileField], note: CellNote | null = null): CellReading => ({
  kind: 'value',
  value,
  note,
});

const isFigure = (field: ProfileField): field is ProfileFigure => profileFigures.some((one) => one === field);
const isText = (field: ProfileField): field is ProfileText => profileTexts.some((one) => one === field);

/** Letters that show that a file was damaged or read in a wrong way. */
const isUnreadable = (text: string): boolean => /[\ufffd\p{Cc}]/u.test(text.replace(/[\n\t]/g, ''));

/** Reads one cell for one field. */
export const readCell = (field: ProfileField, cell: string): CellReading => {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  if (isUnreadable(text)) return wrong('unreadable');
  if (text.length > longestProfileText) return wrong('tooLong');
  if (isFigure(field)) return readFigureCell(field, text);
  if (isText(field)) return taken(text);
  const line = text.replace(/\s+/g, ' ');
  if (field === 'fields') return readFields(text);
  if (line.length > longestProfileLine) return wrong('tooLong');
  if (field === 'horizon') return readHorizon(line);
  if (field === 'originKind') return readOriginKind(line);
  if (field === 'title' && line === '') return wrong('titleMissing');
  if (field === 'shortTitle' && line.length > shortTitleLength) return taken(suggestShortTitle(line), 'shortTitleCut');
  return taken(line);
};

const readFigureCell = (field: ProfileFigure, text: string): CellReading => {
  const reading = readProfileFigure(field, text);
  return reading.kind === 'wrong' ? reading : taken(reading.value);
};

/** Several fields of action in one cell, parted by `;`, `,` or a new line; each only once. */
const readFields = (text: string): CellReading => {
  const fields = text.split(/[;,\n]/u).map((field) => field.replace(/\s+/g, ' ').trim());
  const unique = [...new Set(fields.filter((field) => field !== ''))];
  if (unique.length > mostFields) return wrong('tooManyFields');
  if (unique.some((field) => field.length > longestProfileLine)) return wrong('tooLong');
  return taken(unique);
};

const readHorizon = (line: string): CellReading => {
  const word = line.toLowerCase();
  if (word === '') return taken(emptyProfile.horizon);
  const horizon: Horizon | null = /^(mittelfrist|medium)/u.test(word)
    ? 'medium'
    : /^(strateg|langfrist|long)/u.test(word)
      ? 'strategic'
      : /^(offen|unbekannt|unknown|open)$/u.test(word)
        ? 'unknown'
        : null;
  return horizon === null ? wrong('unknownHorizon') : taken(horizon);
};

const kindWords: readonly (readonly [RegExp, OriginKind])[] = [
  [/^(fokusgruppe|focus group)/u, 'focusGroup'],
  [/^(ergänzende|ergaenzende|supplementary)/u, 'supplementary'],
  [/^(kreis)?verwaltung|^administration/u, 'administration'],
];

const readOriginKind = (line: string): CellReading => {
  const word = line.toLowerCase();
  const known = kindWords.find(([words]) => words.test(word));
  if (known !== undefined) return taken(known[1]);
  return taken('other', word === '' || /^(andere|sonstige|other)/u.test(word) ? null : 'otherKind');
};
