import type * as Y from 'yjs';
import { type ActId, type ProposalId, parseFileId, parseId, type SessionId, type VersionId } from '../../domain/ids.ts';
import { roles } from '../../domain/session/role.ts';
import { officialParts } from '../../domain/space/official-word.ts';
import {
  type Act,
  type Deed,
  type FrozenProposal,
  inTurn,
  isAboutVersion,
  isGroups,
  laterStatuses,
  type Noted,
  nextTurn,
  parseNumber,
  type Submission,
  statusAfter,
  type Version,
  yearOf,
} from '../../domain/space/submission.ts';
import { type Fields, readWhole, setIfNew } from '../field-table.ts';
import { asDay, asIds, asMoment, asPlain, asText, asWhole, asYear, isRecord } from '../parse.ts';
import { type ActBy, readSeen } from './act-by.ts';
import { readRevisions } from './corrections.ts';
import { freeze, readFrozen } from './frozen-proposal.ts';
import { nextOfficial, readOfficial } from './official.ts';

/** The tables of a submissions document. */
const rootsOf = (doc: Y.Doc) => ({
  frozen: doc.getMap<unknown>('frozen'),
  acts: doc.getMap<unknown>('acts'),
  decided: doc.getMap<unknown>('decided'),
  numbers: doc.getMap<unknown>('numbers'),
});

/** Freezes a proposal and hands it in: visible with the act, when all of it is there. */
export const handIn = (doc: Y.Doc, content: FrozenProposal, by: ActBy): VersionId => {
  const version = freeze(doc, content);
  addAct(doc, content.proposal, { kind: 'handedIn', version }, by);
  return version;
};

/** Adds to the trail of a proposal; nothing in it is ever changed (SPEC D184). */
export const addAct = (doc: Y.Doc, proposal: ProposalId, deed: Deed, { id, at, role, seen }: ActBy): void =>
  doc.transact(() => {
    const { acts, decided } = rootsOf(doc);
    const target = isGroups(deed) ? acts : decided;
    const known = inTurn(readActs(doc).filter((act) => act.proposal === proposal));
    const isLaid = deed.kind === 'moved' && deed.session !== undefined;
    const official = isLaid ? readOfficial(doc, readDeed, proposal) : [];
    // What it lays onto a table with the proposal.
    const held = officialParts.flatMap((part) => official.findLast((entry) => entry.part === part)?.id ?? []);
    const read =
      isGroups(deed) || seen === undefined
        ? {}
        : { seen, officials: nextOfficial(doc, proposal) - 1, ...(isLaid && { held }) };
    if (!target.has(`${id}/act`))
      target.set(`${id}/act`, { proposal, turn: nextTurn(known), at, role, deed: stored(deed), ...read });
  });

/**
 * Takes back what an office has noted of a proposal's way (SPEC D367): by a word of its own, nothing is removed. It answers for
 * the entry alone that it names.
 */
export const takeBackAct = (doc: Y.Doc, proposal: ProposalId, act: ActId, { id, at, role }: ActBy): void =>
  setIfNew(rootsOf(doc).decided, `${id}/act`, { proposal, turn: 1, at, role, deed: { kind: 'takenBack', act } });

/**
 * Puts other words in the place of what an office has noted of a proposal's way (SPEC D372): the entry stays as it was, this one
 * names it. It can be taken back itself.
 */
export const correctAct = (doc: Y.Doc, proposal: ProposalId, act: ActId, to: Noted, { id, at, role }: ActBy): void =>
  doc.transact(() => {
    const { decided } = rootsOf(doc);
    const turns = [...readWhole(decided).values()].flatMap((fields) => {
      const said = fields.get('act');
      const turn = isRecord(said) && said['proposal'] === proposal ? asWhole(said['turn'], 1, 1_000_000) : null;
      return turn === null ? [] : [{ turn }];
    });
    const deed = { kind: 'corrected', act, to: { ...to } };
    setIfNew(decided, `${id}/act`, { proposal, turn: nextTurn(turns), at, role, deed });
  });

/** Kinds of their own: who reads none of them yet leaves them out, and takes none for the whole proposal. */
const aboutVersion = { asked: 'versionAsked', answered: 'versionAnswered', returned: 'versionReturned' } as const;

const stored = (deed: Deed): object =>
  isAboutVersion(deed) ? { ...deed, kind: aboutVersion[deed.kind] } : { ...deed };

/** Writes down the number that the relay has given (SPEC D186); what is no number is not written. */
export const setNumber = (doc: Y.Doc, proposal: ProposalId, number: string): void => {
  if (parseNumber(number) !== null) setIfNew(rootsOf(doc).numbers, `${proposal}/number`, number);
};

/**
 * Takes over from another document what a group hands in, what is not known here yet: values under keys that are written
 * once, so that it does not matter by which way they come, or how often.
 */
export const copyHandedIn = (from: Y.Doc, to: Y.Doc): void => {
  for (const root of ['frozen', 'acts'] as const) {
    const [there, here] = [rootsOf(from)[root], rootsOf(to)[root]];
    // Each part of a version for itself: one message has room for no more.
    for (const [key, value] of there) if (!here.has(key)) to.transact(() => here.set(key, asPlain(value)));
  }
};

/** What was handed in, the last first. */
export const readSubmissions = (doc: Y.Doc): readonly Submission[] => {
  const frozen = readWhole(rootsOf(doc).frozen);
  const numbers = readWhole(rootsOf(doc).numbers);
  const trails = Map.groupBy(readActs(doc), ({ proposal }) => proposal);
  const official = Map.groupBy(readOfficial(doc, readDeed), ({ proposal }) => proposal);
  return (
    [...trails]
      .map(([proposal, acts]): Submission => {
        const trail = inTurn(acts);
        const number = numbers.get(proposal)?.get('number');
        return {
          proposal,
          trail,
          versions: readVersions(frozen, trail),
          status: statusAfter(trail),
          year: yearOf(trail),
          number: parseNumber(number) === null ? null : String(number),
          ...(official.has(proposal) && {
            official: official.get(proposal)?.map(({ proposal: _, ...entry }) => entry) ?? [],
          }),
        };
      })
      // What the office has to do with stays, whatever was taken out of it.
      .filter(({ versions, trail }) => versions.length > 0 || trail.some(({ deed }) => !isGroups(deed)))
      .sort((a, b) => lastHandedIn(b) - lastHandedIn(a) || (a.proposal < b.proposal ? -1 : 1))
  );
};

const lastHandedIn = ({ versions }: Submission): number => versions.at(-1)?.handedInAt ?? 0;

/** In the order of handing in; one that was handed in twice stands where it was handed in last, and is read once. */
const readVersions = (frozen: ReadonlyMap<string, Fields>, trail: readonly Act[]): readonly Version[] => {
  const handedIn = new Map<VersionId, Act>();
  for (const act of trail) {
    if (act.deed.kind !== 'handedIn') continue;
    const { version } = act.deed;
    // Otherwise its parts are still on their way.
    if (frozen.get(version)?.has('parts') !== true) continue;
    handedIn.delete(version);
    handedIn.set(version, act);
  }
  return [...handedIn].map(([id, { proposal, at }]): Version => {
    const found = readFrozen(frozen.get(id) ?? new Map(), id);
    return { id, content: found?.proposal === proposal ? found : null, handedInAt: at };
  });
};

const readActs = (doc: Y.Doc): readonly Act[] => {
  const { acts, decided } = rootsOf(doc);
  const revisions = readRevisions(readWhole(decided), readDeed);
  const isBack = ({ id, proposal, deed: { kind } }: Act) =>
    (kind === 'moved' || kind === 'heard') && revisions.isBack(id, proposal);
  return [acts, decided].flatMap((root) =>
    [...readWhole(root)].flatMap(([id, fields]) => {
      const act = readAct(id as ActId, fields.get('act'));
      return act === null || isGroups(act.deed) !== (root === acts) || isBack(act) ? [] : [revisions.corrected(act)];
    }),
  );
};

const readAct = (id: ActId, value: unknown): Act | null => {
  if (!isRecord(value)) return null;
  const proposal = parseId<ProposalId>(value['proposal']);
  const turn = asWhole(value['turn'], 1, 1_000_000);
  const role = roles.find((known) => known === value['role']);
  const deed = isRecord(value['deed']) ? readDeed(value['deed']) : null;
  if (proposal === null || turn === null || role === undefined || deed === null) return null;
  const seen = readSeen(value['seen']);
  const officials = asWhole(value['officials'], 0, 1_000_000);
  const held = Array.isArray(value['held']) ? asIds<ActId>(value['held']) : null;
  const read =
    seen === undefined || isGroups(deed)
      ? {}
      : { seen, ...(officials !== null && { officials }), ...(held !== null && { held }) };
  return { id, proposal, turn, at: asMoment(value['at']) ?? 0, role, deed, ...read };
};

const readDeed = (said: Readonly<Record<string, unknown>>): Deed | null => {
  const { kind } = said;
  const text = asText(said['text']);
  const version = parseFileId(said['version']) as string as VersionId | null;
  if (kind === 'asked' || kind === 'answered' || kind === 'returned') return { kind, text };
  const about = (['asked', 'answered', 'returned'] as const).find((one) => aboutVersion[one] === kind);
  if (about !== undefined) return version === null ? null : { kind: about, text, version };
  if (kind === 'handedIn') return version === null ? null : { kind, version };
  if (kind === 'takenIn') {
    const year = asYear(said['year']);
    return version === null || year === null ? null : { kind, version, year, late: said['late'] === true, text };
  }
  const there = { body: asText(said['body']), on: asDay(said['on']), presentedBy: asText(said['presentedBy']), text };
  if (kind === 'heard') return { kind, ...there };
  const status = laterStatuses.find((known) => known === said['status']);
  const session = parseId<SessionId>(said['session']);
  return kind !== 'moved' || status === undefined
    ? null
    : { kind, status, ...there, ...(session !== null && { session }) };
};
