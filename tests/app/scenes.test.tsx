// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, expect, test } from 'vitest';
import { Gallery } from '../../src/app/gallery.tsx';
import { GalleryWall } from '../../src/app/gallery-wall.tsx';
import { wallScenes } from '../../src/app/gallery-walls.tsx';
import { sceneGroups } from '../../src/app/scenes/all-scenes.ts';
import { AnnouncerProvider } from '../../src/ui/announcer.tsx';
import { WordsProvider } from '../../src/words/words-provider.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const files = import.meta.glob<Record<string, unknown>>('../../src/features/*/*.tsx', { eager: true });
const names = new Map<unknown, string>();
for (const [file, exported] of Object.entries(files))
  for (const [name, value] of Object.entries(exported))
    if (/^[A-Z]/.test(name) && (typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value)))
      names.set(value, `${file.replace('../../src/features/', '')}#${name}`);
const drawn = new Set<unknown>();
interface Fiber { readonly type: unknown; readonly elementType: unknown; readonly child: Fiber | null; readonly sibling: Fiber | null }
const walk = (fiber: Fiber | null): void => {
  for (let one = fiber; one !== null; one = one.sibling) {
    drawn.add(one.type); drawn.add(one.elementType);
    walk(one.child);
  }
};
async function look(node: ReactNode) {
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  await act(async () => root.render(<WordsProvider lang="de"><AnnouncerProvider>{node}</AnnouncerProvider></WordsProvider>));
  for (let i = 0; i < 6; i++) await act(async () => { await new Promise((r) => setTimeout(r, 5)); });
  const key = Object.keys(page).find((k) => k.startsWith('__reactContainer'));
  walk((page as never as Record<string, { stateNode: { current: Fiber } }>)[key ?? '']?.stateNode.current ?? null);
  await act(async () => root.unmount());
  page.remove();
}
test('all', async () => {
  const t = Date.now();
  await look(<Gallery />);
  for (const scene of Object.keys(wallScenes)) await look(<GalleryWall scene={scene} />);
  console.log('walls', Date.now() - t, drawn.size);
  for (const scenes of Object.values(sceneGroups)) for (const [name, { draw }] of Object.entries(scenes)) {
    try { await look(draw()); } catch (e) { console.log(name, String(e).slice(0, 200)); }
  }
  console.log('all', Date.now() - t);
  const missing = [...names].filter(([value]) => !drawn.has(value)).map(([, name]) => name);
  console.log(names.size, missing.length, missing.join('\n'));
});
