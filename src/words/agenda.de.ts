import type { ClockFace } from '../domain/agenda/agenda-time.ts';

const face = (clock: ClockFace): string => {
  if (clock.kind === 'idle') return '';
  const text =
    clock.kind === 'left'
      ? `noch ${clock.minutes} min`
      : clock.kind === 'over'
        ? `${clock.minutes} min über`
        : 'Zeit ist um';
  return clock.paused ? `Uhr steht · ${text}` : text;
};

export const agendaWords = {
  undo: 'Rückgängig',
  untitled: 'Ohne Titel',
  clock: face,
  oClock: (time: string) => `${time} Uhr`,
  activities: {
    talk: 'Gespräch',
    welcome: 'Willkommen',
    goals: 'Ziele',
    cycle: 'Jahreskreis',
    method: 'Methode',
    explain: 'Vorschläge erläutern',
    assessment: 'Einschätzung',
    results: 'Ergebnisse',
    break: 'Pause',
    text: 'Freier Text',
  },
  prepare: {
    title: 'Sitzung vorbereiten',
    lead: 'Sitzung leiten',
    missing: 'noch offen',
    steps: 'Schritte der Vorbereitung',
    details: 'Termin',
    agenda: 'Ablauf',
    criteria: 'Dimensionen',
    proposals: 'Vorschläge',
    people: 'Personenliste',
    invitation: 'Einladung',
  },
  editor: {
    item: 'Titel des Punktes',
    itemMissing: 'Bitte benennen Sie diesen Punkt.',
    minutes: 'Minuten',
    minutesOf: (title: string) => `Minuten für „${title}“`,
    minutesWrong: 'Bitte eine ganze Zahl von 0 bis 600.',
    activity: 'Art',
    activityOf: (title: string) => `Art von „${title}“`,
    menu: (title: string) => `Ändern: ${title}`,
    up: 'Nach oben',
    down: 'Nach unten',
    remove: 'Entfernen',
    removeFixed: 'Bleibt: läuft oder hat schon Runden',
    removed: (title: string) => `„${title}“ ist entfernt.`,
    add: 'Punkt hinzufügen',
    addTitle: 'Neuer Punkt',
    addAction: 'Hinzufügen',
    fromTemplate: 'Ablauf aus der Vorlage',
    templateTaken: 'Der Ablauf aus der Vorlage ist eingesetzt.',
    emptyTitle: 'Noch kein Ablauf',
    emptyText: 'Die Vorlage enthält zehn Punkte für eine Sitzung mit Einschätzung, zusammen dreieinhalb Stunden.',
    running: 'läuft jetzt',
  },
  lobby: {
    welcome: 'Willkommen',
    soon: 'Es geht gleich los.',
    soonText: 'Sie sind dabei. Sobald die Sitzung beginnt, sehen Sie es hier.',
    begins: (time: string) => `Beginn um ${time} Uhr`,
    now: 'Jetzt',
    nothing: 'Hier ist gerade nichts zu tun.',
    assessmentSoon: 'Gleich schätzen Sie die Vorschläge ein. Es geht hier von selbst weiter.',
    break: 'Pause',
    breakUntil: (time: string) => `Pause bis ${time} Uhr`,
    next: (title: string) => `Danach: ${title}`,
    leftEarly: 'Sie können das Gerät aus der Hand legen.',
    guest:
      'Sie sind als Gast dabei und können überall mitmachen. Gezählt werden Ihre Einschätzungen, sobald die Moderation Sie zulässt.',
  },
  explain: {
    waiting: 'Gleich werden die Vorschläge erläutert. Hier steht dann immer der, um den es gerade geht.',
    following: 'Dieser Vorschlag wird gerade erläutert',
    aside: 'Sie sehen einen anderen Vorschlag als die Wand',
    back: 'Zurück zum Vorschlag auf der Wand',
    toStart: 'Zurück zum Anfang',
    browse: 'Vorschläge ansehen',
    before: 'Voriger',
    next: 'Nächster',
  },
  wall: {
    qr: 'QR-Code zum Mitmachen',
    wifi: 'WLAN',
    wifiQr: 'QR-Code für das WLAN',
    wifiPassword: 'Passwort',
    noProposals: 'Noch liegt kein Vorschlag vor.',
    join: 'Mitmachen',
    joinWith: 'Mitmachen mit Code',
    scan: 'QR-Code scannen',
    orOpen: 'oder im Browser öffnen:',
    enter: 'und diesen Code eingeben',
    people: (count: number) => (count === 1 ? 'Eine Person ist dabei' : `${count} Personen sind dabei`),
    nobody: 'Noch niemand ist dabei',
    soon: 'Es geht gleich los',
    begins: (time: string) => `Beginn um ${time} Uhr`,
    breakUntil: (time: string) => `bis ${time} Uhr`,
  },
};
