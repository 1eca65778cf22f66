import type { Tree } from './tree.ts';

const classes = (text: string, shape: RegExp): ReadonlySet<string> => new Set(text.match(shape) ?? []);

/** Features by the classes that their files of one kind speak of. */
function byClass(tree: Tree, file: RegExp, shape: RegExp): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of tree) {
    const feature = file.exec(path)?.[1];
    if (feature === undefined) continue;
    for (const name of classes(text, shape)) found.set(name, (found.get(name) ?? new Set()).add(feature));
  }
  return found;
}

/**
 * A class that two features both wear and both style: a screen would look otherwise as soon as somebody has seen the other
 * one, because styles once loaded stay. What all of them wear is styled in ui.
 */
export function checkStyles(tree: Tree): readonly string[] {
  const shape = /(?<=\.)plenum-[a-z0-9-]+/g;
  const styled = byClass(tree, /^src\/features\/([^/]+)\/.*\.css$/, shape);
  const worn = byClass(tree, /^src\/features\/([^/]+)\/.*\.tsx$/, /plenum-[a-z0-9-]+/g);
  const shared = byClass(tree, /^src\/(ui|app)\/.*\.css$/, shape);
  return [...styled].flatMap(([name, features]) => {
    const both = [...features].filter((feature) => worn.get(name)?.has(feature) === true);
    return both.length < 2 || shared.has(name) ? [] : [`${name}: styled by ${both.sort().join(' and ')}`];
  });
}
