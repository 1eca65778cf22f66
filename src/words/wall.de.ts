export const wallWords = {
  join: 'Mitmachen mit Code',
  before: {
    title: 'Gleich schätzen Sie ein',
    steps: [
      'Jede Person schätzt jeden Vorschlag für sich ein.',
      'Bis zum Zeigen bleibt alles verdeckt, danach erscheint es ohne Namen.',
      'Wo wir weit auseinander liegen, sprechen wir darüber.',
    ] as readonly string[],
    proposals: (count: number) => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`),
    estimate: 'Das Bild ist eine Einschätzung. Es entscheidet nichts.',
  },
  covered: {
    gaps: (proposals: number) =>
      proposals === 1
        ? 'Zu einem Vorschlag fehlen Einschätzungen.'
        : `Zu ${proposals} Vorschlägen fehlen Einschätzungen.`,
    of: (total: number) => `von ${total}`,
    finished: 'fertig',
    tookPart: 'dabei',
    text: {
      covered: 'Alles bleibt verdeckt, bis die Runde gezeigt wird.',
      open: 'Was eingeht, erscheint ohne Namen, sobald drei Personen dazugekommen sind.',
      named: 'Alles bleibt verdeckt, bis die Runde gezeigt wird. Danach steht dabei, wer was eingeschätzt hat.',
    },
    proposals: (count: number) => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`),
  },
  closed: {
    title: 'Die Runde ist geschlossen',
  },
  countdown: 'Gleich sehen Sie das Ergebnis',
  offline: 'ohne Verbindung',
  blank: 'Die Wand ist aus.',
  rehearsal: 'Probe mit einem erfundenen Vorschlag',
  held: { title: 'Kurze Unterbrechung', text: 'Auf den Tablets ruht alles. Was Sie eingegeben haben, bleibt.' },
  revealed: {
    summary: (round: string, done: number, total: number) => `${round} · ${done} von ${total} dabei`,
    field: (name: string, shown: number, all: number) => `Feld ${name}: ${shown} von ${all}`,
    fieldEmpty: 'In diesem Feld liegt kein Vorschlag.',
    version: (version: number) => `Fassung ${version}`,
    latest: (number: number, title: string) => `Gerade gezeigt: ${number} ${title}`,
    partly: (shown: number, total: number) => `${shown} von ${total} Vorschlägen gezeigt`,
    soFar: 'bisher eingegangen',
    /** Numbers of proposals that a later round left out. */
    notAsked: (numbers: string, round: string) => `Nicht noch einmal gefragt: ${numbers} (Stand: ${round})`,
    legend: 'Umriss: mittlere Hälfte',
    /** After the signs of both axes, as they stand beside the words. */
    legendAxes: 'auf dieser Achse weniger einig',
    legendWay: (round: string) => `Umriss: mittlere Hälfte · gepunktet: ${round}`,
    more: {
      agreed: (count: number) => `und ${count} weitere einig`,
      partly: (count: number) => `und ${count} weitere teils einig`,
      discuss: (count: number) => `und ${count} weitere zu besprechen`,
      few: (count: number) => `und ${count} weitere mit zu wenigen Stimmen`,
    },
    namedInPicture: 'im Bild benannt',
    group: {
      discuss: 'weit auseinander: besprechen',
      partly: 'teils einig',
      agreed: 'einig',
      few: 'zu wenige Stimmen',
    },
    nothing: 'Noch gibt es nichts zu zeigen',
    nothingText:
      'Niemand hat einen Vorschlag auf beiden Achsen eingeschätzt, oder es zählen weniger als drei Personen, weil andere ausgenommen sind.',
  },
};
