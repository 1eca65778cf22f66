import type { ProposalId } from '../ids.ts';
import type { Profile } from '../proposal/proposal.ts';

/*
 * Hints that proposals of different groups speak of the same thing, or against one another. Always with the reason, never a
 * verdict: people decide in a conversation.
 */

/** What is compared: a proposal, and whose it is. */
export interface Compared {
  readonly proposal: ProposalId;
  /** The group that has handed it in; proposals of one group are not compared. */
  readonly group: string;
  readonly profile: Pick<
    Profile,
    'title' | 'plainWords' | 'problem' | 'measure' | 'effects' | 'targetGroup' | 'fields'
  >;
}

/** Two proposals that may say the same, or the opposite; people decide whether they do. */
export interface Overlap {
  readonly one: Compared;
  readonly other: Compared;
  readonly kind: 'same' | 'opposite';
  /** Fields of action that both name. */
  readonly fields: readonly string[];
  /** Words that both use and few others do, the rarest first. */
  readonly words: readonly string[];
  /** The words that point in opposite directions, as they stand there; null: none do. */
  readonly directions: readonly [string, string] | null;
}

/** Words that stand in every text and say nothing of its subject. */
const common = new Set(
  (
    'aber alle allem allen aller alles als also auch auf aus bei beim bereits bisher dabei dafür damit dann dass dazu dem den denen der ' +
    'deren des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines erst etwa für ' +
    'gegen gibt haben hat hier ihre ihrem ihren ihrer immer ins ist jede jedem jeden jeder jedes kann kein keine können ' +
    'landkreis mehr mit muss müssen nach nicht noch nur oder ohne schon sein seine sich sie sind soll sollen sowie über ' +
    'und uns unser unsere unter viele vom von vor vorschlag war was weil weniger wenn werden wie wir wird wurde zum zur zwischen'
  ).split(' '),
);

/** Each pair points in opposite directions. Beginnings of words: „ausbauen", „ausgebaut", „Ausbau". */
const directions = [
  ['mehr', 'weniger'],
  ['ausbau', 'abbau'],
  ['ausgebaut', 'abgebaut'],
  ['erweiter', 'verringer'],
  ['erhöh', 'senk'],
  ['eröffn', 'schließ'],
  ['eröffn', 'geschlossen'],
  ['öffn', 'schließ'],
  ['einführ', 'abschaff'],
  ['zusätzlich', 'streich'],
  ['stärk', 'kürz'],
  ['zentral', 'dezentral'],
  ['zentral', 'wohnortnah'],
  ['digital', 'persönlich'],
  ['verläng', 'verkürz'],
  ['zusammenleg', 'aufteil'],
] as const;

/** A word at least so long says something. */
const shortestWord = 4;
/** Letters by which two forms of a word are one: „Beratung", „Beratungen", „Beratungsstelle". */
const stemLength = 7;
/** So many rare words in common are a hint without a common field of action; with one, fewer are. */
const enoughAlone = 4;
const enoughInField = 2;
/** Most words told as a reason. */
const mostTold = 5;

const textOf = ({ title, plainWords, problem, measure, effects, targetGroup }: Compared['profile']): string =>
  [title, plainWords, problem, measure, effects, targetGroup].join(' ');

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('de')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** Stems with the word they were first met in, so that a reason can be read. */
const stemsOf = (compared: Compared): ReadonlyMap<string, string> => {
  const stems = new Map<string, string>();
  for (const word of wordsOf(textOf(compared.profile))) {
    if (word.length < shortestWord || common.has(word)) continue;
    const stem = word.slice(0, stemLength);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
};

/** Only title, plain words and measure say where a proposal wants to go; a problem speaks of what is. */
const aimsOf = ({ profile: { title, plainWords, measure } }: Compared): readonly string[] =>
  wordsOf([title, plainWords, measure].join(' '));

const directionsOf = (one: readonly string[], other: readonly string[]): readonly [string, string] | null => {
  const find = (words: readonly string[], beginning: string) => words.find((word) => word.startsWith(beginning));
  for (const [up, down] of directions)
    for (const [a, b] of [
      [up, down],
      [down, up],
    ] as const) {
      const [here, there] = [find(one, a), find(other, b)];
      // Who says both is not for one of them.
      if (here !== undefined && there !== undefined && find(one, b) === undefined && find(other, a) === undefined)
        return [here, there];
    }
  return null;
};

/**
 * Pairs of proposals of different groups that may concern one another, the strongest hint first; the same whatever order they
 * come in. Rare words weigh more (how many proposals use them); a pair needs two in common within a field of action, or four.
 */
export const overlapsAmong = (all: readonly Compared[]): readonly Overlap[] => {
  const sorted = [...all].sort((a, b) => (a.proposal < b.proposal ? -1 : 1));
  const stems = new Map(sorted.map((compared) => [compared, stemsOf(compared)]));
  const uses = new Map<string, number>();
  for (const own of stems.values()) for (const stem of own.keys()) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  // What more than half of many proposals say is no hint at what two of them have in common.
  const mostUses = Math.max(3, sorted.length / 2);
  const pairs = sorted.flatMap((one, place) => sorted.slice(place + 1).map((other) => [one, other] as const));
  return pairs
    .flatMap(([one, other]): readonly Overlap[] => {
      if (one.group === other.group) return [];
      const [own, others] = [stems.get(one) ?? new Map(), stems.get(other) ?? new Map()];
      const shared = [...own.keys()]
        .filter((stem) => others.has(stem) && (uses.get(stem) ?? 0) <= mostUses)
        .sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1));
      const fields = one.profile.fields.filter((field) => other.profile.fields.includes(field));
      if (shared.length < (fields.length > 0 ? enoughInField : enoughAlone)) return [];
      const opposed = directionsOf(aimsOf(one), aimsOf(other));
      const words = shared.map((stem) => String(own.get(stem)));
      return [{ one, other, kind: opposed === null ? 'same' : 'opposite', fields, words, directions: opposed }];
    })
    .sort((a, b) => Number(b.kind === 'opposite') - Number(a.kind === 'opposite') || b.words.length - a.words.length)
    .map((overlap) => ({ ...overlap, words: overlap.words.slice(0, mostTold) }));
};
