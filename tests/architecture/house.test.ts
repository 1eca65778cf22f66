import { fileURLToPath } from 'node:url';
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
import { readTree } from './tree.ts';
import { checkYjsTraps } from './yjs-traps.ts';

const tree = readTree(fileURLToPath(new URL('../../', import.meta.url)));
const modules = listModules(tree);

// An empty tree has no faults either: the checks must have looked at something.
test('the checks look at all storeys of this house', () => {
  const folders = new Set(modules.map(({ path }) => path.split('/').slice(0, 2).join('/')));
  for (const storey of ['domain', 'documents', 'protocol', 'device', 'sync', 'words', 'ui', 'features', 'app']) {
    expect(folders).toContain(`src/${storey}`);
  }
  expect(modules.length).toBeGreaterThan(50);
});

describe('this house', () => {
  const checks: readonly (readonly [claim: string, findings: readonly string[]])[] = [
    ['has imports that only point the agreed way', checkStoreys(modules)],
    ['has no circle of imports', checkCycles(modules)],
    ['shows the whole kit and every screen in its gallery', checkGallery(modules)],
    ['has no barrels', checkBarrels(modules)],
    ['has no default exports', checkDefaultExports(modules)],
    ['has names in kebab-case', checkNames(tree)],
    ['has no file longer than 300 lines', checkLengths(tree)],
    ['keeps its top level as agreed', checkTopLevel(tree)],
    ['has no test that cannot fail', checkHonesty(modules)],
    ['proves every rule of its SPECs and quotes no others', checkRules(tree, modules)],
    ['leaves alone what Yjs is known to fail on', checkYjsTraps(tree)],
    ['has no class that two features style', checkStyles(tree)],
    ['carries no trace of one machine or one registry', checkTraces(tree)],
  ];

  test.each(checks)('%s', (_claim, findings) => {
    expect(findings).toEqual([]);
  });
});
