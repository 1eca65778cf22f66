// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import operator from '../../public/betreiber.json' with { type: 'json' };
import { Gallery } from '../../src/app/gallery/gallery.tsx';
import { GalleryScene } from '../../src/app/gallery/gallery-scene.tsx';
import { GalleryWall } from '../../src/app/gallery/gallery-wall.tsx';
import { wallScenes } from '../../src/app/gallery/gallery-walls.tsx';
import { sceneGroups } from '../../src/app/scenes/all-scenes.ts';
import { AnnouncerProvider } from '../../src/ui/announcer.tsx';
import { WordsProvider } from '../../src/words/words-provider.tsx';
import { until } from '../support/until.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// jsdom knows no dialogs that stand above the page.
HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
  this.open = true;
};

/** What no scene shows, and why. */
const undrawn: readonly (readonly [component: string, reason: string])[] = [
  ['indicators/cross-file.tsx CrossFile', 'is drawn into the file that is saved, never on a screen'],
  ['indicators/cross-legend.tsx QuadrantSentences', 'stands on phones alone; jsdom is as wide as a tablet'],
  ['proposals/edit-card.tsx Meanwhile', 'needs somebody else who changes the same proposal at the same moment'],
];

/** Every component that a file of the features exports, by what React calls it. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/features/*/*.tsx', { eager: true });
const isComponent = (name: string, value: unknown): boolean =>
  /^[A-Z][a-z]/.test(name) && (typeof value === 'function' || (value instanceof Object && '$$typeof' in value));
const components = new Map<unknown, string>(
  Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name, value]) => isComponent(name, value))
      .map(([name, value]) => [value, `${file.replace('../../src/features/', '')} ${name}`] as const),
  ),
);

interface Fiber {
  readonly type: unknown;
  readonly elementType: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}
const missing = new Set(components.values());

/** Strikes out what React has drawn there. */
const strike = (first: Fiber | null): void => {
  for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
    for (const type of [fiber.type, fiber.elementType]) missing.delete(components.get(type) ?? '');
    strike(fiber.child);
  }
};

const treeOf = (page: HTMLElement): Fiber | null => {
  const [root] = Object.entries(page).flatMap(([key, value]) => (key.startsWith('__reactContainer') ? [value] : []));
  return (root as { readonly stateNode: { readonly current: Fiber } } | undefined)?.stateNode.current ?? null;
};

/** What each screen puts forward as the thing to do next. */
const mainActions = new Map<string, readonly string[]>();

const mainActionsOf = (page: HTMLElement): readonly string[] =>
  [...page.querySelectorAll('main .kern-btn--primary')]
    .filter((button) => button.closest('details:not([open]), dialog:not([open])') === null)
    .map((button) => button.textContent);

async function look(node: ReactNode, name: string, isThere: () => boolean): Promise<void> {
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <WordsProvider lang="de">
        <AnnouncerProvider>{node}</AnnouncerProvider>
      </WordsProvider>,
    ),
  );
  await until(async () => {
    await act(async () => undefined);
    strike(treeOf(page));
    return isThere() && page.querySelector('.plenum-waiting') === null;
  }, name);
  mainActions.set(name, mainActionsOf(page));
  await act(async () => root.unmount());
  page.remove();
}

// All of them once, for all that is said of them.
beforeAll(async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(operator)));
  await look(<Gallery />, 'the gallery', () => true);
  for (const scene of Object.keys(wallScenes)) await look(<GalleryWall scene={scene} />, scene, () => true);
  for (const scene of Object.values(sceneGroups).flatMap((scenes) => Object.keys(scenes)))
    await look(<GalleryScene scene={scene} />, scene, () => document.documentElement.dataset['scene'] === scene);
}, 900_000);

test('every component of the features is drawn by a wall, a card or a scene of the gallery', () => {
  expect([...missing].sort()).toEqual(undrawn.map(([component]) => component).sort());
});

test('the cockpit puts one thing forward at a time, whatever runs', () => {
  const cockpits = [...mainActions].filter(([scene]) => scene.startsWith('lead-'));
  expect(cockpits.length).toBeGreaterThan(50);
  expect(cockpits.filter(([, actions]) => actions.length > 1)).toEqual([]);
});
