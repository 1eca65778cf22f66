/** What a participant's tablet fetches before it can show anything, read from the built files alone. */
export type Built = {
  /** The text of a built file, by its path relative to dist/. */
  read(path: string): string;
};

function collect(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function resolve(from: string, relative: string): string {
  return new URL(relative, `file:///${from}`).pathname.slice(1);
}

/** Scripts, module preloads and style sheets of index.html, and every module those import without being asked. */
export function listFirstLoad({ read }: Built): readonly string[] {
  const page = read('index.html');
  const tags = collect(page, /<((?:script|link)\b[^>]*)>/g);
  const wanted = tags.filter(
    (tag) => /^script\b/.test(tag) || /rel="?(?:modulepreload|stylesheet|preload)"?/.test(tag),
  );
  const named = wanted.flatMap((tag) => collect(tag, /(?:src|href)="([^"]+\.(?:js|css))"/g));
  const found = new Set<string>();
  const queue = named.map((path) => resolve('index.html', path));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (path.endsWith('.js')) queue.push(...listImports(path, read(path)));
  }
  return [...found].sort();
}

/**
 * Static imports of a built module: `import{a}from"./b.js"`, `import"./b.js"`, `export*from"./b.js"`. A lazy `import("./b.js")`
 * counts only for the participant's own screens: moving them out of the entry must not make the budget look better.
 */
function listImports(path: string, source: string): string[] {
  const statically = collect(source, /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  const lazily = collect(source, /\bimport\(\s*["'`](\.{1,2}\/(?:start|join|participant|score)[^"'`]*\.js)["'`]/g);
  return [...statically, ...lazily].map((relative) => resolve(path, relative));
}

/** The fonts a first load may fetch: preloaded by the page or named by its style sheets. */
export function listFonts(built: Built, firstLoad: readonly string[]): readonly string[] {
  const preloaded = collect(built.read('index.html'), /href="([^"]+\.woff2)"/g).map((path) =>
    resolve('index.html', path),
  );
  const styled = firstLoad
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      collect(built.read(path), /url\(["']?([^"')]+\.woff2)["']?\)/g).map((font) => resolve(path, font)),
    );
  return [...new Set([...preloaded, ...styled])].sort();
}
