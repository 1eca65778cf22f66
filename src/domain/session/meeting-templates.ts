import type { ActivityKind } from '../agenda/agenda.ts';
import type { AgendaFile, FiledItem } from '../agenda/agenda-file.ts';
import { assessmentItems, type ContentLang } from './template.ts';
import { englishItems } from './template-english.ts';

/** The meetings that come with the app, in the order in which they are offered. */
export const meetingTemplates = ['assessment', 'evaluation', 'planning'] as const;
export type MeetingTemplate = (typeof meetingTemplates)[number];

type Item = readonly [title: string, minutes: number, activity: ActivityKind, text?: string];

/* Contents of a session, which the moderator may change. */
const evaluationItems: readonly Item[] = [
  ['Willkommen und Runde', 10, 'welcome'],
  ['Der Weg der Evaluation', 5, 'text', 'Wen wir gefragt haben\nWas wir ausgewertet haben\nWas heute noch fehlt'],
  ['Ziele für heute', 5, 'goals'],
  ['Was herausgekommen ist, auf einen Blick', 15, 'talk'],
  ['Gesamtnote: von innen und von außen', 10, 'grade'],
  ['Thesen im Quadrat, in gemischten Kleingruppen', 55, 'theses'],
  ['Pause', 15, 'break'],
  ['Die Gruppen berichten', 30, 'talk'],
  ['Was folgt daraus? Gespräch in der ganzen Runde', 25, 'talk'],
  ['Wie der Bericht gegliedert sein soll', 20, 'decision'],
  ['Feedback im Kreuz', 20, 'feedback'],
  ['Ausblick und nächster Termin', 15, 'dates'],
];

const planningItems: readonly Item[] = [
  ['Willkommen und Rückblick', 15, 'welcome'],
  ['Ziele für heute', 5, 'goals'],
  ['Erster Vortrag: ein Weg, den andere gehen', 25, 'talk'],
  ['Fragen zum ersten Vortrag', 10, 'questions'],
  ['In Kleingruppen: Was davon ist bei uns machbar?', 35, 'groupWork'],
  ['Gruppen stellen vor, alle gewichten', 20, 'dots'],
  ['Pause', 15, 'break'],
  ['Zweiter Vortrag: ein anderer Weg', 25, 'talk'],
  ['Fragen zum zweiten Vortrag', 10, 'questions'],
  ['Vorteile und Schwierigkeiten beider Wege', 30, 'proContra'],
  ['Beratung zur Struktur', 15, 'advice'],
  ['Offene Fragen und nächste Schritte', 15, 'steps'],
];

const itemsOf: Readonly<Record<MeetingTemplate, readonly Item[]>> = {
  assessment: assessmentItems,
  evaluation: evaluationItems,
  planning: planningItems,
};

/** The items of a meeting that comes with the app. */
export const templateItems = (template: MeetingTemplate, lang: ContentLang = 'de'): readonly FiledItem[] =>
  itemsOf[template].map(([title, minutes, activity, text = ''], index) => {
    const [said = title, saidText = ''] = lang === 'de' ? [title, text] : (englishItems[template][index] ?? []);
    return { title: said, minutes, activity, who: '', text: saidText };
  });

/** A list of items as an agenda to be taken: it names nothing and leaves begin and end of the session as they are. */
export const agendaOf = (items: readonly FiledItem[]): AgendaFile => ({ title: '', startsAt: '', endsAt: '', items });
