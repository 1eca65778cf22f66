import type { GroupId } from '../ids.ts';
import type { Survey, SurveyGroup } from './survey.ts';

type Asked = Pick<Survey, 'kind' | 'questions'>;

/**
 * What an answer is an answer to: the questions, and what was promised to who is asked. Where it differs, an answer would
 * mean something else. The relay names it by its hash, a form on paper by its mark.
 */
export const asAsked = ({ kind, questions }: Asked): string => JSON.stringify([kind, questions]);

/** Without letters and digits that are taken for one another in handwriting. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A short name of a text: FNV-1a, stirred, as so many letters. It tells slips of the hand, and keeps nobody out. */
const shortName = (text: string, length: number): string => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return Array.from(
    { length },
    (_, place) => letters[Math.floor(hash / letters.length ** place) % letters.length],
  ).join('');
};

const editionLetters = 4;
const groupLetters = 3;

/** What stands on every page of a form of paper: `K7QD-4M3`, the edition of its questions and the group it was printed for. */
export const formMark = (asked: Asked, group: Pick<SurveyGroup, 'id'>): string =>
  `${shortName(asAsked(asked), editionLetters)}-${shortName(group.id, groupLetters)}`;

/** What a mark that was typed from a form says of it. */
export type FormMarkReading =
  | { readonly kind: 'empty' }
  /** So much of it that it can be none of this survey as it is asked now. */
  | { readonly kind: 'other' }
  /** As much as was typed fits; of two groups with the same mark nothing says which is meant. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'form'; readonly group: GroupId };

/** Reads a mark as it was typed: case, spaces and dashes mean nothing. */
export const readFormMark = (survey: Pick<Survey, 'kind' | 'questions' | 'groups'>, typed: string): FormMarkReading => {
  const plain = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  const text = plain(typed);
  if (text === '') return { kind: 'empty' };
  const marks = survey.groups.map((group) => ({ group: group.id, mark: plain(formMark(survey, group)) }));
  const [found, another] = marks.filter(({ mark }) => mark === text);
  if (found !== undefined && another === undefined) return { kind: 'form', group: found.group };
  return { kind: marks.some(({ mark }) => mark.startsWith(text)) ? 'begun' : 'other' };
};
