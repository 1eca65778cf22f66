import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import { QuestionsWall } from '../../features/questions/questions-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useQueue } from '../session/use-questions.ts';

/** Room for questions, in pixels of 1920 × 1080: what the frame and its edges leave. */
const questionRoom = { width: 1800, height: 860 } as const;

interface WallQuestionsProps {
  readonly session: OpenSession;
  readonly title: string;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
}

/** The questions to a speaker, on the wall. */
export function WallQuestions({ session, title, wish, fact }: WallQuestionsProps) {
  const queue = useQueue(session, { wish, fact });
  return <QuestionsWall title={title} fact={fact} queue={queue} room={questionRoom} />;
}
