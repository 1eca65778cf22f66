export const roundsWords = {
  opening: {
    more: 'Weitere Einstellungen',
    proposals: 'Welche Vorschläge?',
    all: 'Alle',
    none: 'Keinen',
    openPart: (round: number, proposals: number) =>
      `Runde ${round} für ${proposals === 1 ? '1 Vorschlag' : `${proposals} Vorschläge`} öffnen`,
    onlyDiscussed: (count: number) => `Nur „besprechen“ (${count})`,
    onlyField: (count: number) => `Nur das Feld auf der Wand (${count})`,
    disclosure: 'Wer sieht was?',
    disclosures: {
      covered: { name: 'Verdeckt', text: 'Bis zum Zeigen sieht niemand einen Wert, danach alle ohne Namen.' },
      open: {
        name: 'Offen',
        text: 'Die Wand zeigt ohne Namen, was eingeht: je Vorschlag, sobald mindestens drei Personen dazugekommen sind.',
      },
      named: { name: 'Mit Namen', text: 'Bis zum Zeigen verdeckt, danach sehen alle, wer was eingeschätzt hat.' },
    },
    final: 'Das gilt für diese Runde und lässt sich nach dem Öffnen nicht mehr ändern.',
  },
  singly: {
    begin: 'Einzeln zeigen',
    text: 'Sie wählen, welcher Vorschlag als Nächstes erscheint. Von den anderen sieht niemand etwas.',
    show: 'Zeigen',
    showNamed: (number: number, title: string) => `${number} ${title} zeigen`,
    isShown: 'gezeigt',
    next: (number: number, title: string) => `Nächsten zeigen: ${number} ${title}`,
    rest: 'Alle übrigen zeigen',
    progress: (shown: number, total: number) => `${shown} von ${total} Vorschlägen sind gezeigt.`,
    files: 'Sichern können Sie das Ergebnis, sobald alle gezeigt sind.',
  },
  few: {
    people: (people: number) =>
      people === 0
        ? 'Niemand hat einen Vorschlag ganz eingeschätzt, einzelne Werte gibt es.'
        : people === 1
          ? 'Nur eine Person hat eingeschätzt.'
          : `Nur ${people} Personen haben eingeschätzt.`,
    proposals: (proposals: number) =>
      proposals === 1
        ? 'Zu einem Vorschlag gibt es in einer Dimension nur einen oder zwei Werte.'
        : `Zu ${proposals} Vorschlägen gibt es in einer Dimension nur einen oder zwei Werte.`,
    text: 'Von wem sie sind, wäre zu erkennen, obwohl keine Namen dabeistehen.',
    ask: 'Trotzdem zeigen?',
    show: 'Trotzdem zeigen',
  },
  panel: {
    received: ({ finished, tookPart, base }: { finished: number; tookPart: number; base: number }) =>
      `Eingegangen: ${tookPart} von ${base}, ${finished} fertig`,
    nobodyYet: 'Noch ist niemand da, dessen Einschätzung zählt.',
    notYet: 'Die Runde ist noch nicht geöffnet',
    notYetText: (proposals: number, dimensions: string) =>
      `${proposals === 1 ? '1 Vorschlag' : `${proposals} Vorschläge`}, eingeschätzt nach ${dimensions}. Was gefragt wird, steht mit dem Öffnen fest.`,
    noProposals: 'Legen Sie zuerst Vorschläge auf den Tisch.',
    noDimensions: 'Wählen Sie zuerst zwei Dimensionen für die Achsen.',
    toPrepare: 'Zur Vorbereitung',
    open: (round: number) => `Runde ${round} öffnen`,
    opening: 'Wird geöffnet …',
    close: 'Runde schließen',
    closing: 'Wird geschlossen …',
    missing: (people: number) =>
      people === 0
        ? 'Alle sind fertig.'
        : `${people === 1 ? 'Eine Person ist' : `${people} Personen sind`} noch nicht fertig. Was nach dem Schließen kommt, gilt als verspätet.`,
    closedTitle: (done: number, total: number) => `Geschlossen: ${done} von ${total} dabei`,
    closedText: 'Noch sieht niemand einen Wert.',
    gaps: (proposals: number) =>
      proposals === 1
        ? 'Zu einem Vorschlag fehlen Einschätzungen.'
        : `Zu ${proposals} Vorschlägen fehlen Einschätzungen.`,
    reveal: 'Ergebnis zeigen',
    countdown: (seconds: number) => `Das Ergebnis erscheint in ${seconds} …`,
    countdownFor: (title: string, seconds: number) => `„${title}“ erscheint in ${seconds} …`,
    partlyTitle: (round: string) => `${round}: einzeln zeigen`,
    cancel: 'Abbrechen',
    revealedTitle: (round: string) => `${round} ist gezeigt`,
    discussTitle: 'Besprechen',
    discussNone: 'Bei keinem Vorschlag liegt die Gruppe weit auseinander.',
    discussFew: 'Es sind zu wenige Stimmen, um zu sagen, wie einig die Gruppe ist.',
    perProposal: 'Je Vorschlag',
    presented: 'Auf allen Tablets',
    free: 'alle im eigenen Tempo',
    previous: 'Voriger',
    next: 'Nächster',
    letGo: 'Freigeben',
    begin: 'Mit dem ersten beginnen',
    swap: 'Achsen tauschen',
    wall: 'Auf der Wand',
    wallView: {
      auto: 'folgt dem Ablauf',
      welcome: 'Begrüßung',
      grid: 'Bild',
      table: 'Tabelle',
      notes: 'Anmerkungen',
      results: 'Ergebnisse',
      blank: 'Bild aus',
      ranking: 'Reihenfolge mit Gewichten',
    },
    axis: { x: 'Waagerecht', y: 'Senkrecht', size: 'Kreisgröße' },
    noSize: 'alle gleich groß',
    voices: 'Wessen Einschätzungen',
    voicesHint: 'Nur wo auf jeder Seite mindestens drei bleiben; was darunter liegt, steht unter „zu wenige“.',
    voicesOriginHint:
      'Je Vorschlag ohne alle, die in seiner Gruppe mitarbeiten. Nur wo auf jeder Seite mindestens drei bleiben; alles andere steht unter „zu wenige“.',
    voicesNone: 'Eine Perspektive lässt sich erst zeigen, wenn mindestens drei sie teilen.',
    field: 'Ausschnitt',
    fieldAll: 'ganzes Bild',
    lateOf: (round: string, name: string) => `${round}: ${name}`,
    late: (count: number) => `Verspätet angekommen (${count})`,
    lateEntry: (proposals: number) => (proposals === 1 ? '1 Vorschlag' : `${proposals} Vorschläge`),
    lateNotes: (notes: number) => (notes === 1 ? '1 Anmerkung' : `${notes} Anmerkungen`),
    admit: 'Zulassen',
    refuse: 'Nicht zählen',
    decision: { admitted: 'zugelassen', refused: 'nicht gezählt' },
    withheld: (notes: number) =>
      `zugelassen; ${notes === 1 ? 'die Anmerkung wird' : 'die Anmerkungen werden'} zurückgehalten, bis drei Personen etwas nachgereicht haben: Sonst wüsste man, von wem.`,
    lateHint:
      'Zulassen ändert das Ergebnis: Es erscheint als neue Fassung. Wer beide vergleicht, kann erkennen, was dazukam.',
    waitingForRelay: 'Das dauert länger als gewohnt. Ist der Server erreichbar?',
  },
};
