import * as Y from 'yjs';
import type { PollId, RoundId } from '../domain/ids.ts';
import { isRecord } from './parse.ts';
import { planRoots } from './plan/roots.ts';
import { kindOfRoot } from './root-kind.ts';
import { documentRoots, type ShapedKind } from './roots.ts';
import { erasedRoot, withoutEntries } from './without-entries.ts';

/** A document as plain values, ready for `JSON.stringify`: what stands in its maps and texts, by root. */
export interface PackedDocument {
  readonly maps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Entries that somebody removed: they still lie there, so that the removal can be taken back. */
const removedIn = (doc: Y.Doc): readonly string[] =>
  [...doc.share.keys()].flatMap((root) =>
    kindOfRoot(doc, root) !== 'map'
      ? []
      : [...doc.getMap<unknown>(root)].flatMap(([key, value]) => {
          const [id = '', field, ...rest] = key.split('/');
          return field === 'gone' && rest.length === 0 && value === true ? [id] : [];
        }),
  );

/**
 * A document to keep: what stands in it now. What was deleted or removed is not in there (SPEC D7), nor that something
 * was: a copy of it begins a life of its own.
 */
export const packDocument = (doc: Y.Doc): PackedDocument => {
  const present = withoutEntries(doc, removedIn(doc));
  const roots = [...present.share.keys()].filter((root) => root !== erasedRoot);
  const ofKind = (kind: 'map' | 'text') => roots.filter((root) => kindOfRoot(present, root) === kind);
  const packed = {
    maps: Object.fromEntries(ofKind('map').map((root) => [root, Object.fromEntries(present.getMap<unknown>(root))])),
    texts: Object.fromEntries(ofKind('text').map((root) => [root, present.getText(root).toString()])),
  };
  present.destroy();
  return packed;
};

/** Deepest value that is believed, as everywhere (the relay's inspector). */
const deepest = 12;
/** Most values of one document; the largest meeting has some 40 000. */
const mostValues = 200_000;
/** Names that reach for a prototype. */
const poisonous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const longestKey = 512;

const isKey = (key: string): boolean => key.length <= longestKey && !poisonous.has(key);

/** Whether it is a value as JSON knows them, not too deep. */
const isPlain = (value: unknown, depth = 1): boolean => {
  if (depth > deepest) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  if (isRecord(value)) return Object.entries(value).every(([key, one]) => isKey(key) && isPlain(one, depth + 1));
  return value === null || typeof value === 'string' || typeof value === 'boolean';
};

const isFlatMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && Object.entries(value).every(([key, one]) => isKey(key) && isPlain(one));

const isPacked = (kind: ShapedKind, json: unknown): json is PackedDocument => {
  if (!isRecord(json) || Object.keys(json).length !== 2) return false;
  const { maps, texts } = json;
  if (!isRecord(maps) || !isRecord(texts)) return false;
  const kindOf = documentRoots[kind];
  const isOfKind = ([root, value]: readonly [string, unknown], wanted: 'map' | 'text') =>
    kindOf(root) === wanted && (wanted === 'text' ? typeof value === 'string' : isFlatMap(value));
  const values = Object.values(maps).reduce<number>((sum, map) => sum + Object.keys(map ?? {}).length, 0);
  if (values > mostValues) return false;
  return (
    Object.entries(maps).every((entry) => isOfKind(entry, 'map')) &&
    Object.entries(texts).every((entry) => isOfKind(entry, 'text'))
  );
};

/**
 * The document of plain values from outside, written anew; null when they are not exactly those of such a document. No
 * foreign byte reaches Yjs: what it is given are values that have been looked at. Never throws.
 */
export const unpackDocument = (kind: ShapedKind, json: unknown): Y.Doc | null => {
  if (!isPacked(kind, json)) return null;
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const [root, values] of Object.entries(json.maps)) {
      const map = doc.getMap<unknown>(root);
      for (const [key, value] of Object.entries(values)) map.set(key, value);
    }
    for (const [root, text] of Object.entries(json.texts)) doc.getText(root).insert(0, text);
  });
  return doc;
};

/** Takes rounds and polls out of a plan of which nobody else has a copy: they may be opened again under the same ids. */
export const forgetWishes = (
  doc: Y.Doc,
  wishes: { readonly rounds: readonly RoundId[]; readonly polls: readonly PollId[] },
): void =>
  doc.transact(() => {
    const { rounds, polls } = planRoots(doc);
    for (const [table, ids] of [
      [rounds, new Set<string>(wishes.rounds)],
      [polls, new Set<string>(wishes.polls)],
    ] as const)
      for (const key of [...table.keys()]) if (ids.has(key.split('/')[0] ?? '')) table.delete(key);
  });
