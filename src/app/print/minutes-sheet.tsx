import type { ReactNode } from 'react';
import { tookPartIn } from '../../domain/assessment/assessment.ts';
import type { BallotWish } from '../../domain/ballot/ballot.ts';
import { gridPicture } from '../../domain/grid/grid.ts';
import { tabletSpace } from '../../domain/grid/grid-space.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { thoughtsOn } from '../../domain/results/finding.ts';
import { comparePerspectives } from '../../domain/session/perspective.ts';
import { type ShownRound, shownPolls, shownRounds, unrepeatedRounds } from '../../domain/session/stage.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { GridPicture } from '../../features/assessment/grid-picture.tsx';
import { SizeLegend } from '../../features/assessment/size-legend.tsx';
import { decidedAt } from '../../features/ballot/date-decided.tsx';
import { DatesResults } from '../../features/ballot/dates-results.tsx';
import { DotsResults } from '../../features/ballot/dots-results.tsx';
import { GradeResults } from '../../features/ballot/grade-results.tsx';
import { MoodResults } from '../../features/ballot/mood-results.tsx';
import { ThesisResults } from '../../features/ballot/thesis-results.tsx';
import { FileSheet } from '../../features/files/file-sheet.tsx';
import { SheetTable } from '../../features/groups/sheet-table.tsx';
import { ResultSheet } from '../../features/minutes/result-sheet.tsx';
import type { ResultSheetProps, SheetPicture } from '../../features/minutes/sheet-props.ts';
import { PointsTable } from '../../features/open-points/points-list.tsx';
import { PollTable } from '../../features/results/poll-table.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { sheetOf } from '../../sync/session-documents.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { ViaLine } from '../../ui/via-line.tsx';
import { useMinutesWords } from '../../words/minutes.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useRoster } from '../lead/use-roster.ts';
import { useBallotParts } from '../session/use-ballot-parts.ts';
import { useMarkedSheets } from '../session/use-marked-sheets.ts';
import { usePoints } from '../session/use-points.ts';
import { knownGroups, markedPaper, useSheets } from '../session/use-sheets.ts';
import { WithOutside } from '../session/with-outside.tsx';
import { SheetTables } from './sheet-tables.tsx';
import { useBoardSheets } from './use-board-sheets.tsx';
import { useCrossSheets } from './use-cross-sheets.tsx';
import { useSurveySheets } from './use-survey-sheets.tsx';
import { useTimelines } from './use-timelines.tsx';

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
        table: <SheetTables plan={plan} proposals={proposals} fact={fact} picture={picture} round={round} />,
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

/** Group work as a table of the sheets that are open; who moderates prints those of dissolved groups, too. */
function useGroupWork(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  const plan = useSnapshot(session.plan);
  const { groupWork } = plan;
  const shown = groupWork.some(({ state }) => state !== null)
    ? knownGroups(plan).filter(
        ({ group, dissolved }) => group.opened || (dissolved && session.mayEdit(sheetOf(group.id))),
      )
    : [];
  const sheets = useSheets(session, shown);
  return new Map(
    groupWork.flatMap(({ item, questions, state, ...work }): readonly (readonly [AgendaItemId, ReactNode])[] => {
      const written = sheets.filter(({ sheet }) => questions.some(({ id }) => sheet.has(id)));
      return state === null || written.length === 0
        ? []
        : [[item, <SheetTable key={item} questions={questions} sheets={markedPaper(written, work)} />]];
    }),
  );
}

/** The result of each kind of ballot, to be read. */
const ballotResults = {
  theses: ThesisResults,
  grade: GradeResults,
  mood: MoodResults,
  dates: DatesResults,
  dots: DotsResults,
} as const;

function BallotBlock({ session, wish }: { readonly session: OpenSession; readonly wish: BallotWish }) {
  const { ballots } = useSnapshot(session.tally);
  const { nextDate, nextTime } = useSnapshot(session.plan);
  const { outside } = useBallotParts(session, wish.item);
  const sheets = useMarkedSheets(session, wish);
  const decided = decidedAt({ date: nextDate, time: nextTime });
  const fact = ballots.get(wish.item) ?? null;
  const Results = ballotResults[wish.kind];
  // Theses may have been marked by groups alone, without anybody voting.
  if (wish.kind === 'theses')
    return (
      <>
        <ThesisResults wish={wish} fact={fact} sheets={wish.sheets === 'shown' ? sheets : []} />
        <ViaLine fact={fact} />
      </>
    );
  if (fact === null) return null;
  return (
    <>
      <Results wish={wish} fact={fact} outside={outside} decided={decided} />
      <ViaLine fact={fact} />
    </>
  );
}

/** Every ballot of which something was told. */
function useBallots(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  const { ballots } = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const isTold = ({ item, sheets }: BallotWish): boolean => {
    const counts = tally.ballots.get(item)?.counts;
    return sheets === 'shown' || (counts !== null && counts !== undefined);
  };
  return new Map(
    ballots.filter(isTold).map((wish) => [wish.item, <BallotBlock key={wish.item} session={session} wish={wish} />]),
  );
}

interface PeopleProps {
  readonly session: OpenSession;
  readonly children: (perspectives: ResultSheetProps['perspectives']) => ReactNode;
}

/** What everybody may know of who took part: the perspectives that are told, and how many more there are. */
function useTold({ told }: Tally['people']): ResultSheetProps['perspectives'] {
  const perspectiveText = usePerspectiveText();
  const { sheet } = useMinutesWords();
  if (told === undefined) return [];
  const counts = Object.entries(told.perspectives).sort(([a], [b]) => comparePerspectives(a, b));
  const rest = told.counted - counts.reduce((sum, [, people]) => sum + people, 0);
  return [
    ...counts.map(([perspective, people]) => [perspectiveText(perspective), people] as const),
    ...(counts.length > 0 && rest > 0 ? [[sheet.others, rest] as const] : []),
  ];
}

/** Who took part, as moderator and office may know it: a perspective each, never a name. */
function People({ session, children }: PeopleProps) {
  const perspectiveText = usePerspectiveText();
  const minutes = useMinutesWords();
  const { roster } = useRoster(session);
  const taking = roster.filter(({ role }) => role === 'participant' || role === 'guest');
  const counts = new Map<string, number>();
  for (const perspective of taking.map((one) => one.perspective).sort(comparePerspectives)) {
    const name = perspective === null ? minutes.sheet.none : perspectiveText(perspective);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return children([...counts]);
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
  const boards = new Map([
    ...useBoardSheets(session),
    ...useBallots(session),
    ...useCrossSheets(session),
    ...useGroupWork(session),
    ...useTimelines(session),
    ...useSurveySheets(session),
  ]);
  const points = usePoints(session);
  const polls = shownPolls(plan, tally).map((poll) => ({
    id: poll.wish.id,
    question: poll.wish.question,
    kind: poll.wish.kind,
    proposal: poll.wish.proposal,
    table: <PollTable poll={poll} />,
  }));
  const told = useTold(tally.people);
  // In a copy nobody has a seat: it says what was told where the meeting was held.
  const isElsewhere = tally.people.counted === 0 && tally.people.told !== undefined;
  const mayKnowPeople = !isElsewhere && (session.role === 'moderator' || session.role === 'office');
  const sheet = (perspectives: ResultSheetProps['perspectives']) => (
    <ResultSheet
      plan={plan}
      minutes={minutes}
      proposals={proposals}
      thoughts={thoughtsOn(proposals, tally.rounds.values(), findings)}
      pictures={pictures}
      rounds={plan.agenda.flatMap(({ id }) => shownRounds(plan, tally, id).map(({ wish }) => wish))}
      boards={boards}
      files={
        new Map(
          [...new Set(plan.attachments.map(({ item }) => item))].map((item) => [
            item,
            <FileSheet key={item} attachments={plan.attachments} item={item} />,
          ]),
        )
      }
      points={points.length === 0 ? null : <PointsTable points={points} />}
      polls={polls}
      counted={mayKnowPeople ? tally.people.counted : (tally.people.told ?? tally.people).counted}
      perspectives={perspectives}
      back={
        session.mayEdit('minutes')
          ? { to: 'minutes', href: hrefTo(pathTo.sessionPage(session.sessionId, 'minutes')) }
          : { to: 'session', href: hrefTo(pathTo.session(session.sessionId)) }
      }
    />
  );
  return (
    <AppFrame title={words.sheet.title} layout="page">
      <WithOutside session={session}>
        {mayKnowPeople ? <People session={session}>{sheet}</People> : sheet(told)}
      </WithOutside>
    </AppFrame>
  );
}
