const people = (count: number) => (count === 1 ? '1 Person' : `${count} Personen`);

export const turnsWords = {
  place: (number: number) => `Platz ${number}`,
  named: (number: number, name: string) => `${name} (Platz ${number})`,
  title: 'Reihum sprechen',
  progress: (done: number, all: number) => `${done} von ${all}`,
  result: (spoken: number, passed: number) =>
    passed === 0 ? `${people(spoken)} kamen zu Wort.` : `${people(spoken)} kamen zu Wort, ${passed} sagten „passt“.`,
  own: {
    now: 'Sie sind an der Reihe.',
    next: 'Danach sind Sie an der Reihe.',
    before: (count: number) =>
      `Vor Ihnen ${count === 1 ? 'ist noch 1 Person' : `sind noch ${count} Personen`} an der Reihe.`,
    spoken: 'Sie waren an der Reihe.',
    passed: 'Sie haben „passt“ gesagt.',
    place: (number: number) => `In dieser Runde haben Sie Platz ${number}. So werden Sie an der Wand genannt.`,
    named: 'An der Wand steht Ihr Name, wenn Sie einen angegeben haben.',
    none: 'Wer später kommt, ist nach allen anderen an der Reihe.',
  },
  panel: {
    begin: 'Reihum beginnen',
    beginText: 'Jede Person kommt einmal zu Wort. Die Wand zeigt, wer spricht und wer danach kommt.',
    nobody: 'Noch ist niemand da.',
    shuffle: 'Reihenfolge mischen',
    shuffled: 'Die Reihenfolge ist gemischt.',
    now: (who: string) => `Jetzt: ${who}`,
    next: (who: string) => `Danach: ${who}`,
    last: 'Danach waren alle an der Reihe.',
    on: 'Weiter',
    pass: 'Passt',
    wasOn: (who: string) => `${who} hat gesprochen.`,
    wasPassed: (who: string) => `${who} hat „passt“ gesagt.`,
    all: 'Alle waren an der Reihe.',
    late: (count: number) =>
      count === 1
        ? '1 Person kam später dazu und steht am Ende.'
        : `${people(count)} kamen später dazu und stehen am Ende.`,
    list: 'Alle in ihrer Reihenfolge',
    did: { spoken: 'hat gesprochen', passed: 'passt' },
    isNow: 'spricht jetzt',
    away: 'nicht verbunden',
    menu: (who: string) => `Ändern: ${who}`,
    speak: 'Hat gesprochen',
    passes: 'Sagt „passt“',
    again: 'Ist noch an der Reihe',
    wasAgain: (who: string) => `${who} ist noch an der Reihe.`,
    later: 'Nach allen anderen',
    wasLater: (who: string) => `${who} ist nach allen anderen an der Reihe.`,
    named: 'Namen an der Wand zeigen',
    namedHint:
      'Nur, wenn die Runde das vereinbart hat. Sonst steht dort der Platz, den jedes Tablet seiner Person nennt.',
    clear: 'Von vorn beginnen',
    cleared: 'Die Reihe ist leer.',
  },
  wall: {
    soon: 'Gleich geht es reihum.',
    now: 'Jetzt spricht',
    next: (who: string) => `Danach: ${who}`,
    last: 'Danach waren alle an der Reihe.',
    all: 'Alle waren an der Reihe.',
    tablets: 'Ihren Platz zeigt Ihr Tablet.',
  },
};
