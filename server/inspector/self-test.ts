import * as Y from 'yjs';
import { applyTaken } from './apply.ts';
import { type InspectorLimits, inspect, type Policy } from './inspect.ts';

const policy: Policy = { access: 'write', roots: (root) => (root === 'a' ? 'any' : 'none'), ownerOf: () => 'claim' };
const limits: InspectorLimits = { update: 1_000, room: 1_000, structs: 10, clients: 10, conflicts: 100 };

/**
 * Known updates must have their known verdicts. Throws when they have not: with a second copy of Yjs in the process, or
 * one that writes differently, the inspector would understand nothing, and the relay must not start.
 */
export const testInspector = (): void => {
  const [doc, device] = [new Y.Doc(), new Y.Doc()];
  device.getMap('a').set('x', 1);
  const permitted = inspect(doc, Y.encodeStateAsUpdate(device), policy, limits);
  if (permitted.kind === 'take') applyTaken(doc, permitted, null);
  // Beside what is in the document now: found only if the inspector knows its items.
  device.getMap('a').set('x', 2);
  device.getMap('b').set('x', 3);
  const mixed = inspect(doc, Y.encodeStateAsUpdate(device), policy, limits);
  if (mixed.kind === 'take') applyTaken(doc, mixed, null);
  const isKnown = mixed.kind === 'take' && mixed.issues.join() === 'forbidden-root' && !mixed.hasGap;
  if (!isKnown || doc.getMap('a').get('x') !== 2 || doc.getMap('b').size > 0)
    throw new Error('the inspector does not understand this Yjs');
};
