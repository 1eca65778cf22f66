/** Nur was stimmt: „gespeichert“ heißt auf der Festplatte des Geräts oder des Servers, nie „hoffentlich“. */
export const savingWords = {
  saved: 'gespeichert',
  onServer: 'auf dem Server gespeichert',
  onDevice: 'auf diesem Gerät gespeichert',
  underway: 'wird übertragen',
  saving: 'wird gespeichert',
  notSaved: 'nicht gespeichert',
  onServerOnly: 'nur auf dem Server gespeichert',
  photosHere: (count: number) => `${count === 1 ? '1 Foto' : `${count} Fotos`} noch auf diesem Gerät`,
  slidesHere: 'Folien noch auf diesem Gerät',
  refused: 'auf diesem Gerät gespeichert, vom Server nicht angenommen',
  failures: {
    blocked:
      'Dieses Gerät kann nichts speichern. Vielleicht ist das Fenster privat. Speichern Sie Ihre Arbeit als Datei oder öffnen Sie Plenum in einem gewöhnlichen Fenster.',
    quota:
      'Der Speicher dieses Geräts ist voll. Speichern Sie Ihre Arbeit als Datei, schaffen Sie Platz und versuchen Sie es dann noch einmal.',
    corrupt: 'Der Speicher dieses Geräts ist beschädigt. Speichern Sie Ihre Arbeit als Datei.',
    closed:
      'Der Browser hat den Speicher geschlossen. Versuchen Sie es noch einmal; was Sie eingegeben haben, steht noch hier.',
  },
  onServerStill: 'Der Server hat alles, was Sie eingegeben haben.',
  refusals: {
    token:
      'Dieses Gerät wurde abgemeldet. Ihre Eingaben bleiben hier. Bitten Sie die Moderation um einen neuen Zugang zu Ihrem Platz, oder treten Sie mit dem Code neu bei.',
    forbidden: 'Der Server nimmt das von diesem Platz nicht an. Ihre Eingaben bleiben auf diesem Gerät.',
    unknown: 'Diese Sitzung gibt es auf dem Server nicht mehr. Ihre Eingaben bleiben auf diesem Gerät.',
    epoch: 'Dieses Gerät hat einen anderen Stand als der Server. Laden Sie die Seite neu.',
    erased: 'Diese Daten wurden gelöscht, auch auf diesem Gerät.',
    tooLarge: 'Eine Eingabe ist zu groß für den Server. Bitte kürzen Sie den Text; er bleibt auf diesem Gerät.',
    unreadable: 'Der Server versteht diese Fassung von Plenum nicht. Laden Sie die Seite neu.',
  },
  rescued: 'Ein Teil wurde nicht übernommen. Er liegt gesichert auf diesem Gerät.',
  /** On the start page, which is not about one session. */
  keptHere: 'Auf diesem Gerät liegt Zurückgelegtes.',
  openKept: 'Zurückgelegtes ansehen',
  memoryOnly:
    'Dieses Gerät merkt sich nichts: Nach dem Schließen des Fensters ist der Platz hier nicht mehr zu finden.',
  insecure:
    'Diese Verbindung ist nicht verschlüsselt. Plenum läuft hier nur mit Netz und startet ohne Server nicht neu.',
  saveAsFile: 'Arbeit als Datei speichern',
  tryAgain: 'Noch einmal speichern',
  remote: {
    device: 'ohne Server',
    none: 'ohne Verbindung',
    connecting: 'Verbindung wird aufgebaut',
    online: 'verbunden',
    refused: 'vom Server abgelehnt',
  },
};
