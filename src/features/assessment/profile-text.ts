import type { Evidence, Proposal } from '../../domain/proposal/proposal.ts';
import type { Format } from '../../words/format.ts';
import type { useProfileWords } from '../../words/profile.ts';
import type { ProfileLine } from './profile-lines.ts';

export type ProfileWords = ReturnType<typeof useProfileWords>;

const filled = (lines: readonly ProfileLine[]): readonly ProfileLine[] => lines.filter(({ text }) => text !== '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** „Entwickelt von … auf Grundlage von … stellvertretend für …", of the fields that say something. */
export const provenanceText = (proposal: Proposal, { provenance }: ProfileWords): string => {
  const { origin, developedBy, basedOn, onBehalfOf } = proposal;
  if (developedBy + basedOn + onBehalfOf === '') return '';
  const by =
    developedBy === '' ? (origin === '' ? '' : provenance.submitted(origin)) : provenance.developed(developedBy);
  const parts = [by, basedOn && provenance.based(basedOn), onBehalfOf && provenance.behalf(onBehalfOf)];
  return capital(parts.filter(Boolean).join(' '));
};

/** „Sozialraum Nord". */
export const areaText = ({ area, areaName }: Proposal, { areas, areaNamed }: ProfileWords): string => {
  const kind = area === 'unknown' ? '' : areas[area];
  return areaName === '' ? kind : areaNamed(kind, areaName);
};

/** „Sozialbericht 2026, S. 14, Stand 31.12.2025", or that there is none. */
export const sourceText = ({ source, page, asOf }: Evidence, words: ProfileWords['source']): string =>
  source === ''
    ? words.none
    : [words.is(source), page && words.page(page), asOf && words.asOf(asOf)].filter(Boolean).join(', ');

/** What the group says beyond the first facts. */
export const furtherLines = (proposal: Proposal, words: ProfileWords): readonly ProfileLine[] => {
  const { fields, kinds, horizons, provenance } = words;
  return filled([
    { id: 'problem', term: fields.problem, text: proposal.problem },
    { id: 'measure', term: fields.measure, text: proposal.measure },
    { id: 'addressees', term: fields.addressees, text: proposal.addressees },
    { id: 'funding', term: fields.funding, text: proposal.funding },
    { id: 'horizon', term: fields.horizon, text: proposal.horizon === 'unknown' ? '' : horizons[proposal.horizon] },
    { id: 'kind', term: fields.kind, text: proposal.kind === 'unknown' ? '' : kinds[proposal.kind] },
    { id: 'area', term: fields.area, text: areaText(proposal, words) },
    { id: 'provenance', term: provenance.term, text: provenanceText(proposal, words) },
    { id: 'budget', term: fields.budget, text: proposal.budget },
    { id: 'moreIndicators', term: fields.moreIndicators, text: proposal.moreIndicators },
    { id: 'resolution', term: fields.resolution, text: proposal.resolution },
  ]);
};

/** What the administration says: apart from the group's words, each with who wrote it and when. */
export const officialLines = (proposal: Proposal, words: ProfileWords, format: Format): readonly ProfileLine[] => {
  const signed = (text: string, by: string, on: string) => {
    const signature = words.by(by, on === '' ? '' : format.date(on));
    // In front, so that it stays where a long text is shortened.
    return text === '' || signature === '' ? text : `${signature}: ${text}`;
  };
  const { statement, statementBy, statementOn, financeCheck, financeCheckBy, financeCheckOn } = proposal;
  return filled([
    { id: 'statement', term: words.fields.statement, text: signed(statement, statementBy, statementOn) },
    { id: 'financeCheck', term: words.fields.financeCheck, text: signed(financeCheck, financeCheckBy, financeCheckOn) },
  ]);
};
