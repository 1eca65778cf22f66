import { useState } from 'react';
import { setFacts } from '../../documents/plan/edit.ts';
import { gridPicture } from '../../domain/grid/grid.ts';
import type { AgendaItemId, ProposalId } from '../../domain/ids.ts';
import { objectionsTo } from '../../domain/minutes/entry.ts';
import { undecidedOf } from '../../domain/results/decision.ts';
import { pollPicture } from '../../domain/results/poll.ts';
import { goalLines } from '../../domain/session/goals.ts';
import { shownPolls, shownRounds, stagedPoll } from '../../domain/session/stage.ts';
import { EndingCard } from '../../features/results/ending-card.tsx';
import { NotesCard } from '../../features/results/notes-card.tsx';
import { PollFile } from '../../features/results/poll-file.tsx';
import { PollPanel } from '../../features/results/poll-panel.tsx';
import {
  createPollDeeds,
  createResultsDeeds,
  endSession,
  type ResultsDeeds,
} from '../../features/results/results-deeds.ts';
import { ResultsPanel } from '../../features/results/results-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useAssessmentOf } from '../session/use-assessment-of.ts';
import { useLeftThoughts, useThoughtCounts, useThoughts } from '../session/use-thoughts.ts';
import { CountyLink } from './county-link.tsx';
import { SaveArchive } from './save-archive.tsx';

function useResultsDeeds(session: OpenSession, proposal: ProposalId | null): ResultsDeeds | null {
  const { random } = useDevice();
  // Watched, so that the document lies open before something is written in it.
  useSnapshot(session.minutes);
  if (proposal === null) return null;
  const { edit } = session;
  const documents = {
    plan: edit.plan((doc) => doc),
    proposals: edit.proposals((doc) => doc),
    minutes: edit.minutes((doc) => doc),
  };
  return createResultsDeeds(documents, proposal, random);
}

/** „Ergebnisse festlegen" in the cockpit. The presented proposal is the one that is talked about. */
export function LeadResults({ session }: { readonly session: OpenSession }) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const { entries } = useSnapshot(session.minutes);
  const { presented, decisions, polls } = plan;
  const known = proposals.some(({ id }) => id === presented) ? presented : null;
  const assessmentOf = useAssessmentOf(plan, tally);
  return (
    <ResultsPanel
      proposals={proposals}
      decisions={decisions}
      presented={known}
      onPresent={(proposal) => session.edit.plan((doc) => setFacts(doc, { presented: proposal, wall: 'auto' }))}
      assessed={known === null ? null : assessmentOf(known, proposals)}
      counts={useThoughtCounts(session)}
      columns={useThoughts(session, known)}
      running={stagedPoll(plan, tally)}
      earlier={polls
        .filter(({ id, proposal }) => proposal === known && id !== plan.poll)
        .map((wish) => pollPicture(wish, tally.polls.get(wish.id)))}
      pollFile={<PollFile polls={shownPolls(plan, tally)} date={plan.date} />}
      raised={known === null ? [] : objectionsTo(entries, known)}
      deeds={useResultsDeeds(session, known)}
    />
  );
}

/** The proposals of the field that the wall shows enlarged; null: it shows the whole picture. */
function useFieldOnWall(session: OpenSession): readonly ProposalId[] | null {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const { criteria, axes, current, wallField: field } = plan;
  if (field === null || current === null) return null;
  const fact = shownRounds(plan, tally, current).at(-1)?.fact;
  if (fact === undefined) return null;
  const points = gridPicture({ fact, criteria, axes, proposals, field })?.points ?? [];
  return points.length === 0 ? null : points.map(({ proposal }) => proposal);
}

/** What people noted, as soon as a round was shown; of the field the wall shows enlarged, when it shows one. */
export function LeadNotes({ session }: { readonly session: OpenSession }) {
  const { presented, wall } = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const [picked, setPicked] = useState<ProposalId | null>(null);
  const among = useFieldOnWall(session);
  const known = among ?? proposals.map(({ id }) => id);
  const counts = useThoughtCounts(session);
  // Where nothing is chosen yet: the first on which anything was noted. Once it is drawn nothing moves it but a hand.
  const [first, setFirst] = useState<ProposalId | null>(null);
  const isShown = useThoughts(session, known[0] ?? null) !== null;
  if (first === null && isShown) setFirst(known.find((id) => counts.has(id)) ?? known[0] ?? null);
  const chosen = [picked, presented, first].find((id) => id !== null && known.includes(id)) ?? known[0] ?? null;
  const columns = useThoughts(session, chosen);
  const deeds = useResultsDeeds(session, chosen);
  if (chosen === null || columns === null || deeds === null) return null;
  return (
    <NotesCard
      proposals={proposals}
      among={among}
      counts={counts}
      chosen={chosen}
      onChoose={setPicked}
      columns={columns}
      deeds={deeds}
      onWall={wall === 'notes' && presented === chosen}
      onShow={(shown) =>
        session.edit.plan((doc) => setFacts(doc, shown ? { wall: 'notes', presented: chosen } : { wall: 'auto' }))
      }
    />
  );
}

/** An item in which something is decided: words are settled in the minutes, and a straw poll may help before. */
export function LeadDecision({ session, item }: { readonly session: OpenSession; readonly item: AgendaItemId }) {
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  return (
    <Card>
      <PollPanel
        place={item}
        running={stagedPoll(plan, tally)}
        earlier={plan.polls
          .filter((poll) => poll.item === item && poll.proposal === null && poll.id !== plan.poll)
          .map((wish) => pollPicture(wish, tally.polls.get(wish.id)))}
        file={<PollFile polls={shownPolls(plan, tally)} date={plan.date} />}
        deeds={session.edit.plan((doc) => createPollDeeds(doc, null, random))}
      />
    </Card>
  );
}

interface LeadEndingProps {
  readonly session: OpenSession;
  /** Something else is to be done first. */
  readonly waits: boolean;
}

/** Below the last item: what is still open, and the end. */
export function LeadEnding({ session, waits }: LeadEndingProps) {
  const plan = useSnapshot(session.plan);
  const { decisions, ended, nextDate, nextTime, goals, goalsReached } = plan;
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const { edit } = session;
  return (
    <>
      <EndingCard
        proposals={proposals}
        undecided={undecidedOf(proposals, decisions)}
        leftNotes={useLeftThoughts(session)}
        ended={ended}
        waits={waits}
        nextDate={nextDate}
        nextTime={nextTime}
        goals={goalLines(goals)}
        reached={goalsReached}
        onReached={(reached) => edit.plan((doc) => setFacts(doc, { goalsReached: reached }))}
        more={<CountyLink session={session.sessionId} />}
        minutesHref={hrefTo(pathTo.sessionPage(session.sessionId, 'minutes'))}
        onNextDate={(date) =>
          edit.plan((doc) => setFacts(doc, { nextDate: date, nextTime: date === nextDate ? nextTime : '' }))
        }
        onEnd={(over) => edit.plan((doc) => endSession(doc, over))}
      />
      {ended && <PollFile polls={shownPolls(plan, tally)} date={plan.date} />}
      {ended && <SaveArchive session={session} />}
    </>
  );
}
