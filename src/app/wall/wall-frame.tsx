import { type ReactNode, useEffect } from 'react';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useWords } from '../../words/words.ts';
import './wall-frame.css';

interface WallFrameProps {
  readonly title: string;
  readonly thread?: ReactNode;
  readonly clock?: ReactNode;
  /** Without the relay the wall shows what was last known, and says so. */
  readonly offline?: boolean;
  readonly children: ReactNode;
}

/** A picture of 1920 × 1080 that fills any projector: all lengths are rem, and the rem follows the screen. */
function useWallScale() {
  useEffect(() => {
    document.documentElement.dataset['wall'] = '';
    return () => {
      delete document.documentElement.dataset['wall'];
    };
  }, []);
}

export function WallFrame({ title, thread, clock, offline = false, children }: WallFrameProps) {
  const { ui, wall } = useWords();
  useWallScale();
  usePageTitle(title);
  return (
    <div className="plenum-wall">
      <header className="plenum-wall-head">
        <p className="plenum-wall-name">{ui.appName}</p>
        <div className="plenum-wall-thread">{thread}</div>
        {offline && (
          <p className="plenum-wall-offline" role="status">
            {wall.offline}
          </p>
        )}
        {clock !== undefined && <div className="plenum-wall-clock">{clock}</div>}
      </header>
      <main id="content" className="plenum-wall-content">
        {children}
      </main>
    </div>
  );
}
