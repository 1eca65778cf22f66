import type { Horizon, OriginKind } from '../domain/proposal/proposal.ts';
import type { ProfileField } from '../domain/proposal-import/columns.ts';
import type { ImportError, ImportNote } from '../domain/proposal-import/rows.ts';
import type { TableRefusal } from '../domain/proposal-import/table.ts';
import type { ImportEncoding, ImportRefusal, ImportSeparator } from '../domain/proposal-import/text.ts';

const proposals = (count: number) => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`);
const rows = (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`);

export const proposalsWords = {
  undo: 'Rückgängig',
  untitled: 'Ohne Titel',
  count: proposals,
  fields: {
    number: 'Nummer',
    title: 'Titel',
    shortTitle: 'Kurztitel',
    origin: 'Eingereicht von',
    originKind: 'Art der Gruppe',
    fields: 'Handlungsfelder',
    targetGroup: 'Zielgruppe',
    targetGroupSize: 'Größe der Zielgruppe',
    problem: 'Problem und Bedarf',
    measure: 'Vorschlag',
    effects: 'Beabsichtigte Wirkungen',
    staff: 'Stellen (VZÄ)',
    costPerYear: 'Kosten pro Jahr (€)',
    costOnce: 'Einmalige Kosten (€)',
    funding: 'Finanzierung',
    horizon: 'Horizont',
    strategicGoal: 'Strategisches Ziel',
    budget: 'Haushalt (Produkt)',
    indicator: 'Indikator',
    baseline: 'Ausgangswert',
    target: 'Zielwert',
    targetYear: 'Zieljahr',
    addressees: 'Wer muss handeln',
    insteadOf: 'Dafür weniger',
  } satisfies Record<ProfileField, string> as Readonly<Record<ProfileField, string>>,
  originKinds: {
    focusGroup: 'Fokusgruppe',
    supplementary: 'Ergänzende Arbeitsstruktur',
    administration: 'Verwaltung',
    other: 'Andere',
  } as Readonly<Record<OriginKind, string>>,
  horizons: {
    medium: 'mittelfristig (2 Jahre)',
    strategic: 'strategisch (mehr als 2 Jahre)',
    unknown: 'nicht angegeben',
  } as Readonly<Record<Horizon, string>>,
  list: {
    title: 'Vorschläge',
    add: 'Vorschlag anlegen',
    import: 'Aus Tabelle übernehmen',
    emptyTitle: 'Noch keine Vorschläge',
    emptyText: 'Übernehmen Sie die Liste aus Ihrer Tabelle (CSV) oder legen Sie Vorschläge einzeln an.',
    search: 'Suchen',
    found: (count: number) => `${proposals(count)} gefunden`,
    nothingFound: 'Dazu gibt es keinen Vorschlag.',
    more: (count: number) => `${count} weitere anzeigen`,
    edit: (title: string) => `${title} bearbeiten`,
    menu: (title: string) => `Ändern: ${title}`,
    up: 'Nach oben',
    down: 'Nach unten',
    first: 'Ganz nach oben',
    last: 'Ganz nach unten',
    remove: 'Entfernen',
    removeFixed: 'Bleibt: gehört zu einer Runde',
    removed: (title: string) => `„${title}“ ist entfernt.`,
    moved: (title: string, place: number) => `„${title}“ steht jetzt an Stelle ${place}.`,
    removedOnes: (count: number) => `Entfernt (${count})`,
    removedText:
      'Entfernte Vorschläge stehen auf keinem Bildschirm mehr. Ihr Text bleibt auf dem Server und den Geräten, bis Sie ihn endgültig löschen.',
    restore: 'Wiederherstellen',
    restoreOne: (title: string) => `Wiederherstellen: ${title}`,
    restored: (title: string) => `„${title}“ ist wieder in der Liste.`,
  },
  erase: {
    action: 'Endgültig löschen …',
    actionOne: (title: string) => `Endgültig löschen: ${title}`,
    title: (title: string) => `„${title}“ endgültig löschen`,
    text: 'Der Text verschwindet vom Server und von allen Geräten, sobald sie verbunden sind, und mit ihm die gesammelten Stärken, Schwächen und Bedingungen.',
    stays: 'Zahlen geschlossener Runden und Festlegungen bleiben. Dort steht der Vorschlag danach ohne Titel.',
    final: 'Das lässt sich nicht rückgängig machen.',
    confirm: 'Endgültig löschen',
    busy: 'Wird gelöscht …',
    cancel: 'Abbrechen',
    done: (title: string) => `„${title}“ ist endgültig gelöscht.`,
    failed: 'Das Löschen hat nicht geklappt',
  },
  form: {
    newTitle: 'Neuer Vorschlag',
    editTitle: 'Vorschlag bearbeiten',
    save: 'Speichern',
    cancel: 'Abbrechen',
    saved: (title: string) => `„${title}“ ist gespeichert.`,
    discarded: 'Ihre Eingaben sind verworfen.',
    meanwhile: 'Während Sie schrieben, haben andere dieselben Stellen geändert',
    doubled: (field: string) => `${field}: Beide Fassungen stehen jetzt hintereinander.`,
    replaced: (field: string, value: string) => `${field}: Ihre Angabe ersetzt „${value}“.`,
    look: 'Ansehen',
    seen: 'In Ordnung',
    erasedMeanwhile: 'Dieser Vorschlag ist inzwischen endgültig gelöscht und lässt sich nicht mehr speichern.',
    removedMeanwhile: 'Dieser Vorschlag ist inzwischen entfernt. Speichern holt ihn zurück.',
    tooLongTogether: (fields: string) =>
      `Nicht gespeichert: Mit dem, was andere inzwischen geschrieben haben, ist der Text zu lang (${fields}). Bitte kürzen Sie.`,
    parts: {
      about: 'Worum es geht',
      content: 'Inhalt',
      means: 'Einzusetzende Mittel',
      context: 'Einordnung',
      success: 'Woran man den Erfolg sieht',
    },
    titleMissing: 'Bitte geben Sie dem Vorschlag einen Titel.',
    tooLong: (most: string) => `Zu lang: höchstens ${most} Zeichen.`,
    shortTitleHint: 'Höchstens 24 Zeichen, für die Wand. Leer: aus dem Titel.',
    fieldsHint: 'Mehrere mit Semikolon trennen.',
    wrongCount: (count: number) =>
      count === 1 ? 'Eine Angabe stimmt noch nicht.' : `${count} Angaben stimmen noch nicht.`,
    problems: {
      notNumber: 'Bitte eine Zahl, zum Beispiel 2,5 oder 186.000.',
      range: 'Bitte eine einzelne Zahl, keine Spanne.',
      notWhole: 'Bitte eine ganze Zahl.',
      negative: 'Bitte eine Zahl ab 0.',
      places: 'Höchstens zwei Stellen nach dem Komma.',
      year: 'Bitte ein Jahr mit vier Ziffern.',
      tooLarge: 'Diese Zahl ist zu groß.',
    },
  },
  import: {
    title: 'Vorschläge aus einer Tabelle',
    steps: { file: 'Datei', columns: 'Spalten', preview: 'Vorschau', done: 'Fertig' },
    step: (number: number, of: number, name: string) => `Schritt ${number} von ${of}: ${name}`,
    back: 'Zurück',
    next: 'Weiter',
    close: 'Schließen',
    file: {
      text: 'Speichern Sie Ihre Tabelle als CSV und wählen Sie die Datei hier aus. Es wird noch nichts übernommen.',
      choose: 'Datei auswählen',
      drop: 'oder die Datei hierher ziehen',
      limits: 'Bis 5 MB und 500 Vorschläge.',
      reading: (share: number) => `Wird gelesen … ${Math.round(share * 100)} %`,
      another: 'Andere Datei',
      refusedTitle: 'Diese Datei lässt sich nicht übernehmen',
      refusals: {
        empty: 'Die Datei ist leer.',
        tooLarge: 'Die Datei ist größer als 5 MB.',
        spreadsheet: 'Das ist eine Arbeitsmappe. Speichern Sie die Tabelle in Ihrem Programm als CSV.',
        binary: 'Das ist keine Tabelle im Format CSV.',
        noRows: 'Unter der Kopfzeile steht keine Zeile.',
        tooMany: 'Die Datei hat mehr als 500 Zeilen. Teilen Sie sie auf.',
        quoteInHead: 'In der Kopfzeile ist ein Anführungszeichen nicht geschlossen.',
        unreadable: 'Die Datei lässt sich nicht öffnen. Liegt sie noch am selben Ort?',
      } as Readonly<Record<ImportRefusal | TableRefusal | 'unreadable', string>>,
    },
    encodings: {
      'utf-8-bom': 'UTF-8 mit Kennung',
      'utf-8': 'UTF-8',
      'utf-16': 'UTF-16',
      'windows-1252': 'Windows-1252 (ANSI)',
    } as Readonly<Record<ImportEncoding, string>>,
    separators: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator' } as Readonly<Record<ImportSeparator, string>>,
    read: (name: string, count: number, encoding: string, separator: string) =>
      `„${name}“: ${rows(count)}, gelesen als ${encoding}, getrennt durch ${separator}.`,
    columns: {
      text: 'Welche Spalte gehört zu welcher Angabe? Erkannte Spalten sind schon zugeordnet.',
      column: (letters: string, header: string) => (header === '' ? `Spalte ${letters}` : `${letters} · ${header}`),
      sample: (text: string) => `z. B. ${text}`,
      noSample: 'leer',
      none: 'wird nicht übernommen',
      all: 'Alle Spalten sind zugeordnet.',
      left: (names: string) => `Wird nicht übernommen: ${names}`,
      titleMissing: 'Eine Spalte muss der Titel sein.',
    },
    preview: {
      errorsTitle: (count: number) => (count === 1 ? '1 Fehler in der Datei' : `${count} Fehler in der Datei`),
      errorsText:
        'Solange etwas nicht stimmt, wird nichts übernommen. Verbessern Sie die Datei und wählen Sie sie neu, oder lassen Sie die Zeilen weg.',
      place: ({ row, letters, header }: { row: number; letters: string | null; header: string }) =>
        letters === null
          ? `Zeile ${row}`
          : header === ''
            ? `Zeile ${row}, Spalte ${letters}`
            : `Zeile ${row}, Spalte ${letters} „${header}“`,
      content: (text: string) => `„${text}“`,
      problem: ({ problem, otherRow }: Pick<ImportError, 'problem' | 'otherRow'>): string =>
        ({
          notNumber: 'ist keine Zahl',
          range: 'ist eine Spanne, keine einzelne Zahl',
          notWhole: 'ist keine ganze Zahl',
          negative: 'ist kleiner als 0',
          places: 'hat mehr als zwei Stellen nach dem Komma',
          year: 'ist kein Jahr mit vier Ziffern',
          tooLarge: 'ist zu groß',
          titleMissing: 'Der Titel fehlt',
          tooLong: 'ist zu lang (eine Zeile bis 300 Zeichen, ein Text bis 20.000)',
          tooManyFields: 'nennt mehr als 20 Handlungsfelder',
          unreadable: 'enthält unlesbare Zeichen',
          unknownHorizon: 'ist kein bekannter Horizont (mittelfristig oder strategisch)',
          quoteOpen: 'Ein Anführungszeichen ist nicht geschlossen; die folgenden Zeilen gehören vielleicht dazu',
          quoteStray:
            'Hinter einem Anführungszeichen geht der Text weiter; die folgenden Zeilen gehören vielleicht dazu',
          tooManyCells: 'steht rechts neben der letzten Spalte',
          duplicate: `steht schon in Zeile ${otherRow ?? ''}`,
        })[problem],
      exclude: (row: number) => `Zeile ${row} weglassen`,
      excludeAll: (count: number) => `Alle ${rows(count)} mit Fehlern weglassen`,
      fixFile: 'Fehler bei Anführungszeichen lassen sich nur in der Datei beheben.',
      excluded: (list: string) => `Weggelassen: Zeile ${list}`,
      include: 'Wieder aufnehmen',
      note: ({ note, content }: Pick<ImportNote, 'note' | 'content'>): string =>
        note === 'otherKind'
          ? `„${content}“ wird als Art „Andere“ übernommen.`
          : `Der Kurztitel „${content}“ ist länger als 24 Zeichen und wird gekürzt.`,
      notes: 'Hinweise',
      states: { new: 'neu', unchanged: 'unverändert', changed: 'geändert' },
      row: 'Zeile',
      proposal: 'Vorschlag',
      state: 'Stand',
      shortTitle: (title: string) => `Kurztitel für „${title}“`,
      change: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
      empty: 'leer',
      numberOnly: (title: string) => `Gleiche Nummer wie „${title}“`,
      choice: (title: string) => `Was geschieht mit „${title}“?`,
      choices: { update: 'aktualisieren', keep: 'so lassen', add: 'als neuen anlegen' },
      action: (added: number, changed: number) => {
        if (added === 0 && changed === 0) return 'Nichts zu übernehmen';
        if (changed === 0) return `${proposals(added)} übernehmen`;
        return added === 0 ? `${proposals(changed)} aktualisieren` : `${added} übernehmen, ${changed} aktualisieren`;
      },
      nothingNew: 'Alle Vorschläge dieser Datei sind schon da.',
      writing: (share: number) => `Wird übernommen … ${Math.round(share * 100)} %`,
    },
    done: {
      title: 'Übernommen',
      text: (added: number, changed: number, kept: number) =>
        [
          added > 0 ? `${proposals(added)} neu` : '',
          changed > 0 ? `${changed} aktualisiert` : '',
          kept > 0 ? `${kept} unverändert` : '',
        ]
          .filter(Boolean)
          .join(', '),
      undo: 'Import rückgängig machen',
      undone: 'Der Import ist zurückgenommen.',
    },
  },
};
