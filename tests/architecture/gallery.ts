import { type Module, resolveImport } from './modules.ts';

const isGallery = (path: string): boolean => /^src\/app\/gallery[^/]*\.tsx$/.test(path);
/** The kit, and what stands on a wall: nobody meets these by chance while working on something else. */
const isShown = (path: string): boolean => /^src\/(?:ui\/[^/]+|features\/[^/]+\/[^/]*wall)\.tsx$/.test(path);

/** Every part of the kit and every wall that the gallery never draws: nobody looks at its states, and no check of theirs sees it. */
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
