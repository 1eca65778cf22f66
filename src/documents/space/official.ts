import type * as Y from 'yjs';
import { type ActId, type ProposalId, parseId } from '../../domain/ids.ts';
import { longestProfileText } from '../../domain/proposal/proposal.ts';
import {
  type OfficialEntry,
  type OfficialPart,
  type OfficialWord,
  officialParts,
} from '../../domain/space/official-word.ts';
import { type Fields, readWhole, setIfNew } from '../field-table.ts';
import { asDay, asMoment, asText, asWhole, isRecord } from '../parse.ts';
import { type ActBy, readSeen } from './act-by.ts';
import { type ReadDeed, readRevisions } from './corrections.ts';

const most = 1_000_000;

const decidedOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('decided');

/** The words themselves: as long as their field in a profile may be. */
export const asWord = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestProfileText) : '');

type Kept = OfficialEntry & { readonly proposal: ProposalId };

const readEntry = (key: string, fields: Fields): Kept | null => {
  const said = fields.get('act');
  const deed = isRecord(said) ? said['deed'] : null;
  const proposal = isRecord(said) ? parseId<ProposalId>(said['proposal']) : null;
  if (!isRecord(said) || !isRecord(deed) || proposal === null || deed['kind'] !== 'official') return null;
  const part = officialParts.find((one) => one === deed['part']);
  if (part === undefined) return null;
  const seen = readSeen(said['seen']);
  return {
    ...{ id: key as ActId, proposal, part, at: asMoment(said['at']) ?? 0, turn: asWhole(said['turn'], 1, most) ?? 1 },
    ...{ text: asWord(deed['text']), by: asText(deed['by']), on: asDay(deed['on']) },
    ...(seen !== undefined && { seen }),
  };
};

const entriesIn = (decided: ReadonlyMap<string, Fields>): readonly Kept[] =>
  [...decided].map(([key, fields]) => readEntry(key, fields)).filter((entry) => entry !== null);

/** What offices have written about one proposal: ten years of others need not be understood for that. */
const decidedAbout = (doc: Y.Doc, proposal: ProposalId): ReadonlyMap<string, Fields> =>
  new Map(
    [...readWhole(decidedOf(doc))].filter(([, fields]) => {
      const act = fields.get('act');
      return isRecord(act) && act['proposal'] === proposal;
    }),
  );

/** The turn of the next word of the administration about a proposal: nobody can have read more than there are. */
export const nextOfficial = (doc: Y.Doc, proposal: ProposalId): number => {
  const known = entriesIn(decidedAbout(doc, proposal));
  return known.reduce((last, { turn }) => Math.max(last, Math.min(turn, known.length)), 0) + 1;
};

/** Writes what the administration says of a proposal (SPEC D373); an empty text takes the one before away. */
export const addOfficial = (
  doc: Y.Doc,
  proposal: ProposalId,
  { part, text, by: who, on }: OfficialWord & { readonly part: OfficialPart },
  { id, at, role, seen }: ActBy,
): void =>
  doc.transact(() => {
    const deed = { kind: 'official', part, text, by: who, on };
    const turn = seen === undefined ? 1 : nextOfficial(doc, proposal);
    setIfNew(decidedOf(doc), `${id}/act`, { proposal, turn, at, role, deed, ...(seen !== undefined && { seen }) });
  });

/** By who had read what (SPEC D395); what an earlier version wrote stands in its time among the others. */
const inOrder = (entries: readonly Kept[]): readonly Kept[] => {
  const byId = (a: Kept, b: Kept) => (a.id < b.id ? -1 : 1);
  const counted = entries
    .filter(({ seen }) => seen !== undefined)
    .sort((a, b) => a.turn - b.turn || a.at - b.at || byId(a, b));
  return entries
    .filter(({ seen }) => seen === undefined)
    .sort((a, b) => a.at - b.at || byId(a, b))
    .reduce<readonly Kept[]>(
      (all, one) => all.toSpliced(all.findLastIndex(({ at }) => at <= one.at) + 1, 0, one),
      counted,
    );
};

/** What offices have written as the administration, the earliest first, each with its proposal. */
export const readOfficial = (doc: Y.Doc, readDeed: ReadDeed, about?: ProposalId): readonly Kept[] => {
  const decided = about === undefined ? readWhole(decidedOf(doc)) : decidedAbout(doc, about);
  const { isBack } = readRevisions(decided, readDeed);
  return [...Map.groupBy(entriesIn(decided), ({ proposal }) => proposal).values()].flatMap((entries) =>
    inOrder(entries.map((entry) => ({ ...entry, turn: Math.min(entry.turn, entries.length) }))).filter(
      ({ id, proposal }) => !isBack(id, proposal),
    ),
  );
};
