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
  invitation: {
    intro: 'Mit dem Code oder dem QR-Code sind Menschen in der Sitzung.',
    code: 'Code',
    qr: 'QR-Code zum Mitmachen',
    missingTitle: 'Die Einladung kommt vom Server',
    missingText: 'Sobald diese Sitzung auf dem Server liegt, stehen hier Code und Links.',
    links: {
      participant: { name: 'Link zum Mitmachen', about: 'Für alle, die einschätzen.' },
      projector: { name: 'Link für die Wand', about: 'Für den Rechner am Projektor. Er zeigt nur, was alle sehen.' },
      moderator: { name: 'Link für die zweite Moderation', about: 'Wer ihn hat, leitet die Sitzung mit.' },
      guest: { name: 'Link für Gäste', about: 'Gäste zählen nur, wenn Sie sie zulassen.' },
      scribe: { name: 'Link für das Protokoll', about: 'Wer ihn hat, schreibt das Protokoll mit.' },
      office: { name: 'Link für die Geschäftsstelle', about: 'Wer ihn hat, bereitet die Sitzung mit vor.' },
    },
    more: 'Weitere Links',
    copy: 'Kopieren',
    copyNamed: (name: string) => `${name} kopieren`,
    copied: 'Kopiert.',
    copyByHand: 'Bitte markieren und kopieren Sie den Link selbst.',
    renew: 'Erneuern',
    renewNamed: (name: string) => `${name} erneuern`,
    renewText: 'Erneuern sperrt den bisherigen Link. Wer schon in der Sitzung ist, bleibt drin.',
    renewCodeText: 'Beim Link zum Mitmachen gilt auch der alte Code dann nicht mehr.',
    renewed: 'Der neue Link gilt ab jetzt. Der alte ist gesperrt.',
    renewFailed: 'Das hat nicht geklappt. Der bisherige Link gilt weiter. Bitte prüfen Sie die Verbindung.',
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
  wall: {
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
