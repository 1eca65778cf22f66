import { useLayoutEffect } from 'react';

/** A picture of 1920 × 1080 that fills any projector: all lengths are rem, and the rem follows the screen. */
export function useWallScale(isWall: boolean): void {
  // Before anybody sees it: what is handed over from the waiting screen to the picture must not change its size in between.
  useLayoutEffect(() => {
    if (!isWall) return;
    document.documentElement.dataset['wall'] = '';
    return () => {
      delete document.documentElement.dataset['wall'];
    };
  }, [isWall]);
}
