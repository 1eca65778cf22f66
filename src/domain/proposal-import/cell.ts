import {
  emptyProfile,
  longestProfileLine,
  longestProfileText,
  mostEvidence,
  mostFields,
  type Profile,
  type ProfileChoice,
  type ProfileFigure,
  type ProfileText,
  profileChoices,
  profileDays,
  profileFigures,
  profileTexts,
} from '../proposal/proposal.ts';
import { shortTitleLength, suggestShortTitle } from '../proposal/short-title.ts';
import { areaWithName, choiceOfWord } from './choice.ts';
import type { ProfileField } from './columns.ts';
import { readDay } from './day.ts';
import { readEvidence } from './evidence.ts';
import { type FigureProblem, readProfileFigure } from './figure.ts';

/** Why a cell cannot be taken over as it stands. */
export type CellProblem =
  | FigureProblem
  | 'titleMissing'
  | 'tooLong'
  | 'tooManyFields'
  | 'tooManyEvidence'
  | 'unreadable'
  | 'unknownHorizon'
  | 'unknownKind'
  | 'unknownArea'
  | 'notDay';

/** What is taken over in another form than it stands in the file; it does not stop the import, but it is said. */
export type CellNote = 'otherKind' | 'shortTitleCut' | 'noSource';

/** A cell as a value of its field, or why it is none. */
export type CellReading =
  | {
      readonly kind: 'value';
      readonly value: Profile[ProfileField];
      readonly note: CellNote | null;
      /** „Sozialraum Nord" in one cell: the name belongs into its own field. */
      readonly areaName?: string;
    }
  | { readonly kind: 'wrong'; readonly problem: CellProblem };

const wrong = (problem: CellProblem): CellReading => ({ kind: 'wrong', problem });
const taken = (
  value: Profile[ProfileField],
  note: CellNote | null = null,
): CellReading & { readonly kind: 'value' } => ({
  kind: 'value',
  value,
  note,
});

const isFigure = (field: ProfileField): field is ProfileFigure => profileFigures.some((one) => one === field);
const isChoice = (field: ProfileField): field is ProfileChoice => field in profileChoices;
const isDayField = (field: ProfileField): boolean => profileDays.some((one) => one === field);
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
  if (field === 'evidence') return readEvidenceCell(text);
  if (line.length > longestProfileLine) return wrong('tooLong');
  if (isChoice(field)) return readChoice(field, line);
  if (isDayField(field)) return readDayCell(line);
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

/** Where a wrong word is an error; an unknown kind of group is „other", and that is said. */
const unknownChoice = { horizon: 'unknownHorizon', kind: 'unknownKind', area: 'unknownArea' } as const;

const readChoice = (field: ProfileChoice, line: string): CellReading => {
  if (line === '') return taken(emptyProfile[field]);
  const known = choiceOfWord(field, line);
  if (known !== null) return taken(known as Profile[ProfileChoice]);
  if (field === 'originKind') return taken('other', 'otherKind');
  const named = field === 'area' ? areaWithName(line) : null;
  return named === null
    ? wrong(unknownChoice[field])
    : { ...taken(named.area as Profile['area']), areaName: named.name };
};

const readDayCell = (line: string): CellReading => {
  const day = readDay(line);
  return day === null ? wrong('notDay') : taken(day);
};

/** Several figures in one cell, one a line. */
const readEvidenceCell = (text: string): CellReading => {
  const evidence = readEvidence(text);
  if (evidence.length > mostEvidence) return wrong('tooManyEvidence');
  if (evidence.some((one) => Object.values(one).some((part) => part.length > longestProfileLine)))
    return wrong('tooLong');
  return taken(evidence, evidence.some(({ source }) => source === '') ? 'noSource' : null);
};
