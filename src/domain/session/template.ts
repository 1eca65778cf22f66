import type { ActivityKind, AgendaItem } from '../agenda/agenda.ts';
import { type Criterion, defaultScale } from '../assessment/criterion.ts';
import type { MethodDimension } from '../assessment/method.ts';
import { type AgendaItemId, type CriterionId, createId, type RandomBytes } from '../ids.ts';
import { keysInOrder } from '../order.ts';
import { englishCriteria, englishItems, englishSteering } from './template-english.ts';

/** The language of the screen on which contents are made. Once made they follow no screen any more. */
export type ContentLang = 'de' | 'en';

/*
 * What a new assessment session starts with. These texts become contents of the session, which the moderator may change.
 */
export const assessmentItems: readonly (readonly [title: string, minutes: number, activity: ActivityKind])[] = [
  ['Willkommen und Runde', 5, 'welcome'],
  ['Ziele für heute', 2, 'goals'],
  ['Einordnen in den Jahreskreis', 10, 'cycle'],
  ['Methode vorstellen', 10, 'method'],
  ['Vorschläge erläutern', 45, 'explain'],
  ['Im Kontext einschätzen', 45, 'assessment'],
  ['Pause', 15, 'break'],
  ['Ergebnisse festlegen', 40, 'results'],
  ['Feedback im Kreuz', 20, 'feedback'],
  ['Wie geht es weiter?', 18, 'talk'],
];

/** The agenda of an assessment session: ten items, 210 minutes. */
export const assessmentAgenda = (random: RandomBytes, lang: ContentLang = 'de'): readonly AgendaItem[] => {
  const orders = keysInOrder(assessmentItems.length);
  return assessmentItems.map(([title, minutes, activity], index) => ({
    id: createId<AgendaItemId>(random),
    title: lang === 'de' ? title : (englishItems.assessment[index]?.[0] ?? title),
    minutes,
    activity,
    who: '',
    text: '',
    order: orders[index] ?? '',
  }));
};

const ends = { low: 'gering', high: 'hoch', scale: defaultScale, weight: 1 };

/** A dimension that somebody is about to describe. */
export const blankDimension: MethodDimension = { ...ends, name: '', meaning: '', lowMeaning: '', highMeaning: '' };

const steeringDimension: MethodDimension = {
  ...ends,
  name: 'Steuerungsrelevanz heute',
  meaning: 'Wie viel kann der Kreis selbst daran steuern, schon in diesem Haushalt?',
  lowMeaning: 'entscheiden andere',
  highMeaning: 'liegt in unserer Hand',
};

/** The third dimension that is offered: what the county can steer today. */
export const steeringIn = (lang: ContentLang): MethodDimension =>
  lang === 'de' ? steeringDimension : { ...steeringDimension, ...englishSteering };

/** Whether this is the third dimension, in whatever language it was taken. */
export const isSteering = ({ name }: Pick<Criterion, 'name'>): boolean =>
  name === steeringDimension.name || name === englishSteering.name;

/** The two dimensions of the grid: an estimate of importance and strategic weight, not a grade for quality. */
export const defaultCriteria = (random: RandomBytes, lang: ContentLang = 'de'): readonly Criterion[] =>
  germanCriteria(random).map((criterion, index) =>
    lang === 'de' ? criterion : { ...criterion, ...englishCriteria[index] },
  );

const germanCriteria = (random: RandomBytes): readonly Criterion[] => {
  const orders = keysInOrder(2);
  return [
    {
      ...ends,
      id: createId<CriterionId>(random),
      name: 'Bedeutung der Zielgruppe',
      meaning: 'Wie dringend braucht diese Gruppe gerade Unterstützung?',
      lowMeaning: 'kommt zurecht oder wird schon gut erreicht',
      highMeaning: 'braucht dringend mehr als bisher',
      order: orders[0] ?? '',
    },
    {
      ...ends,
      id: createId<CriterionId>(random),
      name: 'Strategische Größe',
      meaning: 'Wie weit trägt der Vorschlag zu den Zielen des Kreises bei?',
      lowMeaning: 'wirkt nur an einer Stelle',
      highMeaning: 'bringt den ganzen Kreis seinen Zielen näher',
      order: orders[1] ?? '',
    },
  ];
};
