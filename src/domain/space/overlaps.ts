import type { ProposalId } from '../ids.ts';
import type { Profile } from '../proposal/proposal.ts';
import { pairAgainst, saidWords, type Wish, wishFor } from './directions.ts';

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
  /** Words that both use and few others do, the rarest first, as one of them writes them. */
  readonly words: readonly string[];
  /** The words that point in opposite directions, as they stand there; one side may have none. Null: neither does. */
  readonly directions: { readonly one: readonly string[]; readonly other: readonly string[] } | null;
}

/** Words that stand in every text and say nothing of its subject. */
const common = new Set(
  (
    'aber alle allem allen aller alles als also auch auf aus bei beim bereits bisher dabei dafür damit dann dass dazu dem den denen der ' +
    'deren des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines erst etwa für ' +
    'gegen gibt haben hat hier ihre ihrem ihren ihrer immer ins ist jede jedem jeden jeder jedes kann kein keine können ' +
    'landkreis mehr mit muss müssen nach nicht noch nur oder ohne schon sein seine sich sie sind soll sollen sowie über ' +
    'kreis kreises kreise kreisen landkreise landkreises landkreisen wirkt wirken wirkung wirkungen antwort antworten ' +
    'angebot angebote angeboten bürger bürgerinnen menschen kommune kommunen gemeinde gemeinden jahr jahre jahren jährlich ' +
    'finanziert finanzieren zahlt zahlen gute guten besser bessere ' +
    'und uns unser unsere unter viele vom von vor vorschlag war was weil weniger wenn werden wie wir wird wurde zum zur zwischen'
  ).split(' '),
);

/** A word at least so long says something. */
const shortestWord = 4;
/** Letters by which two forms of a word are one: „Beratung", „Beratungen", „Beratungsstelle". */
const stemLength = 7;
/** So many rare words in common are a hint without a common field of action; with one, fewer are. */
const enoughAlone = 4;
const enoughInField = 2;
/** A word so long in both titles says as much as two others. */
const tellingWord = 10;
/** Most words told as a reason. */
const mostTold = 5;

const textOf = ({ title, plainWords, problem, measure, effects, targetGroup }: Compared['profile']): string =>
  [title, plainWords, problem, measure, effects, targetGroup].join(' ');

const stemOf = (word: string): string => word.slice(0, stemLength);

/** Stems with the word they were first met in, so that a reason can be read. */
const stemsOf = (compared: Compared): ReadonlyMap<string, string> => {
  const stems = new Map<string, string>();
  for (const { said, word } of saidWords(textOf(compared.profile))) {
    if (word.length < shortestWord || common.has(word)) continue;
    const stem = stemOf(word);
    if (!stems.has(stem)) stems.set(stem, said);
  }
  return stems;
};

/** The stems of a title, and whether its word is long enough to say by itself what it is about. */
const stemsIn = (title: string): ReadonlyMap<string, boolean> =>
  new Map(saidWords(title).map(({ word }) => [stemOf(word), word.length >= tellingWord]));

/** Only title, plain words and measure say where a proposal wants to go; a problem speaks of what is. */
const aimsOf = ({ profile: { title, plainWords, measure } }: Compared): readonly string[] => [
  title,
  plainWords,
  measure,
];

/**
 * Against one another: one wants more of what both speak of and the other less, or one ends what the other is about. Who says
 * both is not for one of them.
 */
const directionsOf = (one: Compared, other: Compared, shared: ReadonlySet<string>): Overlap['directions'] => {
  const isSubject = (word: string) => shared.has(stemOf(word));
  const [here, there] = [wishFor(aimsOf(one), isSubject), wishFor(aimsOf(other), isSubject)];
  // What the title of the other wants is its subject, in whatever words.
  const wanted = (wish: Wish, { profile }: Compared) =>
    (wish.up.length > 0 ? wish : wishFor([profile.title], () => true)).up;
  if (isAgainst(here, there)) return { one: here.down, other: wanted(there, other) };
  if (isAgainst(there, here)) return { one: wanted(here, one), other: there.down };
  const pair = pairAgainst(saidWords(aimsOf(one).join(' ')), saidWords(aimsOf(other).join(' ')));
  return pair === null ? null : { one: [pair[0]], other: [pair[1]] };
};

const isAgainst = (one: Wish, other: Wish): boolean =>
  one.down.length > 0 && one.up.length === 0 && other.down.length === 0 && (one.ends || other.up.length > 0);

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
      const [title, otherTitle] = [stemsIn(one.profile.title), stemsIn(other.profile.title)];
      const telling = shared.filter((stem) => title.get(stem) === true && otherTitle.get(stem) === true).length;
      if (shared.length + telling < (fields.length > 0 ? enoughInField : enoughAlone)) return [];
      const opposed = directionsOf(one, other, new Set(shared));
      const words = shared.map((stem) => String(own.get(stem)));
      return [{ one, other, kind: opposed === null ? 'same' : 'opposite', fields, words, directions: opposed }];
    })
    .sort((a, b) => Number(b.kind === 'opposite') - Number(a.kind === 'opposite') || b.words.length - a.words.length)
    .map((overlap) => ({ ...overlap, words: overlap.words.slice(0, mostTold) }));
};
