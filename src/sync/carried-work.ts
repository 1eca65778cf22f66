import { deflateSync, Inflate } from 'fflate';
import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { isRecord } from '../documents/parse.ts';
import { kindOfRoot } from '../documents/root-kind.ts';
import { documentRoots } from '../documents/roots.ts';
import { copyHandedIn } from '../documents/space/submissions.ts';
import { fromBase64, toBase64 } from '../domain/base64.ts';
import { type GroupId, parseId, type SpaceId } from '../domain/ids.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import { limits } from '../protocol/limits.ts';
import { mergeNotebook } from './keeps-whole.ts';
import type { OpenDocument } from './open-document.ts';

/*
 * The work of a group on its way without a network: a file from hand to hand.
 *
 *   „PLENUMW" · version (1 byte) · SHA-256 of all that follows (32 bytes) · deflated JSON
 *
 * What comes of it is merged as if both devices had met: in any order, as often as one likes.
 */

const mark = new TextEncoder().encode('PLENUMW');
const version = 1;
const sumLength = 32;
const headLength = mark.length + 1 + sumLength;
/** Most bytes of a file, and of what is in it: more than the pictures that a relay takes (`limits.documentBytes`), packed. */
export const mostPacked = 20_000_000;
const mostUnpacked = 40_000_000;
/** Most bytes of the pictures of a device: a relay that knows none of them yet gets them in one message. */
const mostPhotos = limits.frameBytes - 1_024;

const kinds = ['notebook', 'photos', 'submissions'] as const;
type CarriedKind = (typeof kinds)[number];

export interface CarriedWork {
  readonly space: SpaceId;
  readonly group: GroupId;
  readonly documents: ReadonlyMap<CarriedKind, Uint8Array>;
}

/** Why a file is not taken. `foreign` is asked by who knows what it should be. */
export type CarryRefusal = 'damaged' | 'newer' | 'too-large';

/** Packs these documents; whoever opens the file has all that was in them. */
export const packWork = (
  space: SpaceId,
  group: GroupId,
  documents: readonly OpenDocument[],
): Uint8Array<ArrayBuffer> => {
  const packed = documents.map(({ name, doc }) => [name.kind, toBase64(Y.encodeStateAsUpdate(doc))] as const);
  const content = deflateSync(
    new TextEncoder().encode(JSON.stringify({ space, group, documents: Object.fromEntries(packed) })),
  );
  const file = new Uint8Array(headLength + content.length);
  file.set(mark);
  file[mark.length] = version;
  file.set(digest(content), mark.length + 1);
  file.set(content, headLength);
  return file;
};

/*
 * The same as a text: a sentence for whoever opens it elsewhere, then the file in base64. Share sheets take it: Chromium
 * shares files with an ending and a type of its list alone, and says so only when it is asked to. Lines as mail has them.
 */
const lineLength = 76;
const textMark = toBase64(mark.subarray(0, 6));
/** Most characters before it: the sentence, and what somebody has written above. */
const mostBefore = 10_000;
/** Most bytes of a text: four letters for three bytes, and the ends of the lines. */
export const mostAsText = Math.ceil((mostPacked * 4 * (lineLength + 2)) / (3 * lineLength)) + mostBefore;

/** `says` stands at its beginning, in lines of its own. */
export const workAsText = (file: Uint8Array, says: string): string => {
  const lines = toBase64(file).match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return [says, '', ...lines, ''].join('\n');
};

/** One letter for each byte, so that places in the one are places in the other. */
const asLetters = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const textAt = (file: Uint8Array): number => asLetters(file.subarray(0, mostBefore)).indexOf(textMark);

/** The file that is in such a text; one that is none is given back. Nothing of a text with other letters in it is work of ours. */
const fromText = (file: Uint8Array): Uint8Array => {
  const at = textAt(file);
  return at < 0 ? file : (fromBase64(asLetters(file.subarray(at))) ?? new Uint8Array());
};

/** Whether this is the work of a group, whole or not. */
export const isWork = (carried: Uint8Array): boolean =>
  mark.every((byte, place) => carried[place] === byte) || textAt(carried) >= 0;

/** Reads a file of ours or the text of one. Believes nothing: every byte is in the checksum, and nothing grows beyond measure. */
export const readWork = (carried: Uint8Array): Result<CarriedWork, CarryRefusal> => {
  if (carried.length > mostAsText) return refused('too-large');
  const file = fromText(carried);
  if (file.length > mostPacked) return refused('too-large');
  if (file.length <= headLength || !mark.every((byte, place) => file[place] === byte)) return refused('damaged');
  if ((file[mark.length] ?? 0) > version) return refused('newer');
  const content = file.subarray(headLength);
  const sum = digest(content);
  if (!sum.every((byte, place) => file[mark.length + 1 + place] === byte)) return refused('damaged');
  const work = parseWork(inflate(content));
  return work === null ? refused('damaged') : accepted(work);
};

/** Null: no deflated bytes, or more than a file of ours has. */
const inflate = (content: Uint8Array): Uint8Array | null => {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Inflate((part) => {
      length += part.length;
      if (length > mostUnpacked) throw new RangeError('more than a file of ours has');
      parts.push(part);
    });
    // In small pieces, so that a bomb is noticed before it has grown.
    for (let at = 0; at < content.length; at += 4_096)
      stream.push(content.subarray(at, at + 4_096), at + 4_096 >= content.length);
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const parseWork = (bytes: Uint8Array | null): CarriedWork | null => {
  try {
    const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array()));
    if (!isRecord(said) || !isRecord(said['documents'])) return null;
    const [space, group] = [parseId<SpaceId>(said['space']), parseId<GroupId>(said['group'])];
    if (space === null || group === null) return null;
    const documents = new Map<CarriedKind, Uint8Array>();
    for (const kind of kinds) {
      const update = said['documents'][kind];
      if (typeof update !== 'string') continue;
      const bytes = fromBase64(update);
      if (bytes === null || !isWhole(kind, bytes)) return null;
      documents.set(kind, bytes);
    }
    return { space, group, documents };
  } catch {
    return null;
  }
};

/** Whether it is a document of this kind and nothing is missing in it: tried in a document that nobody sees. */
const isWhole = (kind: CarriedKind, update: Uint8Array): boolean => {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    const { pendingStructs, pendingDs } = doc.store;
    const roots = documentRoots[kind];
    const hasRoots = [...doc.share.keys()].every((root) => {
      const wanted = roots(root);
      return wanted !== 'none' && (kindOfRoot(doc, root) === wanted || isEmpty(doc, root));
    });
    return pendingStructs === null && pendingDs === null && hasRoots;
  } catch {
    return false;
  } finally {
    doc.destroy();
  }
};

const isEmpty = (doc: Y.Doc, root: string): boolean => {
  const held = doc.share.get(root);
  return held !== undefined && held._start === null && held._map.size === 0;
};

const takeHandedIn = (doc: Y.Doc, update: Uint8Array): void => {
  const carried = new Y.Doc();
  Y.applyUpdate(carried, update);
  copyHandedIn(carried, doc);
  carried.destroy();
};

/** What of a file was new. `withoutPhotos`: its pictures are not taken, all other things are. */
export type Merge = 'merged' | 'nothingNew' | 'withoutPhotos';

/** Whether all pictures together still go to a relay; nobody could send them, or hand them on, later. */
const haveRoom = (doc: Y.Doc, update: Uint8Array): boolean => {
  const both = new Y.Doc();
  const here = Y.encodeStateAsUpdate(doc);
  Y.applyUpdate(both, here);
  Y.applyUpdate(both, update);
  const bytes = Y.encodeStateAsUpdate(both).length;
  both.destroy();
  return bytes <= Math.max(mostPhotos, here.length);
};

/**
 * Merges what was carried into the documents that lie open here.
 *
 * A notebook is merged as a whole, because people write in its texts together, and so are its pictures as long as there is
 * room for them (SPEC D299). Of what was handed in only the group's own part is taken, value by value: what the office has
 * decided comes from the relay, which knows who is an office, and never from a file, which anybody can have made (SPEC D185).
 */
export const mergeWork = ({ documents }: CarriedWork, open: readonly OpenDocument[]): Merge => {
  let merge: Merge = 'nothingNew';
  for (const { name, access, doc } of open) {
    const update = kinds.some((kind) => kind === name.kind) ? documents.get(name.kind as CarriedKind) : undefined;
    if (update === undefined || access !== 'write') continue;
    if (name.kind === 'photos' && !haveRoom(doc, update)) {
      merge = 'withoutPhotos';
      continue;
    }
    const tell = () => {
      if (merge === 'nothingNew') merge = 'merged';
    };
    doc.on('update', tell);
    if (name.kind === 'submissions') takeHandedIn(doc, update);
    else if (name.kind === 'notebook') mergeNotebook(doc, update);
    else Y.applyUpdate(doc, update);
    doc.off('update', tell);
  }
  return merge;
};
