export const timelineWords = {
  untitled: 'Sitzung ohne Titel',
  noDate: 'ohne Datum',
  none: 'Noch steht keine frühere Sitzung im Zeitstrahl.',
  nothing: 'Nichts beschlossen',
  verdict: {
    focus: (count: number) => `${count} im Fokus`,
    notFocus: (count: number) => `${count} nicht im Fokus`,
    deferred: (count: number) => `${count} zurückgestellt`,
    again: (count: number) => `${count} nochmals zu besprechen`,
  },
  proposals: (counts: string) => `Vorschläge: ${counts}`,
  today: 'Heute',
  table: 'Als Tabelle',
  caption: 'Frühere Sitzungen und was sie beschlossen haben',
  columns: { date: 'Datum', title: 'Sitzung', decided: 'Beschlossen' },
  more: (count: number) => (count === 1 ? 'und 1 weiterer Beschluss' : `und ${count} weitere Beschlüsse`),
  panel: {
    text: 'Der Zeitstrahl entsteht aus den Sitzungen, die Sie auf diesem Gerät leiten oder protokollieren.',
    shared:
      'Was Sie übernehmen, lesen alle in dieser Sitzung: auf Wand, Tablets und im Ergebnisblatt. Beschlüsse aus Protokollen, die noch nicht genehmigt sind, bleiben weg.',
    series: 'Diese Reihe übernehmen',
    seriesText: (name: string) => `Fortsetzung von „${name}“ und was davor war.`,
    all: 'Alle Sitzungen dieses Geräts übernehmen',
    reading: 'Die Sitzungen werden gelesen.',
    taken: (count: number) =>
      count === 1 ? '1 Sitzung steht im Zeitstrahl.' : `${count} Sitzungen stehen im Zeitstrahl.`,
    partial: 'Nicht alles konnte abgefragt werden. Bei Verbindung noch einmal übernehmen.',
    noneHere: 'Auf diesem Gerät ist keine frühere Sitzung.',
    remove: (name: string) => `Aus dem Zeitstrahl nehmen: ${name}`,
    removed: (name: string) => `„${name}“ steht nicht mehr im Zeitstrahl.`,
  },
  wall: {
    rest: 'Alle Beschlüsse stehen auf den Tablets.',
  },
};
