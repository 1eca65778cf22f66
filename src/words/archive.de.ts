/** Die ganze Sitzung als eine Datei: sichern und öffnen. */
export const archiveWords = {
  title: 'Sitzung sichern',
  about: 'Alles in einer Datei. Auf einem anderen Gerät geht sie als Kopie auf, auch ohne Netz.',
  save: 'Ganze Sitzung sichern (.plenum)',
  saving: 'Wird zusammengestellt …',
  saved: (name: string) => `„${name}“ ist gesichert. Zugänge sind nicht darin.`,
  savedPartly: (name: string) =>
    `„${name}“ ist gesichert, mit dem Stand dieses Geräts: Der Server war nicht zu erreichen, und ein Teil war noch nie hier. Sichern Sie mit Verbindung noch einmal.`,
  withNames: 'Die Personenliste und die Namen sind darin: Geben Sie die Datei nur weiter, wem Sie diese zeigen dürfen.',
  withSheets: 'Die Datei enthält die einzelnen Eingaben. Bewahren Sie sie so auf wie die Bögen.',
  saveFaults: {
    tooLarge: 'Sie wäre größer, als sich wieder öffnen lässt (192 MB). Sichern Sie die Ergebnisse als CSV oder JSON.',
    insecure:
      'Über diese unverschlüsselte Verbindung kann der Browser keine Prüfsummen bilden. Öffnen Sie Plenum über https und sichern Sie dort; bis dahin geht „Ergebnis sichern“ als CSV oder JSON.',
  },
  open: {
    title: 'Sitzung oder Landkreis aus einer Datei öffnen',
    text: 'Sie sehen zuerst, was in der Datei ist. Geöffnet wird sie als Kopie auf diesem Gerät, auch ohne Netz; das Original bleibt, wie es ist.',
    choose: 'Datei wählen (.plenum)',
    other: 'Andere Datei wählen',
    reading: 'Die Datei wird geprüft …',
    start: 'Zur Startseite',
    untitled: 'Sitzung ohne Titel',
    savedAt: (day: string, time: string) => `Gesichert am ${day} um ${time} Uhr`,
    inside: 'Das ist darin',
    items: (count: number) => (count === 1 ? '1 Tagesordnungspunkt' : `${count} Tagesordnungspunkte`),
    proposals: (count: number) => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`),
    rounds: (count: number) =>
      count === 1 ? '1 Runde mit ihren Einschätzungen' : `${count} Runden mit ihren Einschätzungen`,
    cards: (count: number) => (count === 1 ? '1 gezeigte Karte' : `${count} gezeigte Karten`),
    entries: (count: number) => (count === 1 ? '1 Eintrag im Protokoll' : `${count} Einträge im Protokoll`),
    people: (count: number) => (count === 1 ? '1 Name auf der Personenliste' : `${count} Namen auf der Personenliste`),
    fixed:
      'Gezeigte Ergebnisse bleiben, wie sie sind, und tragen den Hinweis „aus einer Datei“. Neue Runden sind möglich.',
    countsOn: 'Die Datei kommt von einem Gerät ohne Server. Offene und geschlossene Runden gehen hier weiter.',
    unshown: (count: number) =>
      count === 1
        ? '1 Runde war noch nicht gezeigt. Was dazu eingegeben wurde, ist nicht in der Datei; hier können Sie sie neu öffnen.'
        : `${count} Runden waren noch nicht gezeigt. Was dazu eingegeben wurde, ist nicht in der Datei; hier können Sie sie neu öffnen.`,
    open: 'Als Kopie auf diesem Gerät öffnen',
    opening: 'Wird geöffnet …',
    refused: 'Diese Datei lässt sich nicht öffnen',
    unchanged: 'Auf diesem Gerät hat sich nichts geändert.',
    faults: {
      empty:
        'Sie ist leer. Kopieren Sie sie noch einmal vom Gerät, auf dem sie gesichert wurde, oder sichern Sie dort neu.',
      damaged:
        'Sie ist unvollständig, beschädigt oder keine Plenum-Datei. Kopieren Sie sie noch einmal vom Gerät, auf dem sie gesichert wurde, oder sichern Sie dort neu.',
      checksum:
        'Ihr Inhalt stimmt nicht mit den Prüfsummen überein: Sie wurde verändert oder beim Kopieren beschädigt. Nehmen Sie eine andere Kopie oder sichern Sie neu.',
      foreign: 'Sie ist keine Plenum-Datei. Wählen Sie eine Datei, die auf „.plenum“ endet.',
      newer:
        'Eine neuere Fassung von Plenum hat sie gesichert. Laden Sie diese Seite neu, um die neueste Fassung zu bekommen.',
      older:
        'Eine Vorabfassung von Plenum hat sie gesichert, die anders geschrieben hat. Sichern Sie die Sitzung dort, wo sie liegt, mit der heutigen Fassung neu.',
      tooLarge:
        'Sie ist größer als jede Sicherung (höchstens 192 MB) oder täuscht ihre Größe vor. Wählen Sie eine andere Datei.',
      insecure:
        'Über diese unverschlüsselte Verbindung kann der Browser Prüfsummen nicht nachrechnen. Öffnen Sie Plenum über https.',
      notebook:
        'Sie ist die Arbeit einer Gruppe. Öffnen Sie sie im Landkreis, im Notizbuch dieser Gruppe: „Datei öffnen und dazunehmen“.',
      county: 'Sie ist die Sicherung eines Landkreises, nicht die einer Sitzung. Öffnen Sie sie auf der Startseite.',
      'join-first':
        'Sie gehört zu einer Sitzung oder einem Landkreis, in dem dieses Gerät nicht ist. Treten Sie zuerst bei, mit Code oder Link; danach öffnen Sie die Datei hier noch einmal.',
      gone: 'Sie ist nicht mehr lesbar. Vielleicht wurde sie verschoben oder der Datenträger entfernt. Wählen Sie sie noch einmal.',
      'not-kept':
        'Dieses Gerät konnte sie nicht vollständig speichern. Schaffen Sie Platz oder öffnen Sie Plenum in einem gewöhnlichen Fenster über https.',
    } as Readonly<Record<string, string>>,
  },
  device: {
    title: 'Eingaben von einem Gerät',
    documents: 'Eingaben in Sitzung oder Landkreis',
    files: (count: number) => (count === 1 ? '1 Foto oder Dokument' : `${count} Fotos oder Dokumente`),
    drafts: (count: number) => (count === 1 ? '1 angefangener Text' : `${count} angefangene Texte`),
    reminders: (count: number) => (count === 1 ? '1 Merkzettel' : `${count} Merkzettel`),
    people: 'Änderungen an der Personenliste',
    opened:
      'Angefangenes, Merkzettel, Fotos und Personenliste kommen an ihren Platz zurück. Was Sie eingegeben hatten, sehen Sie danach neben dem, was jetzt dort steht, und übernehmen es mit einem Druck.',
    action: 'Auf dieses Gerät zurückholen',
  },
  county: {
    title: 'Sicherung',
    about:
      'Der ganze Landkreis in einer Datei: Register, Jahre, eingereichte Vorschläge mit ihrem Weg, Ergebnisse der Sitzungen und die Dateien der Berichte. Auf einem anderen Gerät geht sie als Kopie auf, auch ohne Netz, und kann dort einem Server übergeben werden. Sichern Sie nach jedem Schritt des Jahres und bewahren Sie die Datei getrennt vom Server auf.',
    without: 'Nicht darin sind die Notizbücher der Gruppen, die Sitzungen selbst (sie sichern Sie dort) und Zugänge.',
    save: 'Ganzen Landkreis sichern (.plenum)',
    openOne: 'Eine Sicherung öffnen',
    saved: (name: string) => `„${name}“ ist gesichert.`,
    savedPartly: (name: string) =>
      `„${name}“ ist gesichert, mit dem Stand dieses Geräts: Der Server war nicht zu erreichen, und ein Teil war noch nie hier. Sichern Sie mit Verbindung noch einmal.`,
    savedOld: (name: string) =>
      `„${name}“ ist gesichert, mit dem Stand dieses Geräts: Der Server war nicht zu erreichen. Was andere seither geschrieben haben, fehlt darin.`,
    left: (titles: string) =>
      `Ohne die Dateien von: ${titles}. Sie sind nicht auf diesem Gerät oder haben in der Sicherung keinen Platz mehr; sichern Sie sie einzeln.`,
    saveFaults: {
      tooLarge:
        'Sie wäre größer, als sich wieder öffnen lässt (192 MB). Nehmen Sie große Dateien aus Berichten heraus und sichern Sie sie einzeln.',
    } as Readonly<Record<string, string>>,
    untitled: 'Landkreis ohne Namen',
    inside: 'Das ist im Landkreis darin',
    years: (count: number) => (count === 1 ? '1 Jahr' : `${count} Jahre`),
    groups: (count: number) => (count === 1 ? '1 Gruppe' : `${count} Gruppen`),
    sessions: (count: number) => (count === 1 ? 'Ergebnisse aus 1 Sitzung' : `Ergebnisse aus ${count} Sitzungen`),
    reports: (count: number) => (count === 1 ? '1 Bericht' : `${count} Berichte`),
    opened:
      'Daraus wird ein eigener Landkreis auf diesem Gerät; das Büro sind Sie. Gruppen und andere Geräte kommen wieder hinein, wenn Sie ihn einem Server übergeben und neue Links verteilen.',
  },
  copy: {
    title: 'Diese Sitzung ist eine Kopie aus einer Datei',
    text: 'Sie liegt nur auf diesem Gerät. Ablauf, Vorschläge und Protokoll können Sie weiter bearbeiten und neue Runden ohne Server öffnen. Einem Server lässt sie sich nicht übergeben, weil er ihre Einschätzungen nicht nachzählen kann.',
  },
};
