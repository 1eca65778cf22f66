import { Suspense, useEffect, useMemo } from 'react';
import { NotFoundScreen } from './not-found-screen.tsx';
import { sceneGroups } from './scenes/all-scenes.ts';
import type { Scenes } from './scenes/scene.tsx';
import { WaitingScreen } from './waiting-screen.tsx';

const all: Scenes = Object.assign({}, ...Object.values(sceneGroups));

/** A real screen over documents in memory, as large as the window. */
export function GalleryScene({ scene }: { readonly scene: string }) {
  const found = all[scene];
  const drawn = useMemo(() => found?.draw(), [found]);
  useEffect(() => {
    document.documentElement.dataset['scene'] = scene;
    return () => {
      delete document.documentElement.dataset['scene'];
    };
  }, [scene]);
  if (found === undefined) return <NotFoundScreen />;
  // Inside of what keeps the documents: whatever is waited for, they are made once.
  return <Suspense fallback={<WaitingScreen />}>{drawn}</Suspense>;
}
