import { useEffect } from 'react';

/** What somebody does who wants to see this state: presses what is called so, chooses a file, or waits for words. */
export type Step = RegExp | { readonly file: string; readonly text: string } | { readonly see: RegExp };

const namedOf = (element: HTMLElement): string => (element.getAttribute('aria-label') ?? element.textContent).trim();

/** Whether it could be done yet. */
const does = (step: Step): boolean => {
  if ('see' in step) return step.see.test(document.body.textContent);
  if (!(step instanceof RegExp)) {
    const input = document.querySelector<HTMLInputElement>('main input[type=file][accept*=csv]');
    if (input === null) return false;
    const file = new File([step.text], step.file, { type: 'text/csv' });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  const all = [...document.querySelectorAll<HTMLElement>('button, summary, [role=menuitem]')];
  const found = all.find((element) => step.test(namedOf(element)));
  found?.click();
  return found !== undefined;
};

/** Takes the steps one after the other, each as soon as the screen has what it needs; then `onDone`. */
export function useSteps(steps: readonly Step[], onDone: () => void): void {
  useEffect(() => {
    let next = 0;
    const look = () => {
      if (document.querySelector('.plenum-waiting') !== null) return;
      const step = steps[next];
      if (step === undefined) {
        watcher.disconnect();
        onDone();
      } else if (does(step)) next += 1;
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true });
    look();
    return () => watcher.disconnect();
  }, [steps, onDone]);
}
