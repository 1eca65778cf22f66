import * as Y from 'yjs';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import type { Access } from '../src/protocol/rights.ts';

/** What becomes of an incoming update: taken, without effect, or refused with the code that closes its socket. */
export type Verdict =
  | { readonly kind: 'accept' }
  | { readonly kind: 'noop' }
  | { readonly kind: 'refuse'; readonly reason: Extract<CloseReason, 'forbidden' | 'tooLarge' | 'unreadable'> };

export interface InspectorLimits {
  /** Bytes of this update. */
  readonly update: number;
  /** Bytes the document may still grow by. */
  readonly room: number;
}

const refuse = (reason: Extract<Verdict, { kind: 'refuse' }>['reason']): Verdict => ({ kind: 'refuse', reason });

const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/**
 * The one place every incoming update passes before anything is done with it. Looks only, changes nothing, never
 * throws. A reader's update that says nothing new (stock clients answer step 1 with their own step 2) is without
 * effect; one that would change something is refused. Sections of several clients inside one document are not told
 * apart here: who may write a document may write all of it.
 */
export const inspect = (doc: Y.Doc, update: Uint8Array, access: Access, limits: InspectorLimits): Verdict => {
  if (isEmpty(update)) return { kind: 'noop' };
  if (update.length > limits.update) return refuse('tooLarge');
  const decoded = decode(update);
  if (decoded === null) return refuse('unreadable');
  if (!isNews(doc, decoded)) return { kind: 'noop' };
  if (access !== 'write') return refuse('forbidden');
  return update.length > limits.room ? refuse('tooLarge') : { kind: 'accept' };
};

type Decoded = ReturnType<typeof Y.decodeUpdate>;

const decode = (update: Uint8Array): Decoded | null => {
  try {
    return Y.decodeUpdate(update);
  } catch {
    // Whatever the decoder stumbled over: these bytes are not an update.
    return null;
  }
};

/** Whether the document does not know everything of this already: structs beyond its state, deletes of what lives. */
const isNews = (doc: Y.Doc, { structs, ds }: Decoded): boolean =>
  structs.some(
    (struct) =>
      !(struct instanceof Y.Skip) && struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client),
  ) || [...ds.clients].some(([client, ranges]) => ranges.some((range) => deletesNews(doc, client, range)));

const deletesNews = (doc: Y.Doc, client: number, { clock, len }: { clock: number; len: number }): boolean => {
  if (len === 0) return false;
  if (clock + len > Y.getState(doc.store, client)) return true;
  const structs = doc.store.clients.get(client) ?? [];
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= clock + len) return false;
    if (!struct.deleted) return true;
  }
  return false;
};

/**
 * Applies an accepted update. What Yjs would keep waiting for missing parts is dropped and reported as a gap: a relay
 * that keeps it could be made to change something later that it has never inspected.
 */
export const applyInspected = (doc: Y.Doc, update: Uint8Array, origin: unknown): 'whole' | 'gap' => {
  Y.applyUpdate(doc, update, origin);
  if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return 'whole';
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  return 'gap';
};
