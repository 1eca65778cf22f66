import type { Stage } from '../../domain/session/stage.ts';
import { DatesWall } from '../../features/ballot/dates-wall.tsx';
import { DotsWall } from '../../features/ballot/dots-wall.tsx';
import { GradeWall } from '../../features/ballot/grade-wall.tsx';
import { MoodWall } from '../../features/ballot/mood-wall.tsx';
import { ThesisWall } from '../../features/ballot/thesis-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useBallotParts } from '../session/use-ballot-parts.ts';
import { useMarkedSheets } from '../session/use-marked-sheets.ts';

interface WallBallotProps {
  readonly session: OpenSession;
  readonly picture: Extract<Stage, { readonly kind: 'ballot' }>;
}

/** The wall of each kind of ballot. */
const walls = { theses: ThesisWall, grade: GradeWall, mood: MoodWall, dates: DatesWall, dots: DotsWall } as const;

/** A ballot on the wall. */
export function WallBallot({ session, picture: { item, wish, fact } }: WallBallotProps) {
  const { outside, next } = useBallotParts(session, item.id);
  const sheets = useMarkedSheets(session, wish);
  const shown = wish.sheets === 'shown' ? sheets : [];
  const Wall = walls[wish.kind];
  return <Wall title={item.title} wish={wish} fact={fact} outside={outside} next={next} sheets={shown} />;
}
