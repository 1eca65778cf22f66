/** Sessions of a county's space and what has come back from them. */
export const spaceSessionsWords = {
  title: 'Sitzungen',
  text: 'Die Steuerungsgruppe schätzt die Vorschläge in einer Sitzung ein. Was sie ergibt, kommt von selbst hierher zurück.',
  empty: 'In diesem Jahr ist noch keine Sitzung angelegt.',
  twoYears: 'Alles aus zwei Jahren',
  undated: 'ohne Datum',
  continues: (title: string) => `Fortsetzung von: ${title}`,
  lead: 'Öffnen',
  leadNamed: (title: string) => `Öffnen: ${title}`,
  enter: { office: 'Als Büro öffnen', moderator: 'Sitzung leiten' },
  enterNamed: {
    office: (title: string) => `Als Büro öffnen: ${title}`,
    moderator: (title: string) => `Sitzung leiten: ${title}`,
  },
  entering: 'Wird geöffnet …',
  remove: (title: string) => `Aus dem Landkreis nehmen: ${title}`,
  removed: (title: string) =>
    `„${title}“ steht nicht mehr im Landkreis. Die Sitzung selbst bleibt, wo sie ist; was sie noch ergibt, zählt im Landkreis nicht mehr.`,
  struck: {
    title: 'Nicht mehr im Landkreis',
    text: 'Diese Sitzungen haben Sie herausgenommen, und danach haben sie etwas ergeben. Es zählt im Landkreis erst, wenn Sie die Sitzung wieder hereinnehmen.',
    action: (title: string) => `Wieder in den Landkreis nehmen: ${title}`,
  },
  open: {
    title: 'Neue Sitzung',
    name: 'Name der Sitzung',
    usual: 'Sitzung der Steuerungsgruppe',
    missing: 'Bitte geben Sie der Sitzung einen Namen.',
    date: 'Datum',
    series: 'Fortsetzung von',
    noSeries: 'keiner früheren Sitzung',
    seriesHint: 'Offene Punkte, nicht behandelte Tagesordnungspunkte und die Dimensionen kommen mit.',
    method: 'Methode',
    usualMethod: 'wie üblich oder wie in der früheren Sitzung',
    action: 'Sitzung anlegen',
    busy: 'Wird angelegt …',
    local: 'Der Landkreis liegt nur auf diesem Gerät: Die Sitzung auch. Beide lassen sich später dem Server übergeben.',
  },
  methods: {
    title: 'Methoden',
    text: 'Eine Methode ist ein Satz von Dimensionen mit Name und Fassung. Eine neue Sitzung übernimmt die Fassung, die Sie dort wählen; spätere Fassungen ändern an ihr nichts.',
    empty: 'Noch keine Methode. Sitzungen beginnen mit den üblichen Dimensionen.',
    how: 'Was Sie in der Vorbereitung einer Sitzung als Methode sichern, lässt sich hier für alle aufnehmen.',
    keep: (name: string) => `${name} aufnehmen`,
    kept: (name: string) => `${name} ist aufgenommen.`,
    remove: (name: string) => `${name} herausnehmen`,
    removed: (name: string) => `${name} ist herausgenommen.`,
  },
  choose: {
    summary: 'Vorschläge in die Sitzung legen',
    legend: 'Angenommene Vorschläge des Jahres',
    there: (count: number) =>
      count === 1 ? '1 Vorschlag liegt schon in der Sitzung:' : `${count} Vorschläge liegen schon in der Sitzung:`,
    none: 'In dieses Jahr ist noch kein Vorschlag aufgenommen.',
    action: (count: number) =>
      count === 1 ? '1 Vorschlag in die Sitzung legen' : `${count} Vorschläge in die Sitzung legen`,
    busy: 'Werden hineingelegt …',
    done: (count: number) =>
      count === 0
        ? 'Alle gewählten lagen schon in der Sitzung.'
        : count === 1
          ? '1 Vorschlag ist dazugekommen.'
          : `${count} Vorschläge sind dazugekommen.`,
  },
  way: {
    title: 'Was die Sitzungen ergeben haben',
    profile: 'Steckbrief auf einer Seite',
    none: 'Noch keine Sitzung hat diesen Vorschlag eingeschätzt.',
  },
  results: {
    none: 'Noch keine Ergebnisse. Sie kommen, sobald die Sitzung beendet ist.',
    erase: 'Diese Ergebnisse löschen',
    erased: (session: string) => `Die Ergebnisse von „${session}“ sind gelöscht.`,
    carried: 'aus einer Sicherung, nicht von diesem Server',
    title: (session: string) => `Ergebnisse: ${session}`,
    ended: 'nach dem Ende der Sitzung',
    approved: 'nach Freigabe des Protokolls',
    version: (version: number, stage: string, day: string) => `Fassung ${version}, ${stage}, ${day}`,
    earlier: 'Frühere Fassungen',
    hash: (start: string) => `Prüfsumme ${start}`,
    columns: { number: 'Nr.', proposal: 'Vorschlag', scores: 'Einschätzung', verdict: 'Ergebnis', voices: 'Stimmen' },
    foreign: 'nur in dieser Sitzung angelegt: kommt nicht ins Dossier',
    objected: (text: string) => `Einwand: ${text}`,
    objection: 'Mit Einwand (Wortlaut im Protokoll der Sitzung)',
    covered: 'keine Runde gezeigt',
    nobody: 'von niemandem eingeschätzt',
    median: (dimension: string, value: string, level: string) =>
      `${dimension}: ${value}${level === '' ? '' : ` (${level})`}`,
    few: (dimension: string, count: number) => `${dimension}: erst ab drei Einschätzungen, hier ${count}`,
    round: (number: number) => `Runde ${number}`,
    words: 'Stärken, Schwächen, Bedingungen',
    reason: (text: string) => `Begründung: ${text}`,
    change: (text: string) => `Mit Änderung: ${text}`,
    minority: (text: string) => `Sondervotum: ${text}`,
  },
};
