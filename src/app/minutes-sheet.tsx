import type { ReactNode } from 'react';
import { tookPartIn } from '../domain/assessment/assessment.ts';
import { boardCards, boardFields } from '../domain/board/board.ts';
import { boardColumns } from '../domain/board/board-columns.ts';
import { gridPicture } from '../domain/grid/grid.ts';
import { tabletSpace } from '../domain/grid/grid-space.ts';
import type { AgendaItemId } from '../domain/ids.ts';
import { comparePerspectives } from '../domain/session/perspective.ts';
import { type ShownRound, shownPolls, shownRounds, unrepeatedRounds } from '../domain/session/stage.ts';
import { GridPicture } from '../features/assessment/grid-picture.tsx';
import { GridTable } from '../features/assessment/grid-table.tsx';
import { SizeLegend } from '../features/assessment/size-legend.tsx';
import { BoardList } from '../features/board/board-list.tsx';
import { ResultSheet } from '../features/minutes/result-sheet.tsx';
import type { SheetPicture } from '../features/minutes/sheet-props.ts';
import { PollTable } from '../features/results/poll-table.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useMinutesWords } from '../words/minutes.ts';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { useRoster } from './use-roster.ts';

/**
 * Every shown round as its picture and its table, unless a later one has asked for all of it again: what only an
 * earlier one has told would otherwise be on no page.
 */
function usePictures(session: OpenSession): ReadonlyMap<AgendaItemId, readonly SheetPicture[]> {
  const { assessment } = useWords();
  const minutes = useMinutesWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const pictureOf = ({ wish, fact }: ShownRound, earlier: ShownRound | undefined): readonly SheetPicture[] => {
    const picture = gridPicture({ ...plan, fact, earlier: earlier?.fact, proposals });
    if (picture === null || picture.points.length === 0) return [];
    const round = assessment.round(wish.number);
    const version = fact.version > 1 ? ` · ${minutes.sheet.version(fact.version)}` : '';
    return [
      {
        round: wish.id,
        title: `${minutes.sheet.picture(round, tookPartIn(fact.progress), fact.progress.base)}${version}`,
        picture: (
          <>
            <GridPicture picture={picture} space={tabletSpace(picture.points.length)} />
            <SizeLegend picture={picture} />
          </>
        ),
        table: <GridTable picture={picture} round={round} />,
      },
    ];
  };
  return new Map(
    plan.agenda.map(({ id }) => {
      const shown = shownRounds(plan, tally, id);
      return [id, unrepeatedRounds(shown).flatMap((one) => pictureOf(one, shown[shown.indexOf(one) - 1]))] as const;
    }),
  );
}

/** Every board of which something was shown. */
function useBoards(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  const { boards, cards, typed } = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  return new Map(
    boards.flatMap((wish): readonly (readonly [AgendaItemId, ReactNode])[] => {
      const told = boardCards(wish.item, tally.boards.get(wish.item)?.cards ?? [], typed);
      const columns = boardColumns(boardFields[wish.kind], told, cards);
      return told.length === 0
        ? []
        : [[wish.item, <BoardList key={wish.item} wish={wish} columns={columns} level={4} />]];
    }),
  );
}

interface PeopleProps {
  readonly session: OpenSession;
  readonly children: (perspectives: readonly string[]) => ReactNode;
}

/** Who took part, as moderator and office may know it: a perspective each, never a name. */
function People({ session, children }: PeopleProps) {
  const { ui } = useWords();
  const minutes = useMinutesWords();
  const { roster } = useRoster(session);
  const taking = roster.filter(({ role }) => role === 'participant' || role === 'guest');
  const perspectives = taking.map(({ perspective }) => perspective).sort(comparePerspectives);
  return children(
    perspectives.map((perspective) =>
      perspective === null ? minutes.sheet.none : (ui.perspectives[perspective] ?? perspective),
    ),
  );
}

/** The result sheet: everything that came out of a session, on pages of A4. Made on this device; nothing is sent. */
export function MinutesSheet({ session }: { readonly session: OpenSession }) {
  const words = useMinutesWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const minutes = useSnapshot(session.minutes);
  const proposals = useSnapshot(session.proposals);
  const findings = useSnapshot(session.findings);
  const pictures = usePictures(session);
  const boards = useBoards(session);
  const polls = shownPolls(plan, tally).map((poll) => ({
    id: poll.wish.id,
    question: poll.wish.question,
    kind: poll.wish.kind,
    table: <PollTable poll={poll} />,
  }));
  const sheet = (perspectives: readonly string[] | null) => (
    <ResultSheet
      plan={plan}
      minutes={minutes}
      proposals={proposals}
      findings={findings}
      pictures={pictures}
      rounds={plan.agenda.flatMap(({ id }) => shownRounds(plan, tally, id).map(({ wish }) => wish))}
      boards={boards}
      polls={polls}
      counted={tally.people.counted}
      perspectives={perspectives}
      back={
        session.mayEdit('minutes')
          ? { to: 'minutes', href: hrefTo(pathTo.sessionPage(session.sessionId, 'minutes')) }
          : { to: 'session', href: hrefTo(pathTo.session(session.sessionId)) }
      }
    />
  );
  const mayKnowPeople = session.role === 'moderator' || session.role === 'office';
  return (
    <AppFrame title={words.sheet.title} layout="page">
      {mayKnowPeople ? <People session={session}>{sheet}</People> : sheet(null)}
    </AppFrame>
  );
}
