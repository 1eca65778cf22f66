import { expect, test } from 'vitest';
import { listFirstLoad, listFonts } from './first-load.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><head>
    <link rel="icon" href="./icons/icon.svg">
    <link rel="preload" as="font" href="./assets/fira-400.woff2" crossorigin>
    <script type="module" crossorigin src="./assets/index-a.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-b.js">
    <link rel="stylesheet" crossorigin href="./assets/index-c.css">`,
  'assets/index-a.js':
    'import{a}from"./react-b.js";import"./side-d.js";const lazy=()=>[import("./wall-e.js"),import("./join-g.js")];const deps=["./join-g.js","./join-h.css"];',
  'assets/react-b.js': 'export const a=1',
  'assets/side-d.js': 'export*from"./deep-f.js"',
  'assets/deep-f.js': '',
  'assets/join-g.js': '',
  'assets/join-h.css': '',
  'assets/index-c.css': '@font-face{src:url(./fira-400.woff2)}@font-face{src:url("./fira-600.woff2")}',
};

const built = {
  read(path: string): string {
    const text = files[path];
    if (text === undefined) throw new Error(`${path} was read, though nothing loads it at first`);
    return text;
  },
};

test('the first load is what the page names and what that imports, but of the lazy parts only those asked for, with their styles', () => {
  expect(listFirstLoad(built, ['join'])).toEqual([
    'assets/deep-f.js',
    'assets/index-a.js',
    'assets/index-c.css',
    'assets/join-g.js',
    'assets/join-h.css',
    'assets/react-b.js',
    'assets/side-d.js',
  ]);
});

test('fonts are counted once, preloaded or named by a style sheet', () => {
  expect(listFonts(built, listFirstLoad(built, []))).toEqual(['assets/fira-400.woff2', 'assets/fira-600.woff2']);
});
