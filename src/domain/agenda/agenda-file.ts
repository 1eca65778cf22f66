import { atMost } from '../beginning.ts';
import { accepted, type Result, refused } from '../result.ts';
import { changedPerspectives, type OfferedPerspective, readOffered } from '../session/perspective.ts';
import { activityByTitle } from './activity-by-title.ts';
import { type AgendaItem, activityKinds } from './agenda.ts';
import { parseTimeOfDay } from './agenda-time.ts';
import { isMinutes } from './minutes.ts';

/** An item as it stands in a file, without id and place. */
export type FiledItem = Pick<AgendaItem, 'title' | 'minutes' | 'activity' | 'who' | 'text'>;

/** An agenda as it is kept in a file; `startsAt` and `endsAt` are empty where the file says nothing. */
export interface AgendaFile {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly items: readonly FiledItem[];
  /** For whom people can sit, where it is not the usual list. */
  readonly perspectives?: readonly OfferedPerspective[];
}

/** What is wrong with one item; `number` counts from 1, as people do. */
export interface ItemFault {
  readonly number: number;
  readonly problem: 'noItem' | 'title' | 'minutes';
}

/** Why a file is no agenda. Nothing of it is taken over then. */
export type AgendaFileFault =
  | { readonly kind: 'tooLarge' | 'notJson' | 'noItems' | 'tooMany' }
  | { readonly kind: 'items'; readonly faults: readonly ItemFault[] };

/** Largest file in letters; a real agenda has one or two thousand. */
export const largestAgendaFile = 200_000;
/** Most items: more would not fit into a day. */
export const mostItems = 100;
const longestTitle = 300;
const longestText = 2_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown, longest: number): string =>
  typeof value === 'string' ? atMost(value.trim(), longest) : '';

const timeOf = (value: unknown): string =>
  typeof value === 'string' && parseTimeOfDay(value) !== null ? value.padStart(5, '0') : '';

/** An item is `[title, minutes]` or an object; where no kind is named the title says it. */
const fieldsOf = (entry: unknown): Fields | null =>
  Array.isArray(entry) ? { title: entry[0], minutes: entry[1] } : isFields(entry) ? entry : null;

const readItem = (entry: unknown, number: number): FiledItem | ItemFault => {
  const fields = fieldsOf(entry);
  if (fields === null) return { number, problem: 'noItem' };
  const title = textOf(fields['title'], longestTitle + 1);
  const { minutes } = fields;
  if (title === '' || title.length > longestTitle) return { number, problem: 'title' };
  if (!isMinutes(minutes)) return { number, problem: 'minutes' };
  return {
    title,
    minutes,
    activity: activityKinds.find((kind) => kind === fields['kind']) ?? activityByTitle(title),
    who: textOf(fields['who'], longestTitle),
    text: textOf(fields['text'], longestText),
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined; // Not JSON: the answer that was asked for.
  }
};

/** Only what is not as usual is kept, and nothing where all is. */
const perspectivesOf = (all: readonly OfferedPerspective[]): Pick<AgendaFile, 'perspectives'> => {
  const perspectives = changedPerspectives(all);
  return perspectives.length === 0 ? {} : { perspectives };
};

/**
 * Reads an agenda from the text of a JSON file: `{"title", "start", "end", "items": [["Willkommen", 5], …]}`, or items
 * as objects with `title`, `minutes`, `kind`, `who`, `text`. All faults are named at once, and nothing is half taken.
 */
export const readAgendaFile = (text: string): Result<AgendaFile, AgendaFileFault> => {
  if (text.length > largestAgendaFile) return refused({ kind: 'tooLarge' });
  const file = parseJson(text);
  if (file === undefined) return refused({ kind: 'notJson' });
  const entries = isFields(file) ? file['items'] : file;
  if (!Array.isArray(entries) || entries.length === 0) return refused({ kind: 'noItems' });
  if (entries.length > mostItems) return refused({ kind: 'tooMany' });
  const read = entries.map((entry: unknown, index) => readItem(entry, index + 1));
  const faults = read.filter((item): item is ItemFault => 'problem' in item);
  if (faults.length > 0) return refused({ kind: 'items', faults });
  const head = isFields(file) ? file : {};
  return accepted({
    title: textOf(head['title'], longestTitle),
    startsAt: timeOf(head['start']),
    endsAt: timeOf(head['end']),
    items: read.filter((item): item is FiledItem => !('problem' in item)),
    ...perspectivesOf(readOffered(head['perspectives'])),
  });
};

/** The agenda as the text of a file that `readAgendaFile` reads back. */
export const writeAgendaFile = ({ title, startsAt, endsAt, items, perspectives = [] }: AgendaFile): string => {
  const entries = items.map(({ activity, ...item }) => ({
    title: item.title,
    minutes: item.minutes,
    kind: activity,
    ...(item.who === '' ? {} : { who: item.who }),
    ...(item.text === '' ? {} : { text: item.text }),
  }));
  return `${JSON.stringify({ title, start: startsAt, end: endsAt, items: entries, ...perspectivesOf(perspectives) }, null, 2)}\n`;
};
