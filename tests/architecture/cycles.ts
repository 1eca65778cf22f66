import { type Module, resolveImport } from './modules.ts';

/** Every circle of imports, types included: two files that need each other are one file, or three. */
export function checkCycles(modules: readonly Module[]): readonly string[] {
  const paths = new Set(modules.map(({ path }) => path));
  const targets = new Map(
    modules.map(({ path, imports }) => {
      const resolved = imports.map(({ specifier }) => resolveImport(path, specifier));
      return [path, [...new Set(resolved)].filter((target) => target !== undefined && paths.has(target))];
    }),
  );
  const done = new Set<string>();
  const findings: string[] = [];

  function follow(path: string, way: readonly string[]): void {
    const start = way.indexOf(path);
    if (start >= 0) {
      findings.push(`imports in a circle: ${[...way.slice(start), path].join(' -> ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) if (target !== undefined) follow(target, [...way, path]);
    done.add(path);
  }

  for (const path of paths) follow(path, []);
  return findings;
}
