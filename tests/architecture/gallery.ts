import { type Module, resolveImport } from './modules.ts';

const isGallery = (path: string): boolean => /^src\/app\/(?:gallery|scenes)\/[^/]+\.tsx$/.test(path);
/** The kit, and everything that people see: nobody meets all of it by chance while working on something else. */
const isShown = (path: string): boolean => /^src\/(?:ui\/[^/]+|features\/[^/]+\/[^/]+)\.tsx$/.test(path);

/**
 * Every part of the kit and every component of the features that no scene of the gallery brings along, not even lazily:
 * nobody looks at its states, and no check of theirs sees it. What is brought along need not be drawn, see the README of
 * the scenes.
 */
export function checkGallery(modules: readonly Module[]): readonly string[] {
  const drawn = new Set(modules.filter(({ path }) => isGallery(path)).map(({ path }) => path));
  const byPath = new Map(modules.map((module) => [module.path, module]));
  for (const path of drawn)
    for (const { specifier, isType } of byPath.get(path)?.imports ?? []) {
      const target = resolveImport(path, specifier);
      if (!isType && target !== undefined && byPath.has(target)) drawn.add(target);
    }
  return modules
    .filter(({ path }) => isShown(path) && !drawn.has(path))
    .map(({ path }) => `${path}: is not in the gallery`);
}
