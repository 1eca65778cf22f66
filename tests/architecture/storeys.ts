import { type Import, type Module, resolveImport } from './modules.ts';

/**
 * domain <- documents <- sync <- features <- app; beside them protocol, device, words, ui; the server on the lower three.
 * `may` lists what a storey imports freely, `types` what it may only name; `packages` what it may use from outside,
 * `packageTypes` what of that it may only name.
 */
type Storey = {
  readonly may: readonly string[];
  readonly types?: readonly string[];
  readonly packages: RegExp;
  readonly packageTypes?: RegExp;
};

const nothing = /^$/;
// Yjs and the local tables stay behind documents, sync and device: above them there are only plain values, and documents
// handed from the one to the other.
const screen = /^(?!node:|yjs$|y-|lib0$|dexie$|ws$|workbox-)/;
const handedOn = /^yjs$/;

const storeys: Readonly<Record<string, Storey>> = {
  domain: { may: [], packages: nothing },
  documents: { may: ['domain'], packages: /^(?:yjs|lib0)$/ },
  protocol: { may: ['domain'], packages: /^(?:valibot|lib0)$/ },
  device: { may: ['domain', 'protocol'], packages: /^(?:dexie|valibot)$/ },
  sync: {
    may: ['domain', 'documents', 'protocol', 'device'],
    packages: /^(?:yjs|lib0|fflate|y-websocket|y-indexeddb|y-protocols)$/,
  },
  words: { may: [], types: ['domain'], packages: /^react$/ },
  // Components ask for their words themselves; which language it is they never learn.
  ui: { may: ['words'], types: ['domain'], packages: screen },
  features: {
    may: ['domain', 'documents', 'protocol', 'device', 'sync', 'words', 'ui'],
    packages: screen,
    packageTypes: handedOn,
  },
  app: {
    may: ['domain', 'documents', 'protocol', 'device', 'sync', 'words', 'ui', 'features', 'service-worker'],
    packages: screen,
    packageTypes: handedOn,
  },
  'service-worker': { may: ['domain', 'protocol'], packages: /^(?:workbox-.*)$/ },
  server: { may: ['domain', 'documents', 'protocol'], packages: /^(?!react|dexie|y-websocket|y-indexeddb)/ },
};

type Place = { readonly storey: string; readonly feature?: string };

/** Where a file lives, or nothing for what stands outside the house (tests, vite.config.ts). */
function locate(path: string): Place | undefined {
  const [top, second, third, ...rest] = path.split('/');
  if (top === 'server') return { storey: 'server' };
  if (top !== 'src' || second === undefined) return undefined;
  if (third === undefined) return { storey: 'app' };
  if (second === 'features' && rest.length > 0) return { storey: 'features', feature: third };
  return { storey: second };
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function objectToPackage({ packages, packageTypes }: Storey, { specifier, isType }: Import): string | undefined {
  const name = packageName(specifier);
  if (specifier.startsWith('virtual:') || packages.test(name)) return undefined;
  return isType && packageTypes?.test(name) === true ? undefined : `may not use ${specifier}`;
}

function objectToPlace(from: Place, storey: Storey, to: Place | undefined, { isType }: Import): string | undefined {
  if (to === undefined) return 'may not import from outside src and server';
  if (from.storey === to.storey) {
    return from.feature === to.feature || to.feature === undefined
      ? undefined
      : `belongs to feature ${from.feature ?? '(none)'} and may not import feature ${to.feature}`;
  }
  if (storey.may.includes(to.storey)) return undefined;
  if (storey.types?.includes(to.storey) === true) return isType ? undefined : `may import only types from ${to.storey}`;
  return `may not import from ${to.storey}`;
}

function checkModule({ path, imports }: Module): string[] {
  const from = locate(path);
  if (from === undefined) return [];
  const storey = storeys[from.storey];
  if (storey === undefined) return [`${path}: src/${from.storey} is no storey of this house`];
  return imports.flatMap((wanted) => {
    const target = resolveImport(path, wanted.specifier);
    const objection =
      target === undefined ? objectToPackage(storey, wanted) : objectToPlace(from, storey, locate(target), wanted);
    return objection === undefined ? [] : [`${path}: ${from.storey} ${objection} (${wanted.specifier})`];
  });
}

export function checkStoreys(modules: readonly Module[]): readonly string[] {
  return modules.flatMap(checkModule);
}
