/** Reports and figures of a county. */
export const sourcesWords = {
  title: 'Quellen und Zahlen',
  text: 'Berichte, die Vorschläge zitieren, und kleine Zeitreihen. Die Gruppen lesen sie auch ohne Netz.',
  empty: 'Noch keine Quellen.',
  name: 'Name der Quelle',
  add: 'Quelle hinzufügen',
  link: 'Adresse im Netz oder Ort auf Papier',
  file: {
    choose: 'Datei hinzufügen (PDF)',
    replace: 'Andere Datei wählen (PDF)',
    /** For ears: what is seen, and whose it is. */
    of: (said: string, title: string) => `${said}: ${title}`,
    open: (megabytes: string) => `Bericht öffnen (PDF, ${megabytes} MB)`,
    notHere: 'Die Datei ist noch nicht auf diesem Gerät. Mit Netz kommt sie beim Öffnen und bleibt dann hier.',
    reading: 'Die Datei wird gelesen …',
    removeOf: (title: string) => `Datei herausnehmen: ${title}`,
    removed: 'Die Datei ist herausgenommen.',
    waiting: (count: number) =>
      count === 1
        ? '1 Datei ist erst auf diesem Gerät und wird übertragen, sobald eine Verbindung da ist.'
        : `${count} Dateien sind erst auf diesem Gerät und werden übertragen, sobald eine Verbindung da ist.`,
    refused: {
      count: (count: number) =>
        count === 1
          ? 'Der Server nimmt 1 Datei nicht an. Warum, steht beim Bericht.'
          : `Der Server nimmt ${count} Dateien nicht an. Warum, steht bei den Berichten.`,
      title: 'Der Server hat diesen Bericht nicht.',
      text: 'Die Datei liegt nur auf diesem Gerät, die Gruppen können sie nicht lesen.',
      again: 'Noch einmal senden',
      againOf: (title: string) => `Noch einmal senden: ${title}`,
      reasons: {
        'files-full':
          'Für weitere Berichte ist kein Platz. Nehmen Sie alte Dateien heraus, die niemand mehr braucht. Etwa einen Tag danach ist wieder Platz.',
        'too-large': 'Die Datei ist zu groß.',
        'file-wrong': 'Die Datei ist keine PDF-Datei.',
        forbidden: 'Berichte kann nur das Büro senden.',
        'not-here':
          'Die Datei ist auch auf diesem Gerät nicht mehr da. Nehmen Sie sie heraus oder wählen Sie sie noch einmal.',
      } as Readonly<Record<string, string>>,
    },
    became: {
      kept: 'Die Datei liegt auf diesem Gerät.',
      memory: 'Der Speicher des Geräts ist voll: Die Datei ist nur da, solange die App offen ist.',
      'too-large': 'Die Datei ist zu groß. Bis 20 MB werden angenommen.',
      'not-pdf': 'Das ist keine PDF-Datei. Speichern Sie den Bericht als PDF.',
      unread: 'Die Datei ließ sich nicht lesen. Bitte wählen Sie sie noch einmal.',
      'not-ready':
        'Zum Aufbewahren von Dateien fehlt ein Teil der App. Öffnen Sie diese Seite einmal mit Verbindung, dann wählen Sie die Datei noch einmal.',
    },
  },
  page: 'Seite oder Tabelle',
  asOf: 'Stand',
  search: 'Quelle suchen',
  area: 'Gebiet',
  allAreas: 'alle Gebiete',
  source: 'Quelle',
  noSource: 'keine angegeben',
  forecastBy: 'Prognose von',
  change: (title: string) => `Ändern: ${title}`,
  removeShort: 'Streichen',
  remove: (title: string) => `Streichen: ${title}`,
  removed: (title: string) => `„${title}“ ist gestrichen.`,
  in: (unit: string) => (unit === '' ? '' : `in ${unit}`),
  from: (source: string) => `Quelle: ${source}`,
  dashed: (by: string) => `Gestrichelt: Prognose (${by})`,
  nobody: 'Quelle nicht angegeben',
  table: (title: string) => `Werte: ${title}`,
  columns: { when: 'Zeit', value: 'Wert', kind: 'Art' },
  cited: 'Zitierte Quellen',
  measured: 'gemessen',
  expected: 'Prognose',
  form: {
    summary: 'Zeitreihe hinzufügen',
    title: 'Name der Zeitreihe',
    untitled: 'Bitte geben Sie der Zeitreihe einen Namen.',
    unit: 'Einheit',
    unitHint: 'Zum Beispiel „Personen“ oder „Prozent“.',
    table: 'Werte aus der Tabelle',
    tableHint:
      'Aus der Tabellenkalkulation einfügen: je Zeile Zeit und Wert. Eine dritte Spalte mit „Prognose“ zeichnet den Wert gestrichelt.',
    gaps: (count: number) =>
      count === 1 ? 'Eine Zeit ohne Wert bleibt weg.' : `${count} Zeiten ohne Wert bleiben weg.`,
    sourceHint: 'Vorschläge, die diese Quelle zitieren, zeigen auch die Linie.',
    action: 'Zeitreihe hinzufügen',
    problems: {
      empty: 'Bitte fügen Sie Werte ein.',
      one: 'Eine Linie braucht mindestens zwei Werte.',
      long: (rows: number, most: number) =>
        `Das sind ${rows.toLocaleString('de')} Zeilen. Eine Zeitreihe hat höchstens ${most}. Bitte fassen Sie die Werte zusammen, zum Beispiel je Jahr.`,
      value: (row: number) => `In Zeile ${row} steht keine Zahl. Eingefügt ist noch nichts, Ihr Text bleibt stehen.`,
      second: (names: string) =>
        `Das sind mehrere Reihen${names === '' ? '' : `: ${names}`}. Bitte fügen Sie jede für sich ein: eine Spalte für die Zeit, eine für den Wert.`,
      twice: (when: string) => `${when} steht zweimal da. Welcher Wert gilt?`,
    },
    remarks: (remarks: string) => `Nicht übernommen: ${remarks}. Gestrichelt wird, was als „Prognose“ bezeichnet ist.`,
  },
};
