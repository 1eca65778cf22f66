import { noteKinds } from '../../domain/assessment/note.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { acceptedFindings, type Finding } from '../../domain/results/finding.ts';
import type { Format } from '../../words/format.ts';
import type { resultsWords } from '../../words/results.de.ts';
import type { Words } from '../../words/words.ts';

export interface ProfileLine {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

type ProfileWords = Words['assessment']['profile'];

function targetGroup(
  { targetGroup: group, targetGroupSize: size }: Proposal,
  words: ProfileWords,
  format: Format,
): string {
  if (size === null) return group;
  return group === '' ? words.people(format.count(size)) : words.around(group, format.count(size));
}

function means({ staff, costPerYear, costOnce }: Proposal, words: ProfileWords, format: Format): string {
  const parts = [
    staff === null || staff === 0 ? '' : words.staff(format.decimal(staff, 2)),
    costPerYear === null || costPerYear === 0 ? '' : words.perYear(format.euro(costPerYear)),
    costOnce === null || costOnce === 0 ? '' : words.once(format.euro(costOnce)),
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  return staff === 0 || costPerYear === 0 ? words.noMeans : '';
}

/** From where to where, by when: the figure a proposal wants to be measured by. */
export function indicatorSpan({ baseline, target, targetYear }: Proposal, words: ProfileWords, format: Format): string {
  const year = targetYear === null ? '' : String(targetYear);
  const from = baseline === null ? '' : format.decimal(baseline, 2);
  if (target === null) return from === '' ? '' : words.now(from);
  const to = format.decimal(target, 2);
  return from === '' ? words.only(to, year) : words.fromTo(from, to, year);
}

function filled(lines: readonly ProfileLine[]): readonly ProfileLine[] {
  return lines.filter(({ text }) => text.trim() !== '');
}

/** What one needs to judge a proposal. Empty cells of the office are left out, never invented. */
export function mainLines(proposal: Proposal, words: ProfileWords, format: Format): readonly ProfileLine[] {
  return filled([
    { id: 'fields', term: words.fields, text: proposal.fields.join(', ') },
    { id: 'targetGroup', term: words.targetGroup, text: targetGroup(proposal, words, format) },
    { id: 'effects', term: words.effects, text: proposal.effects },
    { id: 'means', term: words.means, text: means(proposal, words, format) },
    { id: 'goal', term: words.goal, text: proposal.strategicGoal },
    { id: 'indicator', term: words.indicator, text: proposal.indicator },
    { id: 'insteadOf', term: words.insteadOf, text: proposal.insteadOf },
  ]);
}

/** What the group accepted as strengths, weaknesses and conditions, one below the other. */
export function findingLines(
  findings: readonly Finding[],
  proposal: ProposalId,
  kinds: (typeof resultsWords)['kinds'],
): readonly ProfileLine[] {
  const textsOf = (kind: Finding['kind']) => acceptedFindings(findings, proposal, kind).map(({ text }) => text);
  return filled(noteKinds.map((kind) => ({ id: kind, term: kinds[kind], text: textsOf(kind).join('\n') })));
}
