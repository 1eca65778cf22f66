import { posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import type { Tree } from './tree.ts';

export type Import = { readonly specifier: string; readonly isType: boolean };

export type Module = {
  readonly path: string;
  readonly program: ESTree.Program;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
};

type Parsed = ReturnType<typeof parseSync>;

function listStaticImports({ module }: Parsed): Import[] {
  return module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    // `import './x.css'` names nothing and still runs.
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
}

function listReExports({ module }: Parsed): Import[] {
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null || moduleRequest === undefined ? [] : [{ specifier: moduleRequest.value, isType }],
    ),
  );
}

function listDynamicImports({ module }: Parsed, source: string): Import[] {
  return module.dynamicImports.flatMap(({ moduleRequest }) => {
    const [, specifier] = /^['"`](.*)['"`]$/.exec(source.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    return specifier === undefined ? [] : [{ specifier, isType: false }];
  });
}

function parseModule(path: string, source: string): Module {
  const parsed = parseSync(path, source);
  const [error] = parsed.errors;
  // A file that cannot be read must not count as one without faults.
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return {
    path,
    program: parsed.program,
    imports: [...listStaticImports(parsed), ...listReExports(parsed), ...listDynamicImports(parsed, source)],
    hasDefaultExport: parsed.module.staticExports.some(({ entries }) =>
      entries.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    ),
  };
}

export function listModules(tree: Tree): readonly Module[] {
  return [...tree]
    .filter(([path]) => /\.(?:tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map(([path, source]) => parseModule(path, source));
}

/** The file a relative import means, or nothing when it names a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}
