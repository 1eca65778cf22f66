/*
 * Words by which a proposal says that there is to be more of something, or less: the reason of a hint that two proposals may be
 * opposed. Read sentence by sentence, and told as they stand there.
 */

/** Each pair points in opposite directions. Beginnings of words: „ausbauen", „ausgebaut", „Ausbau". */
const pairs = [
  ['mehr', 'weniger'],
  ['öffn', 'schließ'],
  ['eröffn', 'geschlossen'],
  ['zentral', 'dezentral'],
  ['zentral', 'wohnortnah'],
  ['digital', 'persönlich'],
  ['zusammenleg', 'aufteil'],
] as const;

const up =
  /^(ausbau|ausgebaut|auszubau|aufbau|aufgebaut|aufzubau|ausweit|ausgeweit|auszuweit|einführ|eingeführ|einzuführ|erweiter|erhöh|eröffn|stärk|gestärk|verstärk|verläng|zusätzlich|fortführ|fortgeführ|fortzuführ|fortsetz|fortgesetz|weiterführ|weitergeführ|weiterzuführ|förder|geförder)/u;
const down =
  /^(beend|abbau|abgebaut|abzubau|rückbau|abschaff|abgeschafft|abzuschaff|streich|gestrich|kürz(?:en|t|ung)|gekürz|schließ(?:en|t|ung)|geschlossen|verringer|verkürz|senk|gesenk|reduzier|einstellen$|eingestellt|einzustellen|verzicht|aufgeben|aufgegeben|aufzugeben|auslaufen|zurückfahr|zurückgefahren|weniger)/u;
const not = /^(nicht|kein\p{L}*|nie|nirgends)$/u;
const instead = /^(statt|anstatt|anstelle)$/u;
/** Of these everybody wants less: to take them down is not to be against anything. */
const burden =
  /(barriere|hürde|hemmnis|wartezeit|wartelist|vorurteil|bürokrat|schuld|armut|einsamkeit|gewalt|stress|stigma|belastung|fehlzeit)/u;

/** A word as it stands there, and as it is compared. */
export interface SaidWord {
  readonly said: string;
  readonly word: string;
}

export const saidWords = (text: string): readonly SaidWord[] =>
  text
    .split(/[^\p{L}]+/u)
    .filter((said) => said !== '')
    .map((said) => ({ said, word: said.toLocaleLowerCase('de') }));

/** Where a text wants to go with something, in its own words. */
export interface Wish {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** How many words a „nicht" reaches. */
const reach = 3;

/** A part of a sentence: what is said in one breath belongs together. */
const clausesOf = (text: string): readonly (readonly SaidWord[])[] =>
  text
    .split(/[.,;:!?()\n]+|\s[–—-]\s/u)
    .map(saidWords)
    .filter((clause) => clause.length > 0);

const wishOf = (clause: readonly SaidWord[], isSubject: (word: string) => boolean): Wish => {
  const found = { up: [] as string[], down: [] as string[] };
  // Turned round by a „nicht" before it; a „nicht" that turns nothing round says nothing.
  let turned: { readonly said: string; readonly until: number } | null = null;
  for (const [place, { said, word }] of clause.entries()) {
    const way = up.test(word) ? 'up' : down.test(word) ? 'down' : null;
    if (way !== null) {
      const by = turned !== null && place <= turned.until ? turned.said : null;
      found[by === null ? way : way === 'up' ? 'down' : 'up'].push(by === null ? said : `${by} ${said}`);
      turned = null;
    } else if (not.test(word)) turned = { said, until: place + reach };
    else if (instead.test(word)) {
      const subject = clause.slice(place + 1, place + 1 + reach).find((next) => isSubject(next.word));
      if (subject !== undefined) found.down.push(`${said} ${subject.said}`);
    }
  }
  return found;
};

/** What is said of the subject that two proposals share: only in the parts of sentences in which it stands. */
export const wishFor = (texts: readonly string[], isSubject: (word: string) => boolean): Wish => {
  const wishes = texts
    .flatMap(clausesOf)
    .filter((clause) => clause.some(({ word }) => isSubject(word)) && !clause.some(({ word }) => burden.test(word)))
    .map((clause) => wishOf(clause, isSubject));
  return {
    up: [...new Set(wishes.flatMap((wish) => wish.up))],
    down: [...new Set(wishes.flatMap((wish) => wish.down))],
  };
};

/** Two words that stand against each other wherever they stand, each only on its side. */
export const pairAgainst = (one: readonly SaidWord[], other: readonly SaidWord[]): readonly [string, string] | null => {
  const find = (words: readonly SaidWord[], beginning: string) => words.find(({ word }) => word.startsWith(beginning));
  for (const [first, second] of pairs)
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      const [here, there] = [find(one, a), find(other, b)];
      // Who says both is not for one of them.
      if (here !== undefined && there !== undefined && find(one, b) === undefined && find(other, a) === undefined)
        return [here.said, there.said];
    }
  return null;
};
