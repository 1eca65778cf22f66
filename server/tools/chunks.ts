import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

type Modules = { readonly getModuleInfo: (id: string) => Rolldown.ModuleInfo | null };

const at = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** Everything that these modules bring along: themselves, what they import and, of what they load lazily, what is wanted. */
function reachedFrom(
  roots: readonly string[],
  modules: Modules,
  isWanted: (lazy: string) => boolean,
): ReadonlySet<string> {
  const seen = new Set(roots);
  for (const id of seen) {
    const info = modules.getModuleInfo(id);
    for (const one of info?.importedIds ?? []) seen.add(one);
    for (const one of info?.dynamicallyImportedIds ?? []) if (isWanted(one)) seen.add(one);
  }
  return seen;
}

/** The parts in which a device fetches the app, in the order in which they take what several need. */
const order = [
  'entry',
  'react',
  'first',
  'session',
  'english',
  'shown',
  'seat',
  'wall',
  'activities',
  'lead',
  'more',
  'gallery',
] as const;
type Part = (typeof order)[number];

/** What only a few need although every open session or wall could load it: it goes to the parts of those who do. */
const forFew = /\/(?:sweep-drafts|erase-seat|session-lead|late-vote-notice)\.tsx?$/;

/** Of the screens of a tablet those of a round and of the lobby (`seat-screens.ts`). The others come behind the first picture. */
const ofRounds = /\/(?:seat-(?:assessment|explain|own-groups|reminders|signals)|method-view)\.tsx$/;

function readParts(modules: Modules): (id: string) => Part | null {
  const lazyIn = (id: string) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
  const routes = lazyIn(at('app/routes.tsx'));
  const isRoute =
    (...names: readonly string[]) =>
    (id: string) =>
      names.some((name) => id.endsWith(`/${name}.tsx`));
  const none = () => false;
  const entry = reachedFrom([at('../index.html')], modules, none);
  const first = reachedFrom([at('app/begin.tsx')], modules, none);
  const session = reachedFrom(routes.filter(isRoute('participant-route')), modules, none);
  const lazyInSession = [...session].filter((id) => !first.has(id)).flatMap(lazyIn);
  const activities = [
    ...lazyIn(at('app/seat/seat-screens.ts')).filter((id) => !ofRounds.test(id)),
    ...lazyIn(at('app/wall/wall-pictures.ts')),
  ];
  const later = new Set(activities);
  const isAtOnce = (id: string) => !later.has(id) && !forFew.test(id);
  const begins: readonly (readonly [Part, readonly string[]])[] = [
    ['seat', lazyInSession.filter(isAtOnce)],
    ['wall', routes.filter(isRoute('wall-route'))],
    ['activities', activities],
    ['lead', routes.filter(isRoute('lead-route', 'prepare-route'))],
    ['more', routes.filter((id) => !isRoute('gallery', 'gallery-scene', 'gallery-wall')(id))],
    ['gallery', routes],
  ];
  const isWantedBy = (part: Part) => (part === 'seat' || part === 'wall' ? isAtOnce : () => true);
  const parts = begins.map(([part, roots]) => [part, reachedFrom(roots, modules, isWantedBy(part))] as const);
  return (id) => {
    if (entry.has(id)) return 'entry';
    if (/\/node_modules\/(?:react|react-dom|scheduler)\//.test(id)) return 'react';
    if (first.has(id)) return 'first';
    if (session.has(id)) return 'session';
    // A library that nothing needs at once, such as the one that reads PDFs, stays by itself.
    if (id.includes('/node_modules/') && modules.getModuleInfo(id)?.importers.length === 0) return null;
    // What gathers them stays by itself: in one file with them it would need the bundler's own helpers, and everybody a file more.
    if (/\/src\/words\/[^/]+\.en\.ts$/.test(id)) return 'english';
    const [part, other] = parts.flatMap(([name, reached]) => (reached.has(id) ? [name] : []));
    // What wall and tablets both show: a wall waits for nothing that only tablets need.
    return part === 'seat' && other === 'wall' ? 'shown' : (part ?? null);
  };
}

/**
 * Which file of the built app a module goes to. Cut as finely as the bundler would, the app were some three hundred files,
 * most of them below three kilobytes: whatever is first opened waits for dozens of them, each compressed for itself, and
 * a tablet stores every one before it can do without a network. So there is a file for what the first screen needs, one for
 * an open session, one for each part of the app, and one for all words in English.
 */
export function createChunks() {
  let partOf: ReturnType<typeof readParts> | undefined;
  return order.map((part, index) => ({
    debugName: part,
    priority: order.length - index,
    name(id: string, modules: Modules): Part | null {
      partOf ??= readParts(modules);
      return partOf(id) === part ? part : null;
    },
  }));
}
