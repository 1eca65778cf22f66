import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Attributes = Readonly<Record<string, string>>;

const inHead = (tag: 'link' | 'meta', attrs: Attributes): HtmlTagDescriptor => ({
  tag,
  attrs: tag === 'link' ? { crossorigin: true, ...attrs } : attrs,
  injectTo: 'head',
});

const stylesOf = (chunk: Rolldown.OutputChunk): readonly string[] => [...(chunk.viteMetadata?.importedCss ?? [])];

/** The first part, and what it imports, is fetched together with the entry that asks for it. */
const fetchNow = (chunk: Rolldown.OutputChunk, imported: readonly string[]): readonly HtmlTagDescriptor[] => [
  ...stylesOf(chunk).map((file) => inHead('link', { rel: 'stylesheet', href: `./${file}` })),
  ...[chunk.fileName, ...imported].map((file) => inHead('link', { rel: 'modulepreload', href: `./${file}` })),
];

/** The files of a part, for `src/app/parts-ahead.ts`. */
const nameFiles = (part: string, chunks: readonly Rolldown.OutputChunk[]): HtmlTagDescriptor => {
  const files = chunks.flatMap((chunk) => [chunk.fileName, ...stylesOf(chunk)]).map((file) => `./${file}`);
  return inHead('meta', { name: `plenum-part-${part}`, content: files.join(' ') });
};

const parts = ['session', 'shown', 'seat', 'wall', 'activities', 'lead', 'more', 'english'];

/** What gathers the English words is a file of its own. */
const chunksOf = (part: string): readonly string[] => (part === 'english' ? ['en', part] : [part]);

/** Writes into index.html what a browser would otherwise find out file by file, each a way to the server and back. */
export const partsAhead: Plugin = {
  name: 'plenum-parts-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {}, chunk: entry }) {
      const called = (part: string) =>
        Object.values(bundle).flatMap((one) => (one.type === 'chunk' && one.name === part ? [one] : []));
      const isNew = (file: string) => file !== entry?.fileName;
      return [
        ...called('first').flatMap((first) => fetchNow(first, first.imports.filter(isNew))),
        ...parts.map((part) => nameFiles(part, chunksOf(part).flatMap(called))),
      ];
    },
  },
};
