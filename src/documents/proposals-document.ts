import type * as Y from 'yjs';
import type { ProposalId } from '../domain/ids.ts';
import { inOrder } from '../domain/order.ts';
import {
  horizons,
  longestProfileLine,
  longestProfileText,
  mostFields,
  originKinds,
  type Profile,
  type ProfileText,
  type Proposal,
  profileFigures,
  profileLines,
  profileTexts,
} from '../domain/proposal/proposal.ts';
import {
  type Fields,
  readRemoved,
  readTable,
  removeEntry,
  restoreEntry,
  setIfNew,
  writeFields,
} from './field-table.ts';
import { asNumber, asOneOf, asText, asTexts } from './parse.ts';
import { replaceText } from './text.ts';

const proposalRoots = (doc: Y.Doc) => ({
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

const readProposal = (doc: Y.Doc, id: ProposalId, fields: Fields): Proposal => {
  const lines = profileLines.map((field) => [field, asText(fields.get(field)).slice(0, longestProfileLine)] as const);
  const figures = profileFigures.map((field) => [field, asNumber(fields.get(field))] as const);
  const texts = profileTexts.map(
    (field) => [field, profileTextOf(doc, id, field).toString().slice(0, longestProfileText)] as const,
  );
  return {
    ...(Object.fromEntries([...lines, ...figures, ...texts]) as Omit<Profile, 'originKind' | 'horizon' | 'fields'>),
    id,
    originKind: asOneOf(fields.get('originKind'), originKinds, 'other'),
    horizon: asOneOf(fields.get('horizon'), horizons, 'unknown'),
    fields: asTexts(fields.get('fields')).slice(0, mostFields),
    order: asText(fields.get('order')),
  };
};

/** Adds a proposal or changes fields of one. Long texts are changed where they differ, not replaced. */
export const putProposal = (doc: Y.Doc, { id, ...fields }: Partial<Proposal> & Pick<Proposal, 'id'>): void =>
  doc.transact(() => writeProposal(doc, id, fields));

const writeProposal = (doc: Y.Doc, id: ProposalId, fields: Readonly<Record<string, unknown>>): void => {
  const short = { ...fields };
  for (const field of profileTexts) {
    const text = fields[field];
    delete short[field];
    if (typeof text === 'string') replaceText(profileTextOf(doc, id, field), text.slice(0, longestProfileText));
  }
  writeFields(proposalRoots(doc).profiles, id, short);
};

/** Removes a proposal from the table; what was judged of it stays. */
export const removeProposal = (doc: Y.Doc, id: ProposalId): void => removeEntry(proposalRoots(doc).profiles, id);

/** Takes the removal of a proposal back. Judgements that belong to it find it again. */
export const restoreProposal = (doc: Y.Doc, id: ProposalId): void => restoreEntry(proposalRoots(doc).profiles, id);

/** Largest part of an import, in letters of JSON: well under the relay's limit for one message (100 kB). */
const partSize = 30_000;

/**
 * Writes many proposals in parts. New ones become visible everywhere by the one final flag, so that nobody ever sees
 * half an import; `source` is a fresh id. Entries of proposals that exist already change these.
 */
export const importProposals = (doc: Y.Doc, source: string, entries: readonly Proposal[]): void => {
  for (const step of importSteps(doc, source, entries)) step();
};

/** The parts of an import one by one, the flag with the last, for a screen that wants to draw in between. */
export const importSteps = (doc: Y.Doc, source: string, entries: readonly Proposal[]): readonly (() => void)[] => {
  const { profiles, imports } = proposalRoots(doc);
  const known = readTable(profiles);
  const write = (part: readonly Proposal[]) => () =>
    doc.transact(() => {
      for (const { id, ...fields } of part)
        writeProposal(doc, id, known.has(id) ? fields : { ...fields, import: source });
    });
  return [...partsOf(entries).map(write), () => setIfNew(imports, source, 'complete')];
};

const partsOf = (entries: readonly Proposal[]): readonly (readonly Proposal[])[] => {
  const parts: Proposal[][] = [];
  let size = partSize;
  for (const entry of entries) {
    const length = JSON.stringify(entry).length;
    if (size + length > partSize) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += length;
  }
  return parts;
};
