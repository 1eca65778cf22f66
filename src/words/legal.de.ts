export const legalWords = {
  sample: 'Diese Angaben sind erfunden. Wer Plenum betreibt, ersetzt sie in der Datei betreiber.json.',
  fileBroken: 'Die Angaben zur betreibenden Stelle lassen sich nicht lesen.',
  imprint: {
    operator: 'Betreibende Stelle',
    representedBy: (who: string) => `vertreten durch ${who}`,
    contact: 'Kontakt',
    phone: (number: string) => `Telefon ${number}`,
    email: 'E-Mail',
    software: 'Software',
    softwareText: [
      'Plenum ist freie Software unter der Lizenz EUPL-1.2. Das Aussehen folgt KERN, dem UX-Standard der öffentlichen Verwaltung (EUPL-1.2). Die Schrift ist Fira Sans (SIL Open Font License 1.1).',
    ],
    fontLicence: 'Lizenz der Schrift Fira Sans',
    kernLicence: 'Lizenz von KERN',
  },
  privacy: {
    short: (days: number) =>
      `Ihre Einschätzung sieht bis zum Zeigen niemand, danach erscheint sie ohne Namen. Wenn die Sitzung ${days} Tage lang niemand geöffnet hat, löscht der Server sie.`,
    stored: 'Was gespeichert wird',
    storedPoints: [
      'Ihr Name, wenn Sie ihn angeben. Er ist freiwillig.',
      'Die Perspektive, für die Sie sprechen, wenn Sie sie angeben.',
      'Ihre Einschätzungen und ob Sie fertig sind.',
      'Ein zufälliges Kennzeichen für Ihren Platz, damit Ihr Gerät nach einem Neustart denselben Platz wiederfindet.',
      'Wann Sie beigetreten sind.',
      'Von einer Abfrage vorab: für welche Gruppe und auf welchem Weg geantwortet wurde, und die Antworten ohne Namen, Zeit und Absender. Nach dem Zählen bleiben Zahlen und lose Texte, und zu jeder Antwort ein Prüfwert der Zufallszahl, unter der Ihr Gerät sie geschickt hat, damit keine zweimal zählt.',
    ],
    where: 'Wo es liegt',
    whereText: (hosting: string) => [
      `Auf Ihrem Gerät, im Speicher des Browsers, und auf dem Server: ${hosting}. Sonst nirgends.`,
      'Wer dieses Gerät benutzt, kann sehen, was darauf liegt. Auf geliehenen Geräten entfernen Sie die Sitzung nach dem Treffen auf der Startseite.',
    ],
    who: 'Wer was sieht',
    whoPoints: [
      'Vor dem Zeigen: nur Sie Ihre Einschätzung. Alle sehen, wie viele schon fertig sind; Moderation und Büro sehen auch, welche Plätze noch fehlen.',
      'Nach dem Zeigen: alle in der Sitzung die einzelnen Werte ohne Namen, in gemischter Reihenfolge.',
      'Die Perspektive steht nur dann bei den Werten, wenn mindestens drei Personen sie teilen.',
      'Ihren Namen: Moderation und Büro. Auf der Wand steht er nicht.',
    ],
    limits: 'Was Sie außerdem wissen sollten',
    limitsText: [
      'Eine Einschätzung ist keine geheime Wahl. Der Server kennt den Zusammenhang zwischen Platz und Einschätzung, sonst könnten Sie sie nicht ändern. Wer den Server betreibt, könnte ihn technisch einsehen.',
    ],
    howLong: 'Wie lange',
    howLongPoints: (days: number) => [
      `Auf dem Server: bis die Sitzung ${days} Tage lang niemand mehr geöffnet hat. Dann löscht er sie von selbst, mit Namen, Eingaben und Ergebnissen.`,
      'Auf Ihrem Gerät: bis Sie die Sitzung dort entfernen. Ist sie auf dem Server gelöscht, entfernt Ihr Gerät sie, sobald es sie das nächste Mal öffnet.',
      'Übungssitzungen: Sie können jederzeit neu begonnen werden; die alte wird dabei gelöscht.',
    ],
    notDone: 'Was nicht geschieht',
    notDonePoints: [
      'Keine Cookies, keine Auswertung Ihres Verhaltens, keine Werbung.',
      'Keine Verbindung zu anderen Anbietern: Auch Schriften und Symbole kommen von diesem Server.',
      'Keine Namen und keine Inhalte in den technischen Protokollen des Servers.',
    ],
    rights: 'Ihre Rechte',
    rightsText: [
      'Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen, der Verarbeitung widersprechen und sich bei der Aufsicht beschweren.',
      'Rechtsgrundlage ist die Wahrnehmung einer Aufgabe im öffentlichen Interesse (Artikel 6 Absatz 1 Buchstabe e DSGVO).',
    ],
    responsible: 'Verantwortlich',
    officer: 'Datenschutzbeauftragte Stelle',
    authority: 'Aufsicht',
  },
  accessibility: {
    intro: (operator: string) =>
      `${operator} möchte, dass alle Menschen Plenum benutzen können. Diese Erklärung gilt für die App unter dieser Adresse.`,
    state: 'Stand',
    stateText: [
      'Plenum ist nach WCAG 2.2, Stufe AA, und EN 301 549 gebaut. Jede Ansicht wird bei jeder Änderung selbsttätig mit axe-core geprüft und lässt sich ohne Maus bedienen.',
    ],
    notChecked: 'Eine unabhängige Prüfung hat noch nicht stattgefunden.',
    checkedOn: (date: string) => `Zuletzt unabhängig geprüft am ${date}.`,
    helps: 'Was hilft',
    helpsPoints: [
      'Alle Bedienflächen sind mindestens 48 Pixel groß.',
      'Zu jedem Bild gibt es dieselben Angaben als Tabelle.',
      'Farbe steht nie allein: Form, Wort oder Zeichen sagen dasselbe.',
      'Einstellungen Ihres Geräts für Schriftgröße, Kontrast und weniger Bewegung gelten auch hier.',
    ],
    barriers: 'Bekannte Barrieren',
    barrierPoints: [
      'Die Wand ist für den Beamer gemacht und wächst mit dem Bildschirm. Dieselben Ergebnisse stehen auf jedem Gerät als Tabelle.',
      'Es gibt noch keine Fassung in Leichter Sprache und keine in Gebärdensprache.',
    ],
    report: 'Barriere melden',
    reportText: ['Wenn Sie an etwas scheitern, schreiben Sie uns oder rufen Sie an. Sie erhalten eine Antwort.'],
    phone: (number: string) => `Telefon ${number}`,
    enforcement: 'Wenn Ihnen das nicht weiterhilft',
    enforcementText: ['Dann können Sie sich kostenlos an diese Stelle wenden:'],
  },
};
