/** What the parts of a session say when they are put together. */
export const sessionWords = {
  about: 'Worum es geht',
  noSeat: {
    title: 'Für diese Sitzung haben Sie auf diesem Gerät keinen Platz',
    text: 'Treten Sie mit dem Code von der Wand oder mit Ihrem Link bei. Wer schon dabei war, findet die Sitzung auch auf der Startseite.',
    join: 'Mit Code beitreten',
    otherTitle: 'Diese Seite gehört zu einem anderen Platz',
    other: (role: string) => `Auf diesem Gerät sind Sie in dieser Sitzung mit dem Platz „${role}“ dabei.`,
    own: 'Zur eigenen Seite',
  },
  erased: {
    title: 'Hier ist alles gelöscht',
    text: 'Die Sitzung oder Ihre Angaben darin wurden gelöscht: auf dem Server und damit auch auf diesem Gerät.',
    leave: 'Zum Start',
  },
  held: {
    title: 'Kurze Unterbrechung',
    text: 'Gleich geht es weiter. Was Sie eingegeben haben, bleibt auf diesem Gerät.',
    over: 'Es geht weiter.',
  },
  untitled: 'Sitzung ohne Titel',
  rejoin: 'Noch einmal beitreten',
  practice: 'Übung',
  practiceText: 'Alles in dieser Sitzung ist erfunden, auch die Einschätzungen der zwölf gedachten Personen.',
  resetPractice: 'Übung neu beginnen',
};
