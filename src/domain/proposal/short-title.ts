/** Longest short title: what fits beside a point on the wall in letters that are read from eight metres. */
export const shortTitleLength = 24;

/** Words that join others: a title that was cut must not end with one of them. */
const joiningWords =
  /^(für|in|im|mit|ohne|und|oder|der|die|das|den|dem|des|ein|eine|einen|gegen|am|an|auf|aus|bei|beim|von|vom|vor|zu|zum|zur|zwischen|bis|über|unter|nach|–|-)$/iu;

const isJoining = (word: string | undefined): boolean => word !== undefined && joiningWords.test(word);
const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

const isAnd = (word: string | undefined): boolean => word !== undefined && /^(und|oder|bzw\.)$/iu.test(word);

/** Words of which one goes on in the next („Hospiz- und Palliativnetz", „Förderung und -beratung") are one, or none. */
const inUnits = (words: readonly string[]): readonly string[] => {
  const units: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = units.at(-1);
    const goesOn = before !== undefined && /\p{L}-,?( (und|oder|bzw\.))?$/iu.test(before);
    const isContinued = isAnd(word) && /^-\p{L}/u.test(words[index + 1] ?? '');
    const continues = /^-\p{L}/u.test(word);
    if (before !== undefined && (goesOn || isContinued || continues)) units[units.length - 1] = `${before} ${word}`;
    else units.push(word);
  }
  return units.map(shortUnit);
};

const shortUnit = (unit: string): string =>
  unit.length <= shortTitleLength ? unit : unit.replace(/ und /u, ' u. ').replace(/ oder /u, ' o. ');

/** As many first words as fit, without a loose end such as „für den ganzen". */
const firstWords = (words: readonly string[], most = shortTitleLength): string => {
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join(' ').length > most) break;
    kept.push(word);
  }
  return kept.length === words.length ? kept.join(' ') : withoutLooseEnd(kept);
};

const withoutLooseEnd = (words: readonly string[]): string => {
  const kept = [...words];
  while (kept.length > 1 && (isJoining(kept.at(-1)) || (isSmall(kept.at(-1) ?? '') && isJoining(kept.at(-2)))))
    kept.pop();
  return kept.join(' ').replace(/[\s,;:]+$/u, '');
};

/** A thing of more than one word, or a long compound, says enough; „Beratung" alone does not. */
const saysEnough = (short: string): boolean => short.includes(' ') || short.length >= 11;

/** The beginning, of whole words where there is more than one. */
const cut = (text: string): string => {
  const start = text.slice(0, shortTitleLength - 1);
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end + 1) : start}…`;
};

/**
 * A short title for the wall, never longer than 24 letters: the name in front of a dash; else the title's first words
 * without a loose end; else the words that carry meaning; else the noun without its adjective. People may change it.
 */
export const suggestShortTitle = (title: string): string => {
  const plain = title.replace(/\s+/g, ' ').trim();
  if (plain.length <= shortTitleLength) return plain;
  const name = plain.split(/ [–-] |: /u)[0] ?? plain;
  if (name !== plain && name.length >= 4) return suggestShortTitle(name.replace(/^[„“"»'](.+)[“”"«']$/u, '$1'));
  const words = inUnits(plain.split(' '));
  if ((words[0]?.length ?? 0) > shortTitleLength) return cut(plain);
  const telling = words.filter((word) => !isJoining(word));
  const tries = [words, telling, words.slice(1), telling.slice(1)].map((some) => firstWords(some));
  const short = tries.find(saysEnough) ?? tries.find((text) => text !== '');
  return short ?? cut(plain);
};

/** A short title with an ending that must be read whole: what stands before it is cut where both do not fit. */
export const withEnding = (short: string, ending: string): string => {
  const room = shortTitleLength - ending.length - 1;
  return short.length <= room ? `${short} ${ending}` : `${short.slice(0, room - 1).trimEnd()}… ${ending}`;
};

const plainWord = (word: string): string => word.replace(/[^\p{L}\p{N}-]/gu, '').toLowerCase();

/** Words that belong to what follows: „bis 18 Uhr", „ohne Auto". */
const isBound = (word: string | undefined): boolean =>
  word !== undefined && /^(ab|bis|für|gegen|mit|nach|ohne|vor)$/iu.test(word);

/**
 * What a title says and none of the others does: of its own words, in their order, as many as fit, where most of them
 * stand together. Empty where it has none.
 */
const ownWords = (title: string, others: readonly string[]): string => {
  const taken = new Set(others.flatMap((other) => other.split(/\s+/u).map(plainWord)));
  const words = title.trim().split(/\s+/u);
  const isOwn = (word: string | undefined): boolean =>
    word !== undefined && !isJoining(word) && !taken.has(plainWord(word));
  const runs = words.flatMap((word, start) => {
    if (!isOwn(word) || isOwn(words[start - 1])) return [];
    const rest = words.slice(start);
    const end = rest.findIndex((one) => taken.has(plainWord(one)) && !isJoining(one));
    const begin = isBound(words[start - 1]) ? start - 1 : start;
    const run = firstWords(words.slice(begin, end < 0 ? undefined : start + end));
    return [withoutLooseEnd(run.split(' '))];
  });
  return runs.reduce((best, run) => (run.length > best.length ? run : best), '');
};

/** Letters that are left for how a title goes on: half of them stay for how it begins. */
const endingLength = 14;

/**
 * The suggested short title with the first words of the title that neither it nor all titles `alike` have. Where both do
 * not fit, no word is cut: then what this title alone says of them. As it is where there is nothing.
 */
export const longerShortTitle = (title: string, alike: readonly string[]): string => {
  const short = suggestShortTitle(title);
  const all = alike.map((one) => one.trim().split(/\s+/u));
  const own = title.trim().split(/\s+/u);
  const isSaid = (word: string, index: number) => short.includes(word) || all.every((words) => words[index] === word);
  const tries = [(word: string) => !isJoining(word), (word: string) => !isSmall(word)].map((isBegin) => {
    const begin = own.findIndex((word, index) => isBegin(word) && !isSaid(word, index));
    return begin < 0 ? '' : firstWords(own.slice(begin), endingLength);
  });
  // „in jedem Sozialraum" goes on with its noun: a small word alone tells nothing.
  const ending = tries.find((words) => words.split(' ').some((word) => word !== '' && !isSmall(word))) ?? '';
  if (ending !== '' && !short.includes(ending) && short.length + 1 + ending.length <= shortTitleLength)
    return `${short} ${ending}`;
  const others = alike.filter((other) => other !== title);
  return ownWords(title, others) || short;
};
