import { Suspense, useCallback, useEffect, useMemo } from 'react';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { sceneGroups } from '../scenes/all-scenes.ts';
import type { Scenes } from '../scenes/scene.tsx';
import { type Step, useSteps } from '../scenes/use-steps.ts';
import { WaitingScreen } from '../waiting-screen.tsx';

const all: Scenes = Object.assign({}, ...Object.values(sceneGroups));
const noSteps: readonly Step[] = [];

/** A real screen over documents in memory, as large as the window. */
export function GalleryScene({ scene }: { readonly scene: string }) {
  const found = all[scene];
  const drawn = useMemo(() => found?.draw(), [found]);
  // Checks wait for it: the scene stands, and everything that leads to its state was pressed.
  const onDone = useCallback(() => {
    document.documentElement.dataset['scene'] = scene;
  }, [scene]);
  useEffect(
    () => () => {
      delete document.documentElement.dataset['scene'];
    },
    [],
  );
  useSteps(found?.steps ?? noSteps, onDone);
  if (found === undefined) return <NotFoundScreen />;
  // Inside of what keeps the documents: whatever is waited for, they are made once.
  return <Suspense fallback={<WaitingScreen />}>{drawn}</Suspense>;
}
