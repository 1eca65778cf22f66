const isDrawn = (root: Element): boolean => root.querySelector('main:not([aria-busy="true"])') !== null;

/** Milliseconds after which a screen still waits for something that may never come, such as a relay that is silent. */
const patience = 5_000;

/** Resolves once a screen is drawn that does more than wait, or has waited for long. */
export const whenDrawn = (root: Element): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => {
      if (isDrawn(root)) end();
    });
    const timer = setTimeout(end, patience);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
    if (isDrawn(root)) end();
  });
