import type { Module } from './modules.ts';
import type { Tree } from './tree.ts';

const agreed =
  /^(?:\..+|src|public|server|tests|index\.html|(?:vite\.config)\.ts|(?:package|package-lock|tsconfig|biome)\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const spokenAloud = new Set(['README.md', 'SPEC.md']);
const longest = 300;

/** The top level stays as agreed: what tools demand, and four folders. */
export function checkTopLevel(tree: Tree): readonly string[] {
  const entries = new Set([...tree.keys()].map((path) => path.split('/', 1)[0] ?? path));
  return [...entries].filter((name) => !agreed.test(name)).map((name) => `${name}: not agreed for the top level`);
}

export function checkNames(tree: Tree): readonly string[] {
  return [...tree.keys()]
    .filter((path) => /^(?:src|server|tests|public)\//.test(path))
    .filter((path) => path.split('/').some((part) => !kebab.test(part) && !spokenAloud.has(part)))
    .map((path) => `${path}: names are kebab-case`);
}

/** Words are lists; they may be as long as the screens need. */
export function checkLengths(tree: Tree): readonly string[] {
  return [...tree]
    .filter(
      ([path]) => /^(?:src|server|tests)\/.*\.(?:tsx?|mjs|css|scss)$/.test(path) && !path.startsWith('src/words/'),
    )
    .map(([path, source]) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${longest}`);
}

function isReExport({ type }: Module['program']['body'][number]): boolean {
  return type === 'ExportAllDeclaration';
}

function isBarrel({ path, program }: Module): boolean {
  if (/(?:^|\/)index\.(?:tsx?|mjs)$/.test(path)) return true;
  const passesOn = program.body.filter(
    (statement) => isReExport(statement) || (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
  );
  return program.body.some(isReExport) || (passesOn.length > 0 && passesOn.length === program.body.length);
}

export function checkBarrels(modules: readonly Module[]): readonly string[] {
  return modules.filter(isBarrel).map(({ path }) => `${path}: a barrel; import from the file that has it`);
}

export function checkDefaultExports(modules: readonly Module[]): readonly string[] {
  return modules
    .filter(({ path, hasDefaultExport }) => hasDefaultExport && path !== 'vite.config.ts')
    .map(({ path }) => `${path}: a default export; give it its name`);
}
