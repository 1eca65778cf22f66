import type { RandomBytes } from '../domain/ids.ts';

/**
 * Chance for ids. `getRandomValues` works everywhere; `crypto.randomUUID` and `crypto.subtle` are missing where the
 * page comes over plain http from a room's network.
 */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
