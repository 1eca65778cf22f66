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

/**
 * Scripts, module preloads and style sheets of index.html, every module those import without being asked, and what they load
 * later of these parts, such as `session` for `session-Bx3k.js`, with their style sheets.
 */
export function listFirstLoad({ read }: Built, parts: readonly string[]): readonly string[] {
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
    if (path.endsWith('.js')) queue.push(...listImports(path, read(path), parts));
  }
  return [...found].sort();
}

/**
 * Static imports of a built module: `import{a}from"./b.js"`, `import"./b.js"`, `export*from"./b.js"`. Of lazy parts those that
 * are asked for: what a screen cannot do without is weighed, in whichever file it lies.
 */
function listImports(path: string, source: string, parts: readonly string[]): string[] {
  const statically = collect(source, /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  // The bundler lists a lazy part together with what it brings along: `["./session-a.js","./session-b.css"]`.
  const lazily = collect(source, /["'`](?:\.\/|assets\/)?([\w-]+\.(?:js|css))["'`]/g)
    .filter((name) => parts.some((part) => name.startsWith(`${part}-`)))
    .map((name) => `./${name}`);
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
