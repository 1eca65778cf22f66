import { RedThread } from '../../ui/red-thread.tsx';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { WallFrame } from '../wall/wall-frame.tsx';
import { wallScenes } from './gallery-walls.tsx';
import { galleryWords as words } from './gallery-words.ts';

/** One picture of the wall as it hangs there, for those who build and for the checks. */
export function GalleryWall({ scene }: { readonly scene: string }) {
  const picture = wallScenes[scene];
  const over = scene.startsWith('ended');
  if (picture === undefined) return <NotFoundScreen />;
  return (
    <WallFrame
      title={scene}
      offline={scene.endsWith('offline')}
      thread={<RedThread items={words.stations} currentId="d" over={over} variant="wall" />}
      clock={/^(ended|welcome|item|break)/u.test(scene) ? undefined : words.clock}
    >
      {picture()}
    </WallFrame>
  );
}
