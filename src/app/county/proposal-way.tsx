import type * as Y from 'yjs';
import type { ActBy } from '../../documents/space/act-by.ts';
import { addOfficial } from '../../documents/space/official.ts';
import { addAct, correctAct, takeBackAct } from '../../documents/space/submissions.ts';
import { type ActId, createId, type ProposalId } from '../../domain/ids.ts';
import { sayingOf } from '../../domain/space/newer-version.ts';
import { notesOf } from '../../domain/space/notebook.ts';
import { officialOf } from '../../domain/space/official.ts';
import type { OfficialPart, OfficialWord } from '../../domain/space/official-word.ts';
import { seenOf } from '../../domain/space/seen-results.ts';
import { assessmentsOf } from '../../domain/space/session-result.ts';
import { type Deed, isNoted, type Noted, type Submission, shownOf } from '../../domain/space/submission.ts';
import { CorrectEntry, MoveCard } from '../../features/space/move-card.tsx';
import { OfficialCard } from '../../features/space/official-card.tsx';
import { ProposalResults } from '../../features/space/proposal-results.tsx';
import type { TakeBack } from '../../features/space/space-deeds.ts';
import { SpeakingNote } from '../../features/space/speaking-note.tsx';
import { WayScreen } from '../../features/submissions/way-screen.tsx';
import type { GroupWork } from '../../sync/open-group-work.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { useEveryGroup, withResults } from './use-group-work.ts';
import { WorkFrame, type WorkProps } from './work-frame.tsx';

/** What only the group knows of the way: the notes it began with. */
function Beginnings({
  notebook: watched,
  proposal,
}: {
  readonly notebook: NonNullable<GroupWork['notebook']>;
  readonly proposal: ProposalId;
}) {
  const words = useNotebookWords();
  const format = useFormat();
  const notes = notesOf(useSnapshot(watched), proposal);
  if (notes.length === 0) return null;
  return (
    <Card heading={words.draft.notes}>
      <ul className="plenum-submissions-hints">
        {notes.map(({ id, text, kind, at }) => (
          <li key={id}>
            {text || words.note.without}{' '}
            <span className="plenum-muted">
              {words.note.kinds[kind]} · {format.date(at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What sessions have made of it. */
function ResultsOf({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  return (
    <ProposalResults
      assessed={assessmentsOf(useSnapshot(space.results), proposal)}
      profileHref={hrefTo(pathTo.groupProfile(space.spaceId, work.group, proposal))}
    />
  );
}

/** What the office notes of a proposal's way through the bodies, and puts right later. */
function useOfficeNotes({ space: { results }, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const { random, now } = useDevice();
  const handedInAt = useSnapshot(work.submissions).find((one) => one.proposal === proposal)?.trail[0]?.at;
  const note = (write: (doc: Y.Doc, by: ActBy) => void): TakeBack => {
    const seen = seenOf(results.getSnapshot(), proposal);
    const by = () => ({ id: createId<ActId>(random), at: now(), role: 'office', seen }) as const;
    const noted = by();
    work.editSubmissions((doc) => write(doc, noted));
    return () => work.editSubmissions((doc) => takeBackAct(doc, proposal, noted.id, by()));
  };
  return {
    today: localDay(now()),
    since: handedInAt === undefined ? '' : localDay(handedInAt),
    move: (deed: Deed) => note((doc, by) => addAct(doc, proposal, deed, by)),
    say: (part: OfficialPart, word: OfficialWord) =>
      note((doc, by) => addOfficial(doc, proposal, { part, ...word }, by)),
    correct: (act: ActId, to: Noted) => note((doc, by) => correctAct(doc, proposal, act, to, by)),
  };
}

/** The page for whoever presents it. */
export function NoteRoute({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const { note } = useLifelineWords();
  const { numberFollows } = useSubmissionsWords();
  const results = useSnapshot(space.results);
  const groups = useEveryGroup(space);
  const submission = useSnapshot(work.submissions).find((one) => one.proposal === proposal);
  const content = submission === undefined ? null : shownOf(submission);
  if (submission === undefined || content === null) return <NotFoundScreen />;
  return (
    <AppFrame title={note.title}>
      <SpeakingNote
        number={submission.number ?? numberFollows}
        group={groups.find(({ id }) => id === work.group)?.name ?? ''}
        profile={content.profile}
        last={assessmentsOf(results, proposal).at(-1) ?? null}
        backHref={hrefTo(pathTo.groupWay(space.spaceId, work.group, proposal))}
      />
    </AppFrame>
  );
}

export function ProposalWay({ space, work, proposal }: WorkProps & { readonly proposal: ProposalId }) {
  const words = useNotebookWords();
  const { random, now } = useDevice();
  const results = useSnapshot(space.results);
  const submissions: readonly Submission[] = withResults(useSnapshot(work.submissions), results);
  const submission = submissions.find((one) => one.proposal === proposal);
  const { today, since, move, correct, say } = useOfficeNotes({ space, work, proposal });
  if (submission === undefined) return <NotFoundScreen />;
  const isOwn = work.notebook !== null;
  const answer = (text: string) =>
    work.editSubmissions((doc) =>
      addAct(doc, proposal, sayingOf(submission, 'answered', text), {
        id: createId<ActId>(random),
        at: now(),
        role: 'author',
      }),
    );
  const isOffice = space.role === 'office';
  const back = isOwn
    ? { href: hrefTo(pathTo.group(space.spaceId, work.group)), label: words.toNotebook }
    : { href: hrefTo(pathTo.inbox(space.spaceId)), label: words.back };
  return (
    <WorkFrame space={space} work={work} title={words.handIn.where}>
      <WayScreen
        submission={submission}
        back={back}
        onAnswer={isOwn ? answer : null}
        deedOf={(act) =>
          isOffice && isNoted(act) ? (
            <CorrectEntry {...{ act, since, place: proposal }} onCorrect={(to) => correct(act.id, to)} />
          ) : null
        }
      >
        {work.notebook !== null && <Beginnings notebook={work.notebook} proposal={proposal} />}
        <ResultsOf space={space} work={work} proposal={proposal} />
        <OfficialCard
          saidOf={(part) => officialOf(submission, results, part)}
          {...{ place: proposal, today }}
          onSay={isOffice && submission.year !== null ? say : null}
        />
        {isOffice && submission.year !== null && (
          <MoveCard
            {...{ today, since, place: proposal, onMove: move }}
            noteHref={hrefTo(pathTo.groupNote(space.spaceId, work.group, proposal))}
          />
        )}
      </WayScreen>
    </WorkFrame>
  );
}
