import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { AnnouncerProvider } from '../../src/ui/announcer.tsx';
import type { Lang } from '../../src/words/words.ts';
import { WordsProvider } from '../../src/words/words-provider.tsx';

// React asks for this sign that a test drives it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Drawing {
  readonly page: HTMLElement;
  /** Draws something else in the same place. */
  readonly redraw: (node: ReactNode) => Promise<void>;
  readonly text: () => string;
  /** The one element with this role or tag whose accessible words contain the name. */
  readonly find: (selector: string, name?: string) => HTMLElement;
  readonly findAll: (selector: string) => HTMLElement[];
  readonly click: (element: HTMLElement) => Promise<void>;
  readonly type: (element: HTMLElement, value: string) => Promise<void>;
  /** Chooses in a select by the value of an option. */
  readonly choose: (element: HTMLElement, value: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

function wordsOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return labels.length > 0 ? labels.map((one) => one.textContent).join(' ') : (element.textContent ?? '');
}

function typeInto(element: HTMLElement, value: string): void {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // React listens to the setter it has put on the element itself; the browser's own one is on the prototype.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

export async function draw(node: ReactNode, lang: Lang = 'de'): Promise<Drawing> {
  const page = document.createElement('div');
  document.body.append(page);
  const root: Root = createRoot(page);
  const redraw = async (next: ReactNode) => {
    await act(async () => {
      root.render(
        <WordsProvider lang={lang}>
          <AnnouncerProvider>{next}</AnnouncerProvider>
        </WordsProvider>,
      );
    });
  };
  await redraw(node);
  const findAll = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  return {
    page,
    redraw,
    findAll,
    text: () => page.textContent ?? '',
    find: (selector, name = '') => {
      const found = findAll(selector).filter((element) => wordsOf(element).includes(name));
      const [only] = found;
      if (only === undefined || found.length > 1) throw new Error(`${found.length} of ${selector} with „${name}“`);
      return only;
    },
    click: (element) => act(async () => element.click()),
    type: (element, value) => act(async () => typeInto(element, value)),
    choose: (element, value) =>
      act(async () => {
        (element as HTMLSelectElement).value = value;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    remove: async () => {
      await act(async () => root.unmount());
      page.remove();
    },
  };
}
