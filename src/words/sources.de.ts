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
  gap: (times: string) => `Kein Wert: ${times}. Dort ist die Linie unterbrochen.`,
  noValue: 'kein Wert',
  correctShow: 'Name, Einheit und Werte ändern',
  correctNamed: (title: string) => `Name, Einheit und Werte ändern: ${title}`,
  correct: 'Änderung übernehmen',
  corrected: (title: string) => `„${title}“ ist geändert.`,
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
      'Aus der Tabellenkalkulation einfügen: je Zeile Zeit und Wert, gern mehrere Spalten mit Werten. Wo „Prognose“ dabeisteht, wird die Linie gestrichelt.',
    gaps: (count: number) =>
      count === 1
        ? 'Eine Zeit hat keinen Wert: Dort wird die Linie unterbrochen.'
        : `${count} Zeiten haben keinen Wert: Dort wird die Linie unterbrochen.`,
    several: (count: number, names: string) =>
      `Die Tabelle hat ${count} Reihen: ${names}. Jede wird eine eigene Zeitreihe. Wenn Sie oben einen Namen eintragen, steht er davor.`,
    columnNamed: (column: number) => `Spalte ${column}`,
    left: (column: string, text: string) =>
      `„${column}“ bleibt weg: Dort stehen keine Zahlen, sondern zum Beispiel „${text}“.`,
    onlyOne: 'Das sind mehrere Reihen. Zum Ändern bitte nur eine Spalte mit Werten einfügen.',
    sourceHint: 'Vorschläge, die diese Quelle zitieren, zeigen auch die Linie.',
    action: 'Zeitreihe hinzufügen',
    actionAll: (count: number) => `${count} Zeitreihen hinzufügen`,
    problems: {
      empty: 'Bitte fügen Sie Werte ein.',
      one: 'Eine Linie braucht mindestens zwei Werte.',
      long: (rows: number, most: number) =>
        `Das sind ${rows.toLocaleString('de')} Zeilen. Eine Zeitreihe hat höchstens ${most}. Bitte fassen Sie die Werte zusammen, zum Beispiel je Jahr.`,
      wide: (columns: number, most: number) =>
        `Das sind ${columns} Spalten mit Werten. Bitte fügen Sie höchstens ${most} auf einmal ein.`,
      value: (row: number, isColumn = false) =>
        `In ${isColumn ? 'Spalte' : 'Zeile'} ${row} steht keine Zahl. Eingefügt ist noch nichts, Ihr Text bleibt stehen.`,
      when: (row: number, isColumn = false) =>
        `In ${isColumn ? 'Spalte' : 'Zeile'} ${row} fehlt die Zeit. Eingefügt ist noch nichts, Ihr Text bleibt stehen.`,
      twice: (when: string, [one, other]: readonly [number, number], isColumn = false) =>
        `„${when}“ steht zweimal da, in ${isColumn ? 'Spalte' : 'Zeile'} ${one} und ${other}. Bitte lassen Sie einen Wert stehen.`,
      marks: (one: string, other: string) =>
        `„${one}“ und „${other}“ sind verschieden geschrieben: Was ist Komma, was trennt Tausender? Bitte schreiben Sie alle Zahlen mit Komma vor den Nachkommastellen.`,
      unclear: (cell: string) =>
        `„${cell}“ kann Tausender oder drei Nachkommastellen bedeuten. Bitte schreiben Sie Tausender ohne Komma oder eine Nachkommastelle mehr.`,
      units: (one: string, other: string) =>
        `In einer Spalte stehen zwei Einheiten, „${one}“ und „${other}“. Bitte fügen Sie sie als zwei Zeitreihen ein.`,
    },
  },
};
