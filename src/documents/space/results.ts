import type * as Y from 'yjs';
import type { AgreementLevel } from '../../domain/assessment/agreement.ts';
import { type ProposalId, parseId, type SessionId } from '../../domain/ids.ts';
import { objectionAnswers, verdicts } from '../../domain/results/decision.ts';
import { officialParts } from '../../domain/space/official-word.ts';
import {
  type DimensionResult,
  latestOf,
  type ProposalOutcome,
  type ResultVersion,
  type RoundResult,
  resultStages,
  type ToldMeasures,
} from '../../domain/space/session-result.ts';
import { smallestTold } from '../../domain/teller/publication.ts';
import { type Fields, readTable } from '../field-table.ts';
import { asDay, asMoment, asNumber, asOneOf, asText, asTexts, asWhole, isRecord } from '../parse.ts';
import { asWord } from './official.ts';

const most = Number.MAX_SAFE_INTEGER;
const table = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('versions');

/** The same in a register: what a county has brought along from where it was before (SPEC D336). */
const carriedTable = (register: Y.Doc): Y.Map<unknown> => register.getMap<unknown>('carried');

const inOrder = (versions: readonly ResultVersion[]): readonly ResultVersion[] =>
  versions.toSorted((a, b) => a.at - b.at || a.version - b.version);

const readVersions = (versions: Y.Map<unknown>): readonly ResultVersion[] =>
  inOrder([...readTable(versions)].flatMap(([session, fields]) => readSession(session as SessionId, fields)));

/** What the relay has written down of a space's sessions, session by session and version by version (SPEC D200). */
export const readResults = (doc: Y.Doc): readonly ResultVersion[] => readVersions(table(doc));

/** What a county that was opened from a file has brought along of its sessions. */
export const readCarriedResults = (register: Y.Doc): readonly ResultVersion[] =>
  readVersions(carriedTable(register)).map((version) => ({ ...version, carried: true as const }));

/** Both together: of a session of which the relay tells anything, only that counts. */
export const allResults = (
  told: readonly ResultVersion[],
  carried: readonly ResultVersion[],
): readonly ResultVersion[] => {
  const known = new Set(told.map(({ session }) => session));
  return inOrder([...told, ...carried.filter(({ session }) => !known.has(session))]);
};

/** Takes what was carried of a session out of a register for good: no relay erases it there. */
export const dropCarriedResults = (register: Y.Doc, session: SessionId): void =>
  register.transact(() => {
    const versions = carriedTable(register);
    for (const key of [...versions.keys()]) if (key.startsWith(`${session}/`)) versions.delete(key);
  });

/** Writes results into a register that is placed on a device from a file: there no relay has written them. */
export const carryResults = (register: Y.Doc, versions: readonly ResultVersion[]): void =>
  register.transact(() => {
    for (const version of versions) write(carriedTable(register), version);
  });

const readSession = (session: SessionId, fields: Fields): readonly ResultVersion[] =>
  [...fields].flatMap(([field, head]): readonly ResultVersion[] => {
    const version = asWhole(Number(field), 1, most);
    if (version === null || !isRecord(head)) return [];
    return [
      {
        session,
        version,
        title: asText(head['title']),
        date: asText(head['date']),
        stage: asOneOf(head['stage'], resultStages, 'ended'),
        hash: asText(head['hash']),
        at: asMoment(head['at']) ?? 0,
        outcomes: readOutcomes(fields, `${version}/`),
      },
    ];
  });

const readOutcomes = (fields: Fields, prefix: string): readonly ProposalOutcome[] =>
  [...fields]
    .flatMap(([field, value]): readonly (ProposalOutcome & { readonly place: number })[] => {
      const proposal = field.startsWith(prefix) ? parseId<ProposalId>(field.slice(prefix.length)) : null;
      return proposal === null || !isRecord(value) ? [] : [readOutcome(proposal, value)];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ place: _, ...outcome }) => outcome);

const readOutcome = (proposal: ProposalId, value: Readonly<Record<string, unknown>>) => {
  const notes = isRecord(value['notes']) ? value['notes'] : {};
  return {
    proposal,
    place: asWhole(value['place'], 0, most) ?? 0,
    number: asNumber(value['number']),
    title: asText(value['title']),
    rounds: records(value['rounds']).map(readRound),
    verdict: verdicts.find((one) => one === value['verdict']) ?? null,
    reason: asText(value['reason']),
    objections: objectionAnswers.find((one) => one === value['objections']) ?? null,
    ...readObjected(value['objected']),
    ...readOfficial(value['official']),
    change: asText(value['change']),
    minority: asText(value['minority']),
    notes: {
      strength: asTexts(notes['strength']),
      weakness: asTexts(notes['weakness']),
      condition: asTexts(notes['condition']),
    },
  };
};

type Part = Readonly<Record<string, unknown>>;

const readObjected = (value: unknown): Pick<ProposalOutcome, 'objected'> => {
  const objected = asTexts(value);
  return objected.length === 0 ? {} : { objected };
};

const readOfficial = (value: unknown): Pick<ProposalOutcome, 'official'> => {
  const official = officialParts.flatMap((part) => {
    const word = isRecord(value) ? value[part] : null;
    if (!isRecord(word) || asWord(word['text']) === '') return [];
    return [[part, { text: asWord(word['text']), by: asText(word['by']), on: asDay(word['on']) }] as const];
  });
  return official.length === 0 ? {} : { official: Object.fromEntries(official) };
};

const records = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const readRound = (part: Part): RoundResult => ({
  number: asWhole(part['number'], 1, most) ?? 1,
  version: asWhole(part['version'], 1, most) ?? 1,
  base: asWhole(part['base'], 0, most) ?? 0,
  abstained: asWhole(part['abstained'], 0, most) ?? 0,
  dimensions: records(part['dimensions']).flatMap(readDimension),
});

const levels: readonly AgreementLevel[] = ['agreed', 'partly', 'apart'];

const readDimension = (part: Part): readonly DimensionResult[] => {
  const [min, max, n] = [asNumber(part['min']), asNumber(part['max']), asWhole(part['n'], 0, most)];
  if (min === null || max === null || n === null) return [];
  const words = { name: asText(part['name']), low: asText(part['low']), high: asText(part['high']) };
  return [{ ...words, min, max, n, measures: n < smallestTold ? null : readMeasures(part) }];
};

/** Earlier relays wrote the measures beside the name of their dimension. */
const readMeasures = (dimension: Part): ToldMeasures | null => {
  const part = isRecord(dimension['measures']) ? dimension['measures'] : dimension;
  const [median, q1, q3] = [asNumber(part['median']), asNumber(part['q1']), asNumber(part['q3'])];
  if (median === null || q1 === null || q3 === null) return null;
  return { median, q1, q3, agreement: levels.find((level) => level === part['agreement']) ?? null };
};

const write = (versions: Y.Map<unknown>, { session, version, outcomes, carried: _, ...head }: ResultVersion): void => {
  for (const [place, { proposal, ...outcome }] of outcomes.entries())
    versions.set(`${session}/${version}/${proposal}`, { ...outcome, place });
  versions.set(`${session}/${version}`, head);
};

const drop = (doc: Y.Doc, { session, version }: ResultVersion): void => {
  const head = `${session}/${version}`;
  for (const key of [...table(doc).keys()]) if (key === head || key.startsWith(`${head}/`)) table(doc).delete(key);
};

/** So many versions of a session stand beside one another; whoever changes their mind more often needs only the last ones. */
const mostVersions = 20;

/**
 * Writes one more version of a session's results; nothing where the last one says the same. What stands there is never
 * changed; the oldest ones go when there are too many (SPEC D201). For the relay alone: nobody else may write this document.
 */
export const addResults = (doc: Y.Doc, told: Omit<ResultVersion, 'version'>): void => {
  const known = readResults(doc).filter(({ session }) => session === told.session);
  const last = latestOf(known, told.session);
  if (last?.hash === told.hash) return;
  const version = (last?.version ?? 0) + 1;
  doc.transact(() => {
    for (const old of known) if (old.version <= version - mostVersions) drop(doc, old);
    write(table(doc), { ...told, version });
  });
};

/** The same versions in a fresh document, for one that is rebuilt because something in it was erased. */
export const resultsDocument = (versions: readonly ResultVersion[], doc: Y.Doc): Y.Doc => {
  doc.transact(() => {
    for (const version of versions) write(table(doc), version);
  });
  return doc;
};
