export const framesWords = {
  show: {
    open: 'Als Codes zeigen',
    openForOffice: 'Nur Eingereichtes als Codes, fürs Büro',
    close: 'Codes schließen',
    title: 'Codes zum Abfilmen',
    text: 'Auf dem anderen Gerät „Mit der Kamera lesen“ antippen und die Kamera auf diese Codes halten, bis dort alles angekommen ist. Reihenfolge und Lücken sind gleich. Fotos gehen nur mit der Datei.',
    flicker: 'Das Bild wechselt schnell. Wenn Sie das stört, halten Sie es an oder wählen Sie „langsam“.',
    picture: 'Code zum Abfilmen, wechselt laufend',
    count: (number: number, count: number) => `Code ${number} von ${count}`,
    pause: 'Anhalten',
    go: 'Weiterlaufen lassen',
    next: 'Nächster Code',
    speed: 'Tempo',
    speeds: { slow: 'langsam', middle: 'mittel', fast: 'schnell' },
    tooLarge: (kilobytes: number) =>
      `Für Codes ist das zu viel (${kilobytes} kB, möglich sind 100). Bitte geben Sie die Datei weiter.`,
  },
  read: {
    open: 'Mit der Kamera lesen',
    close: 'Kamera schließen',
    title: 'Codes lesen',
    picture: 'Bild der Kamera',
    asking: 'Die Kamera wird geöffnet. Bitte erlauben Sie sie, wenn der Browser fragt.',
    look: 'Halten Sie die Kamera auf die Codes des anderen Geräts, so dass ein Code ganz im Bild ist.',
    found: 'Bitte weiter auf die Codes halten.',
    progress: (have: number, of: number) => `${Math.floor((have / of) * 100)} % angekommen (${have} von ${of})`,
    missing: (numbers: readonly number[]) =>
      numbers.length === 1 ? `Es fehlt noch Code ${numbers[0]}.` : `Es fehlen noch die Codes ${numbers.join(', ')}.`,
    stuck:
      'Halten Sie weiter darauf: Auch die folgenden Codes füllen die Lücke. Bleibt es stehen, wählen Sie auf dem anderen Gerät „langsam“, oder lassen Sie sich die Datei geben.',
    restart: 'Mit diesen Codes neu beginnen',
    chooseFile: 'Stattdessen eine Datei öffnen',
    odd: {
      foreign: 'Das sind Codes von etwas anderem. Sie wurden nicht dazugenommen.',
      newer: 'Die Codes kommen aus einer neueren Fassung der App. Bitte aktualisieren Sie die App zuerst.',
      damaged: 'Es ist nicht richtig angekommen und beginnt von vorn. Hier ist nichts verändert.',
      unreadable: 'Dieser Code gehört nicht dazu.',
    },
    faults: {
      none: 'Hier gibt es keine Kamera. Bitte lassen Sie sich die Datei geben.',
      denied:
        'Die Kamera ist nicht erlaubt. Erlauben Sie sie in den Einstellungen des Browsers, oder lassen Sie sich die Datei geben.',
      busy: 'Die Kamera wird gerade anderswo benutzt. Schließen Sie die andere App, oder lassen Sie sich die Datei geben.',
      reader: 'Das Lesen von Codes ist auf diesem Gerät noch nicht geladen. Bitte lassen Sie sich die Datei geben.',
    },
  },
};
