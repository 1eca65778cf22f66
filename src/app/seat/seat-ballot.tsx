import { putAnswer } from '../../documents/seat/answers.ts';
import type { Answers } from '../../domain/ballot/ballot.ts';
import { layerOf } from '../../domain/session/role.ts';
import { groupOf } from '../../domain/session/small-group.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { DatesScreen } from '../../features/ballot/dates-screen.tsx';
import { DotsScreen } from '../../features/ballot/dots-screen.tsx';
import { GradeScreen } from '../../features/ballot/grade-screen.tsx';
import { MoodScreen } from '../../features/ballot/mood-screen.tsx';
import { ThesisScreen } from '../../features/ballot/thesis-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { sheetDeeds } from '../session/sheet-deeds.ts';
import { useBallotParts } from '../session/use-ballot-parts.ts';
import { useMarkedSheets } from '../session/use-marked-sheets.ts';

interface SeatBallotProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'ballot' }>;
}

const nothing: Answers = new Map();

/** The screen of each kind of ballot. */
export const ballotScreens = {
  theses: ThesisScreen,
  grade: GradeScreen,
  mood: MoodScreen,
  dates: DatesScreen,
  dots: DotsScreen,
} as const;

/** A ballot on the participant's device; loaded when somebody is in the room. */
export function SeatBallot({ session, stage: { item, wish, fact } }: SeatBallotProps) {
  const { standings, groups } = useSnapshot(session.plan);
  const { answers } = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  const { ballots: late } = useSnapshot(session.late);
  const { edit, role, seatId } = session;
  const parts = useBallotParts(session, item.id);
  const sheets = useMarkedSheets(session, wish);
  const group = groupOf(groups, seatId);
  const mine = sheets.find((sheet) => sheet.group === group?.id);
  const Screen = ballotScreens[wish.kind];
  return (
    <Screen
      title={item.title}
      wish={wish}
      fact={fact}
      answers={answers.get(item.id) ?? nothing}
      seat={seatId}
      layer={layerOf(role, standings.get(seatId))}
      connected={remote.kind === 'online'}
      late={late.has(item.id)}
      own={mine === undefined ? null : { sheet: mine, deeds: sheetDeeds(session, item.id, mine.group) }}
      sheets={sheets}
      onAnswer={(question, answer) => edit.seat((doc) => putAnswer(doc, item.id, question, answer))}
      {...parts}
    />
  );
}
