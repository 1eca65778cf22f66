import { digest } from 'lib0/hash/sha256';
import type * as Y from 'yjs';
import { type ProposalId, parseId, type VersionId } from '../../domain/ids.ts';
import type { Profile } from '../../domain/proposal/proposal.ts';
import { groupKinds, recognitions } from '../../domain/space/register.ts';
import type { FrozenProposal } from '../../domain/space/submission.ts';
import { type Fields, readTable, setIfNew } from '../field-table.ts';
import { asDay, asOneOf, asText, asWhole, isRecord } from '../parse.ts';
import { asProfile } from '../proposals/document.ts';
import { printAnswer, readAnswer } from './guideline.ts';

/*
 * Versions that never change: each lies under the hash of its own content, in parts. Whoever writes over one has made
 * something that is not believed, on no device.
 */

/** Largest part of a frozen version, in letters: with its wrapping well under the 100 kB of one message. */
const partLength = 30_000;
/** Most parts of one version: a profile whose every text is as long as allowed has seven. */
const mostParts = 32;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The id of a version says its content: whoever changes one letter has another version, not this one. */
const versionOf = (text: string): VersionId => hex(digest(new TextEncoder().encode(text))) as VersionId;

/** Never cuts a letter of two code units in half: on the wire each half would become another letter. */
const inParts = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + partLength;
    const code = text.charCodeAt(end);
    const cut = code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
    parts.push(text.slice(start, cut));
    start = cut;
  }
  return parts;
};

/** The same content is the same text, whoever freezes it. */
const frozenText = ({ proposal, profile, group, guideline }: FrozenProposal): string => {
  const { name, kind, recognition, decidedOn } = group;
  const answers = guideline.map((answer) => ({ question: answer.question, ...printAnswer(answer) }));
  const sorted = Object.fromEntries(Object.entries(asProfile((field) => profile[field])));
  return JSON.stringify({
    proposal,
    profile: sorted,
    group: { name, kind, recognition, decidedOn },
    guideline: answers,
  });
};

/** The version that this content would be, or is. */
export const versionOfContent = (content: FrozenProposal): VersionId => versionOf(frozenText(content));

/**
 * Freezes a proposal (SPEC D183): part by part, each a change of its own that fits one message, the number of parts last.
 * What is frozen already is not written again.
 */
export const freeze = (doc: Y.Doc, content: FrozenProposal): VersionId => {
  const text = frozenText(content);
  const version = versionOf(text);
  const frozen = doc.getMap<unknown>('frozen');
  const present = readTable(frozen).get(version);
  if (present !== undefined && readFrozen(present, version) !== null) return version;
  const parts = inParts(text);
  for (const [index, part] of parts.entries()) doc.transact(() => setIfNew(frozen, `${version}/${index}`, part));
  doc.transact(() => setIfNew(frozen, `${version}/parts`, parts.length));
  return version;
};

/** What a text under an id was found to be; null: not what the id says. Neither can become anything else. */
const believed = new Map<VersionId, { readonly text: string; readonly content: FrozenProposal | null }>();
/** More than a county hands in during a year; then the oldest are read anew when they are needed. */
const mostBelieved = 500;

/** A frozen version, or null where it is not exactly what was frozen (SPEC D183). */
export const readFrozen = (fields: Fields, id: VersionId): FrozenProposal | null => {
  const count = asWhole(fields.get('parts'), 1, mostParts);
  const parts = Array.from({ length: count ?? 0 }, (_, index) => fields.get(String(index)));
  // Longer parts were not written by us: nothing is worked out of them.
  if (count === null || !parts.every((part) => typeof part === 'string' && part.length <= partLength)) return null;
  const text = parts.join('');
  const known = believed.get(id);
  if (known?.text === text) return known.content;
  const content = versionOf(text) === id ? parseFrozen(text) : null;
  const [oldest] = believed.keys();
  if (believed.size >= mostBelieved && oldest !== undefined) believed.delete(oldest);
  believed.set(id, { text, content });
  return content;
};

const parseFrozen = (text: string): FrozenProposal | null => {
  const said = parseJson(text);
  if (!isRecord(said) || !isRecord(said['profile'])) return null;
  const proposal = parseId<ProposalId>(said['proposal']);
  if (proposal === null) return null;
  const profile: Readonly<Partial<Record<keyof Profile, unknown>>> = said['profile'];
  const group = isRecord(said['group']) ? said['group'] : {};
  return {
    proposal,
    profile: asProfile((field) => profile[field]),
    group: {
      name: asText(group['name']),
      kind: asOneOf(group['kind'], groupKinds, 'focusGroup'),
      recognition: asOneOf(group['recognition'], recognitions, 'forming'),
      decidedOn: asDay(group['decidedOn']),
    },
    guideline: (Array.isArray(said['guideline']) ? said['guideline'] : []).flatMap((one) =>
      isRecord(one) ? (readAnswer(one['question'], one, 'waived') ?? []) : [],
    ),
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
