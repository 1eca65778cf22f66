import type { Tree } from './tree.ts';

/** What Yjs offers and this house leaves alone, each for a known fault (table in src/sync/README.md). */
const traps: readonly (readonly [name: string, shape: RegExp])[] = [
  ['a client given by hand: two devices with the same one fill the same clocks', /\.clientID\s*=(?!=)/],
  ['the undo manager: it brings back what others have replaced, and loses values of maps', /\bUndoManager\b/],
  ['format V2: bytes from outside in it can fill the memory', /\b(?:applyUpdate|encodeStateAsUpdate|mergeUpdates)V2\b/],
];

/** Finds the traps in what runs; tests may step into them to show what happens. */
export const checkYjsTraps = (tree: Tree): readonly string[] =>
  [...tree].flatMap(([path, text]) =>
    /^(?:src|server)\/.*\.tsx?$/.test(path)
      ? traps.flatMap(([name, shape]) => (shape.test(text) ? [`${path}: ${name}`] : []))
      : [],
  );
