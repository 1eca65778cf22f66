import './votes-wall.css';
import './ballot-wall.css';
import type { ReactNode } from 'react';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { fitText, type WallRoom, type WallType } from '../../domain/session/wall-text.ts';
import { useVia } from '../../ui/use-via.ts';
import { WallPage, type WallPageProps } from '../../ui/wall-page.tsx';
import '../../ui/wall-column.css';

/** What every wall of a ballot is given. */
export interface VoteWallProps {
  readonly title: string;
  readonly wish: BallotWish;
  readonly fact: BallotFact | null;
}

interface VoteWallFrameProps extends VoteWallProps {
  /** How many have answered, or the number behind a result. */
  readonly status: string;
  readonly page?: WallPageProps;
  readonly children: ReactNode;
}

/** The head of a ballot on the wall, and below it what its kind shows. */
export function VoteWallFrame({ title, fact, status, page, children }: VoteWallFrameProps) {
  const via = useVia(fact);
  return (
    <div className="plenum-wall-column plenum-ballot-wall plenum-vwall" data-state={fact?.state ?? 'waiting'}>
      <header>
        <h1>{title}</h1>
        {page && <WallPage {...page} />}
        <p role="status" className="plenum-vwall-status">
          {[status, ...via].join(' · ')}
        </p>
      </header>
      {children}
    </div>
  );
}

interface FittedProps {
  readonly text: string;
  readonly room: WallRoom;
  readonly types: readonly WallType[];
  readonly className?: string;
}

/** Words in the largest letters in which they fit. */
export function Fitted({ text, room, types, className }: FittedProps) {
  const fitted = fitText(text, room, types);
  return (
    <span className={className} style={{ fontSize: `${fitted.size / 16}rem` }}>
      {fitted.text}
    </span>
  );
}
