import type { OnlyHerePart } from '../domain/only-here.ts';

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`);

/** Was gesagt wird, bevor etwas von diesem Gerät verschwindet. */
export const removalWords = {
  looking: (title: string) => `Es wird nachgesehen, ob von „${title}“ alles beim Server ist …`,
  leaving: (title: string) => `„${title}“ wird von diesem Gerät entfernt.`,
  undo: 'Rückgängig',
  ask: (title: string) => `„${title}“ wirklich entfernen?`,
  whole: 'Dies ist die einzige Kopie. Ohne sie ist alles verloren, auf jedem Gerät.',
  only: 'Das liegt nur auf diesem Gerät, der Server hat es noch nicht:',
  wait: 'Öffnen Sie es mit Netz, dann wird es übertragen.',
  fromFile:
    'Oder sichern Sie es als Datei: „Datei öffnen“ auf der Startseite bringt alles davon zurück, auch Fotos, Merkzettel und Angefangenes.',
  office:
    'Dieses ist das einzige Gerät im Büro, soweit dieses Gerät es weiß. Ist es fort, kommt niemand mehr als Büro in den Landkreis: Niemand lässt Geräte herein, ändert das Jahr oder nimmt Vorschläge auf.',
  officeFirst:
    'Drucken Sie vorher das Notfallblatt oder holen Sie ein zweites Gerät ins Büro, und sichern Sie den Landkreis als Datei.',
  emergency: 'Notfallblatt öffnen',
  keep: 'Behalten',
  save: 'Als Datei sichern',
  saving: 'Wird gesichert …',
  saved: 'Die Datei liegt jetzt bei Ihren Downloads. Öffnen Sie sie zur Probe, bevor Sie entfernen.',
  notSaved: 'Es ließ sich nicht als Datei sichern. Behalten Sie es, bis es übertragen ist.',
  removeAll: 'Trotzdem entfernen',
  parts: {
    whole: () => 'alles',
    seat: () => 'Einschätzungen und Antworten',
    plan: () => 'Änderungen an der Vorbereitung',
    proposals: () => 'Änderungen an den Vorschlägen',
    minutes: () => 'Einträge im Protokoll',
    record: () => 'Festgehaltenes aus der Sitzung',
    group: () => 'was Ihre Kleingruppe geschrieben hat',
    register: () => 'Änderungen am Landkreis',
    notebook: () => 'Notizen und Entwürfe im Notizbuch',
    photos: () => 'Fotos im Notizbuch',
    submissions: () => 'was eingereicht oder beantwortet wurde',
    files: counted('1 Foto oder Dokument', 'Fotos oder Dokumente'),
    people: () => 'Änderungen an der Personenliste',
    putAside: counted('1 beiseite gelegte Fassung', 'beiseite gelegte Fassungen'),
    drafts: counted('1 angefangener Text', 'angefangene Texte'),
    reminders: counted('1 Merkzettel', 'Merkzettel'),
    office: () => 'der Zugang zum Büro',
  } satisfies Readonly<Record<OnlyHerePart, (count: number) => string>>,
};
