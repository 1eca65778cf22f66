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
    rest: '… weiter auf den Tablets',
    moreOnTablets: (count: number) =>
      count === 1 ? '… und 1 weiteres auf den Tablets' : `… und ${count} weitere auf den Tablets`,
    noProposals: 'Noch liegt kein Vorschlag vor.',
    join: 'Mitmachen',
    joinWith: 'Mitmachen mit Code',
    scan: 'QR-Code scannen',
    orOpen: 'oder im Browser öffnen:',
    enter: 'und diesen Code eingeben',
    people: (count: number) => (count === 1 ? 'Eine Person ist dabei' : `${count} Personen sind dabei`),
    nobody: 'Noch ist niemand dabei',
    soon: 'Es geht gleich los',
    begins: (time: string) => `Beginn um ${time} Uhr`,
    breakUntil: (time: string) => `bis ${time} Uhr`,
  },
};
