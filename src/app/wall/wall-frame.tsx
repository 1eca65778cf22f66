import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useWords } from '../../words/words.ts';
import { useWallScale } from '../use-wall-scale.ts';
import './wall-frame.css';

interface WallFrameProps {
  readonly title: string;
  readonly thread?: ReactNode;
  readonly clock?: ReactNode;
  /** Without the relay the wall shows what was last known, and says so. */
  readonly offline?: boolean;
  readonly children: ReactNode;
}

export function WallFrame({ title, thread, clock, offline = false, children }: WallFrameProps) {
  const { ui, wall } = useWords();
  useWallScale(true);
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
