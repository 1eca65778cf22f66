import type { ApiError } from '../../src/protocol/api.ts';

/** What a refusal says to people who read the answer without our app: plain sentences with the way out. */
export const sentences: Readonly<Record<ApiError, string>> = {
  'bad-request': 'Diese Anfrage konnte nicht gelesen werden.',
  'token-missing': 'Dafür ist ein Platz in der Sitzung nötig. Treten Sie der Sitzung bei.',
  'token-expired': 'Ihre Anmeldung ist abgelaufen. Öffnen Sie die Sitzung noch einmal oder treten Sie neu bei.',
  'token-withdrawn': 'Dieser Platz gilt nicht mehr. Treten Sie der Sitzung neu bei.',
  forbidden: 'Das dürfen Sie mit diesem Platz nicht. Bitten Sie die Moderation darum.',
  'invite-wrong': 'Dieser Link gilt nicht oder nicht mehr. Bitten Sie die Moderation um einen neuen.',
  'door-closed': 'Die Sitzung nimmt gerade niemanden mehr auf. Sprechen Sie die Moderation an.',
  'code-unknown': 'Diesen Code gibt es nicht. Prüfen Sie die sechs Zeichen auf der Wand.',
  'not-found': 'Das gibt es hier nicht oder nicht mehr.',
  'id-taken': 'Diese Sitzung gibt es auf diesem Server schon.',
  'other-edition': 'Die Fragen dieser Abfrage haben sich geändert. Öffnen Sie den Link noch einmal.',
  'session-full': 'In dieser Sitzung sind alle Plätze vergeben. Sprechen Sie die Moderation an.',
  'places-taken': 'Alle Plätze sind besetzt. Die Moderation kann weitere freigeben.',
  'last-moderator': 'Jemand muss die Sitzung leiten. Löschen Sie statt dieses Platzes die ganze Sitzung.',
  'files-full':
    'Für weitere Dateien ist in dieser Sitzung kein Platz mehr. Löschen Sie eine, die nicht gebraucht wird.',
  'too-large': 'Das ist zu groß für eine Anfrage.',
  'file-wrong':
    'Diese Datei ist kein Foto (JPEG, PNG, WebP ohne Angaben zu Ort und Gerät) und keine PDF-Datei mit Folien.',
  'file-damaged': 'Diese Datei ist nicht so angekommen, wie sie abgeschickt wurde. Schicken Sie sie noch einmal.',
  'too-many-tries': 'Zu viele falsche Versuche. Warten Sie eine Minute oder nutzen Sie den QR-Code.',
  'relay-fault': 'Der Server kann gerade nicht antworten. Versuchen Sie es gleich noch einmal.',
};
