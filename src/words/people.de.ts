import type { AttendanceState } from '../domain/attendance/people.ts';

/** Die Personenliste und die Platzkarten daraus. */
export const peopleWords = {
  title: 'Personenliste',
  count: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
  intro:
    'Wer ist eingeladen, wer ist da? Die Liste sehen nur Moderation und Büro. Mit Einschätzungen hat sie nichts zu tun.',
  emptyTitle: 'Noch niemand auf der Liste',
  emptyText: 'Tragen Sie Personen ein oder fügen Sie eine Liste ein. Ohne Liste geht es auch.',
  unsent: (count: number) =>
    `${count === 1 ? '1 Änderung' : `${count} Änderungen`} nur auf diesem Gerät, wird übertragen, sobald der Server da ist`,
  add: 'Person aufnehmen',
  addHint: 'Name; Organisation; Perspektive. Nur der Name ist nötig.',
  addAction: 'Aufnehmen',
  nameMissing: 'Bitte geben Sie einen Namen ein.',
  paste: 'Liste einfügen',
  pasteHint: 'Eine Person je Zeile: Name; Organisation; Perspektive. Auch aus einer Tabelle kopiert.',
  pasteAction: 'Liste übernehmen',
  added: (count: number, known: number) =>
    `${count} aufgenommen${known === 0 ? '' : `, ${known} ${known === 1 ? 'stand' : 'standen'} schon da`}.`,
  name: 'Name',
  organisation: 'Organisation, wofür',
  perspective: 'Perspektive',
  noPerspective: 'keine Angabe',
  state: (name: string) => `${name}: Wie ist der Stand?`,
  states: { invited: 'eingeladen', present: 'da', excused: 'entschuldigt', represented: 'vertreten' } as Readonly<
    Record<AttendanceState, string>
  >,
  representedBy: 'Vertreten durch',
  edit: (name: string) => `${name} ändern`,
  editDone: 'Fertig',
  remove: (name: string) => `${name} entfernen`,
  removed: (name: string) => `${name} ist entfernt.`,
  table: 'Wer ist da, nach Perspektive',
  total: 'Zusammen',
  targets: {
    title: 'Angestrebte Anteile',
    hint: 'Wie viele von hundert im Raum sollen für diese Perspektive da sein? Leer lassen, wo es gleich ist.',
    field: (perspective: string) => `${perspective}, Prozent`,
    wrong: (highest: number) => `Bitte eine ganze Zahl von 1 bis ${highest}.`,
    answered: 'Rückmeldung',
    column: 'Anteil (angestrebt)',
    share: (share: number, target: number | null) => (target === null ? `${share} %` : `${share} % (${target} %)`),
    shortHere: 'Im Raum sind von manchen zu wenige',
    shortComing: 'Von manchen kommen zu wenige',
    short: (
      perspective: string,
      {
        count,
        of,
        target,
        missing,
      }: { readonly count: number; readonly of: number; readonly target: number; readonly missing: number },
    ) =>
      `${perspective}: ${count} von ${of}, angestrebt ${target} %. ${missing === 1 ? 'Es fehlt 1.' : `Es fehlen ${missing}.`}`,
    enough: 'Alle angestrebten Anteile sind erreicht.',
  },
  toCards: 'Platzkarten drucken',
  cards: {
    title: 'Platzkarten',
    text: 'Eine Karte je Person. Wer den Code auf seiner Karte scannt, ist mit einem Tipp an seinem Platz.',
    once: 'Jede Karte gehört einer Person. Auf einem zweiten Gerät ist es derselbe Platz.',
    perPage: 'Karten je Seite',
    print: 'Drucken',
    back: 'Zurück zur Personenliste',
    wait: 'Die Karten werden vorbereitet …',
    emptyTitle: 'Noch keine Karten',
    emptyText: 'Karten gibt es für alle, die mit Namen auf der Personenliste stehen.',
    scan: 'Hier scannen',
    qr: (name: string) => `QR-Code für ${name}`,
    sheet: (number: number, of: number) => `Seite ${number} von ${of}`,
  },
};
