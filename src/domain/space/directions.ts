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
  /^(ausbau|ausgebaut|auszubau|aufbau|aufgebaut|aufzubau|ausweit|ausgeweit|auszuweit|einführ|eingeführ|einzuführ|erweiter|erhöh|eröffn|stärk|gestärk|verstärk|verläng|zusätzlich|fortführ|fortgeführ|fortzuführ|fortsetz|fortgesetz|weiterführ|weitergeführ|weiterzuführ|förder|geförder|finanzier|bezahl|bezuschuss|erhalten$|beibehalt)/u;
/** It is to be no more: this alone is against whoever wants it. */
const ends =
  /^(beend|abbau|abgebaut|abzubau|rückbau|abschaff|abgeschafft|abzuschaff|streich|gestrich|eingestellt|verzicht|aufgegeben|aufzugeben)/u;
/** There is to be less of it: against whoever says that there is to be more. */
const lowers =
  /^(kürz(?:en|t|ung)|gekürz|schließ(?:en|t|ung)|geschlossen|verringer|verkürz|senk|gesenk|reduzier|einstellen$|einzustellen|zurückfahr|zurückgefahren|weniger)/u;
const not = /^(nicht|kein\p{L}*|nie|nirgends|ohne)$/u;
const instead = /^(statt|anstatt|anstelle)$/u;
/** Of these everybody wants less: to take them down is not to be against anything. */
const burden =
  /(barriere|hürde|hemmnis|lücke|gebühr|kosten|beiträge|eigenanteil|wartezeit|wartelist|fahrzeit|mangel|bedarf|vorurteil|bürokrat|schuld|armut|einsamkeit|gewalt|stress|stigma|belastung|fehlzeit)/u;
/** What stands behind one of these is not what a verb is about. */
const preposition =
  /^(in|im|ins|an|am|auf|bei|beim|für|zu|zum|zur|von|vom|mit|aus|nach|über|um|ohne|gegen|durch|unter|vor|zwischen|wegen|seit|bis|ab)$/u;
const joint = /^(und|oder|sowie|aber|sondern)$/u;

/** A word as it stands there, and as it is compared. */
export interface SaidWord {
  readonly said: string;
  readonly word: string;
}

/** The words of a text, each as it is said and as it is compared. */
export const saidWords = (text: string): readonly SaidWord[] =>
  text
    .split(/[^\p{L}]+/u)
    .filter((said) => said !== '')
    .map((said) => ({ said, word: said.toLocaleLowerCase('de') }));

/** Where a text wants to go with something, in its own words. */
export interface Wish {
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** It is to end, or not to grow. */
  readonly ends: boolean;
}

const isNoun = ({ said }: SaidWord): boolean => /^\p{Lu}/u.test(said);

/** What a verb is about, before it: the next noun that no preposition governs. */
const objectBefore = (clause: readonly SaidWord[], verb: number): string | null => {
  let waiting: string | null = null;
  for (const one of clause.slice(0, verb).toReversed()) {
    if (preposition.test(one.word)) {
      // „auf … verzichten": there the preposition is the verb's own.
      if (one.word === 'auf' && clause[verb]?.word.startsWith('verzicht') === true) return waiting;
      waiting = null;
    } else if (isNoun(one) && !up.test(one.word)) waiting ??= one.word;
    // A noun with a verb or an end behind it is governed by nothing.
    else if (waiting !== null && !isBeside(one.word)) return waiting;
  }
  return waiting;
};

/** Stands between a preposition and its noun: articles and endings of adjectives, and what joins nouns. */
const isBeside = (word: string): boolean => joint.test(word) || /(en|em|er|es|e|as)$/u.test(word);

/** The same behind it: „Abbau des Rufbus", „beendet die Betreuung". */
const objectBehind = (clause: readonly SaidWord[], verb: number): string | null => {
  for (const one of clause.slice(verb + 1, verb + 1 + reach)) {
    if (joint.test(one.word) || (preposition.test(one.word) && one.word !== 'von' && one.word !== 'vom')) return null;
    if (isNoun(one)) return one.word;
  }
  return null;
};

/** How many words a „nicht" reaches. */
const reach = 3;

/** A part of a sentence: what is said in one breath belongs together. */
const clausesOf = (text: string): readonly (readonly SaidWord[])[] =>
  text
    .split(/[.,;:!?()\n]+|\s[–—-]\s/u)
    .map(saidWords)
    .filter((clause) => clause.length > 0);

const wishOf = (
  clause: readonly SaidWord[],
  isSubject: (word: string) => boolean,
): Wish & { readonly weak: readonly string[] } => {
  const found = { up: [] as string[], down: [] as string[], ends: false };
  const beside: string[] = [];
  const isAbout = (place: number) =>
    [objectBefore(clause, place), objectBehind(clause, place)].some((object) => object !== null && isSubject(object));
  // Turned round by a „nicht" before it; a „nicht" that turns nothing round says nothing.
  let turned: { readonly said: string; readonly at: number; readonly until: number } | null = null;
  for (const [place, { said, word }] of clause.entries()) {
    const [goesUp, goesDown] = [up.test(word), ends.test(word) || lowers.test(word)];
    if (goesUp || goesDown) {
      const by = turned !== null && place <= turned.until ? turned : null;
      // As a piece of the sentence: „nicht weiter finanzieren".
      const words =
        by === null
          ? said
          : clause
              .slice(by.at, place + 1)
              .map((one) => one.said)
              .join(' ');
      turned = null;
      if (goesUp === (by === null)) found.up.push(words);
      else if (isAbout(place)) {
        found.down.push(words);
        found.ends ||= goesUp || ends.test(word);
      }
    } else if (not.test(word)) {
      turned = { said, at: place, until: place + reach };
      // „Keine Randzeitenbetreuung": not even a verb is needed.
      const subject = clause[place + 1];
      const isWhole = place === 0 && subject !== undefined && isNoun(subject) && isSubject(subject.word);
      const verb = clause
        .slice(place + 1, place + 1 + reach)
        .some((one) => up.test(one.word) || ends.test(one.word) || lowers.test(one.word));
      if (!isWhole || verb || !/^kein/u.test(word)) continue;
      found.down.push(`${said} ${subject.said}`);
      found.ends = true;
      turned = null;
    } else if (instead.test(word)) {
      const subject = clause.slice(place + 1, place + 1 + reach).find((next) => isSubject(next.word));
      if (subject === undefined) continue;
      beside.push(`${said} ${subject.said}`);
      found.ends = true;
    }
  }
  return { ...found, weak: beside };
};

/** „Statt Kitas" alone is hard to understand: it is told where nothing else says the same. */
const strongest = (wishes: readonly { readonly down: readonly string[]; readonly weak: readonly string[] }[]) => {
  const [down, weak] = [wishes.flatMap((wish) => wish.down), wishes.flatMap((wish) => wish.weak)];
  return [...new Set(down.length > 0 ? down : weak)];
};

/** What is said of the subject that two proposals share: only in the parts of sentences in which it stands. */
export const wishFor = (texts: readonly string[], isSubject: (word: string) => boolean): Wish => {
  const wishes = texts
    .flatMap(clausesOf)
    .filter((clause) => clause.some(({ word }) => isSubject(word)) && !clause.some(({ word }) => burden.test(word)))
    .map((clause) => wishOf(clause, isSubject));
  return {
    up: [...new Set(wishes.flatMap((wish) => wish.up))],
    down: strongest(wishes),
    ends: wishes.some((wish) => wish.ends),
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
