import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { html } from '../../domain/export/html.ts';

interface DossierFileWish {
  readonly lang: string;
  readonly title: string;
  /** Pages as they stand on the screen. */
  readonly paper: ReactNode;
  /** Style sheets, and our letters among them: without those lines would break elsewhere. */
  readonly styles: readonly string[];
}

/** Margins and letters of the app's own pages, for a page that has nothing else. */
const frame = `@page{size:A4;margin:18mm 16mm}
body{margin:0;background:#e9ebf3}
main{display:flex;flex-direction:column;gap:8mm;align-items:center;padding:8mm}
@media print{body{background:#fff}main{display:block;padding:0}}
`;

/**
 * The dossier as one file that opens without us: no script, nothing from elsewhere, no time of its making. The same pages
 * make the same bytes (SPEC D345).
 */
export function dossierFile({ lang, title, paper, styles }: DossierFileWish): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(paper));
  const pages = host.innerHTML;
  root.unmount();
  const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>`.html;
  const rules = [frame, ...styles].join('\n').replaceAll('</', '<\\/');
  return `<!doctype html>
${html`<html lang="${lang}">`.html}
<head>
${head}
<style>${rules}</style>
</head>
<body>
<main>${pages}</main>
</body>
</html>
`;
}
