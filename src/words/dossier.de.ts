import type { ProposalKind } from '../domain/proposal/proposal.ts';
import type { Standing } from '../domain/space/dossier-results.ts';

/** The planning dossier of a year, on screen, on paper and as a file. */
export const dossierWords = {
  title: 'Dossier',
  back: 'Zurück zum Jahr',
  print: 'Drucken oder als PDF sichern',
  save: 'Als Datei sichern (HTML)',
  saveHint:
    'Die Datei öffnet sich ohne Netz auf jedem Rechner und lässt sich dort drucken. Aus denselben Daten wird auf jedem Gerät dieselbe Datei.',
  noLetters: 'Die Datei ließ sich nicht erzeugen, weil die Schrift fehlt. Öffnen Sie Plenum einmal mit Netz.',
  pages: (count: number) => (count === 1 ? 'Eine Seite A4.' : `${count} Seiten A4.`),
  goTo: 'Gehe zu',
  goToPage: (text: string, page: number) => `${text} (Seite ${page})`,
  noYear: 'Dieses Jahr gibt es im Landkreis nicht.',
  partly:
    'Sie lesen mit: Was die Gruppen eingereicht haben, sehen Sie hier nicht. Das ganze Dossier bekommen Sie vom Büro als Datei.',
  alone: {
    now: 'Gerade ist nicht alles vom Server da: Was andere zuletzt eingetragen haben, fehlt hier vielleicht noch. Druck und Datei sagen das auch.',
    mark: 'Stand eines Geräts: Als diese Fassung entstand, war noch nicht alles vom Server da. Was andere zuletzt eingetragen haben, kann fehlen.',
    foot: 'Stand eines Geräts',
  },
  file: 'dossier-fokus',
  heading: (year: number) => `Sozialplanung Fokus ${year}`,
  draft: 'Entwurf',
  approved: (day: string) => `Freigegeben am ${day}`,
  due: (day: string) => `Fällig am ${day}`,
  contains: (proposals: number) => (proposals === 1 ? '1 Vorschlag' : `${proposals} Vorschläge`),
  contents: 'Inhalt',
  foot: (year: number, county: string) => `Fokus ${year} · ${county}`,
  page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  course: {
    title: 'Ablauf des Jahres',
    now: 'Das Jahr steht bei diesem Schritt.',
    columns: { number: 'Nr.', step: 'Schritt', who: 'Wer', when: 'Wann', result: 'Ergebnis' },
  },
  analysis: {
    none: 'Zu keinem Handlungsfeld ist etwas eingetragen.',
    silent: (fields: string) => `Noch nichts eingetragen: ${fields}.`,
    indicator: (text: string) => `Indikator: ${text}`,
    source: (text: string) => `Quelle: ${text}`,
  },
  goals: {
    title: 'Strategische Ziele',
    none: 'Der Landkreis hat noch keine strategischen Ziele eingetragen.',
    served: (numbers: string) => `Dazu: ${numbers}.`,
    unserved: 'Kein Vorschlag nennt dieses Ziel.',
    partly: 'Welche Vorschläge ihnen dienen, sehen Sie hier nicht.',
  },
  results: {
    title: 'Ergebnisliste',
    none: 'In dieses Jahr ist noch kein Vorschlag aufgenommen.',
    parts: {
      focus: 'Im Fokus',
      outside: 'Nicht im Fokus (bleiben auf der Informationsplattform)',
      deferred: 'Zurückgestellt',
      open: 'Offen',
    } satisfies Record<Standing, string>,
    part: (name: string, count: number) => `${name}: ${count}`,
    columns: {
      number: 'Nr.',
      proposal: 'Vorschlag',
      group: 'Gruppe',
      result: 'Ergebnis und Begründung',
      verdict: 'Ergebnis',
    },
    verdict: {
      focus: 'im Fokus',
      notFocus: 'nicht im Fokus',
      deferred: 'zurückgestellt',
      again: 'nochmals besprechen',
    },
    carried: (session: string) => `${session} (aus einer Sicherung)`,
    notDecided: 'noch nicht entschieden',
    broughtIn: 'außerhalb des Fokus eingebracht',
    in: (what: string, where: string) => `${what}: ${where}`,
    reason: (text: string) => `Begründung: ${text}`,
    change: (text: string) => `Mit Änderung: ${text}`,
    minority: (text: string) => `Sondervotum: ${text}`,
    withObjection: 'mit Einwand',
    objected: (text: string) => `Einwand: ${text}`,
    objection: 'mit Einwand (Wortlaut im Protokoll)',
    since: (text: string) => `Seitdem: ${text}`,
  },
  profiles: {
    title: 'Steckbriefe',
    none: 'Es gibt noch keinen Steckbrief.',
    text: (count: number) =>
      count === 1
        ? 'Ein Vorschlag auf einer Seite, nach seiner Art.'
        : `${count} Vorschläge, jeder auf einer Seite, nach ihrer Art und darin nach Nummer.`,
    kinds: {
      undertaking: 'Vorhaben',
      measure: 'Maßnahmen',
      project: 'Projekte',
      goalChange: 'Zielanpassungen',
      steering: 'Steuerungsmaßnahmen',
      unknown: 'Ohne Angabe der Art',
    } satisfies Record<ProposalKind, string>,
    count: (kind: string, count: number) => `${kind}: ${count}`,
    relief: (named: number, all: number) => `${named} von ${all} benennen Entlastung („Dafür weniger“).`,
  },
  sources: {
    title: 'Quellen',
    none: 'Kein Vorschlag und kein Handlungsfeld nennt eine Quelle.',
    columns: { source: 'Quelle', asOf: 'Stand', cited: 'Zitiert in' },
    by: (who: string, places: string) => (places === '' ? who : `${who} (${places})`),
    pages: (pages: string) => `S. ${pages}`,
    field: (name: string) => `Handlungsfeld ${name}`,
    partly: 'Welche Quellen die Vorschläge nennen, sehen Sie hier nicht.',
    unsourced: (count: number) => (count === 1 ? '1 Zahl ohne Quelle.' : `${count} Zahlen ohne Quelle.`),
  },
  series: {
    title: 'Zeitreihen',
    named: (title: string, unit: string) => `${title} (${unit})`,
    from: (source: string) => `Quelle: ${source}`,
    cited: (where: string) => `Zitiert in: ${where}`,
    dashed: (by: string) => `Gestrichelt: Prognose (${by})`,
    nobody: 'Quelle nicht angegeben',
    columns: { when: 'Zeit', value: 'Wert', kind: 'Art' },
    measured: 'gemessen',
    noValue: 'kein Wert',
    expected: 'Prognose',
  },
  files: {
    title: 'Anlagen',
    none: 'Keine Quelle liegt als Datei vor.',
    file: (name: string, size: string, source: string) => `${name} (${size}): ${source}`,
  },
  missing: {
    title: 'Was noch fehlt',
    alone: 'Vielleicht Einträge anderer: Als diese Fassung entstand, war noch nicht alles vom Server da.',
    foreign: (title: string, session: string) =>
      `„${title}“ ist nach „${session}“ im Fokus, aber in diesem Jahr des Landkreises nicht aufgenommen: kein Steckbrief in diesem Dossier.`,
    foreignOthers: (count: number) =>
      count === 1
        ? '1 weiterer Vorschlag ist in Sitzungen entschieden und in diesem Jahr des Landkreises nicht aufgenommen.'
        : `${count} weitere Vorschläge sind in Sitzungen entschieden und in diesem Jahr des Landkreises nicht aufgenommen.`,
    undecided: (count: number) => `Noch nicht entschieden: ${count}`,
    unassessed: (count: number) => `Noch nicht eingeschätzt: ${count}`,
    unnumbered: (count: number) => `Nummer folgt: ${count}`,
    silent: (fields: string) => `Handlungsfelder ohne Analyse: ${fields}`,
    nothing: 'Alles ist entschieden, eingeschätzt und nummeriert.',
  },
};
