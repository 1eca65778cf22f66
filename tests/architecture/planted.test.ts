import { describe, expect, test } from 'vitest';
import { checkCycles } from './cycles.ts';
import { checkGallery } from './gallery.ts';
import { checkHonesty } from './honesty.ts';
import { listModules } from './modules.ts';
import { checkBarrels, checkDefaultExports, checkLengths, checkNames, checkTopLevel } from './shape.ts';
import { checkRules } from './spec-rules.ts';
import { checkStoreys } from './storeys.ts';
import { checkStyles } from './styles.ts';
import { checkTraces } from './traces.ts';
import { plant } from './tree.ts';
import { checkYjsTraps } from './yjs-traps.ts';

// Every check is shown a small invented house with one fault in it. A check that has gone blind fails here.

const build = (files: Readonly<Record<string, string>>) => listModules(plant(files));

describe('an arrow that points the wrong way is found', () => {
  const wrong: readonly (readonly [path: string, source: string, objection: string])[] = [
    ['src/domain/vote.ts', "import { Doc } from 'yjs';", 'domain may not use yjs'],
    ['src/domain/vote.ts', "import type { Plan } from '../documents/plan.ts';", 'domain may not import from documents'],
    ['src/domain/vote.ts', "import { readFileSync } from 'node:fs';", 'domain may not use node:fs'],
    ['src/documents/plan.ts', "import { open } from '../sync/open.ts';", 'documents may not import from sync'],
    ['src/protocol/token.ts', "export { open } from '../sync/open.ts';", 'protocol may not import from sync'],
    ['src/sync/open.ts', "await import('../features/join/join.tsx');", 'sync may not import from features'],
    ['src/device/tables.ts', "import '../ui/tokens.css';", 'device may not import from ui'],
    ['src/words/join.de.ts', "import { ids } from '../domain/ids.ts';", 'words may import only types from domain'],
    ['src/ui/button.tsx', "import { ids } from '../domain/ids.ts';", 'ui may import only types from domain'],
    ['src/features/join/join.tsx', "import { wall } from '../wall/wall.ts';", 'may not import feature wall'],
    ['src/features/join/join.tsx', "import { Doc } from 'yjs';", 'features may not use yjs'],
    ['src/features/join/join.tsx', "import { Dexie } from 'dexie';", 'features may not use dexie'],
    ['src/features/join/join.tsx', "import { App } from '../../app/app.tsx';", 'features may not import from app'],
    ['src/app/app.tsx', "import { relay } from '../../server/relay.ts';", 'app may not import from server'],
    ['src/app/app.tsx', "import { until } from '../../tests/support/until.ts';", 'from outside src and server'],
    ['server/relay.ts', "import { open } from '../src/sync/open.ts';", 'server may not import from sync'],
    ['src/utils/text.ts', '', 'src/utils is no storey'],
  ];

  test.each(wrong)('%s: %s', (path, source, objection) => {
    expect(checkStoreys(build({ [path]: source }))).toEqual([expect.stringContaining(objection)]);
  });
});

test('arrows that point the agreed way are left alone', () => {
  const house = build({
    'src/domain/vote.ts': "import { order } from './order.ts';",
    'src/documents/plan.ts': "import { Doc } from 'yjs'; import type { Vote } from '../domain/vote.ts';",
    'src/words/join.de.ts': "import type { Role } from '../domain/role.ts';",
    'src/ui/button.tsx': "import { type Role } from '../domain/role.ts'; import './button.css';",
    'src/features/join/join.tsx': "import { open } from '../../sync/open.ts'; import { code } from './code-field.tsx';",
    'src/features/join/deeds.ts': "import type { Doc } from 'yjs'; import { read } from '../../documents/plan.ts';",
    'src/main.tsx': "import { App } from './app/app.tsx';",
    'server/relay.ts': "import { createServer } from 'node:http'; import { may } from '../src/protocol/rights.ts';",
    'tests/support/meeting.ts': "import { open } from '../../src/sync/open.ts';",
  });
  expect(checkStoreys(house)).toEqual([]);
});

test('a circle of imports is found, also one of types, and shown as the way round', () => {
  const house = build({
    'src/domain/a.ts': "import { b } from './b.ts';",
    'src/domain/b.ts': "import type { C } from './c.ts';",
    'src/domain/c.ts': "export { a } from './a.ts';",
  });
  expect(checkCycles(house)).toEqual([
    'imports in a circle: src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts',
  ]);
});

test('two ways to the same file are no circle', () => {
  const house = build({
    'src/domain/a.ts': "import './b.ts'; import './c.ts';",
    'src/domain/b.ts': "import './c.ts';",
    'src/domain/c.ts': '',
  });
  expect(checkCycles(house)).toEqual([]);
});

test('a screen and a part of the kit that no scene brings along are found, those that come lazily and types alone are told apart', () => {
  const house = build({
    'src/app/gallery/gallery.tsx':
      "import { Badge } from '../../ui/badge.tsx'; import type { DotsWall } from '../../features/ballot/dots-wall.tsx';",
    'src/app/scenes/hand-scenes.tsx': "import { SeatRoute } from '../seat-route.tsx'; export const scene = SeatRoute;",
    'src/app/seat-route.tsx':
      "export const SeatRoute = () => import('../features/ballot/mood-screen.tsx').then(({ MoodScreen }) => MoodScreen);",
    'src/app/office-route.tsx': "import { Desk } from '../features/space/desk.tsx'; export const Office = Desk;",
    'src/ui/badge.tsx': "import { Icon } from './icon.tsx'; export const Badge = Icon;",
    'src/ui/icon.tsx': 'export const Icon = 1;',
    'src/ui/lost.tsx': 'export const Lost = 1;',
    'src/ui/use-now.ts': 'export const useNow = 1;',
    'src/features/ballot/dots-wall.tsx': 'export const DotsWall = 1;',
    'src/features/ballot/mood-screen.tsx': 'export const MoodScreen = 1;',
    'src/features/ballot/ballot-deeds.ts': 'export const deeds = 1;',
    'src/features/space/desk.tsx': 'export const Desk = 1;',
  });
  expect(checkGallery(house)).toEqual([
    'src/ui/lost.tsx: is not in the gallery',
    'src/features/ballot/dots-wall.tsx: is not in the gallery',
    'src/features/space/desk.tsx: is not in the gallery',
  ]);
});

test('barrels are found under their name and under any other', () => {
  const house = build({
    'src/ui/index.ts': 'export const one = 1;',
    'src/ui/all.ts': "export { a } from './a.ts'; export { b } from './b.ts';",
    'src/ui/star.ts': "export * from './a.ts'; export const one = 1;",
    'src/ui/a.ts': "import { b } from './b.ts'; export const a = b;",
  });
  expect(checkBarrels(house).map((finding) => finding.split(':')[0])).toEqual([
    'src/ui/index.ts',
    'src/ui/all.ts',
    'src/ui/star.ts',
  ]);
});

test('default exports are found, in each way to write them', () => {
  const house = build({
    'src/ui/a.ts': 'export default 1;',
    'src/ui/b.ts': 'const b = 1; export { b as default };',
    'src/ui/c.ts': 'export const c = 1;',
    'vite.config.ts': 'export default {};',
  });
  expect(checkDefaultExports(house)).toHaveLength(2);
});

test('names that are not kebab-case are found', () => {
  const house = plant({
    'src/ui/Button.tsx': '',
    'src/useNow.ts': '',
    'tests/my_test.ts': '',
    'src/words/join.de.ts': '',
    'src/domain/README.md': '',
    'public/icons/icon-192.png': '',
  });
  expect(checkNames(house).map((finding) => finding.split(':')[0])).toEqual([
    'src/ui/Button.tsx',
    'src/useNow.ts',
    'tests/my_test.ts',
  ]);
});

test('a file of 301 lines is found, one of 300 is not, and words may be long', () => {
  const house = plant({
    'src/ui/long.css': 'a\n'.repeat(301),
    'src/ui/full.ts': 'a\n'.repeat(300),
    'src/words/wall.de.ts': 'a\n'.repeat(400),
  });
  expect(checkLengths(house)).toEqual(['src/ui/long.css: 301 lines, at most 300']);
});

test('a top-level entry nobody agreed to is found', () => {
  const house = plant({ 'utils/text.ts': '', 'notes.md': '', 'src/main.tsx': '', 'index.html': '', '.ci/run': '' });
  expect(checkTopLevel(house)).toHaveLength(2);
});

describe('a test that cannot fail is found', () => {
  const dishonest: readonly (readonly [source: string, objection: string])[] = [
    ["test.skip('a', () => {});", 'test.skip'],
    ["describe.only('a', () => {});", 'describe.only'],
    ["it.concurrent.skip('a', () => {});", 'it.concurrent.skip'],
    ["test.skipIf(true)('a', () => {});", 'test.skipIf'],
    ['expect(join()).rejects.toThrow();', 'expect rejects'],
    ['void expect(join()).resolves.not.toBe(1);', 'expect resolves'],
    ['expect.poll(() => 1).toBe(1);', 'expect poll'],
    ['await new Promise((done) => setTimeout(done, 50));', 'setTimeout'],
    ['await new Promise((done) => { setTimeout(() => done(1), 50); });', 'setTimeout'],
    ["import { setTimeout } from 'node:timers/promises';", 'node:timers/promises'],
    ['await page.waitForTimeout(100);', 'waitForTimeout'],
    ["vi.mock('./clock.ts');", 'vi.mock'],
    ["expect(await page.locator('li').count()).toBe(2);", 'expects 2 at once'],
  ];

  test.each(dishonest)('%s', (source, objection) => {
    const findings = checkHonesty(build({ 'tests/a.test.ts': source }));
    expect(findings).toEqual([expect.stringContaining(objection)]);
  });
});

test('honest tests are left alone', () => {
  const source = `
    test('a', async () => {
      await expect(join()).rejects.toThrow();
      await new Promise((_, refuse) => { setTimeout(() => refuse(new Error('too late')), 50); });
      return expect(join()).resolves.toBe(1);
    });
    expect(await page.locator('li').count()).toBe(0);
    vi.useFakeTimers();
    skip.only('not one of the test words');`;
  expect(checkHonesty(build({ 'tests/a.test.ts': source }))).toEqual([]);
});

describe('rules and tests are compared in both directions', () => {
  const spec = '# Plan\n\n- **D1** A plan has a title.\n- **D2** Agenda items carry order keys.\n';
  const check = (title: string, text = spec): readonly string[] => {
    const tree = plant({
      'src/documents/SPEC.md': text,
      'tests/documents/plan.test.ts': `test('D1 a plan has a title', () => {}); ${title}`,
    });
    return checkRules(tree, listModules(tree));
  };

  test('a rule without a test is found', () => {
    expect(check('')).toEqual(['src/documents/SPEC.md: no test title starts with D2']);
  });

  test('a test that quotes a rule no SPEC has is found', () => {
    expect(check("test('D2 D9 agenda items carry order keys', () => {});")).toEqual([
      'tests/documents/plan.test.ts: quotes D9, which no SPEC has',
    ]);
  });

  test('a rule number given twice is found', () => {
    const findings = check("test.each([1])('D2 item %s', () => {});", `${spec}- **D1** Again.\n`);
    expect(findings).toEqual([expect.stringContaining('D1 stands there twice')]);
  });

  test('a rule mentioned in the middle of a title is not proved by it', () => {
    expect(check("test('an item, see D2', () => {});")).toHaveLength(1);
  });

  test('a storey that must be specified and is not is found', () => {
    const tree = plant({ 'src/protocol/token.ts': '' });
    expect(checkRules(tree, [])).toEqual([expect.stringContaining('src/protocol/SPEC.md')]);
  });

  test('a SPEC whose rules are all proved is left alone', () => {
    expect(check("describe('D2, items', () => {}); test('A4 is a paper size', () => {});")).toEqual([]);
  });
});

test('traps of Yjs are found in what runs, and only there', () => {
  const trap = 'doc.clientID = 7; new Y.UndoManager(text); Y.applyUpdateV2(doc, bytes);';
  const house = plant({
    'server/room.ts': trap,
    'src/sync/link.ts': 'if (doc.clientID === own) Y.applyUpdate(doc, bytes);',
    'tests/sync/link.test.ts': trap,
  });
  expect(checkYjsTraps(house).map((finding) => finding.split(':')[0])).toEqual(Array(3).fill('server/room.ts'));
});

test('a class that two features wear and style is found, and none that is shared on purpose', () => {
  const house = plant({
    'src/ui/row.css': '.plenum-row { display: flex }',
    'src/features/votes/wall.css': '.plenum-wall { color: red } .plenum-row { gap: 0 } .plenum-own { color: red }',
    'src/features/votes/wall.tsx': '<p className="plenum-wall plenum-row plenum-own" />',
    'src/features/turns/wall.css': '.plenum-wall p { color: blue } .plenum-row { gap: 1px } .plenum-own { margin: 0 }',
    'src/features/turns/wall.tsx': '<p className="plenum-wall plenum-row" />',
  });
  expect(checkStyles(house)).toEqual(['plenum-wall: styled by turns and votes']);
});

test('paths of one machine and addresses of a registry are found', () => {
  const path = ['', 'home', 'anna', 'plenum'].join('/');
  const house = plant({
    'README.md': `start it in ${path}`,
    'package-lock.json': '{"resolved": "https://registry.example/a.tgz"}',
    '.npmrc': 'registry=https://registry.example/',
    'src/app/routes.ts': "const home = '/homeward/bound'; const workshop = '#/s/1/work';",
  });
  expect(checkTraces(house).map((finding) => finding.split(':')[0])).toEqual([
    'README.md',
    'package-lock.json',
    '.npmrc',
  ]);
});
