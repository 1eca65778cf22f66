const isDrawn = (root: Element): boolean => root.querySelector('main:not([aria-busy="true"])') !== null;

/** Resolves once a screen is drawn that does more than wait. */
export const whenDrawn = (root: Element): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isDrawn(root)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
    look();
  });
