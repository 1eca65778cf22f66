import type * as Y from 'yjs';
import type { ProposalId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import {
  type Evidence,
  isProfileText,
  longestProfileLine,
  longestProfileText,
  mostEvidence,
  mostFields,
  type Profile,
  type ProfileChoice,
  type ProfileText,
  type Proposal,
  profileChoices,
  profileDays,
  profileFigures,
  profileLines,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { type Fields, readRemoved, readTable } from '../field-table.ts';
import { asDay, asNumber, asOneOf, asText, asTexts, isRecord } from '../parse.ts';

/** The tables of a proposals document; for those who write in it here. */
export const proposalRoots = (doc: Y.Doc) => ({
  profiles: doc.getMap<unknown>('profiles'),
  imports: doc.getMap<unknown>('imports'),
});

/** Each long text is a root of its own: roots have no creation race, nested texts do (SPEC D31). */
export const profileTextOf = (doc: Y.Doc, id: ProposalId, field: ProfileText): Y.Text => doc.getText(`${field}/${id}`);

/** The proposals on the table, in order. What belongs to an import that has not arrived completely is left out. */
export const readProposals = (doc: Y.Doc): readonly Proposal[] => {
  const { profiles, imports } = proposalRoots(doc);
  return inOrder(
    [...readTable(profiles)].flatMap(([id, fields]) => {
      const source = fields.get('import');
      if (typeof source === 'string' && imports.get(source) !== 'complete') return [];
      return [readProposal(doc, id as ProposalId, fields)];
    }),
  );
};

/** Proposals that were removed and still lie in the document, in order, until somebody restores or erases them. */
export const readRemovedProposals = (doc: Y.Doc): readonly Proposal[] =>
  inOrder(
    [...readRemoved(proposalRoots(doc).profiles)].map(([id, fields]) => readProposal(doc, id as ProposalId, fields)),
  );

const asLine = (value: unknown): string => asText(value).slice(0, longestProfileLine);

const asEvidence = (value: unknown): readonly Evidence[] =>
  (Array.isArray(value) ? value : [])
    .filter(isRecord)
    .map(({ fact, source, page, asOf }) => ({
      fact: asLine(fact),
      source: asLine(source),
      page: asLine(page),
      asOf: asLine(asOf),
    }))
    .filter(({ fact, source }) => fact !== '' || source !== '')
    .slice(0, mostEvidence);

/**
 * A profile from wherever its fields lie. Each field by itself: what an older version did not write yet is empty, and
 * nothing else suffers.
 */
export const asProfile = (of: (field: keyof Profile) => unknown): Profile => {
  const lines = profileLines.map((field) => [field, asLine(of(field))] as const);
  const days = profileDays.map((field) => [field, asDay(of(field))] as const);
  const figures = profileFigures.map((field) => [field, asNumber(of(field))] as const);
  const choices = Object.entries(profileChoices).map(
    ([field, known]) => [field, asOneOf<string>(of(field as ProfileChoice), known, known.at(-1) ?? '')] as const,
  );
  const texts = profileTexts.map((field) => {
    const text = of(field);
    return [field, typeof text === 'string' ? text.slice(0, longestProfileText) : ''] as const;
  });
  return {
    ...(Object.fromEntries([...lines, ...days, ...figures, ...choices, ...texts]) as Omit<
      Profile,
      'fields' | 'evidence'
    >),
    fields: asTexts(of('fields')).slice(0, mostFields),
    evidence: asEvidence(of('evidence')),
  };
};

const readProposal = (doc: Y.Doc, id: ProposalId, fields: Fields): Proposal => ({
  ...asProfile((field) => (isProfileText(field) ? profileTextOf(doc, id, field).toString() : fields.get(field))),
  id,
  order: asText(fields.get('order')),
});
