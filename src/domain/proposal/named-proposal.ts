import type { ProposalId } from '../ids.ts';
import type { Proposal } from './proposal.ts';
import { longerShortTitle, suggestShortTitle, withEnding } from './short-title.ts';

/** A proposal as it is called in a picture: by its number and a short title. */
export interface NamedProposal {
  readonly proposal: ProposalId;
  readonly number: number;
  readonly shortTitle: string;
  readonly title: string;
}

/** The largest number that fits into a disc. */
const largest = 999;

/**
 * The number under which each proposal of a session is known on every screen, on paper and in what goes back to a county:
 * its number in the cycle, as long as it fits into a disc and no proposal before it in the list has it. Whoever is left
 * takes the next ones above all of these, so that nobody else is called differently because of them.
 */
export const numbersOf = (proposals: readonly Pick<Proposal, 'id' | 'number'>[]): ReadonlyMap<ProposalId, number> => {
  const taken = new Set<number>();
  const isOwn = proposals.map(({ number }) => {
    if (number === null || number < 1 || number > largest || taken.has(number)) return false;
    taken.add(number);
    return true;
  });
  let next = taken.size === 0 ? 1 : Math.max(...taken) + 1;
  // Beyond the largest that fits the gaps below are filled.
  const free = (): number => {
    if (next > largest) next = 1;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  return new Map(proposals.map(({ id, number }, place) => [id, isOwn[place] && number !== null ? number : free()]));
};

type Titled = Pick<Proposal, 'title' | 'shortTitle'>;

const plainName = ({ title, shortTitle }: Titled): string => shortTitle.trim() || suggestShortTitle(title);
const keyOf = (name: string): string => name.trim().toLowerCase();

/** Whether one of the others has this short name: then it is told apart from it in every picture, and that is said. */
export const isDoubleName = (name: string, others: readonly Titled[]): boolean =>
  keyOf(name) !== '' && others.some((other) => keyOf(plainName(other)) === keyOf(name));

const doublesOf = (names: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(names.map(keyOf).filter((key) => seen.size === seen.add(key).size));
};

/**
 * Short names of which no two are the same, otherwise people talk about the wrong proposal. What was suggested gives way to
 * what was typed and says how its title goes on; where that does not help its number does, whoever has written it.
 */
const shortNames = (proposals: readonly Proposal[], numbers: ReadonlyMap<ProposalId, number>): readonly string[] => {
  const plain = proposals.map(plainName);
  const doubles = doublesOf(plain);
  if (doubles.size === 0) return plain;
  const apart = plain.map((name, index) => {
    const title = proposals[index]?.title ?? '';
    if (!doubles.has(keyOf(name)) || name !== suggestShortTitle(title)) return name;
    const alike = proposals.filter((_, other) => keyOf(plain[other] ?? '') === keyOf(name));
    return longerShortTitle(
      title,
      alike.map((other) => other.title),
    );
  });
  const still = doublesOf(apart);
  return apart.map((name, index) => {
    const id = proposals[index]?.id;
    return still.has(keyOf(name)) && id !== undefined ? withEnding(name, `(${numbers.get(id)})`) : name;
  });
};

/** Proposals by what a picture calls them, in the order of the list. */
export const namedProposals = (proposals: readonly Proposal[]): readonly NamedProposal[] => {
  const numbers = numbersOf(proposals);
  const names = shortNames(proposals, numbers);
  return proposals.map(({ id, title }, index) => ({
    proposal: id,
    number: numbers.get(id) ?? 0,
    shortTitle: names[index] ?? '',
    title,
  }));
};
