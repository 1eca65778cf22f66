import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sources by their path from the root: the real ones, or a small invented house that a check must object to. */
export type Tree = ReadonlyMap<string, string>;

export function plant(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files));
}

const textual =
  /\.(?:tsx?|mjs|css|scss|html|json|jsonc|md|svg|csv|ya?ml|webmanifest)$|(?:^|\/)(?:\.[\w-]+|LICENSE|run)$/;

/** Reads what belongs to the project. What `.gitignore` names is not ours; git itself may be missing in a downloaded copy. */
export function readTree(root: string): Tree {
  const rules = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const isIgnored = (path: string, name: string): boolean =>
    name === '.git' ||
    rules.some((rule) => {
      if (rule.startsWith('*')) return name.endsWith(rule.slice(1));
      return rule.startsWith('/') ? `/${path}` === rule : name === rule;
    });
  const tree = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(path, entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else tree.set(path, textual.test(path) ? readFileSync(join(root, path), 'utf8') : '');
    }
  };
  visit('');
  return tree;
}
