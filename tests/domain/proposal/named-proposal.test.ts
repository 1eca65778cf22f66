import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { isDoubleName, namedProposals } from '../../../src/domain/proposal/named-proposal.ts';
import { emptyProfile, type Proposal } from '../../../src/domain/proposal/proposal.ts';
import { shortTitleLength, suggestShortTitle } from '../../../src/domain/proposal/short-title.ts';

const listed = (...titles: readonly (readonly [title: string, shortTitle?: string])[]): readonly Proposal[] =>
  titles.map(([title, shortTitle = suggestShortTitle(title)], index) => ({
    ...emptyProfile,
    id: `p${index}` as ProposalId,
    order: `a${index}`,
    title,
    shortTitle,
    number: index + 2,
  }));
const namesOf = (proposals: readonly Proposal[]) => namedProposals(proposals).map(({ shortTitle }) => shortTitle);

test.each([
  [
    'by what comes next in them',
    listed(
      ['Randzeitenbetreuung in Kitas beenden, Tagespflege stärken'],
      ['Frühe Hilfen in jedem Sozialraum'],
      ['Randzeitenbetreuung in drei Orten bis 18 Uhr'],
    ),
    ['Kitas beenden', 'Frühe Hilfen', 'drei Orten bis 18 Uhr'],
  ],
  [
    'by what each alone says, and no word is cut',
    listed(
      ['Randzeitenbetreuung bis 18 Uhr in drei Kitas'],
      ['Keine Randzeitenbetreuung in Kitas, Tagespflege ausbauen'],
    ),
    ['bis 18 Uhr', 'Tagespflege ausbauen'],
  ],
  [
    'whole, where there is room',
    listed(['Tandem – Betroffene beraten mit'], ['Tandem – Pflege und Schule']),
    ['Tandem Betroffene', 'Tandem Pflege'],
  ],
  [
    'by their numbers where the titles are the same',
    listed(['Frühe Hilfen'], ['Frühe Hilfen']),
    ['Frühe Hilfen (2)', 'Frühe Hilfen (3)'],
  ],
  [
    'by their numbers where somebody has typed the same, however large and small',
    listed(['Mobile Beratung auf dem Land', 'Beratung'], ['Beratung gegen Schulden', 'beratung']),
    ['Beratung (2)', 'beratung (3)'],
  ],
])('proposals of one session that would have the same short name are told apart %s', (_, proposals, names) => {
  expect(namesOf(proposals)).toEqual(names);
  for (const name of namesOf(proposals)) expect(name.length).toBeLessThanOrEqual(shortTitleLength);
});

test('what somebody has typed stays, and gives way to nothing that was only suggested', () => {
  const proposals = listed(['Randzeitenbetreuung in drei Orten bis 18 Uhr'], ['Kitas', 'Randzeitenbetreuung']);
  expect(namesOf(proposals)).toEqual(['drei Orten bis 18 Uhr', 'Randzeitenbetreuung']);
});

test('a short name is double as soon as another proposal has it, typed or suggested', () => {
  const others = listed(['Frühe Hilfen in jedem Sozialraum'], ['Beratung gegen Schulden', '']);
  expect([' frühe hilfen', 'Beratung gegen Schulden', 'Tandem', ''].map((name) => isDoubleName(name, others))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
