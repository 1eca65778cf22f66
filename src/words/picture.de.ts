/** What is said of one point of the picture; texts as they are read. */
export interface PointWords {
  readonly number: number;
  readonly title: string;
  readonly values: string;
  readonly level: string;
  /** „besprechen“, or empty. */
  readonly discuss: string;
}

export const pictureWords = {
  grid: {
    target: (y: string, x: string) => `${y} / ${x}`,
    /** Read to those who do not see the picture. */
    label: (x: string, y: string, points: number) =>
      `Bild der Einschätzung: ${points === 1 ? '1 Vorschlag' : `${points} Vorschläge`}, waagerecht ${x}, senkrecht ${y}.`,
    fieldLabel: (name: string) => `Vergrößert: das Feld ${name}.`,
    sizeLabel: (dimension: string) => `Die Größe der Kreise zeigt ${dimension}.`,
    inTable: 'Dieselben Angaben gibt es in Worten und als Tabelle.',
    /** Where an axis is cut in half. */
    middle: 'Mitte',
    sizeLegend: (dimension: string, low: string, high: string) => `Kreisgröße: ${dimension}, ${low} bis ${high}`,
    sizeUnknown: 'gestrichelt: ohne Angabe',
    legend: 'Kreis: Mitte der Gruppe (Median) · Umriss: mittlere Hälfte der Gruppe',
    own: 'Sie',
    ownLegend: 'Raute: Ihre eigene Einschätzung, nur auf diesem Gerät',
  },
  voices: {
    all: 'alle',
    withoutOrigin: 'ohne die einbringende Gruppe',
    counted: (n: string, left: string) => `je Vorschlag ${n} gezählt, ${left} ausgelassen`,
    range: (from: number, to: number) => (from === to ? `${from}` : `${from} bis ${to}`),
    only: (perspective: string) => `nur ${perspective}`,
    without: (perspective: string) => `ohne ${perspective}`,
  },
  outside: {
    series: (title: string) => `Von außen: ${title}`,
    untitled: 'Abfrage vorab',
    value: (dimension: string, median: string, n: number) =>
      `${dimension} ${median} · ${n === 1 ? '1 Stimme' : `${n} Stimmen`}`,
    short: (medians: string, n: string) => `${medians} · ${n === '1' ? '1 Stimme' : `${n} Stimmen`}`,
    none: '–',
    rule: 'Von außen: Median und Zahl der Antworten, eine Reihe für sich. Sie zählt in keiner Zahl der Gruppe mit.',
  },
  ranking: {
    title: 'Reihenfolge mit Gewichten',
    rank: 'Rang',
    place: (rank: number) => `${rank}.`,
    proposal: 'Vorschlag',
    even: 'ohne Gewichte',
    change: 'durch die Gewichte',
    times: (dimension: string, weight: number) => `${dimension} × ${weight}`,
    rule: (dimensions: string) =>
      `Jeder Median zählt als Anteil seiner Skala, so oft wie das Gewicht der Dimension: ${dimensions}.`,
    flipped: (count: number) =>
      count === 0
        ? 'Ohne Gewichte wäre die Reihenfolge dieselbe.'
        : `${count === 1 ? 'Ein Vorschlag steht' : `${count} Vorschläge stehen`} durch die Gewichte woanders.`,
    moved: (places: number, up: boolean) => `${places === 1 ? '1 Platz' : `${places} Plätze`} ${up ? 'vor' : 'zurück'}`,
    because: (dimension: string) => `am meisten durch „${dimension}“`,
    missing: (numbers: string) => `Ohne Rang, weil auf einer Dimension niemand etwas gesagt hat: ${numbers}.`,
    noDecision: 'Das ist Rechnung, keine Entscheidung.',
  },
  copy: {
    title: 'Wandbild',
    close: 'Zurück',
    view: 'Wandbild, vergrößerbar',
    larger: 'Größer',
    smaller: 'Kleiner',
    left: 'Nach links',
    right: 'Nach rechts',
    up: 'Nach oben',
    down: 'Nach unten',
    whole: 'Ganz zeigen',
    zoom: (hundredths: number) => `${hundredths} % Größe`,
    own: 'Meine Einschätzung eintragen',
    ownHint: 'Nur auf diesem Gerät zu sehen.',
    ownNone: 'nicht zeigen',
    inWords: 'In Worten',
    aloud: 'Vorlesen',
    silence: 'Nicht weiterlesen',
    start: (round: string, x: string, y: string) => `${round}: waagerecht ${x}, senkrecht ${y}.`,
    point: ({ number, title, values, level, discuss }: PointWords) =>
      `${number} ${title}: ${values}; ${level}${discuss === '' ? '' : `, ${discuss}`}.`,
    unplaced: (number: number, title: string) => `${number} ${title}: nicht im Bild, zu wenige Einschätzungen.`,
  },
  withheld: {
    title: (count: number): string =>
      count === 1 ? 'Ihre Anmerkung wird nicht gezeigt' : 'Ihre Anmerkungen werden nicht gezeigt',
    text: 'Sie kamen nach dem Schließen. Gezeigt werden sie erst, wenn drei Personen etwas nachgereicht haben: Sonst wüsste man, von wem sie sind. Wenn Sie mögen, sagen Sie im Gespräch, was Sie geschrieben haben.',
  },
};
