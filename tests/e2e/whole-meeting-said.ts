import { seededNumbers } from '../support/chance.ts';
import { dimensions, sayings, type Table, titles, type Voices } from './said.ts';

/** What stands on the form of the one who has no device. */
export type Form = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** A form that is filled in to the end; the same seed, the same form. */
function filledForm(seed: number): Form {
  const chance = seededNumbers(seed);
  const pick = () => Math.floor(chance() * 11);
  return new Map(titles.map((title) => [title, { [dimensions[0]]: pick(), [dimensions[1]]: pick() }]));
}

const [early, late] = [sayings(2027, true), sayings(5013, false)];
const form = filledForm(71);

/** Both rounds. In the second the form lies with the lost laptop: only the three tablets are heard. */
export const rounds = [
  {
    tablets: early,
    form,
    voices: new Map(titles.map((title) => [title, { ...early.get(title), paper: form.get(title) ?? {} }])),
  },
  { tablets: late, voices: late },
] as const satisfies readonly { readonly tablets: Table; readonly voices: Voices; readonly form?: Form }[];

const verdicts = ['focus', 'notFocus', 'deferred', 'again'] as const;

/** What the group decides: by turns, each with its reason. */
export const decisions = titles.map((title, index) => ({
  title,
  verdict: verdicts[index % verdicts.length] ?? 'focus',
  reason: `Begründung zu Nummer ${index + 1}: ${index % 2 === 0 ? 'schließt eine Lücke' : 'braucht zuerst einen Träger'}.`,
}));

/** What is written down, by agenda item. */
export const points = {
  'Vorschläge erläutern': 'Die Gruppe fragt nach den laufenden Kosten.',
  'Im Kontext einschätzen': 'Die Schulsozialarbeit wird unterschiedlich verstanden.',
  'Ergebnisse festlegen': 'Nachbarschafts-Treffs brauchen einen Träger.',
} as const;

export const objection = 'Zu teuer für kleine Kommunen';
export const nextDate = '2027-06-10';
