import { decideLateEntry, putRound, setFacts, wishRound } from '../documents/plan-edit.ts';
import type { AgendaItem } from '../domain/agenda/agenda.ts';
import { complete } from '../domain/assessment/assessment.ts';
import { roundIdOf } from '../domain/ids.ts';
import { currentItem, type Plan, roundsOf } from '../domain/session/session.ts';
import { stagedRounds } from '../domain/session/stage.ts';
import type { Tally } from '../domain/teller/tally.ts';
import { ExportMenu } from '../features/assessment/export-menu.tsx';
import { RoundPanel } from '../features/assessment/round-panel.tsx';
import type { RoomRow } from '../features/moderation/room-order.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWords } from '../words/words.ts';
import { LeadNotes, LeadResults } from './lead-results.tsx';

interface LeadActivityProps {
  readonly session: OpenSession;
  readonly rows: readonly RoomRow[];
  readonly item: AgendaItem;
}

/** Asks everybody for every proposal that is on the table now, on all dimensions. */
const openRound = (session: OpenSession, item: AgendaItem, number: number): void => {
  const proposals = session.proposals.getSnapshot().map(({ id }) => id);
  const criteria = session.plan.getSnapshot().criteria.map(({ id }) => id);
  session.edit.plan((doc) =>
    putRound(doc, { id: roundIdOf(item.id, number), item: item.id, number, proposals, criteria, wish: 'open' }),
  );
};

/** What the current item asks of the moderator: for an assessment its rounds, their late entries and their files. */
function AssessmentActivity({ session, rows, item }: LeadActivityProps) {
  const { moderation } = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const desk = useSnapshot(session.desk);
  const rounds = stagedRounds(roundsOf(plan, item.id), tally);
  const { criteria, axes, presented, wall, wallVoices, wallField, title, date } = plan;
  const { edit } = session;
  return (
    <RoundPanel
      files={
        <ExportMenu title={title} date={date} criteria={criteria} axes={axes} proposals={proposals} rounds={rounds} />
      }
      prepareHref={hrefTo(pathTo.sessionPage(session.sessionId, 'prepare'))}
      rounds={rounds}
      criteria={criteria}
      axes={axes}
      proposals={proposals}
      presented={presented}
      wall={wall}
      late={desk.late.filter(({ round }) => rounds.some(({ wish }) => wish.id === round))}
      nameOf={(seat) => {
        const index = rows.findIndex(({ seatId }) => seatId === seat);
        return rows[index]?.name ?? rows[index]?.perspective ?? moderation.room.nameless(index + 1);
      }}
      clockOffset={session.now() - Date.now()}
      onOpenRound={(number) => openRound(session, item, number)}
      onWish={(round, wish) => edit.plan((doc) => wishRound(doc, round, wish))}
      onPresent={(proposal) => edit.plan((doc) => setFacts(doc, { presented: proposal }))}
      onSwapAxes={() => edit.plan((doc) => setFacts(doc, { axes: { ...axes, x: axes.y, y: axes.x } }))}
      wallVoices={wallVoices}
      wallField={wallField}
      onAxes={(next) => edit.plan((doc) => setFacts(doc, { axes: next }))}
      onVoices={(voices) => edit.plan((doc) => setFacts(doc, { wallVoices: voices }))}
      onField={(field) => edit.plan((doc) => setFacts(doc, { wallField: field }))}
      onWall={(view) => edit.plan((doc) => setFacts(doc, { wall: view }))}
      onDecide={(key, decision) => edit.plan((doc) => decideLateEntry(doc, key, decision))}
    />
  );
}

/** The activity of the item that runs; null for items that need no screen of their own. */
export const leadActivity = (session: OpenSession, rows: readonly RoomRow[]) => {
  const item = currentItem(session.plan.getSnapshot());
  if (item?.activity === 'results') return <LeadResults session={session} />;
  if (item?.activity !== 'assessment') return null;
  return (
    <>
      <AssessmentActivity session={session} rows={rows} item={item} />
      {hasShown(session, item) && <LeadNotes session={session} />}
    </>
  );
};

/** Whether a round of the item was shown: then notes may be read. */
const hasShown = (session: OpenSession, item: AgendaItem): boolean =>
  stagedRounds(roundsOf(session.plan.getSnapshot(), item.id), session.tally.getSnapshot()).some(
    ({ fact }) => fact?.state === 'revealed',
  );

/** Whether the item that runs waits for its result: then that is the next step, not the next item. */
export const isUnfinished = (plan: Plan, tally: Tally): boolean => {
  const item = currentItem(plan);
  if (item?.activity !== 'assessment') return false;
  const last = roundsOf(plan, item.id).at(-1);
  return last === undefined || complete(tally.rounds.get(last.id)) === null;
};
