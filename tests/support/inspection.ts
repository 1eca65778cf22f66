import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { applyTaken } from '../../server/inspector/apply.ts';
import { type InspectorLimits, inspect, type Policy, type Verdict } from '../../server/inspector/inspect.ts';

/** Room for everything that a test is not about. */
export const wide: InspectorLimits = {
  update: 8e6,
  room: 16e6,
  structs: 200_000,
  clients: 1_000,
  conflicts: 500_000,
};

/** A writer who may write everything, and brings only what nobody owns. */
export const anybody: Policy = { access: 'write', roots: () => 'any', ownerOf: () => 'deliver' };

/** Inspects an update and applies what is left of it. */
export const admit = (doc: Y.Doc, update: Uint8Array, policy: Policy = anybody, limits = wide): Verdict => {
  const verdict = inspect(doc, update, policy, limits);
  if (verdict.kind === 'take') applyTaken(doc, verdict, null);
  return verdict;
};

/** An update written number by number and letter by letter, as only a forger does. */
export const forge = (...parts: readonly (number | string | Uint8Array)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part);
      else if (typeof part === 'string') encoding.writeVarString(encoder, part);
      else encoding.writeUint8Array(encoder, part);
    }
  });

export const docWith = (fill: (doc: Y.Doc) => void, client?: number): Y.Doc => {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  fill(doc);
  return doc;
};

export const stateOf = (fill: (doc: Y.Doc) => void, client?: number): Uint8Array =>
  Y.encodeStateAsUpdate(docWith(fill, client));

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Everything in a document as JSON, the keys in order: equal texts, equal contents. */
export const plain = (doc: Y.Doc): string =>
  JSON.stringify(
    {
      map: doc.getMap('map').toJSON(),
      list: doc.getArray('list').toJSON(),
      text: doc.getText('text').toString(),
      other: doc.getMap('other').toJSON(),
      marks: doc.getMap('marks').toJSON(),
    },
    sorted,
  );

/** The document's bytes: equal bytes, equal documents. */
export const bytesOfState = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
