import { atMost } from '../beginning.ts';
import { plannedMinutes } from './agenda.ts';
import { type AgendaFile, type FiledItem, readAgendaFile, writeAgendaFile } from './agenda-file.ts';

/** An agenda that somebody has kept under a name on a device, to begin another session with it. */
export interface KeptAgenda {
  readonly key: string;
  readonly name: string;
  readonly items: readonly FiledItem[];
  /** For whom people can sit, where it is not the usual list. */
  readonly perspectives?: AgendaFile['perspectives'] | undefined;
}

/** As it lies on the device: the items are the text of an agenda file, so that one parser believes both. */
export interface KeptAgendaRow {
  readonly key: string;
  readonly name: string;
  readonly file: string;
}

/** Longest name of a template, in letters. */
export const longestTemplateName = 80;

type Kept = Pick<KeptAgenda, 'name' | 'items' | 'perspectives'>;

const fileOf = ({ name, items, perspectives = [] }: Kept): AgendaFile => ({
  title: name,
  startsAt: '',
  endsAt: '',
  items,
  perspectives,
});

/** The template as the text of an agenda file, which carries its name as title. */
export const keptAgendaFile = (kept: Kept): string => writeAgendaFile(fileOf(kept));

/** What the device is to keep. An item without a title keeps its place as „–": a file has no nameless items. */
export const keepAgenda = ({ key, name, items, perspectives }: KeptAgenda): KeptAgendaRow => ({
  key,
  name,
  file: keptAgendaFile({
    name,
    items: items.map((item) => ({ ...item, title: item.title.trim() || '–' })),
    perspectives,
  }),
});

/** A template as a device gives it back, perhaps written by an older version of the app; null: it is none. */
export const readKeptAgenda = ({ key, name, file }: KeptAgendaRow): KeptAgenda | null => {
  if (typeof name !== 'string' || typeof file !== 'string' || name.trim() === '') return null;
  const read = readAgendaFile(file);
  if (!read.ok) return null;
  const { items, perspectives } = read.value;
  return { key, name: atMost(name, longestTemplateName), items, ...(perspectives !== undefined && { perspectives }) };
};

/** Templates by name. */
export const inNameOrder = (kept: readonly KeptAgenda[]): readonly KeptAgenda[] =>
  [...kept].sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.key < b.key ? -1 : 1));

/** The template that has this name already; null: the name is free. Large and small letters are the same. */
export const templateNamed = (kept: readonly KeptAgenda[], name: string): KeptAgenda | null => {
  const wanted = name.trim().toLocaleLowerCase('de');
  return kept.find((one) => one.name.trim().toLocaleLowerCase('de') === wanted) ?? null;
};

/** How long a template is, in items and minutes. */
export const lengthOf = (items: readonly FiledItem[]): { readonly count: number; readonly minutes: number } => ({
  count: items.length,
  minutes: plannedMinutes(items),
});
