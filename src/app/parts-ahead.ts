import type { Lang } from '../words/words.ts';

/** Parts of the built app that a screen needs besides the first one; each is a file, perhaps with a style sheet. */
type Part = 'session' | 'shown' | 'seat' | 'wall' | 'activities' | 'lead' | 'more' | 'english';

const tablet: readonly Part[] = ['session', 'shown', 'seat'];
const wall: readonly Part[] = ['session', 'shown', 'wall'];
// Cockpit and county show what tablets and walls show.
const cockpit: readonly Part[] = ['session', 'shown', 'seat', 'wall', 'activities', 'lead'];
const county: readonly Part[] = [...cockpit, 'more'];

const ofPage: ReadonlyMap<string, readonly Part[]> = new Map([
  ['', tablet],
  ['wall', wall],
  ['lead', cockpit],
  ['prepare', cockpit],
]);

/** What the screen of an address cannot do without. */
export function partsOfAddress(hash: string): readonly Part[] {
  const [, place, , page = ''] = hash.split('/');
  if (place === 'space') return county;
  return place === 's' ? (ofPage.get(page) ?? county) : [];
}

/** What a language needs: German comes with the screens. */
export const partsOfLang = (lang: Lang): readonly Part[] => (lang === 'de' ? [] : ['english']);

/** The seat that comes after joining. */
export const partsAfterJoining: readonly Part[] = tablet;

const filesOf = (part: Part): readonly string[] =>
  document.querySelector<HTMLMetaElement>(`meta[name="plenum-part-${part}"]`)?.content.split(' ') ?? [];

function addLink(rel: 'modulepreload' | 'stylesheet', href: string): HTMLLinkElement {
  const link = document.createElement('link');
  Object.assign(link, { rel, href, crossOrigin: '' });
  document.head.append(link);
  return link;
}

/** Resolves when it is there; one that fails goes, so that it is asked for again by the part it belongs to. */
const addStyles = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const link = addLink('stylesheet', href);
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      resolve();
    });
  });

/**
 * Fetches parts without running them: beside each other and at once, instead of one after the other as each asks for the
 * next. Resolves when their style sheets are there: what draws with them would not wait for one that it finds in the page.
 * The build writes their files into index.html; where there is none, as in development, nothing happens.
 */
export async function callParts(parts: readonly Part[]): Promise<void> {
  const files = parts.flatMap(filesOf);
  for (const file of files) if (!file.endsWith('.css')) addLink('modulepreload', file);
  await Promise.all(files.filter((file) => file.endsWith('.css')).map(addStyles));
}
